// The plan by months: for each action when it begins, when it was to be done, and every date that it was moved to. Pure, of frozen plans.
import { compareReferences } from "../../plan/action.ts";
import { addMonths, monthsBetween } from "../../plan/days.ts";
import { forecastOf } from "../../plan/snapshots/direction.ts";
import type { Charted, FrozenAction, FrozenPlan } from "../../plan/snapshots/format.ts";
import type { Day } from "../../schema/column.ts";
import type { Group } from "./grouped.ts";

export interface Line {
  readonly action: FrozenAction;
  readonly status: Charted;
  /** `open`: it goes on, without an end. `undated`: nobody knows when it is to be done. */
  readonly kind: "dated" | "open" | "undated";
  readonly start: Day | undefined;
  /** The due date by the plan. */
  readonly original: Day | undefined;
  /** The dates that it was moved to, oldest first; the last is the one that counts. */
  readonly revised: readonly Day[];
  /** When it is to be done, as things stand. */
  readonly due: Day | undefined;
  /** Days. */
  readonly late: number;
}

export interface LineGroup {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

type Earlier = Pick<FrozenPlan, "actions">;

/** By row, the due date of each action in each of these plans, in their order. */
export function datesIn(earlier: readonly Earlier[]): ReadonlyMap<number, readonly (Day | undefined)[]> {
  const found = new Map<number, (Day | undefined)[]>();
  for (const { actions } of earlier) {
    for (const { id, fields } of actions) {
      const known = found.get(id);
      if (known) known.push(forecastOf(fields));
      else found.set(id, [forecastOf(fields)]);
    }
  }
  return found;
}

/** `before`: its due dates in earlier snapshots, oldest first. */
export function lineOf(action: FrozenAction, before: readonly (Day | undefined)[] = []): Line {
  const { fields, status, late } = action;
  const due = forecastOf(fields);
  const known = [fields.due, ...before, due].filter((day) => day !== undefined);
  const changes = known.filter((day, index) => day !== known[index - 1]);
  return {
    action,
    status: status as Charted,
    kind: due ? "dated" : isWithoutEnd(fields) ? "open" : "undated",
    start: fields.start,
    original: fields.due,
    revised: due ? changes.filter((day, index) => index > 0 || day !== fields.due) : [],
    due,
    late,
  };
}

const isWithoutEnd = ({ dateKind }: FrozenAction["fields"]) =>
  dateKind === "ongoing" || dateKind === "onwards" || dateKind === "recurring";

export function lineGroups(
  groups: readonly Group[],
  dates: ReadonlyMap<number, readonly (Day | undefined)[]>,
): readonly LineGroup[] {
  return groups.map(({ key, title, actions }) => ({
    key,
    title,
    lines: actions
      .map((action) => lineOf(action, dates.get(action.id)))
      .toSorted((a, b) => compareReferences(a.action.fields.reference, b.action.fields.reference)),
  }));
}

/** Whether it is to be done before it begins. */
export const isBackwards = ({ start, due }: Line): boolean => start !== undefined && due !== undefined && due < start;

export interface Span {
  /** The first day of the first month. */
  readonly first: Day;
  /** How many months are shown. */
  readonly months: number;
}

/** Months that are shown at most before and after those of the plan: a mistyped year must not make the rest of it too small to read. */
export const widest = 24;

/** The months of the plan, widened to hold every date; of a plan without them, those around today. */
export function spanOf(plan: FrozenPlan["plan"], lines: readonly Line[], today: Day): Span {
  const begins = plan.firstMonth ?? monthOf(today);
  const ends = plan.firstMonth && plan.months ? addMonths(begins, plan.months - 1) : later(begins, monthOf(today));
  const days = [
    ...lines.flatMap(({ start, original, revised }) => [start, original, ...revised]),
    ...[...plan.reviews, plan.nextBoard, today],
  ].filter((day) => day !== undefined);
  const found = days.reduce((span, day) => ({ first: earlier(span.first, day), last: later(span.last, day) }), {
    first: begins,
    last: ends,
  });
  const first = later(monthOf(found.first), addMonths(begins, -widest));
  const last = earlier(monthOf(found.last), addMonths(ends, widest));
  return { first, months: monthsBetween(first, last) + 1 };
}

const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
const later = (one: Day, other: Day): Day => (one > other ? one : other);
