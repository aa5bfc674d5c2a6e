// When the sample's people sit down to the list: on working days, in office hours, each at an hour of their own.

import type { Day } from "../../schema/column.ts";
import { shiftDay } from "./shift.ts";

const DAY = 86_400_000;

export function daysBefore(day: Day, days: number): Day {
  return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}

/** A Saturday or Sunday becomes the Friday before it: councils report on working days. */
export function workday(day: Day): Day {
  const weekday = new Date(day).getUTCDay();
  return daysBefore(day, weekday === 6 ? 1 : weekday === 0 ? 2 : 0);
}

/** The first working day after it. */
export function nextWorkday(day: Day): Day {
  const weekday = new Date(day).getUTCDay();
  return daysBefore(day, weekday === 5 ? -3 : weekday === 6 ? -2 : -1);
}

/** A number that is the same for a text every time, and looks like chance between texts (FNV-1a). */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** One of the three days in a month, as published, on which somebody goes through the actions; moved by so many months. */
export function sessionDay(author: string, reference: string, month: number, months: number): Day {
  const date = 5 + 7 * (spread(reference) % 3) + (spread(`${author} ${month}`) % 4);
  return publishedDay(month, date, months);
}

/** A day of the plan's first year as published, moved by so many months. */
export function publishedDay(month: number, date: number, months: number): Day {
  const day = `2015-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return workday(shiftDay(day, months));
}

const OPENING = 8 * 60 + 45;
const OPEN_MINUTES = 450;

/** The same moment for all that somebody writes on one day, so that it is written in one go. */
export function momentOf(author: string, day: Day): string {
  const minutes = OPENING + (spread(`${author} ${day}`) % OPEN_MINUTES);
  return new Date(Date.parse(day) + minutes * 60_000).toISOString();
}
