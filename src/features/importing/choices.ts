// What somebody decides about a file: what its columns are and what its values mean. Guessed first, remembered from the last import.
import type { Person } from "../../schema/column.ts";
import { plain } from "../../schema/plain.ts";
import { oneLine } from "./headers.ts";
import { own } from "./own.ts";
import { isAbove, isUnnamed, type Records, type SourceColumn, type SourceRecord } from "./records.ts";
import { isTarget, rankOf, type Target, targetOf } from "./targets.ts";

export const ratingMeanings = ["Not started", "Red", "Amber", "Green", "Complete", "None"] as const;
export type RatingMeaning = (typeof ratingMeanings)[number];

export interface Choices {
  /** By the key of the column; columns that are left out are not imported. */
  readonly columns: Readonly<Record<string, Target>>;
  /** The column that says which programme an action belongs to; empty if none does. */
  readonly programmeFrom: string;
  /** By the text of the file. */
  readonly ratings: Readonly<Record<string, RatingMeaning>>;
  /** Numbers of programmes; 0 for none. */
  readonly programmes: Readonly<Record<string, number>>;
  /** People who are chosen for the leads of the file. */
  readonly leads: Readonly<Record<string, Person>>;
}

/** What the last import decided, as far as it fits this file. */
export type Remembered = Partial<Omit<Choices, "columns">> & {
  /** Blank for a column that was left out. */
  readonly columns?: Readonly<Record<string, Target | "">>;
};

interface Known {
  readonly programmes: readonly { readonly number: number; readonly title: string }[];
  readonly remembered: Remembered | undefined;
}

/** A first answer to everything. */
export function guessed({ columns, records }: Records, { programmes, remembered }: Known): Choices {
  const found = guessColumns(columns, records, remembered?.columns ?? {});
  const from = Object.keys(found).find((key) => found[key] === "programme") ?? "";
  const kept = remembered?.programmeFrom ?? "";
  const isKept = kept !== "" && columns.some(({ key }) => key === kept);
  const programmeFrom = from || (isKept ? kept : columnOfProgrammes({ columns, records }, programmes));
  const first = {
    columns: found,
    programmeFrom,
    ratings: remembered?.ratings ?? {},
    programmes: remembered?.programmes ?? {},
  };
  return rechosen({ columns, records }, { ...first, leads: remembered?.leads ?? {} }, programmes);
}

/** The same choices after columns were changed: values that are new are guessed, answers stay. */
export function rechosen({ records }: Records, choices: Choices, programmes: Known["programmes"]): Choices {
  const { columns, programmeFrom, ratings, programmes: chosen } = choices;
  const answersTo = <T>(texts: readonly string[], known: Readonly<Record<string, T>>, guess: (text: string) => T) =>
    Object.fromEntries(texts.map((text) => [text, own(known, text) ?? guess(text)]));
  return {
    ...choices,
    ratings: answersTo(valuesOf(records, columns, "rating"), ratings, ratingIn),
    programmes: answersTo(textsIn(records, programmeFrom), chosen, (text) => programmeIn(text, programmes)),
  };
}

function guessColumns(
  columns: readonly SourceColumn[],
  records: readonly SourceRecord[],
  remembered: Readonly<Record<string, Target | "">>,
): Readonly<Record<string, Target>> {
  const found = new Map<string, Target>();
  const taken = new Set<Target>();
  const take = (key: string, target: Target | undefined) => {
    // Somebody has left such a column out.
    if (own(remembered, key) === "") return;
    if (!target || found.has(key) || (taken.has(target) && target !== "successCriteria" && target !== "outcome"))
      return;
    found.set(key, target);
    taken.add(target);
  };
  const recall = (isWanted: (key: string) => boolean) => {
    for (const { key } of columns) {
      const target = own(remembered, key);
      if (target && isTarget(target) && isWanted(key)) take(key, target);
    }
  };
  // A column is known by its heading; what stands above a table only by its place, which another file uses for something else.
  recall((key) => !isAbove(key) && !isUnnamed(key));
  const byRank = columns.toSorted((a, b) => rankOf(a.title) - rankOf(b.title));
  for (const { key, title } of byRank) take(key, targetOf(title));
  // An unnamed column is known by its place alone, which another column may have taken.
  recall(isAbove);
  // "Measures: Targets" under one heading.
  for (const { key, title } of columns)
    if (title.includes(":")) take(key, targetOf(title.split(":")[1] ?? "") ?? targetOf(title.split(":")[0] ?? ""));
  for (const { key, examples } of columns) take(key, byContent(examples, taken));
  // What is the same above every table says what the file is, not what an action is.
  const above = columns.filter(({ key }) => isAbove(key));
  const varying = above.filter(({ examples }) => examples.length > 1);
  for (const { key, target } of guessAbove(varying.length > 0 ? varying : above)) take(key, target);
  for (const { key } of columns) if (isUnnamed(key) && isGroup(records, key)) take(key, "outcome");
  // In the order of the file: two columns that become one are joined so.
  return Object.fromEntries(columns.flatMap(({ key }) => (found.has(key) ? [[key, found.get(key) as Target]] : [])));
}

/** What texts plainly are, in a column whose heading says nothing. */
function byContent(examples: readonly string[], taken: ReadonlySet<Target>): Target | undefined {
  const all = (is: (text: string) => boolean) => examples.length > 0 && examples.every(is);
  if (!taken.has("rating") && all((text) => ratingIn(text) !== "None")) return "rating";
  return undefined;
}

/** The nearest to the rows first. */
const nearness = ["group heading", "table heading", "heading 4", "heading 3", "heading 2", "heading 1"];

/** Phases and themes are known by their words; of the rest what stands nearest to the rows is the section. */
function guessAbove(columns: readonly SourceColumn[]): readonly { readonly key: string; readonly target: Target }[] {
  const matching = (pattern: RegExp) =>
    columns.find(({ key, examples }) => key !== "sheet" && examples.every((text) => pattern.test(text)))?.key;
  const phase = matching(/^(\d+(\.\d+)*\.?\s+)?.*\bphase\s+\d/iu);
  const theme = matching(/^((theme|pillar)\s*\S+|[A-Z])\b/u);
  const section = nearness.find((key) => key !== phase && key !== theme && columns.some((each) => each.key === key));
  const found = [
    { key: phase, target: "phase" },
    { key: theme, target: "theme" },
    { key: section, target: "section" },
  ] as const;
  return found.flatMap(({ key, target }) => (key ? [{ key, target }] : []));
}

/** Whether a column says something once for several rows. */
function isGroup(records: readonly SourceRecord[], key: string): boolean {
  const cells = records.flatMap(({ cells }) => cells.get(key) ?? []);
  const repeated = cells.filter(({ merged, text }) => merged === "above" || text.trim() === "").length;
  return cells.length > 0 && repeated > 0;
}

/** The column that a target comes from, in the order of the file. */
export const columnsFor = (columns: Readonly<Record<string, Target>>, target: Target): readonly string[] =>
  Object.keys(columns).filter((key) => columns[key] === target);

/** Whether the file is the board's own workbook: every row of it is an action, and every cell is what the action's column holds. */
export function isOwnWorkbook(columns: Readonly<Record<string, Target>>): boolean {
  const has = (target: Target) => columnsFor(columns, target).length > 0;
  return has("reference") && has("title") && has("dateKind") && has("lifecycle");
}

const valuesOf = (records: readonly SourceRecord[], columns: Readonly<Record<string, Target>>, target: Target) => [
  ...new Set(columnsFor(columns, target).flatMap((key) => textsIn(records, key))),
];

/** The different texts of a column, in order; headings that are repeated are none. */
export function textsIn(records: readonly SourceRecord[], key: string): readonly string[] {
  const found = records.flatMap(({ cells, repeatsHeader, isSpanning }) =>
    repeatsHeader || isSpanning ? [] : oneLine(cells.get(key)?.text ?? ""),
  );
  return [...new Set(found)].filter(Boolean);
}

const meanings: readonly (readonly [RatingMeaning, RegExp])[] = [
  ["Not started", /^(not (yet )?(started|due)|grey|gray|white|no update)$/u],
  ["Complete", /^(completed?|done|closed|blue|delivered|achieved|b|green complete|complete green)$/u],
  ["Red", /^(red|r|off track|delayed|overdue|significant (risk|delay)|not on track)$/u],
  ["Amber", /^(amber|a|yellow|at risk|some (risk|delay)|slipping|behind)$/u],
  ["Green", /^(green|g|on track|on target|in progress|ongoing|on schedule)$/u],
];

/** What a council's word for a rating most likely means here; arrows beside it say nothing of the rating. */
export function ratingIn(text: string): RatingMeaning {
  const word = plain(text.replaceAll(/[^\p{L}\s]+/gu, " "));
  return meanings.find(([, pattern]) => pattern.test(word))?.[0] ?? "None";
}

/** The column that names programmes: of most of its texts one is known. */
function columnOfProgrammes({ columns, records }: Records, programmes: Known["programmes"]): string {
  const found = columns
    .filter(({ key }) => key !== "sheet")
    .map(({ key }) => {
      const texts = textsIn(records, key);
      const known = texts.filter((text) => programmeIn(text, programmes) > 0).length;
      return { key, share: texts.length > 0 && texts.length <= 60 ? known / texts.length : 0 };
    })
    .sort((a, b) => b.share - a.share)[0];
  return found && found.share >= 0.5 ? found.key : "";
}

function programmeIn(text: string, programmes: Known["programmes"]): number {
  const said = plain(text);
  const named = programmes.find(
    ({ title }) => said.includes(plain(title)) || (said.length > 8 && plain(title).includes(said)),
  );
  if (named) return named.number;
  // "1 Leadership" is "1 Leadership, political and managerial".
  const numbered = /^(\d+)\s+(.{4,})$/u.exec(said);
  const begun = programmes.find(
    ({ number, title }) => number === Number(numbered?.[1]) && plain(title).startsWith(numbered?.[2] ?? said),
  );
  if (begun) return begun.number;
  const number = Number(/^(?:programme\s*)?(\d+)\b/u.exec(said)?.[1]);
  const isOnlyNumber = /^(?:programme\s*)?\d+$/u.test(said);
  return isOnlyNumber && programmes.some((each) => each.number === number) ? number : 0;
}

/** What the file calls leads, one by one: a line, a bullet, or what stands between semicolons or slashes. */
export function leadsIn(text: string): readonly string[] {
  return text
    .split(/\n|;|•|(?<=\p{L})\s*\/\s*(?=\p{L})/u)
    .map((part) => oneLine(part.replace(/^[\s•·▪‣–\-*]+/u, "").replace(/\s+page\s+\d+$/iu, "")))
    .filter((part) => part !== "" && !isPageNumber(part));
}

export const isPageNumber = (line: string): boolean => /^page\s+\d+(\s+of\s+\d+)?$/iu.test(line.trim());

export type LeadKind = "officer" | "member" | "commissioner" | "group" | "person";

/** What kind of lead a council's words name, to help whoever chooses people for them. */
export function leadKindOf(text: string): LeadKind {
  if (/commissioner/iu.test(text)) return /s\b/u.test(text.split(/\s/u)[0] ?? "") ? "group" : "commissioner";
  if (/\b(councillor|cllr|member for|cabinet member|leader|mayor|chair of)\b/iu.test(text)) return "member";
  if (/\b(team|board|group|groups|parties|committee|directors|managers|members|services|resources|all)\b/iu.test(text))
    return "group";
  if (/\b(director|officer|head of|manager|chief|lead|assistant|solicitor|s151|section 151)\b/iu.test(text))
    return "officer";
  return "person";
}
