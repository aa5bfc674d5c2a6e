// Moving an action between columns: a change of facts, what it needs to be told, and what it may not do. The one
// function behind dragging, the menu and the keyboard.

import type { Entry } from "../ports/storage.ts";
import type { Day, Person } from "../schema/column.ts";
import { type Action, type BoardColumn, columnOf, isDueToHaveBegun } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { formatDay } from "./days.ts";
import { claims, verifications } from "./log.ts";
import { aboutAction, claim, verification } from "./newEntry.ts";
import { whyNotIndependent } from "./status.ts";
import { asUpdate } from "./update.ts";
import { entries, refusals, verifyRefusals } from "./words.ts";

/**
 * Something the move asks for, by the field it fills; `checked` is the verifier's word that the evidence was read, `why` what a
 * verifier says when work comes back.
 */
export type Need = "narrative" | "correctiveAction" | "ask" | "evidence" | "why" | "checked";

export type Move =
  | { readonly kind: "allowed"; readonly needs: readonly Need[] }
  /** In words for people. */
  | { readonly kind: "refused"; readonly why: string }
  /** It stands there already. */
  | { readonly kind: "none" };

export interface Mover {
  readonly me: Person;
  readonly isOwner: boolean;
  /** Titles of the lists that SharePoint lets the person add to. */
  readonly mayAdd: ReadonlySet<string>;
  readonly today: Day;
}

/** Whether the person may move the action to the column, and what they will be asked for. */
export function move(action: Action, to: BoardColumn, mover: Mover): Move {
  const from = columnOf(action, mover.today);
  if (from === to) return { kind: "none" };
  if (!action.canEdit) return refused(refusals.viewOnly);
  if (from === undefined) return refused(refusals.withdrawn);
  if (to === "Verified") return moveToVerified(action, from, mover);
  if (!mayUpdate(action, mover)) return moveByVerifier(from, to);
  switch (to) {
    case "Not started":
      return moveToNotStarted(action, from, mover.today);
    case "Red":
      return { kind: "allowed", needs: ["narrative", "correctiveAction", "ask"] };
    case "Amber":
      return { kind: "allowed", needs: ["narrative"] };
    case "Green":
      // Taking back a claim or a verification is never silent.
      return { kind: "allowed", needs: from === "Claimed" || from === "Verified" ? ["narrative"] : [] };
    case "Claimed":
      if (from === "Verified") return refused(refusals.verifiedAlready);
      return { kind: "allowed", needs: ["evidence"] };
  }
}

/** Whether it is for the person to say how the action goes: its programme's lead and coordinator, and the plan's owners. */
export function mayUpdate({ canEdit, programme }: Action, { me, isOwner }: Mover): boolean {
  const isStaff = [programme?.lead?.id, programme?.coordinator?.id].includes(me.id);
  return canEdit && (isStaff || isOwner);
}

/** Whether the person may check the action's evidence, or whether it still holds; in words, why not. */
export function whyNotVerify(
  { fields, programme, status }: Action,
  { me, mayAdd }: Mover,
  words = verifyRefusals,
): string | undefined {
  if (!mayAdd.has(verifications.title)) return words.notVerifier;
  if ([status.claim?.by.id, fields.claimedBy?.id].includes(me.id)) return words.claimant;
  return whyNotIndependent(me, [], programme) && words.staff;
}

/** A verifier says whether completed work stands, not how work goes. */
function moveByVerifier(from: BoardColumn, to: BoardColumn): Move {
  const comesBack = (from === "Claimed" || from === "Verified") && (to === "Red" || to === "Amber" || to === "Green");
  if (comesBack) return { kind: "allowed", needs: ["why"] };
  return refused(refusals.ratedByLead);
}

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
  const why = whyNotVerify(action, mover);
  return why ? refused(why) : { kind: "allowed", needs: ["checked"] };
}

function refused(why: string): Move {
  return { kind: "refused", why };
}

/** What the person said when asked. */
export type Answers = Partial<Record<Exclude<Need, "checked">, string>> & { readonly checked?: boolean };

/** The needs that the answers leave open. */
export function unanswered(needs: readonly Need[], answers: Answers): readonly Need[] {
  return needs.filter((need) => (need === "checked" ? !answers.checked : !answers[need]?.trim()));
}

/** What an edit writes: fields of the action's row, and the entry that goes with them. */
export interface Change {
  readonly fields: Partial<ActionFields>;
  readonly entry?: Entry;
}

/** What an allowed move writes, once its needs are answered. */
export function changeOf(action: Action, to: BoardColumn, answers: Answers, mover: Mover): Change {
  const { me, today } = mover;
  const words = Object.fromEntries(
    (["narrative", "correctiveAction", "ask", "evidence"] as const)
      .map((need) => [need, answers[need]?.trim()])
      .filter(([, text]) => text),
  ) as Partial<ActionFields>;
  const said = { ...asUpdate(words, today), updatedOn: today, carriedForward: 0 };
  const reopened = { claimedBy: undefined, claimedOn: undefined, verifiedBy: undefined, verifiedOn: undefined };
  const entry = entryOf(action, to, answers, mover);
  const withEntry = entry && { entry };
  switch (to) {
    case "Not started":
      return { fields: { ...said, lifecycle: "Not started", rating: undefined }, ...withEntry };
    case "Red":
    case "Amber":
    case "Green": {
      const fields = { ...reopened, embeddedOn: undefined, lifecycle: "In progress", rating: to } as const;
      return { fields: mayUpdate(action, mover) ? { ...said, ...fields } : fields, ...withEntry };
    }
    case "Claimed":
      return {
        fields: {
          ...said,
          lifecycle: "Claimed complete",
          claimedBy: me,
          claimedOn: today,
          verifiedBy: undefined,
          verifiedOn: undefined,
        },
        ...withEntry,
      };
    case "Verified":
      return { fields: { verifiedBy: me, verifiedOn: today }, ...withEntry };
  }
}

function entryOf(action: Action, to: BoardColumn, answers: Answers, mover: Mover): Entry | undefined {
  const from = columnOf(action, mover.today);
  const about = aboutAction(action);
  switch (to) {
    case "Claimed":
      return claim(about, "Claimed", answers.evidence ?? "");
    case "Verified":
      return verification(about, "Verified", answers.why ?? "");
    default:
      if (from !== "Claimed" && from !== "Verified") return undefined;
      if (!mayUpdate(action, mover))
        return verification(about, from === "Verified" ? "Slipped" : "Returned", answers.why ?? "");
      return claim(about, from === "Verified" ? "Re-opened" : "Withdrawn", answers.narrative ?? "");
  }
}

/** What takes the move back that has just been made, with the entry it made: the row as it was, and an entry of its own. */
export function undoOf(action: Action, before: Partial<ActionFields>, made: Entry | undefined): Change {
  const about = aboutAction(action);
  const words = entries.undone;
  switch (made?.list) {
    case verifications.title:
      return { fields: before, entry: verification(about, "Annulled", words) };
    case claims.title:
      if (made.fields.kind === "Claimed") return { fields: before, entry: claim(about, "Withdrawn", words) };
      // A claim that was taken back is made anew; a verification has to be.
      return {
        fields: { ...before, verifiedBy: undefined, verifiedOn: undefined, embeddedOn: undefined },
        entry: claim(about, "Claimed", words),
      };
    default:
      return { fields: before };
  }
}
