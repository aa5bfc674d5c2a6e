// What is understood of a date phrase, in words for people.
import { counted } from "./counted.ts";
import type { DateReading } from "./datePhrase.ts";
import { formatDay } from "./days.ts";

/** `by 31 July 2015`; `every 3 months from 1 August 2015`. */
export function readingInWords(reading: DateReading): string {
  const { kind, start, due, reason } = reading;
  const from = start ? `from ${formatDay(start)}` : "";
  const until = due ? `until ${formatDay(due)}` : "";
  switch (kind) {
    case "by":
      return `by ${due ? formatDay(due) : ""}`;
    case "between":
      return `${from} to ${due ? formatDay(due) : ""}`;
    case "onwards":
      return start ? `${from}, with no end date` : "at once, with no date";
    case "ongoing":
      return "ongoing, with no dates";
    case "recurring":
      return [howOften(reading), from, until].filter(Boolean).join(" ");
    case "to be agreed":
      return reason ? `to be agreed: ${lowerFirst(reason)}` : "to be agreed";
    case "not understood":
      return `not understood. ${reason ?? ""}`;
  }
}

function howOften({ everyMonths, everyWeeks }: Pick<DateReading, "everyMonths" | "everyWeeks">): string {
  if (everyMonths && everyMonths % 12 === 0) return every(everyMonths / 12, "year");
  if (everyMonths) return every(everyMonths, "month");
  return everyWeeks ? every(everyWeeks, "week") : "regularly";
}

const every = (count: number, unit: string) => (count === 1 ? `every ${unit}` : `every ${counted(count, unit)}`);

const lowerFirst = (text: string) => text.replace(/^./, (letter) => letter.toLowerCase()).replace(/\.$/, "");
