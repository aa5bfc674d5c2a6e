// What is kept of imports in SharePoint: read before the next one, written after each.
import type { Board } from "../../plan/board.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Files } from "../../ports/files.ts";
import type { Outcome } from "../../ports/lists.ts";
import { cut } from "../../schema/cut.ts";
import type { PlanSync } from "../../ui/kit/session.tsx";
import { type Choices, type Remembered, ratingMeanings } from "./choices.ts";
import type { ImportPlan } from "./importPlan.ts";
import { type LastImport, merged, readImport, writeImport } from "./lastImport.ts";
import { type ImportEntry, importFiles, imports } from "./list.ts";
import { type ImportedFields, isTarget } from "./targets.ts";
import { pageWords as words } from "./words.ts";

/** The latest first. What SharePoint has not shown yet has an id below 0, and is later than what it has. */
export const importsOf = ({ lists }: Pick<Board, "lists">): readonly ImportEntry[] =>
  [...rowsOf(lists, imports).values()].sort((a, b) => order(b) - order(a));

const order = ({ id }: ImportEntry) => (id > 0 ? id : Number.MAX_SAFE_INTEGER / 2 - id);

/** What every action was imported as, by the file of the latest import; nothing before the first. */
export async function readLast(
  link: string,
  files: Pick<Files, "contentOf">,
): Promise<Outcome<LastImport | undefined>> {
  if (!link) return { kind: "done", value: undefined };
  const content = await files.contentOf(link);
  if (content.kind !== "done") return content;
  return { kind: "done", value: readImport(new TextDecoder().decode(content.value)) };
}

/** The choices of the latest import; whatever of them cannot be read is left out. */
export function rememberedIn(entries: readonly ImportEntry[]): Remembered | undefined {
  try {
    const {
      columns = {},
      programmeFrom = "",
      ratings = {},
      programmes = {},
      leads = {},
    } = JSON.parse(entries[0]?.fields.choices ?? "") as Remembered;
    const only = <T>(found: Readonly<Record<string, T>>, is: (value: T) => boolean) =>
      Object.fromEntries(Object.entries(found).filter(([, value]) => is(value)));
    return {
      columns: only(columns, (value) => value === "" || isTarget(value)),
      programmeFrom: String(programmeFrom),
      ratings: only(ratings, (value) => ratingMeanings.includes(value)),
      programmes: only(programmes, Number.isInteger),
      leads: only(
        leads,
        ({ id, name, email }) => Number.isInteger(id) && [name, email].every((each) => typeof each === "string"),
      ),
    };
  } catch {
    return undefined;
  }
}

export interface Ended {
  readonly source: string;
  /** Made anew when the run has ended: what it still says is to be done was not done. */
  readonly plan: ImportPlan;
  readonly last: LastImport | undefined;
  readonly choices: Choices;
  /** Keys of columns that were left out. */
  readonly left?: readonly string[];
  readonly counts: { readonly added: number; readonly changed: number; readonly withdrawn: number };
}

/** What the file says of actions that are as it says, or as somebody decided. A row that SharePoint refused has no id of its own. */
const saidIn = ({ rows }: ImportPlan): ReadonlyMap<number, Partial<ImportedFields>> =>
  new Map(rows.flatMap(({ action, said }) => (action && action.id > 0 && said ? [[action.id, said]] : [])));

/** Whether something of it is not known yet: answers that write nothing, or an import of which the end was cut off. */
export const isNews = (plan: ImportPlan, last: LastImport | undefined): boolean =>
  writeImport(merged(last, saidIn(plan))) !== writeImport(merged(last, new Map()));

/** Writes down what was imported. Nothing is written of an import that did nothing. */
export async function keepImport(
  { source, plan, last, choices, left = [], counts }: Ended,
  {
    files,
    sync,
    name,
  }: { readonly files: Pick<Files, "addOnce">; readonly sync: Pick<PlanSync, "addEntry">; readonly name: string },
): Promise<Outcome<undefined>> {
  const content = writeImport(merged(last, saidIn(plan)));
  const added = await files.addOnce({ library: importFiles, name, content });
  if (added.kind !== "done") return added;
  const { programmeFrom, ratings, programmes, leads } = choices;
  const columns = { ...Object.fromEntries(left.map((key) => [key, ""])), ...choices.columns };
  const fields = {
    title: cut(words.summary(source, counts), 255),
    source: cut(source, 255),
    ...counts,
    file: added.value.link,
    choices: JSON.stringify({ columns, programmeFrom, ratings, programmes, leads }),
  };
  await sync.addEntry({ list: imports.title, fields });
  return { kind: "done", value: undefined };
}
