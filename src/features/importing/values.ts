// The value that a file gives one column of an action. Whatever is not understood says nothing, so that it never empties a column.

import type { SourceCell } from "../../office/source.ts";
import { actions } from "../../plan/actions.ts";
import type { DateReading } from "../../plan/datePhrase.ts";
import { fieldsFor } from "../../plan/dateReading.ts";
import type { ReadPhrase } from "../../plan/dates.ts";
import { readingInWords } from "../../plan/dateWords.ts";
import { formatDay } from "../../plan/days.ts";
import type { Person } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";
import { plain } from "../../schema/plain.ts";
import { type Choices, columnsFor, isOwnWorkbook, isPageNumber, leadsIn } from "./choices.ts";
import { oneLine } from "./headers.ts";
import { importWords as words } from "./importWords.ts";
import { own } from "./own.ts";
import { type FieldTarget, grouping, type ImportedFields, type Target, titleOf } from "./targets.ts";

export const longestText = 255;
const longestNote = 63_999;
/** A longer text is no date, and reading it as one takes seconds. */
const longestPhrase = 500;

export type Writing = { -readonly [K in keyof ImportedFields]?: ImportedFields[K] };

export interface Parts {
  readonly choices: Choices;
  readonly readPhrase: ReadPhrase;
}

export const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !isPageNumber(line));

export function shortened(text: string): string {
  const begin = cut(text, longestText - 1);
  return `${begin.slice(0, Math.max(begin.lastIndexOf(" "), 200)).trimEnd()}…`;
}

/** A text as it stands. */
export const textOf = (cells: readonly SourceCell[]): string =>
  cells
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join("\n");

interface Reading extends Parts {
  readonly notes: string[];
}

export function valueFor(
  target: Exclude<Target, "programme">,
  cells: readonly SourceCell[],
  reading: Reading,
): Writing {
  const { notes, choices } = reading;
  const isOwn = isOwnWorkbook(choices.columns);
  const text = isOwn
    ? textOf(cells)
    : cells
        .map((cell) => linesOf(cell.text).join("\n"))
        .filter(Boolean)
        .join(grouping.has(target) ? " " : "\n");
  switch (target) {
    case "rating":
      return ratingOf(oneLine(text), reading);
    case "leadRoles":
      return {
        leadRoles: short(target, isOwn ? oneLine(text) : leadsIn(text).join("; "), notes),
        ...leadsFor(text, choices),
      };
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
      return understood(target, { text, notes }, dayIn({ cells, text }, reading));
    case "lifecycle": {
      const said = choiceIn(target, text);
      if (said !== "Claimed complete" && said !== "Superseded") return understood(target, { text, notes }, said);
      // Only people claim and withdraw, by entries of their own; SharePoint refuses it of a new row.
      notes.push(words.saidByPeople(said));
      return {};
    }
    case "dateKind":
    case "confidence":
    case "directionOverride":
    case "exempt":
      return understood(target, { text, notes }, choiceIn(target, text));
    default: {
      const isLine = actions.columns[target].field.type === "Text";
      return { [target]: isLine ? short(target, oneLine(text), notes) : cut(text, longestNote) };
    }
  }
}

/** A blank cell is a blank value; one that is not understood is none. */
function understood(
  target: FieldTarget,
  { text, notes }: { readonly text: string; readonly notes: string[] },
  value: string | undefined,
): Writing {
  if (value !== undefined || text === "") return { [target]: value };
  notes.push(words.notValue(titleOf(target), oneLine(text)));
  return {};
}

function short(target: Target, text: string, notes: string[]): string {
  if (text.length <= longestText) return text;
  notes.push(words.cutText(titleOf(target)));
  return shortened(text);
}

/** What a rating says of the lifecycle counts where no column says it. */
function ratingOf(text: string, reading: Reading): Writing {
  const { lifecycle, ...rating } = ratingAlone(text, reading);
  const isSaid = columnsFor(reading.choices.columns, "lifecycle").length > 0;
  return lifecycle && !isSaid ? { ...rating, lifecycle } : rating;
}

function ratingAlone(text: string, { choices, notes }: Reading): Writing {
  const meaning = own(choices.ratings, text) ?? "None";
  switch (meaning) {
    // Blank is no rating; a word that is none of ours says nothing.
    case "None":
      return text === "" ? { rating: undefined } : {};
    case "Not started":
      return { rating: undefined, lifecycle: "Not started" };
    case "Complete":
      notes.push(words.complete);
      return { rating: "Green", lifecycle: "In progress" };
    default:
      return { rating: meaning, lifecycle: "In progress" };
  }
}

/** People who were chosen for the roles of the file. */
function leadsFor(text: string, { leads, columns }: Choices): Writing {
  if (columnsFor(columns, "leads").length > 0) return {};
  const found = leadsIn(text).flatMap((lead) => own(leads, lead) ?? []);
  return found.length > 0 ? { leads: once(found) } : {};
}

/** One name that is not known leaves all as they are, so that nobody is taken from an action by it. */
function peopleFor(text: string, { leads, columns }: Choices, notes: string[]): Writing {
  const named = isOwnWorkbook(columns) ? text.split("\n").filter(Boolean) : leadsIn(text);
  const unknown = named.filter((each) => !own(leads, each));
  notes.push(...unknown.map(words.noPerson));
  return unknown.length > 0 ? {} : { leads: once(named.flatMap((each) => own(leads, each) ?? [])) };
}

const once = (people: readonly Person[]) =>
  people.filter(({ id }, index) => people.findIndex((each) => each.id === id) === index);

/** The plan's own words stay; the dates are what is read from them. */
function datesOf(phrase: string, { choices, readPhrase, notes }: Reading): Writing {
  if (phrase === "") return { datePhrase: "" };
  const reading = readLines(phrase, readPhrase);
  const lines = phrase.split("\n").length;
  if (lines > 1) notes.push(words.dates(lines));
  if (reading.kind === "not understood") notes.push(words.notRead(oneLine(phrase)));
  else notes.push(words.read(readingInWords(reading)));
  // A date that has a column of its own is read from there.
  const read = Object.entries(fieldsFor(phrase, reading)).filter(
    ([key]) => key === "datePhrase" || columnsFor(choices.columns, key as Target).length === 0,
  );
  return Object.fromEntries(read);
}

/** Of several dates in one cell the last counts, as it does in a sentence. A percentage before a date is a target, and no part of it. */
function readLines(phrase: string, readPhrase: ReadPhrase): DateReading {
  if (phrase.length > longestPhrase) return { kind: "not understood" };
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
  { cells, text }: { readonly cells: readonly SourceCell[]; readonly text: string },
  { readPhrase }: Reading,
): string | undefined {
  const value = cells.find(({ value }) => value?.kind === "day")?.value;
  if (value?.kind === "day") return value.day;
  if (/^\d{4}-\d\d-\d\d$/u.test(text) && !formatDay(text).includes("Invalid")) return text;
  const { kind, start, due } = readPhrase(text);
  return kind === "not understood" ? undefined : (due ?? start);
}

function choiceIn(
  target: "dateKind" | "lifecycle" | "confidence" | "directionOverride" | "exempt",
  text: string,
): string | undefined {
  const { choices = [] } = actions.columns[target].field;
  return choices.find((choice) => plain(choice) === plain(text));
}
