// When the sample's people write: on working days, in office hours, each at a different hour.

import type { Day } from "../../schema/column.ts";
import { shiftDay } from "./shift.ts";

const DAY = 86_400_000;

export function daysBefore(day: Day, days: number): Day {
  return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}

/** The day itself, or the Friday before a Saturday or Sunday. */
export function workday(day: Day): Day {
  const weekday = new Date(day).getUTCDay();
  return daysBefore(day, weekday === 6 ? 1 : weekday === 0 ? 2 : 0);
}

/** The next working day. */
export function nextWorkday(day: Day): Day {
  const weekday = new Date(day).getUTCDay();
  return daysBefore(day, weekday === 5 ? -3 : weekday === 6 ? -2 : -1);
}

/** A hash of the text (FNV-1a): always the same for one text, and evenly spread over texts. */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The day of the month on which the author updates the action, one of three; moved by `months`. */
export function sessionDay(author: string, reference: string, month: number, months: number): Day {
  const date = 5 + 7 * (spread(reference) % 3) + (spread(`${author} ${month}`) % 4);
  return publishedDay(month, date, months);
}

/** A day of the published plan's first year, moved by `months`. */
export function publishedDay(month: number, date: number, months: number): Day {
  const day = `2015-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return workday(shiftDay(day, months));
}

/** When a round is closed: nobody writes after it that day. */
export const lastOf = (day: Day): string => `${day}T17:30:00.000Z`;

const OPENING = 8 * 60 + 45;
const OPEN_MINUTES = 450;

/** The same time for everything that a person writes on one day, so that it goes into one batch. */
export function momentOf(author: string, day: Day): string {
  const minutes = OPENING + (spread(`${author} ${day}`) % OPEN_MINUTES);
  return new Date(Date.parse(day) + minutes * 60_000).toISOString();
}
