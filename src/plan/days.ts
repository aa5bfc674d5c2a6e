// Calendar days as `yyyy-mm-dd`: arithmetic, and how people in the UK write them.
import type { Day } from "../schema/column.ts";

const msPerDay = 86_400_000;

const councilDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

/** The calendar day of an instant in the UK; half past midnight belongs to the new day. */
export function dayOf(instant: Date): Day {
  return councilDay.format(instant);
}

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whole days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970. */
const dayNumber = remembered((day) => Math.round(Date.parse(day) / msPerDay));

/** Cached: a plan has thousands of actions and hundreds of different days. */
function remembered<T>(of: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>();
  return (day) => {
    const found = known.get(day) ?? of(day);
    known.set(day, found);
    return found;
  };
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10);
}

/** The same day that many months later, or the last day of that month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Months from the month of one day to the month of another. */
export function monthsBetween(from: Day, to: Day): number {
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const withoutYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const monthAndYear = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** `30 November 2026`. */
export const formatDay = remembered((day) => long.format(Date.parse(day)));

/** `30 Nov 2026`, for a card. (Intl writes `Sept` for September in British English; the other months have three letters.) */
export const formatShortDay = remembered((day) => short.format(Date.parse(day)).replace("Sept", "Sep"));

/** `8 December`. */
export function formatDayOfYear(day: Day): string {
  return withoutYear.format(Date.parse(day));
}

/** `November 2026`. */
export function formatMonth(day: Day): string {
  return monthAndYear.format(Date.parse(day));
}
