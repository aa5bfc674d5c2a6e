// Where everything of the timeline stands, in pixels: dates across, rows down, so that only what is seen needs to be drawn.
import { addMonths, monthsBetween } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";
import type { Line, LineGroup, Span } from "./timeline.ts";

export interface Scale extends Span {
  /** Pixels of a month; each has the same. */
  readonly month: number;
}

export const widthOf = ({ months, month }: Scale): number => months * month;

/** Pixels from the first month's beginning; a day outside the months shown is at their edge. */
export function xOf({ first, months, month }: Scale, day: Day): number {
  const [year, monthOfYear, date] = day.split("-").map(Number);
  const days = new Date(Date.UTC(year ?? 0, monthOfYear ?? 1, 0)).getUTCDate();
  const at = monthsBetween(first, day) + ((date ?? 1) - 0.5) / days;
  return Math.round(Math.min(months, Math.max(0, at)) * month);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Drawn {
  /** As the plan has it: from the start to the first due date. */
  readonly planned: Stretch | undefined;
  /** Whether it has a start; without one it is drawn from the plan's first month. */
  readonly hasStart: boolean;
  /** From the first due date to the last, over all that it was moved to. */
  readonly slip: Stretch | undefined;
  /** The dates that it was moved to before the one that counts, and the first. */
  readonly ticks: readonly number[];
  /** From the date that counts to today. */
  readonly late: Stretch | undefined;
  /** It goes on beyond what is shown. */
  readonly fades: boolean;
  readonly mark: number;
}

export interface Drawing {
  readonly scale: Scale;
  /** The plan's first month. */
  readonly begins: Day | undefined;
  readonly today: Day;
}

/** Nothing for an action of which nobody knows when it is to be done: its mark stands in the gutter. */
export function drawnOf(line: Line, { scale, begins, today }: Drawing): Drawn | undefined {
  const { kind, start, original, revised, due, late } = line;
  const x = (day: Day) => xOf(scale, day);
  const from = start ? x(start) : begins ? x(begins) : 0;
  const hasStart = start !== undefined;
  if (kind === "open") {
    const mark = Math.max(from, x(today));
    return {
      planned: { from, to: widthOf(scale) },
      hasStart,
      slip: undefined,
      ticks: [],
      late: undefined,
      fades: true,
      mark,
    };
  }
  if (!due) return undefined;
  const dates = [...(original ? [original] : []), ...revised].map(x);
  const [first = x(due)] = dates;
  const mark = x(due);
  const [least, most] = [Math.min(...dates), Math.max(...dates)];
  const isMoved = dates.length > 1;
  // One that was brought forward is planned up to the date that counts, and what it gained is dashed.
  const planned = stretch(from, isMoved ? Math.min(first, mark) : first);
  const isBeforePlan = !hasStart && planned.from < from;
  return {
    planned: isBeforePlan ? undefined : planned,
    hasStart,
    slip: isMoved ? { from: least, to: most } : undefined,
    ticks: isMoved ? [...new Set(dates)].filter((at) => at !== mark) : [],
    late: late > 0 ? { from: mark, to: x(today) } : undefined,
    fades: false,
    mark,
  };
}

/** In whichever order they are: one may be due before it starts. */
const stretch = (one: number, other: number): Stretch => ({ from: Math.min(one, other), to: Math.max(one, other) });

/** Whether the day is before or after what is shown. */
export function isBeyond({ first, months }: Span, day: Day): boolean {
  return day < first || day >= addMonths(first, months);
}

export interface Flag {
  readonly kind: "today" | "review" | "board";
  readonly day: Day;
  readonly label: string;
}

export interface PlacedFlag extends Flag {
  readonly x: number;
  /** Counted from 0, so that no label lies over another. */
  readonly row: number;
}

/** Pixels of a character of a label, and of the space around it, amply. */
const [letter, around] = [6.5, 12];

/** The flags within the months shown, each label in the first row that has room for it. */
export function placeFlags(flags: readonly Flag[], scale: Scale): readonly PlacedFlag[] {
  const ends: number[] = [];
  return flags
    .filter(({ day }) => !isBeyond(scale, day))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((flag) => {
      const x = xOf(scale, flag.day);
      const free = ends.findIndex((end) => end <= x);
      const row = free < 0 ? ends.length : free;
      ends[row] = x + flag.label.length * letter + around;
      return { ...flag, x, row };
    });
}

/** Pixels. */
export interface RowHeights {
  readonly group: number;
  readonly line: number;
}

export type Row = { readonly top: number } & (
  | { readonly group: LineGroup; readonly line?: undefined }
  | { readonly group?: undefined; readonly line: Line }
);

export interface Laid {
  readonly rows: readonly Row[];
  readonly height: number;
}

/** A group without a title has no row of its own. */
export function layRows(groups: readonly LineGroup[], { group: head, line: row }: RowHeights): Laid {
  const rows: Row[] = [];
  let top = 0;
  for (const group of groups) {
    rows.push({ top, group });
    top += head;
    for (const line of group.lines) {
      rows.push({ top, line });
      top += row;
    }
  }
  return { rows, height: top };
}

/** The rows that touch a stretch. */
export function rowsWithin({ rows, height }: Laid, { top, bottom }: { top: number; bottom: number }): readonly Row[] {
  const first = firstWith(rows, (row) => row.top >= top);
  const last = firstWith(rows, (row) => row.top >= bottom);
  return bottom < 0 || top > height ? [] : rows.slice(Math.max(0, first - 1), last);
}

/** By halving: there may be thousands. */
function firstWith(rows: readonly Row[], holds: (row: Row) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && holds(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}
