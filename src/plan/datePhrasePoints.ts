// Reads points in time from the tokens of a date phrase, singly or as a range.

import { monthName, type Token } from "./datePhraseTokens.ts";
import { SEASONS, WEEKDAYS } from "./datePhraseWords.ts";
import { addDays } from "./days.ts";

/** A day, month, quarter, season or year as read. ISO dates. */
export interface Point {
  readonly first: string;
  readonly last: string;
  readonly dayAfter: string;
  readonly dayBefore: string;
  /** One day: a date, or the start or end of something longer. */
  readonly edge: "day" | "start" | "end" | undefined;
  /** A season or a year: "by" it may mean its start or its end. */
  readonly isWide: boolean;
  /** A municipal year ends with the next annual meeting, on a day that is not known. */
  readonly isOpen: boolean;
  /** Why it is not a date, in words for people. */
  readonly wrong?: string | undefined;
}

type Unit = "day" | "month" | "quarter" | "season" | "council-year" | "year";

export interface RawPoint {
  readonly unit: Unit;
  readonly edge?: "start" | "end" | undefined;
  /** The calendar year of a day, month, season or year; the year in which a council year begins. */
  readonly year?: number | undefined;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  readonly weekday?: number | undefined;
  readonly wrong?: string;
  /** The position of the token after it. */
  readonly next: number;
}

const edges: readonly (readonly [words: string, edge: "start" | "end"])[] = [
  ["end of", "end"],
  ["end", "end"],
  ["year end", "end"],
  ["financial year end", "end"],
  ["start of", "start"],
  ["beginning of", "start"],
];

export function rawPointAt(tokens: readonly Token[], start: number): RawPoint | undefined {
  const at = wordsAt(tokens, start, "the") ?? start;
  for (const [words, edge] of edges) {
    const after = wordsAt(tokens, at, words);
    if (after === undefined) continue;
    const point = unitAt(tokens, wordsAt(tokens, after, "the") ?? after, edge);
    // "Year end 2024" may be that of the council's year or of the calendar's.
    if (point && !(words.includes("year") && point.unit === "year")) return { ...point, edge };
  }
  return unitAt(tokens, at, undefined);
}

function unitAt(tokens: readonly Token[], at: number, edge: "start" | "end" | undefined): RawPoint | undefined {
  const token = tokens[at];
  if (token?.kind === "date") return { unit: "day", ...dateOf(token), next: at + 1 };
  if (token?.kind === "month-year") return { unit: "month", year: token.year, month: token.month, next: at + 1 };
  if (token?.kind === "month") return monthAt(tokens, at, { unit: "month" });
  if (token?.kind === "number") return dayAt(tokens, at);
  if (token?.kind === "quarter") return quarterAt(tokens, at, token.quarter);
  const council = councilYearAt(tokens, at);
  if (council) return council;
  const weekday = weekdayOf(token);
  if (weekday !== undefined) {
    const day = dayAt(tokens, wordsAt(tokens, markAt(tokens, at + 1, ","), "the") ?? markAt(tokens, at + 1, ","));
    return day && { ...day, weekday };
  }
  const season = token?.kind === "word" ? SEASONS.get(token.text) : undefined;
  if (season !== undefined) return seasonAt(tokens, at + 1, season);
  // A year by itself is too wide to be a date; "end 2016" is a day.
  const calendar = wordsAt(tokens, at, "calendar year") ?? wordsAt(tokens, at, "year") ?? at;
  const year = tokens[calendar];
  return edge && year?.kind === "year" ? { unit: "year", year: year.year, next: calendar + 1 } : undefined;
}

const dateOf = ({ year, month, day }: Extract<Token, { kind: "date" }>) => ({ year, month, day });

function dayAt(tokens: readonly Token[], at: number): RawPoint | undefined {
  const day = tokens[at];
  if (day?.kind !== "number") return undefined;
  const month = wordsAt(tokens, at + 1, "of") ?? at + 1;
  return tokens[month]?.kind === "month" ? monthAt(tokens, month, { unit: "day", day: day.value }) : undefined;
}

function monthAt(
  tokens: readonly Token[],
  at: number,
  known: { readonly unit: "day" | "month"; readonly day?: number },
): RawPoint | undefined {
  const token = tokens[at];
  if (token?.kind !== "month") return undefined;
  const point = { ...known, month: token.month, next: at + 1 };
  const after = wordsAt(tokens, at + 1, "of") ?? markAt(tokens, at + 1, ",");
  const year = tokens[after];
  if (year?.kind === "year") return { ...point, year: year.year, next: after + 1 };
  const name = monthName(token.month, false);
  if (year?.kind === "council-year") {
    return { ...point, next: after + 1, wrong: `It does not say which year ${name} is in.` };
  }
  if (year?.kind !== "number") return point;
  // "31 Mar 15" is a year; "Mar 15" may be a day, and "June 15 - 30" are days.
  const isYear = known.day !== undefined && year.isTwoDigit && !goesOnAsDays(tokens[after + 1]);
  if (isYear) return { ...point, year: 2000 + year.value, next: after + 1 };
  return after === at + 1
    ? { ...point, next: after + 1, wrong: `It does not say whether ${year.value} is a day or a year.` }
    : point;
}

function goesOnAsDays(token: Token | undefined): boolean {
  if (token?.kind === "word") return ["of", "to", "and", "until"].includes(token.text);
  return token?.kind === "month" || (token?.kind === "mark" && "-/".includes(token.text));
}

function quarterAt(tokens: readonly Token[], at: number, quarter: number): RawPoint {
  const after = wordsAt(tokens, at + 1, "of the") ?? wordsAt(tokens, at + 1, "of") ?? markAt(tokens, at + 1, ",");
  const council = councilYearAt(tokens, after);
  if (council) return { ...council, unit: "quarter", quarter };
  const year = tokens[after];
  if (year?.kind !== "year") return { unit: "quarter", quarter, next: at + 1 };
  const wrong = `Quarter ${quarter} of ${year.year} may be of the calendar year or of a financial year.`;
  return { unit: "quarter", quarter, next: after + 1, wrong };
}

/** With "financial year" before or after it; a quarter may follow it. */
function councilYearAt(tokens: readonly Token[], start: number): RawPoint | undefined {
  const at =
    ["financial year", "municipal year", "year"].map((words) => wordsAt(tokens, start, words)).find(Boolean) ?? start;
  const token = tokens[at];
  if (token?.kind !== "council-year") return undefined;
  const next = wordsAt(tokens, at + 1, "financial year") ?? wordsAt(tokens, at + 1, "municipal year") ?? at + 1;
  const quarter = tokens[markAt(tokens, next, ",")];
  if (quarter?.kind === "quarter") {
    return { unit: "quarter", year: token.year, quarter: quarter.quarter, next: markAt(tokens, next, ",") + 1 };
  }
  return { unit: "council-year", year: token.year, next };
}

function seasonAt(tokens: readonly Token[], at: number, month: number): RawPoint | undefined {
  const start = wordsAt(tokens, at, "of") ?? at;
  const year = tokens[start];
  if (year?.kind === "year" && month === 12) {
    const wrong = `It does not say in which winter, that which begins in ${year.year} or that which ends then.`;
    return { unit: "season", month, next: start + 1, wrong };
  }
  if (year?.kind === "year" || (year?.kind === "council-year" && month === 12)) {
    return { unit: "season", month, year: year.year, next: start + 1 };
  }
  // The first of a range takes its year from the second.
  return { unit: "season", month, next: at };
}

function weekdayOf(token: Token | undefined): number | undefined {
  if (token?.kind !== "word" || token.text.length < 3) return undefined;
  const at = WEEKDAYS.findIndex((day) => day === token.text || (day.startsWith(token.text) && token.text.length <= 5));
  return at < 0 ? undefined : at;
}

/** The position after these words, if they come next. */
export function wordsAt(tokens: readonly Token[], at: number, words: string): number | undefined {
  const wanted = words.split(" ");
  const has = wanted.every((word, offset) => {
    const token = tokens[at + offset];
    return token?.kind === "word" && token.text === word;
  });
  return has ? at + wanted.length : undefined;
}

/** The position after this mark, if it comes next. */
function markAt(tokens: readonly Token[], at: number, mark: string): number {
  const token = tokens[at];
  return token?.kind === "mark" && token.text === mark ? at + 1 : at;
}

/** "September to December 2015", "Q4 - Q1 2016/17": the first takes its year from the second. */
export function borrowYear(first: RawPoint, second: RawPoint): RawPoint {
  const order = (point: RawPoint) => (point.unit === "quarter" ? point.quarter : point.month);
  const [from, to] = [order(first), order(second)];
  const alike =
    (first.unit === "quarter") === (second.unit === "quarter") &&
    (first.unit === "season") === (second.unit === "season");
  if (first.year !== undefined || second.year === undefined || from === undefined || to === undefined || !alike) {
    return first;
  }
  return { ...first, year: from > to ? second.year - 1 : second.year };
}

/** What a council year's first month is: its financial year begins in April, its municipal year with the annual meeting in May. */
export interface Calendar {
  readonly opens: 4 | 5;
}

export function pointOf(raw: RawPoint, { opens }: Calendar): Point {
  const { unit, year, edge } = raw;
  const wrong = raw.wrong ?? whatIsWrong(raw);
  if (wrong !== undefined || year === undefined) {
    return { first: "", last: "", dayAfter: "", dayBefore: "", edge: "day", isWide: false, isOpen: false, wrong };
  }
  const month = unit === "quarter" ? 1 + 3 * (raw.quarter ?? 1) : unit === "council-year" ? opens : (raw.month ?? 1);
  const months = { day: 0, month: 1, quarter: 3, season: 3, "council-year": 12, year: 12 }[unit];
  const first = iso(year, month, raw.day ?? 1);
  const last = unit === "day" ? first : iso(year, month + months, 0);
  const point = { first: edge === "end" ? last : first, last: edge === "start" ? first : last };
  const dayAfter = addDays(point.last, 1);
  const dayBefore = addDays(point.first, -1);
  const isWide = edge === undefined && (unit === "season" || unit === "council-year");
  const isOpen = unit === "council-year" && opens === 5 && edge !== "start";
  return { ...point, dayAfter, dayBefore, edge: unit === "day" ? "day" : edge, isWide, isOpen };
}

function whatIsWrong({ unit, year, month = 1, day, quarter, weekday }: RawPoint): string | undefined {
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  const name = monthName(month, false);
  if (unit === "quarter" && year === undefined) return `Quarter ${quarter} has no financial year.`;
  if (unit === "season" && year === undefined) return "The season has no year.";
  if (year === undefined) return `${name} has no year.`;
  if (unit !== "day" || day === undefined) return undefined;
  const date = iso(year, month, day);
  if (day < 1 || Number(date.slice(8)) !== day) return `${name} has no day ${day}.`;
  const is = new Date(date).getUTCDay();
  return weekday === undefined || weekday === is
    ? undefined
    : `${day} ${name} ${year} is a ${String(WEEKDAYS[is]).replace(/^./, (letter) => letter.toUpperCase())}.`;
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
