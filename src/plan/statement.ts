// One update of an action by its lead: what it needs, what it warns of, and what it writes.

import type { Day } from "../schema/column.ts";
import { type Action, columnOf, effectiveDue } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { daysBetween } from "./days.ts";
import { type Change, type Mover, mayUpdate } from "./move.ts";
import { changeOf } from "./moveChange.ts";
import type { Plan } from "./plan.ts";
import { isDueUpdate } from "./update.ts";

export interface Statement
  extends Pick<ActionFields, "rating" | "narrative" | "correctiveAction" | "ask" | "confidence"> {
  /** The current due date; empty if there is none. */
  readonly due: Day | "";
  readonly dueReason: string;
}

/** What the row held when the form was opened, so that a change made meanwhile is not overwritten. */
export type Seen = Pick<
  ActionFields,
  | "rating"
  | "lifecycle"
  | "narrative"
  | "correctiveAction"
  | "ask"
  | "confidence"
  | "due"
  | "revisedDue"
  | "revisedDueReason"
  | "slips"
>;

export function seenOf(fields: ActionFields): Seen {
  const { rating, lifecycle, narrative, correctiveAction, ask, confidence } = fields;
  const { due, revisedDue, revisedDueReason, slips } = fields;
  return { rating, lifecycle, narrative, correctiveAction, ask, confidence, due, revisedDue, revisedDueReason, slips };
}

/** What somebody saw of a row, as the row has it: a refused date stands there, and does not count. */
export function seenInRow<F extends Pick<ActionFields, "revisedDue">>({ fields, dates }: Action, seen: F): F {
  const { extension } = dates;
  const isRefused = extension?.kind === "Refused" && seen.revisedDue === fields.revisedDue;
  return isRefused ? { ...seen, revisedDue: extension.asked } : seen;
}

/** The values that the form begins with: those of the row, but for the narrative, which is written anew. */
export function startingFrom(seen: Seen): Statement {
  const { rating, correctiveAction, ask, confidence } = seen;
  return { rating, narrative: "", correctiveAction, ask, confidence, due: effectiveDue(seen) ?? "", dueReason: "" };
}

/** Whether the person may update the action, and it is neither claimed nor verified. */
export function mayState(action: Action, mover: Mover): boolean {
  const open = !["Claimed", "Verified", undefined].includes(columnOf(action, mover.today));
  return open && mayUpdate(action, mover);
}

/** Whether the person can confirm that nothing has changed: it has been rated, and has no update today, or none in the open round. */
export function mayStandUnchanged(action: Action, mover: Mover, plan: Pick<Plan, "round">): boolean {
  const { rating, updatedOn } = action.fields;
  const isWanted = updatedOn !== mover.today || isDueUpdate(action, plan, mover.today);
  return rating !== undefined && isWanted && mayState(action, mover);
}

/** What is still to be said. */
export function missingIn(statement: Statement, seen: Seen): readonly (keyof Statement)[] {
  const needed: (keyof Statement)[] = ["rating", "narrative"];
  if (statement.rating === "Red") needed.push("correctiveAction", "ask");
  if (effectiveDue(seen)) needed.push("due");
  if (isRevised(statement, seen)) needed.push("dueReason");
  return needed.filter((key) => !statement[key]?.trim());
}

export function isRevised({ due }: Statement, seen: Seen): boolean {
  return due !== "" && due !== effectiveDue(seen);
}

/** Whether two narratives have the same words, apart from case, spaces and a final full stop. */
export function isSameWords(one: string, other: string): boolean {
  const plain = (words: string) => words.trim().replaceAll(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
  return plain(one) !== "" && plain(one) === plain(other);
}

/** What a complete statement writes. A narrative with the words of the last one keeps its date. */
export function changeFor(action: Action, statement: Statement, seen: Seen, mover: Mover): Change | undefined {
  const { rating, narrative, correctiveAction, ask, confidence, due, dueReason } = statement;
  if (!rating || missingIn(statement, seen).length > 0) return undefined;
  const said = {
    ...(!isSameWords(narrative, seen.narrative) && { narrative }),
    ...(rating === "Red" && { correctiveAction, ask }),
  };
  const { fields, entry } = changeOf(action, rating, said, mover);
  const revised: Partial<ActionFields> = isRevised(statement, seen)
    ? { revisedDue: due, revisedDueReason: dueReason.trim(), slips: (seen.slips ?? 0) + 1 }
    : {};
  return { fields: { ...fields, confidence, ...revised }, ...(entry && { entry }) };
}

/** Days from the original due date to the revised one; below 0 if it was brought forward. */
export function slippage({ due, revisedDue }: Pick<ActionFields, "due" | "revisedDue">): number {
  return due && revisedDue ? daysBetween(due, revisedDue) : 0;
}
