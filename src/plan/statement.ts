// What a lead says of an action in one update: what it needs, what is worth a second look, and what it writes.

import type { Day } from "../schema/column.ts";
import { type Action, columnOf, effectiveDue } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { daysBetween } from "./days.ts";
import { type Change, changeOf, type Mover, mayUpdate } from "./move.ts";

export interface Statement
  extends Pick<ActionFields, "rating" | "narrative" | "correctiveAction" | "ask" | "confidence"> {
  /** The date now aimed for; empty where there is none. */
  readonly due: Day | "";
  readonly dueReason: string;
}

/** What the row held when the form was opened: whatever else is there by the time of saving is not written over. */
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

/** Where an update begins: everything may stand but the narrative, which is said anew. */
export function startingFrom(seen: Seen): Statement {
  const { rating, correctiveAction, ask, confidence } = seen;
  return { rating, narrative: "", correctiveAction, ask, confidence, due: effectiveDue(seen) ?? "", dueReason: "" };
}

/** Whether the person may say how the action goes, and there is something to say: it is neither claimed nor verified. */
export function mayState(action: Action, mover: Mover): boolean {
  const open = !["Claimed", "Verified", undefined].includes(columnOf(action, mover.today));
  return open && mayUpdate(action, mover);
}

/** Whether there is a position that can be said to be as it was, and it has not been said today. */
export function mayStandUnchanged(action: Action, mover: Mover): boolean {
  const { rating, updatedOn } = action.fields;
  return rating !== undefined && updatedOn !== mover.today && mayState(action, mover);
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

/** Whether two narratives say the same in the same words; case, spaces and a last full stop make no difference. */
export function isSameWords(one: string, other: string): boolean {
  const plain = (words: string) => words.trim().replaceAll(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
  return plain(one) !== "" && plain(one) === plain(other);
}

/** What a whole statement writes. A narrative in the words of the last is dated as that one was. */
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

/** Days from the original date to the one now aimed for; below 0 when it was brought forward. */
export function slippage({ due, revisedDue }: Pick<ActionFields, "due" | "revisedDue">): number {
  return due && revisedDue ? daysBetween(due, revisedDue) : 0;
}
