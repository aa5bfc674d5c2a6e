// The values that a file gives an action, as the columns of Actions take them, and what was done to get them.

import type { SourceCell } from "../../office/source.ts";
import { actions } from "../../plan/actions.ts";
import type { DateReading } from "../../plan/datePhrase.ts";
import type { ReadPhrase } from "../../plan/dates.ts";
import { readingInWords } from "../../plan/dateWords.ts";
import { formatDay } from "../../plan/days.ts";
import type { Person } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";
import { plain } from "../../schema/plain.ts";
import { type Choices, columnsFor, isPageNumber, leadsIn } from "./choices.ts";
import { oneLine } from "./headers.ts";
import { importWords as words } from "./importWords.ts";
import type { SourceRecord } from "./records.ts";
import type { ActionRows } from "./rowKinds.ts";
import { grouping, type ImportedFields, type Target, targets, titleOf } from "./targets.ts";

export interface ReadAction {
  readonly rows: ActionRows;
  readonly place: string;
  /** Empty if the file gives none. */
  readonly reference: string;
  /** Only what the file says: a column that it does not have is left out. A blank cell is a blank value. */
  readonly fields: Partial<ImportedFields>;
  /** The number of its programme; 0 for none, nothing if the file does not say. */
  readonly programme: number | undefined;
  readonly notes: readonly string[];
}

interface Parts {
  readonly choices: Choices;
  readonly readPhrase: ReadPhrase;
}

const longestText = 255;
const longestNote = 63_999;

type Writing = { -readonly [K in keyof ImportedFields]?: ImportedFields[K] };

/** `above`: the same columns of the row before, for values that stand once for several rows. */
export function readAction(rows: ActionRows, { choices, readPhrase }: Parts): ReadAction {
  const { record, reference, parts } = rows;
  const notes = [...rows.notes];
  const fields: Writing = {};
  const criteria: string[] = [];
  const used = targets.filter((target) => columnsFor(choices.columns, target).length > 0);
  for (const target of used) {
    if (target !== "programme" && target !== "reference" && target !== "title" && target !== "successCriteria")
      Object.assign(fields, valueFor(target, cellsOf(record, choices, target), { choices, readPhrase, notes }));
  }
  const { title, rest } = titleIn(rows.lines, notes);
  criteria.push(...rest, ...parts.map((part) => partInWords(part, choices)).filter(Boolean));
  if (parts.length > 0) notes.push(words.hasParts(parts.length));
  const own = cellsOf(record, choices, "successCriteria").flatMap(({ text }) => linesOf(text));
  if (used.includes("successCriteria") || criteria.length > 0)
    fields.successCriteria = [...own, ...criteria].join("\n");
  fields.title = title;
  if (reference) fields.reference = cut(reference, longestText);
  const programme = choices.programmeFrom
    ? (choices.programmes[oneLine(record.cells.get(choices.programmeFrom)?.text ?? "")] ?? 0)
    : undefined;
  return { rows, place: record.place, reference, fields, programme, notes };
}

const cellsOf = ({ cells }: SourceRecord, { columns }: Choices, target: Target): readonly SourceCell[] =>
  columnsFor(columns, target).flatMap((key) => cells.get(key) ?? []);

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !isPageNumber(line));

const marker = /^(\(?[a-z]\)|[a-z]\.\s|\(?[ivx]{1,4}\)|[•·▪‣–-]\s)/u;

/** Its words up to the first list; the lines of that are what is to be seen when it is done. */
function titleIn(lines: readonly string[], notes: string[]): { title: string; rest: readonly string[] } {
  const list = lines.findIndex((line, index) => index > 0 && marker.test(line));
  const [text, rest] = list > 0 ? [lines.slice(0, list), lines.slice(list)] : [lines, []];
  const whole = oneLine(text.join(" "));
  if (rest.length > 0) notes.push(words.toCriteria);
  const withoutBullets = rest.map((line) => line.replace(/^[•·▪‣–-]\s*/u, ""));
  if (whole.length <= longestText) return { title: whole, rest: withoutBullets };
  notes.push(words.longTitle);
  return { title: shortened(whole), rest: [whole, ...withoutBullets] };
}

function shortened(text: string): string {
  const begin = cut(text, longestText - 1);
  return `${begin.slice(0, Math.max(begin.lastIndexOf(" "), 200)).trimEnd()}…`;
}

/** A row that belongs to the action, with its dates and leads where it has its own. */
function partInWords(part: SourceRecord, choices: Choices): string {
  const text = (target: Target) =>
    oneLine(
      cellsOf(part, choices, target)
        .filter(({ merged }) => merged !== "above")
        .map((cell) => cell.text)
        .join(" "),
    );
  const more = [text("datePhrase"), leadsIn(text("leadRoles")).join("; "), text("successCriteria")].filter(Boolean);
  return [text("title"), more.length > 0 ? `(${more.join("; ")})` : ""].filter(Boolean).join(" ");
}

interface Reading extends Parts {
  readonly notes: string[];
}

function valueFor(target: Exclude<Target, "programme">, cells: readonly SourceCell[], reading: Reading): Writing {
  const { notes, choices } = reading;
  const text = cells
    .map((cell) => linesOf(cell.text).join("\n"))
    .filter(Boolean)
    .join(grouping.has(target) ? " " : "\n");
  switch (target) {
    case "rating":
      return ratingOf(oneLine(text), reading);
    case "leadRoles":
      return { leadRoles: short(target, leadsIn(text).join("; "), notes), ...leadsFor(text, choices) };
    case "leads":
      return peopleFor(text, choices, notes);
    case "datePhrase":
      return datesOf(text, reading);
    case "phase":
    case "slips":
    case "carriedForward":
      return { [target]: numberIn(cells, text) };
    case "start":
    case "due":
    case "revisedDue":
    case "updatedOn":
    case "narrativeOn":
      return { [target]: dayIn(target, { cells, text }, reading) };
    case "dateKind":
    case "lifecycle":
    case "confidence":
    case "directionOverride":
    case "exempt":
      return { [target]: choiceIn(target, oneLine(text), notes) };
    default: {
      const isLine = actions.columns[target].field.type === "Text";
      return { [target]: isLine ? short(target, oneLine(text), notes) : cut(text, longestNote) };
    }
  }
}

function short(target: Target, text: string, notes: string[]): string {
  if (text.length <= longestText) return text;
  notes.push(words.cutText(titleOf(target)));
  return shortened(text);
}

function ratingOf(text: string, { choices, notes }: Reading): Writing {
  switch (choices.ratings[text] ?? "None") {
    case "None":
      return text === "" ? {} : { rating: undefined };
    case "Not started":
      return { rating: undefined, lifecycle: "Not started" };
    case "Complete":
      notes.push(words.complete);
      return { rating: "Green", lifecycle: "Claimed complete" };
    case "Red":
      return { rating: "Red", lifecycle: "In progress" };
    case "Amber":
      return { rating: "Amber", lifecycle: "In progress" };
    case "Green":
      return { rating: "Green", lifecycle: "In progress" };
  }
}

/** People who were chosen for the roles of the file. */
function leadsFor(text: string, { leads, columns }: Choices): Writing {
  if (columnsFor(columns, "leads").length > 0) return {};
  const found = leadsIn(text).flatMap((lead) => leads[lead] ?? []);
  return found.length > 0 ? { leads: once(found) } : {};
}

function peopleFor(text: string, { leads }: Choices, notes: string[]): Writing {
  const named = leadsIn(text);
  for (const each of named) if (!leads[each]) notes.push(words.noPerson(each));
  return { leads: once(named.flatMap((each) => leads[each] ?? [])) };
}

const once = (people: readonly Person[]) =>
  people.filter(({ id }, index) => people.findIndex((each) => each.id === id) === index);

/** The plan's own words stay; the dates are what is read from them. */
function datesOf(phrase: string, { choices, readPhrase, notes }: Reading): Writing {
  if (phrase === "") return { datePhrase: "" };
  const reading = readLines(phrase, readPhrase);
  const isGiven = (["dateKind", "start", "due"] as const).some(
    (target) => columnsFor(choices.columns, target).length > 0,
  );
  const lines = phrase.split("\n").length;
  if (lines > 1) notes.push(words.dates(lines));
  if (reading.kind === "not understood") notes.push(words.notRead(oneLine(phrase)));
  else notes.push(words.read(readingInWords(reading)));
  if (isGiven) return { datePhrase: phrase };
  if (reading.kind === "not understood") return { datePhrase: phrase, dateKind: reading.kind };
  return { datePhrase: phrase, dateKind: reading.kind, start: reading.start, due: reading.due };
}

/** Of several dates in one cell the last counts, as it does in a sentence. A percentage before a date is a target, and no part of it. */
function readLines(phrase: string, readPhrase: ReadPhrase): DateReading {
  const whole = readPhrase(phrase);
  if (whole.kind !== "not understood") return whole;
  const readings = phrase.split("\n").map((line) => readPhrase(line.replace(/^\d+(\.\d+)?%\s+(by\s+)?/iu, "by ")));
  const days = readings.map(({ due }) => due ?? "").sort();
  const due = days.at(-1);
  return due && readings.every(({ kind }) => kind === "by") ? { kind: "by", due } : whole;
}

function numberIn(cells: readonly SourceCell[], text: string): number | undefined {
  const value = cells.find(({ value }) => value?.kind === "number")?.value;
  if (value?.kind === "number") return value.number;
  const digits = /\d+/u.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function dayIn(
  target: Target,
  { cells, text }: { cells: readonly SourceCell[]; text: string },
  { readPhrase, notes }: Reading,
) {
  const value = cells.find(({ value }) => value?.kind === "day")?.value;
  if (value?.kind === "day") return value.day;
  if (text === "") return undefined;
  if (/^\d{4}-\d\d-\d\d$/u.test(text) && !formatDay(text).includes("Invalid")) return text;
  const { kind, start, due } = readPhrase(text);
  const day = due ?? start;
  if (day && kind !== "not understood") return day;
  notes.push(words.notValue(titleOf(target), oneLine(text)));
  return undefined;
}

function choiceIn(
  target: "dateKind" | "lifecycle" | "confidence" | "directionOverride" | "exempt",
  text: string,
  notes: string[],
) {
  if (text === "") return undefined;
  const { choices = [] } = actions.columns[target].field;
  const found = choices.find((choice) => plain(choice) === plain(text));
  if (!found) notes.push(words.notValue(titleOf(target), text));
  return found;
}
