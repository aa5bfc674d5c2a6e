// What a move writes that needs words: a claim, a verification, or taking one of them back; and what undoes a move.

import type { Entry } from "../ports/storage.ts";
import { type Action, type BoardColumn, columnOf } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { readCriteria, withMarks } from "./criteria.ts";
import { claims, verifications } from "./log.ts";
import { type Answers, type Change, type Mover, mayUpdate, plainChange } from "./move.ts";
import { aboutAction, aboutClaim, claim, verification } from "./newEntry.ts";
import { coverageOf, evidencedOf } from "./status.ts";
import { asUpdate } from "./update.ts";
import { entries } from "./words.ts";

/** What an allowed move to a rating writes, with what it asks for. */
export function changeOf(action: Action, to: BoardColumn, answers: Answers, mover: Mover): Change {
  const words = Object.fromEntries(
    (["narrative", "correctiveAction", "ask"] as const)
      .map((need) => [need, answers[need]?.trim()])
      .filter(([, text]) => text),
  ) as Partial<ActionFields>;
  const entry = takenBackBy(action, answers, mover);
  const withEntry = entry && { entry };
  if (!mayUpdate(action, mover)) return { fields: {}, ...withEntry };
  const { fields } = plainChange(to, mover);
  return { fields: { ...asUpdate(words, mover.today), ...fields }, ...withEntry };
}

/** The entry that takes a claim or a verification back, where there is one. */
function takenBackBy(action: Action, answers: Answers, mover: Mover): Entry | undefined {
  const from = columnOf(action, mover.today);
  if (from !== "Claimed" && from !== "Verified") return undefined;
  if (!mayUpdate(action, mover)) {
    return verification(aboutClaim(action), from === "Verified" ? "Slipped" : "Returned", answers.why ?? "");
  }
  const about = { ...aboutAction(action), without: action.status.claim?.without ?? "" };
  return claim(about, from === "Verified" ? "Re-opened" : "Withdrawn", answers.narrative ?? "");
}

/** What somebody says who claims an action complete. */
export interface Claiming {
  /** What has been achieved. */
  readonly words: string;
  /** Why criteria have no evidence, a line each (`account.ts`). */
  readonly without: string;
  /** Success criteria that are written with the claim, where the action had none. */
  readonly criteria?: string;
}

export function claimChange(action: Action, { words, without, criteria = "" }: Claiming, mover: Mover): Change {
  const { me, today } = mover;
  const written = criteria.trim() ? withMarks(criteria) : "";
  const { status } = action;
  const all = written ? readCriteria(written) : status.criteria;
  const evidenced = evidencedOf(
    all,
    status.evidence.map(({ fields }) => fields.criterion),
  );
  return {
    fields: {
      ...{ updatedOn: today, carriedForward: 0, lifecycle: "Claimed complete", claimedBy: me, claimedOn: today },
      ...{ verifiedBy: undefined, verifiedOn: undefined, coverage: coverageOf({ criteria: all, evidenced }) },
      ...(written && { successCriteria: written }),
    },
    entry: claim({ ...aboutAction(action), without }, "Claimed", words),
  };
}

/** What a verifier says of the criteria that they checked. */
export interface Checking {
  readonly words: string;
  /** Marks of the criteria that are met. */
  readonly checked: readonly string[];
}

export function verifiedChange(action: Action, { words, checked }: Checking, { me, today }: Mover): Change {
  return {
    fields: action.canEdit ? { verifiedBy: me, verifiedOn: today } : {},
    entry: verification({ ...aboutClaim(action), checked: checked.join(", ") }, "Verified", words),
  };
}

/** What undoes a move that made this entry: the row as it was, where the move changed it, and an entry that takes the other back. */
export function undoOf(action: Action, before: Partial<ActionFields>, made: Entry | undefined): Change {
  const about = aboutAction(action);
  const words = entries.undone;
  switch (made?.list) {
    case verifications.title:
      return { fields: before, entry: verification(aboutClaim(action), "Annulled", words) };
    case claims.title:
      if (made.fields.kind === "Claimed") return { fields: before, entry: claim(about, "Withdrawn", words) };
      // Undoing a withdrawal makes a new claim. A verification has to be made again by a verifier.
      return {
        fields: { ...before, verifiedBy: undefined, verifiedOn: undefined, embeddedOn: undefined },
        entry: claim({ ...about, without: String(made.fields.without ?? "") }, "Claimed", words),
      };
    default:
      return { fields: before };
  }
}
