// What a board looks at first: the actions that went wrong since it last met, in a set order. Pure.
import { type Action, columnOf, compareReferences, daysLate } from "../../plan/action.ts";
import type { Board, LastSnapshot } from "../../plan/board.ts";
import { daysBetween } from "../../plan/days.ts";
import { type Change, changesBetween } from "../../plan/snapshots/changes.ts";
import { freezePlan } from "../../plan/snapshots/freeze.ts";
import type { Day } from "../../schema/column.ts";

/** In the order in which they are looked at. */
export const reasons = ["regression", "new-red", "worsened", "slipped", "overdue", "challenged", "waiting"] as const;
export type Reason = (typeof reasons)[number];

export interface Exception {
  readonly action: Action;
  /** All of them; the action stands under the first. `days`: by how many it slipped, is late, or has waited for a verifier. */
  readonly reasons: readonly { readonly reason: Reason; readonly days: number }[];
}

interface Looking {
  /** The plan when the board last met; while there is no snapshot, all is new. */
  readonly since: Pick<LastSnapshot, "snapshot"> | undefined;
  /** Ids of actions of which a rating is challenged. */
  readonly challenged: ReadonlySet<number>;
  readonly today: Day;
}

type Looked = Pick<Board, "actions" | "plan" | "programmes" | "lists">;

/** By their first reason; there those of the most days first, then by reference. */
export function exceptionsOf(board: Looked, { since, challenged, today }: Looking): readonly Exception[] {
  const changes = new Map<number, Change[]>();
  for (const change of changesBetween(since?.snapshot ?? { actions: [] }, freezePlan(board, today)))
    changes.set(change.id, [...(changes.get(change.id) ?? []), change]);
  const found = [...board.actions.values()].flatMap((action): readonly Exception[] => {
    if (columnOf(action, today) === undefined) return [];
    const all = reasons.flatMap((reason) => {
      const days = daysOf[reason]({ action, changes: changes.get(action.id) ?? [], challenged, today, board });
      return days === undefined ? [] : [{ reason, days }];
    });
    return all.length > 0 ? [{ action, reasons: all }] : [];
  });
  return found.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (b.reasons[0]?.days ?? 0) - (a.reasons[0]?.days ?? 0) ||
      compareReferences(a.action.fields.reference, b.action.fields.reference) ||
      a.action.id - b.action.id,
  );
}

const placeOf = ({ reasons: [first] }: Exception) => (first ? reasons.indexOf(first.reason) : reasons.length);

interface Asked extends Pick<Looking, "challenged" | "today"> {
  readonly action: Action;
  /** Of the action. */
  readonly changes: readonly Change[];
  readonly board: Looked;
}

/** Whether the reason holds of an action: nothing if it does not, otherwise its days, 0 for a reason that has none. */
const daysOf: Readonly<Record<Reason, (asked: Asked) => number | undefined>> = {
  regression: ({ changes }) => is(changes.some(({ kind }) => kind === "re-opened")),
  "new-red": ({ action, changes, today }) =>
    is(columnOf(action, today) === "Red" && changes.some(({ from, to }) => to === "Red" && from !== "Red")),
  worsened: ({ changes }) => is(changes.some(isWorse)),
  slipped: ({ changes }) => {
    const { from, to } = changes.find(({ kind }) => kind === "date moved") ?? {};
    return from && to && to > from ? daysBetween(from, to) : undefined;
  },
  overdue: ({ action, today }) => daysLate(action, today) || undefined,
  challenged: ({ action, challenged }) => is(challenged.has(action.id)),
  waiting: ({ action, today, board }) => {
    const { claim } = action.status;
    if (!claim || columnOf(action, today) !== "Claimed") return undefined;
    const days = claim.on ? daysBetween(claim.on, today) : 0;
    return days > board.plan.staleDays ? days : undefined;
  },
};

/** What has become Red is called that alone. */
const isWorse = ({ kind, to }: Change) =>
  (kind === "worsened" && to !== "Red") ||
  kind === "returned" ||
  kind === "claim withdrawn" ||
  (kind === "direction overridden" && to === "down");

const is = (holds: boolean) => (holds ? 0 : undefined);
