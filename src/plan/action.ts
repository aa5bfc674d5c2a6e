// An action as the council means it: where it stands on the board, and what about it needs attention.

import type { Day } from "../schema/column.ts";
import type { ActionRow } from "./actions.ts";
import { daysBetween } from "./days.ts";
import type { Plan } from "./plan.ts";
import type { ProgrammeFields } from "./programmes.ts";
import type { ActionStatus } from "./status.ts";

export interface Action extends ActionRow {
  /** The programme in whose folder the row stands; none for a row in the list's root, which belongs to the owners. */
  readonly programme: ProgrammeFields | undefined;
  /** What its log says of it. */
  readonly status: ActionStatus;
}

export const boardColumns = ["Not started", "Red", "Amber", "Green", "Claimed", "Verified"] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** The column the action stands in; none when it is superseded. The first that holds. */
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

/** Whether work should be under way by today: its start has come, or, with no start given, its due date. */
export function isDueToHaveBegun({ start, due }: Dates, today: Day): boolean {
  const begins = start ?? due;
  return begins !== undefined && begins <= today;
}

/** The date now aimed for. */
export function effectiveDue({ due, revisedDue }: Pick<Dates, "due" | "revisedDue">): Day | undefined {
  return revisedDue ?? due;
}

/** Days past the date now aimed for, of an action still to be claimed; 0 when it is not late. */
export function daysLate(action: WithStatus, today: Day): number {
  const due = effectiveDue(action.fields);
  if (!due || due >= today) return 0;
  const column = columnOf(action, today);
  return column === undefined || column === "Claimed" || column === "Verified" ? 0 : daysBetween(due, today);
}

/** Whether nobody has said where it stands for longer than the plan allows, or since the open round of updates began. */
export function isStale(action: WithStatus, plan: Pick<Plan, "staleDays" | "round">, today: Day): boolean {
  const column = columnOf(action, today);
  if (column === undefined || column === "Not started" || column === "Verified") return false;
  const { updatedOn } = action.fields;
  // What is claimed waits for a verifier, and no round waits for it.
  if (plan.round && column === "Claimed") return false;
  if (updatedOn === undefined) return true;
  return plan.round ? updatedOn < plan.round.openedOn : daysBetween(updatedOn, today) > plan.staleDays;
}

/** References in the order people count: 2.1.1 before 10.1.1. */
export function compareReferences(one: string, other: string): number {
  const [a, b] = [sortKey(one), sortKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const sortKeys = new Map<string, string>();

/** The reference with its numbers padded; remembered, because a board of thousands sorts at every change. */
function sortKey(reference: string): string {
  const known = sortKeys.get(reference);
  if (known !== undefined) return known;
  const key = reference.replaceAll(/\d+/g, (digits) => digits.padStart(6, "0"));
  sortKeys.set(reference, key);
  return key;
}
