// Moving an action between columns: whether the move is allowed, what it asks for (Red asks for a corrective action), and what it
// writes if it asks for nothing; `moveChange.ts` has the rest. Dragging, the menu and the keyboard all use it.

import type { Entry } from "../ports/storage.ts";
import type { Day, Person } from "../schema/column.ts";
import { type Action, type BoardColumn, columnOf, isDueToHaveBegun } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { whyNotIndependent } from "./completion.ts";
import { formatDay } from "./days.ts";
import { verifications } from "./log.ts";
import { marks } from "./marks.ts";
import { roleIn } from "./teams.ts";
import { refusals, verifyRefusals } from "./words.ts";

/**
 * What a move asks for, by the field that it fills. `account`: each success criterion with its evidence, or the reason why it has none.
 * `checked`: each criterion with what the verifier found. `why`: the reason for taking back a claim or a verification.
 */
export type Need = "narrative" | "correctiveAction" | "ask" | "account" | "why" | "checked";

export type Move =
  | { readonly kind: "allowed"; readonly needs: readonly Need[] }
  /** The reason, in words for people. */
  | { readonly kind: "refused"; readonly why: string }
  /** It is in that column already. */
  | { readonly kind: "none" };

export interface Mover {
  readonly me: Person;
  readonly isOwner: boolean;
  /** Titles of the lists that SharePoint lets the person add to. */
  readonly mayAdd: ReadonlySet<string>;
  readonly today: Day;
}

/** Whether the person may move the action to the column, and what the move asks for. */
export function move(action: Action, to: BoardColumn, mover: Mover): Move {
  const from = columnOf(action, mover.today);
  if (from === to) return { kind: "none" };
  const updates = mayUpdate(action, mover);
  if (!updates && !mover.mayAdd.has(verifications.title)) return refused(refusals.viewOnly);
  if (from === undefined) return refused(refusals.withdrawn);
  if (to === "Verified") return moveToVerified(action, from, mover);
  if (!updates) return moveByVerifier(action, to, mover);
  switch (to) {
    case "Not started":
      return moveToNotStarted(action, from, mover.today);
    case "Red":
      return { kind: "allowed", needs: ["narrative", "correctiveAction", "ask"] };
    case "Amber":
      return { kind: "allowed", needs: ["narrative"] };
    case "Green":
      // Taking back a claim or a verification needs a reason.
      return { kind: "allowed", needs: from === "Claimed" || from === "Verified" ? ["narrative"] : [] };
    case "Claimed":
      if (from === "Verified") return refused(refusals.verifiedAlready);
      if (!roleIn(action.programme, mover.me, mover.today)) return refused(refusals.claimedByProgramme);
      return { kind: "allowed", needs: ["account"] };
  }
}

/** Whether the person may rate the action: its programme's lead and coordinator, and the plan's owners. */
export function mayUpdate({ id, canEdit, programme }: Action, { me, isOwner }: Mover): boolean {
  const isStaff = [programme?.lead?.id, programme?.coordinator?.id].includes(me.id);
  // Entries name an action by its row, so it has to be in SharePoint first.
  return id > 0 && canEdit && (isStaff || isOwner);
}

/** Whether the person may check the action's evidence, or whether it still holds; in words, why not. */
export function whyNotVerify(
  { programme, status }: Action,
  { me, mayAdd, today }: Mover,
  words = verifyRefusals,
): string | undefined {
  if (!mayAdd.has(verifications.title)) return words.notVerifier;
  if (status.claim?.by.id === me.id) return words.claimant;
  return whyNotIndependent(me, undefined, programme, today) && words.staff;
}

/** A verifier verifies completed work, and does not rate progress: what they return stands as its lead rated it. */
function moveByVerifier(action: Action, to: BoardColumn, mover: Mover): Move {
  const from = columnOf(action, mover.today);
  if ((from !== "Claimed" && from !== "Verified") || to === "Claimed" || to === "Not started") {
    return refused(refusals.ratedByLead);
  }
  const why = whyNotVerify(action, mover);
  if (why) return refused(why);
  const back = columnBeforeClaim(action);
  return to === back ? { kind: "allowed", needs: ["why"] } : refused(refusals.returnsTo(marks[back].word));
}

/** Where a claimed or verified action stands once that is taken back. */
export const columnBeforeClaim = ({ fields }: Pick<Action, "fields">): "Red" | "Amber" | "Green" =>
  fields.rating ?? "Red";

function moveToNotStarted(action: Action, from: BoardColumn, today: Day): Move {
  if (from === "Claimed" || from === "Verified") return refused(refusals.claimedAlready);
  if (isDueToHaveBegun(action.fields, today)) {
    const began = action.fields.start ?? action.fields.due;
    return refused(refusals.dueToStart(began ? formatDay(began) : ""));
  }
  return { kind: "allowed", needs: [] };
}

function moveToVerified(action: Action, from: BoardColumn, mover: Mover): Move {
  if (from !== "Claimed") return refused(refusals.claimFirst);
  const why = whyNotVerify(action, mover) ?? whyNothingToCheck(action);
  return why ? refused(why) : { kind: "allowed", needs: ["checked"] };
}

/** Why there is nothing that a verifier could check. */
export function whyNothingToCheck({ status: { criteria, evidence, unread } }: Action): string | undefined {
  if (unread.has("claims")) return refusals.unreadClaims;
  const isNothing = criteria.length + evidence.length === 0 && !unread.has("evidence");
  return isNothing ? refusals.nothingToCheck : undefined;
}

function refused(why: string): Move {
  return { kind: "refused", why };
}

/** What the person entered in a form that asks for words alone. */
export type Answers = Partial<Record<Exclude<Need, "account" | "checked">, string>>;

/** What an edit writes: fields of the action's row, and the entry that goes with them. */
export interface Change {
  readonly fields: Partial<ActionFields>;
  readonly entry?: Entry;
}

/** What a move writes that asks for nothing. */
export function plainChange(to: BoardColumn, { today }: Pick<Mover, "today">): Change {
  const said = { updatedOn: today, carriedForward: 0 };
  if (to !== "Red" && to !== "Amber" && to !== "Green") {
    return { fields: { ...said, lifecycle: "Not started", rating: undefined } };
  }
  const reopened = { claimedBy: undefined, claimedOn: undefined, verifiedBy: undefined, verifiedOn: undefined };
  return { fields: { ...said, ...reopened, embeddedOn: undefined, lifecycle: "In progress", rating: to } };
}
