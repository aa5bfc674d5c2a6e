// The figures at the head of the board. Percentages are of all actions that are not superseded.
import type { Day } from "../schema/column.ts";
import { type Action, type BoardColumn, boardColumns, columnOf, daysLate, isStale } from "./action.ts";
import type { Plan } from "./plan.ts";

export interface Headline {
  readonly total: number;
  readonly counts: Readonly<Record<BoardColumn, number>>;
  readonly overdue: number;
  readonly stale: number;
  readonly superseded: number;
}

export function headline(actions: Iterable<Action>, plan: Plan, today: Day): Headline {
  const counts = Object.fromEntries(boardColumns.map((column) => [column, 0])) as Record<BoardColumn, number>;
  let [total, overdue, stale, superseded] = [0, 0, 0, 0];
  for (const action of actions) {
    const column = columnOf(action, today);
    if (column === undefined) {
      superseded++;
      continue;
    }
    total++;
    counts[column]++;
    if (daysLate(action, today) > 0) overdue++;
    if (isStale(action, plan, today)) stale++;
  }
  return { total, counts, overdue, stale, superseded };
}

/** Whole per cent, as printed: 0 only for none, 100 only for all. */
export function percent(part: number, whole: number): number {
  if (part === 0 || whole === 0) return 0;
  if (part === whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}
