// Moves the published dates by whole months, so that the sample plan is always in its eighth month.

import { monthName, type Token, tokenise } from "../../plan/datePhraseTokens.ts";
import type { Day } from "../../schema/column.ts";
import { PUBLISHED_FIRST_MONTH, SAMPLE_MONTH } from "./plan.ts";

interface Month {
  readonly year: number;
  readonly month: number;
}

/** The number of months by which the published dates must move for `today`. */
export function monthsToShift(today: Day): number {
  const { year, month } = PUBLISHED_FIRST_MONTH;
  const published = year * 12 + (month - 1) + (SAMPLE_MONTH - 1);
  return Number(today.slice(0, 4)) * 12 + (Number(today.slice(5, 7)) - 1) - published;
}

export function shiftMonth(from: Month, months: number): Month {
  const count = from.year * 12 + (from.month - 1) + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** The same day `months` later, or the last day of a shorter month. `2015-02` means the last day of the month. */
export function shiftDay(from: string, months: number): Day {
  const { year, month } = shiftMonth({ year: Number(from.slice(0, 4)), month: Number(from.slice(5, 7)) }, months);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = from.length > 7 ? Math.min(Number(from.slice(8, 10)), last) : last;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Keeps the wording; replaces month names and years. Years without a month move by the nearest number of whole years. */
export function shiftPhrase(phrase: string, months: number): string {
  const tokens = tokenise(phrase);
  const years = Math.round(months / 12);
  let moved = "";
  let copied = 0;
  tokens.forEach((token, index) => {
    const text = replacement(tokens, index, token, { months, years });
    if (text === undefined) return;
    moved += phrase.slice(copied, token.at) + text;
    copied = token.end;
  });
  return moved + phrase.slice(copied);
}

function replacement(
  tokens: readonly Token[],
  index: number,
  token: Token,
  by: { readonly months: number; readonly years: number },
): string | undefined {
  if (token.kind === "council-year") {
    const year = token.year + by.years;
    return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  }
  if (token.kind === "year") {
    const before = tokens[index - 1];
    return String(
      before?.kind === "month"
        ? shiftMonth({ year: token.year, month: before.month }, by.months).year
        : token.year + by.years,
    );
  }
  if (token.kind !== "month") return undefined;
  const known = yearOf(tokens, index);
  if (!known) return undefined;
  const moved = shiftMonth({ year: known.year, month: token.month }, by.months);
  const name = monthName(moved.month, token.short);
  return known.borrowed && moved.year !== known.movedYear(by.months) ? `${name} ${moved.year}` : name;
}

interface KnownYear {
  readonly year: number;
  readonly borrowed: boolean;
  /** The year, after the move, of the month from which the phrase takes its year. */
  movedYear(months: number): number;
}

/** The year after a month, or the next one in the phrase: "September to December 2015", "June/July 2015". */
function yearOf(tokens: readonly Token[], index: number): KnownYear | undefined {
  let month: number | undefined;
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "month") month = token.month;
    if (token?.kind !== "year" || month === undefined) continue;
    const lender = { year: token.year, month };
    return { year: token.year, borrowed: at > index + 1, movedYear: (months) => shiftMonth(lender, months).year };
  }
  return undefined;
}
