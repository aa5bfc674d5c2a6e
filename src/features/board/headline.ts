// The figures at the head of the board. Percentages are of all actions that are not superseded.

import { type Action, type BoardColumn, boardColumns, columnOf, daysLate, isStale } from "../../plan/action.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Day } from "../../schema/column.ts";

export interface Headline {
  readonly total: number;
  readonly counts: Readonly<Record<BoardColumn, number>>;
  readonly overdue: number;
  readonly stale: number;
  readonly superseded: number;
}

const none: Headline = {
  total: 0,
  counts: Object.fromEntries(boardColumns.map((column) => [column, 0])) as Record<BoardColumn, number>,
  overdue: 0,
  stale: 0,
  superseded: 0,
};

export function headline(actions: Iterable<Action>, plan: Plan, today: Day): Headline {
  return recounted(none, { left: [], joined: actions, plan, today });
}

interface Recount {
  readonly left: Iterable<Action>;
  readonly joined: Iterable<Action>;
  readonly plan: Plan;
  readonly today: Day;
}

/** The same figures without the actions that left, and with those that joined. */
export function recounted(figures: Headline, { left, joined, plan, today }: Recount): Headline {
  let { total, overdue, stale, superseded } = figures;
  const counts = { ...figures.counts };
  const count = (action: Action, by: 1 | -1) => {
    const column = columnOf(action, today);
    if (column === undefined) {
      superseded += by;
      return;
    }
    total += by;
    counts[column] += by;
    if (daysLate(action, today) > 0) overdue += by;
    if (isStale(action, plan, today)) stale += by;
  };
  for (const action of left) count(action, -1);
  for (const action of joined) count(action, 1);
  return { total, counts, overdue, stale, superseded };
}
