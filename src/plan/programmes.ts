// The Programmes list: who leads and who coordinates each implementation programme.
import { acceptedName, withoutEnds } from "../schema/acceptedName.ts";
import { keyOf } from "../schema/address.ts";
import { choice, number, person, text } from "../schema/columns.ts";
import { cut } from "../schema/cut.ts";
import { defineList, type Fields, type Folder, type List, type Row, type Values } from "../schema/list.ts";

const columns = {
  title: text(
    {
      name: "Title",
      title: "Programme",
    },
    { required: true },
  ),
  number: number({ name: "ProgrammeNumber", title: "Number" }, { min: 1, required: true }),
  lead: person({ name: "ProgrammeLead", title: "Lead" }),
  coordinator: person({
    name: "ProgrammeCoordinator",
    title: "Coordinator",
  }),
  /** Its people may then change nothing in it, and nobody is offered it. Its actions and their history stay. */
  state: choice({ name: "ProgrammeState", title: "State", mayBeMissing: true }, ["Open", "Closed"]),
  folders: text(
    {
      name: "ProgrammeFolders",
      title: "Folders",
      isInternal: true,
    },
    { hidden: true },
  ),
};

export const programmes = defineList({
  title: "Programmes",
  load: "start",
  required: true,
  columns,
});

type All = Fields<typeof columns>;

/** One without a state is open. */
export type ProgrammeFields = Omit<All, "state"> & Partial<Pick<All, "state">>;
export type ProgrammeRow = Row<ProgrammeFields>;

export const isClosed = ({ state }: Pick<ProgrammeFields, "state">): boolean => state === "Closed";

/** SharePoint takes 255 characters. */
const longestFolder = 250;

/** The name of a programme's folder in Actions, such as `3 Financial planning`. */
export function folderOf(programme: Pick<ProgrammeFields, "number" | "title">): string {
  return withoutEnds(cut(acceptedName(`${programme.number} ${programme.title}`, " "), longestFolder));
}

/** The same edit, with the name of the action's programme where the edit writes the row at all. */
export function withProgramme<F extends object>(fields: F, action: Placed | undefined): F {
  if (!action || !writesRow(fields, action)) return fields;
  return { ...fields, programmeName: action.programme ? folderOf(action.programme) : "" };
}

/** Whether an edit writes the row at all: a mirror is no reason to. */
export const writesRow = (fields: object, action: { readonly fields: Values }): boolean =>
  Object.entries(fields).some(([key, value]) => action.fields[key] !== value);

interface Placed {
  readonly programme: Pick<ProgrammeFields, "number" | "title"> | undefined;
  readonly fields: Values;
}

/**
 * The id of the programme's folder in a list, as the owners' row has it; undefined until set-up has recorded it. People who may edit
 * what is in a folder may also rename it. Its id stays, and no other folder of the list ever gets it.
 */
export function folderIn(
  { title }: Pick<List, "title">,
  { folders }: Pick<ProgrammeFields, "folders">,
): number | undefined {
  const id = entriesIn(folders).get(title);
  return id && /^\d+$/u.test(id) ? Number(id) : undefined;
}

/** `Actions: 3; Evidence files: 12`. */
export function entriesIn(folders: string): Map<string, string> {
  const entries = folders.split("; ").map((entry) => entry.split(": "));
  return new Map(entries.flatMap(([list, id]) => (list && id ? [[list, id]] : [])));
}

/** The rows whose folder in a list is recorded, by its id. A copy of a row has the folder of the first, which keeps it. */
export function rowsByFolder<R extends Pick<ProgrammeFields, "folders">>(
  rows: Iterable<R>,
  list: Pick<List, "title">,
): ReadonlyMap<number, R> {
  const found = new Map<number, R>();
  for (const row of rows) {
    const id = folderIn(list, row);
    if (id !== undefined && !found.has(id)) found.set(id, row);
  }
  return found;
}

export type NamedFolder = Pick<Folder, "id" | "name">;

/**
 * The programmes by the keys of their folders in a list. Where a programme's row has no folder yet, its folder is the one with its
 * name, or else with its number where no other can be meant; never one that is another programme's.
 */
export function programmesByFolder(
  programmeRows: readonly ProgrammeRow[],
  list: Pick<List, "title">,
  folders: readonly NamedFolder[],
): ReadonlyMap<string, ProgrammeFields> {
  const bound = boundIn(programmeRows, list);
  const isBound = new Set(bound.values());
  const unbound = programmeRows.map(({ fields }) => fields).filter((fields) => !isBound.has(fields));
  const found = new Map(unbound.map((fields) => [keyOf(folderOf(fields)), fields]));
  const there = folders.filter(({ id }) => !bound.has(id)).map(({ name }) => keyOf(name));
  const unclaimed = there.filter((folder) => !found.has(folder) && !folder.includes("/"));
  for (const fields of unbound) {
    if (there.includes(keyOf(folderOf(fields)))) continue;
    const [ofNumber, ...others] = unclaimed.filter((folder) => folder.startsWith(`${fields.number} `));
    const isAlone = programmeRows.filter(({ fields: { number } }) => number === fields.number).length === 1;
    if (ofNumber && others.length === 0 && isAlone) found.set(ofNumber, fields);
  }
  for (const { id, name } of folders) {
    const fields = bound.get(id);
    if (fields) found.set(keyOf(name), fields);
  }
  return found;
}

/** The rows that have a folder in the list, by its id. */
export const boundIn = (rows: readonly ProgrammeRow[], list: Pick<List, "title">) =>
  rowsByFolder(
    rows.toSorted((a, b) => a.id - b.id).map(({ fields }) => fields),
    list,
  );
