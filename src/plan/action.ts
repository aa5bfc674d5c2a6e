// An action with its log: its column on the board, and whether it is late or stale.

import type { Day, Person } from "../schema/column.ts";
import type { ActionRow } from "./actions.ts";
import { type ActionDates, type ReadPhrase, withDates } from "./dates.ts";
import { daysBetween } from "./days.ts";
import type { ActionLog, PlanDateEntry } from "./log.ts";
import type { Plan } from "./plan.ts";
import { type ActionStatus, statusOf } from "./status.ts";
import type { Programme } from "./teams.ts";
import { isUpdatedIn } from "./updateTime.ts";

export interface Action extends ActionRow {
  /** The programme whose folder the row is in; none for a row in the list's root, which belongs to the owners. */
  readonly programme: Programme | undefined;
  /** Follows from its log. */
  readonly status: ActionStatus;
  /** Where its dates are from. The dates that count are in `fields`. */
  readonly dates: ActionDates;
  /** What the plan's owners agreed; `agreed.ts` reads it. */
  readonly agreed: readonly PlanDateEntry[];
  /** Every row with its reference, its own included, lowest first; absent where no other has it. */
  readonly sharedWith?: readonly number[] | undefined;
}

interface About {
  readonly programme: Programme | undefined;
  readonly log: ActionLog;
  /** Reads the plan's words for a date; absent until the grammar has been loaded. */
  readonly read: ReadPhrase | undefined;
}

/** An action of its row and what is known about it. */
export function actionOf(row: ActionRow, { programme, log, read }: About): Action {
  const status = statusOf(row, programme, log);
  return { ...row, ...withDates(row.fields, log.planDates, read), programme, status, agreed: log.planDates };
}

export const boardColumns = ["Not started", "Red", "Amber", "Green", "Claimed", "Verified"] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** The column of the action: the first whose condition holds; none if the action is superseded. */
export function columnOf({ fields, status }: WithStatus, today: Day): BoardColumn | undefined {
  if (status.superseded) return undefined;
  if (status.verification) return "Verified";
  if (status.claim) return "Claimed";
  const hasBegun = fields.lifecycle === "In progress" || fields.lifecycle === "Claimed complete";
  if (!hasBegun && !isDueToHaveBegun(fields, today)) return "Not started";
  return fields.rating ?? "Red";
}

type WithStatus = Pick<Action, "fields" | "status">;

type Dates = Pick<Action["fields"], "start" | "due" | "revisedDue">;

/** Whether work should have begun by today: its start has passed or, if it has none, its due date. */
export function isDueToHaveBegun({ start, due }: Dates, today: Day): boolean {
  const begins = start ?? due;
  return begins !== undefined && begins <= today;
}

/** The revised due date if there is one, otherwise the original. */
export function effectiveDue({ due, revisedDue }: Pick<Dates, "due" | "revisedDue">): Day | undefined {
  return revisedDue ?? due;
}

/** Whether it has no date to be late by, though its words promise one, or say nothing. */
export function hasNoDate({ start, due, revisedDue, dateKind }: Action["fields"]): boolean {
  return !start && !effectiveDue({ due, revisedDue }) && (!dateKind || dateKind === "not understood");
}

/** Days past its current due date, for an action that is not claimed; 0 if it is not late. */
export function daysLate(action: WithStatus, today: Day): number {
  const { original, revised } = latenessOf(action, today);
  return action.fields.revisedDue ? revised : original;
}

export interface Lateness {
  /** Days past the original due date; 0 if it is not late. */
  readonly original: number;
  /** Days past the revised due date; 0 if it is not late, or there is none. */
  readonly revised: number;
}

/** How late an action is by each of its dates. One that is claimed is not late. */
export function latenessOf(action: WithStatus, today: Day): Lateness {
  const column = columnOf(action, today);
  if (column === undefined || column === "Claimed" || column === "Verified") return { original: 0, revised: 0 };
  const past = (due: Day | undefined) => (due && due < today ? daysBetween(due, today) : 0);
  return { original: past(action.fields.due), revised: past(action.fields.revisedDue) };
}

/** Whether it has had no update for longer than the plan allows, or since the open round began. */
export function isStale(
  action: WithStatus & Pick<Action, "modified">,
  plan: Pick<Plan, "staleDays" | "round">,
  today: Day,
): boolean {
  const column = columnOf(action, today);
  if (column === undefined || column === "Not started" || column === "Verified") return false;
  const { updatedOn } = action.fields;
  // A claimed action needs a verifier, not an update.
  if (plan.round && column === "Claimed") return false;
  if (updatedOn === undefined) return true;
  return plan.round ? !isUpdatedIn(action, plan.round) : daysBetween(updatedOn, today) > plan.staleDays;
}

/** Whether it is the person's to look after: they lead it, or lead or coordinate its programme. */
export function isTheirs({ fields, programme }: Action, person: Person): boolean {
  const people = [programme?.lead, programme?.coordinator, ...fields.leads];
  return people.some((each) => each?.id === person.id);
}

/** Orders references by their numbers: 2.1.1 before 10.1.1. */
export function compareReferences(one: string, other: string): number {
  const [a, b] = [sortKey(one), sortKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const sortKeys = new Map<string, string>();

/** The reference with its numbers padded; cached, because a board of thousands is sorted at every change. */
function sortKey(reference: string): string {
  const known = sortKeys.get(reference);
  if (known !== undefined) return known;
  const key = reference.replaceAll(/\d+/g, (digits) => digits.padStart(6, "0"));
  sortKeys.set(reference, key);
  return key;
}
