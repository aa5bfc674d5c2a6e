// Reads how often something recurs: "every 3 months", "six monthly", "twice a year", "quarterly".

import type { Cursor } from "./datePhraseCursor.ts";
import type { Fact } from "./datePhraseFacts.ts";
import { spelledNumber } from "./datePhraseWords.ts";

type Recurs = Extract<Fact, { kind: "recurs" | "unread" }>;
interface Period {
  readonly everyMonths?: number;
  readonly everyWeeks?: number;
}

const months = (everyMonths: number): Period => ({ everyMonths });
const weeks = (everyWeeks: number): Period => ({ everyWeeks });

const fixed: readonly (readonly [words: string, period: Period])[] = [
  ["half yearly", months(6)],
  ["twice yearly", months(6)],
  ["twice annually", months(6)],
  ["monthly", months(1)],
  ["quarterly", months(3)],
  ["annually", months(12)],
  ["annual", months(12)],
  ["yearly", months(12)],
  ["biennially", months(24)],
  ["weekly", weeks(1)],
  ["fortnightly", weeks(2)],
  ["per annum", months(12)],
  ["regularly at intervals", {}],
  ["regularly", {}],
];

/** After "every", and in the plural after "every 3". */
const units: readonly (readonly [words: string, period: (count: number) => Period])[] = [
  ["month", months],
  ["quarter", (count) => months(3 * count)],
  ["municipal year", (count) => months(12 * count)],
  ["financial year", (count) => months(12 * count)],
  ["year", (count) => months(12 * count)],
  ["week", weeks],
  ["fortnight", (count) => weeks(2 * count)],
];

const times: ReadonlyMap<string, number> = new Map([
  ["once", 1],
  ["twice", 2],
  ["three times", 3],
  ["four times", 4],
]);

/** Takes it if it comes next. */
export function recurrence(cursor: Cursor): Recurs | undefined {
  for (const [words, period] of fixed) if (cursor.takeWords(words)) return { kind: "recurs", ...period };
  for (const each of ["every", "each"]) if (cursor.takeWords(each)) return every(cursor);
  return perYear(cursor) ?? numberMonthly(cursor);
}

function every(cursor: Cursor): Recurs {
  const other = cursor.takeWords("other") || cursor.takeWords("second") || cursor.takeWords("alternate");
  for (const [unit, period] of units) if (cursor.takeWords(unit)) return { kind: "recurs", ...period(other ? 2 : 1) };
  const count = other ? undefined : takeNumber(cursor);
  if (count)
    for (const [unit, period] of units) if (cursor.takeWords(`${unit}s`)) return { kind: "recurs", ...period(count) };
  return { kind: "unread", reason: 'It says "every" but does not give a number of months.' };
}

function perYear(cursor: Cursor): Recurs | undefined {
  for (const [words, count] of times) {
    for (const year of ["a year", "per year", "each year", "every year", "yearly", "annually"]) {
      if (cursor.takeWords(`${words} ${year}`)) return { kind: "recurs", ...months(12 / count) };
    }
    for (const month of ["a month", "per month", "each month"]) {
      if (count === 1 && cursor.takeWords(`${words} ${month}`)) return { kind: "recurs", ...months(1) };
    }
  }
  return undefined;
}

const monthly: readonly (readonly [words: string, period: (count: number) => Period])[] = [
  ["monthly", months],
  ["weekly", weeks],
  ["yearly", (count) => months(12 * count)],
];

function numberMonthly(cursor: Cursor): Recurs | undefined {
  const token = cursor.next();
  const count = token?.kind === "number" ? token.value : token?.kind === "word" ? spelledNumber(token.text) : undefined;
  if (!count) return undefined;
  for (const [words, period] of monthly) if (cursor.takeAfter(words)) return { kind: "recurs", ...period(count) };
  return undefined;
}

function takeNumber(cursor: Cursor): number | undefined {
  const token = cursor.next();
  const count = token?.kind === "number" ? token.value : token?.kind === "word" ? spelledNumber(token.text) : undefined;
  if (count) cursor.take();
  return count || undefined;
}
