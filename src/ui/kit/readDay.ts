// Reads a day as people in the UK type it.
import { isDay } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `30 Sep 2026`, `30 September 2026`, `30/9/26`, `30.09.2026` or `2026-09-30`; nothing for anything else, or a day that the calendar has not. */
export function readDay(text: string): Day | undefined {
  const plain = text.trim().toLowerCase();
  if (isDay(plain)) return plain;
  const numbers = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d\d)$/.exec(plain);
  if (numbers) return dayOf(numbers[3], Number(numbers[2]), numbers[1]);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]{3,9})\.?,?[ -]?(\d{4}|\d\d)$/.exec(plain);
  const [, date, word = "", year] = named ?? [];
  const month = months.findIndex((each) => word.startsWith(each)) + 1;
  const isWhole = month > 0 && longMonths[month - 1]?.startsWith(word);
  return isWhole || word === "sept" ? dayOf(year, month, date) : undefined;
}

const longMonths = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2026, month, 1)).toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" }).toLowerCase(),
);

function dayOf(year = "", month: number, date = ""): Day | undefined {
  const day = `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}
