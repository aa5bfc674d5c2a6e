// The Programmes list: who leads and who coordinates each implementation programme.
import { acceptedName, withoutEnds } from "../schema/acceptedName.ts";
import { keyOf } from "../schema/address.ts";
import { number, person, text } from "../schema/columns.ts";
import { cut } from "../schema/cut.ts";
import { defineList, type Fields, type Row } from "../schema/list.ts";

const columns = {
  title: text(
    {
      name: "Title",
      title: "Programme",
      description: "The programme's name. Its folder in Actions is named after it.",
    },
    { required: true },
  ),
  number: number(
    { name: "ProgrammeNumber", title: "Number", description: "The programme's number in the plan." },
    { min: 1, required: true },
  ),
  lead: person({ name: "ProgrammeLead", title: "Lead", description: "The person who leads the programme." }),
  coordinator: person({
    name: "ProgrammeCoordinator",
    title: "Coordinator",
    description: "The person who coordinates the programme.",
  }),
};

export const programmes = defineList({
  title: "Programmes",
  description: "The programmes that deliver the plan, with their leads and coordinators.",
  load: "start",
  required: true,
  columns,
});

export type ProgrammeFields = Fields<typeof columns>;
export type ProgrammeRow = Row<ProgrammeFields>;

/** SharePoint takes 255 characters. */
const longestFolder = 250;

/** The name of a programme's folder in Actions, such as `3 Financial planning`. */
export function folderOf(programme: Pick<ProgrammeFields, "number" | "title">): string {
  return withoutEnds(cut(acceptedName(`${programme.number} ${programme.title}`, " "), longestFolder));
}

/**
 * The programmes by the keys of their folders. A folder that somebody has called otherwise is still that of its number, where no
 * other folder can be meant; set-up gives it its name back.
 */
export function programmesByFolder(
  programmeRows: readonly ProgrammeRow[],
  folders: readonly string[],
): ReadonlyMap<string, ProgrammeFields> {
  const found = new Map(programmeRows.map(({ fields }) => [keyOf(folderOf(fields)), fields]));
  const there = folders.map(keyOf);
  const unclaimed = there.filter((folder) => !found.has(folder) && !folder.includes("/"));
  for (const { fields } of programmeRows) {
    if (there.includes(keyOf(folderOf(fields)))) continue;
    const [ofNumber, ...others] = unclaimed.filter((folder) => folder.startsWith(`${fields.number} `));
    const isAlone = programmeRows.filter(({ fields: { number } }) => number === fields.number).length === 1;
    if (ofNumber && others.length === 0 && isAlone) found.set(ofNumber, fields);
  }
  return found;
}
