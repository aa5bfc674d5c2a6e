// What a move writes that needs words: a claim, a verification, or taking one of them back; and what undoes a move.

import type { Entry } from "../ports/storage.ts";
import { type Action, type BoardColumn, columnOf } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { claims, verifications } from "./log.ts";
import { type Answers, type Change, type Mover, mayUpdate, plainChange, ratedAs } from "./move.ts";
import { aboutAction, aboutClaim, claim, verification } from "./newEntry.ts";
import { asUpdate } from "./update.ts";
import { entries } from "./words.ts";

/** What an allowed move writes. */
export function changeOf(action: Action, to: BoardColumn, answers: Answers, mover: Mover): Change {
  const { me, today } = mover;
  const words = Object.fromEntries(
    (["narrative", "correctiveAction", "ask", "evidence"] as const)
      .map((need) => [need, answers[need]?.trim()])
      .filter(([, text]) => text),
  ) as Partial<ActionFields>;
  const said = { ...asUpdate(words, today), updatedOn: today, carriedForward: 0 };
  const entry = entryOf(action, to, answers, mover);
  const withEntry = entry && { entry };
  switch (to) {
    case "Not started":
      return plainChange(to, mover);
    case "Red":
    case "Amber":
    case "Green": {
      const fields = ratedAs(to);
      return { fields: mayUpdate(action, mover) ? { ...said, ...fields } : {}, ...withEntry };
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
      return { fields: action.canEdit ? { verifiedBy: me, verifiedOn: today } : {}, ...withEntry };
  }
}

function entryOf(action: Action, to: BoardColumn, answers: Answers, mover: Mover): Entry | undefined {
  const from = columnOf(action, mover.today);
  const about = aboutAction(action);
  switch (to) {
    case "Claimed":
      return claim(about, "Claimed", answers.evidence ?? "");
    case "Verified":
      return verification(aboutClaim(action), "Verified", answers.why ?? "");
    default:
      if (from !== "Claimed" && from !== "Verified") return undefined;
      if (!mayUpdate(action, mover))
        return verification(aboutClaim(action), from === "Verified" ? "Slipped" : "Returned", answers.why ?? "");
      return claim(about, from === "Verified" ? "Re-opened" : "Withdrawn", answers.narrative ?? "");
  }
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
        entry: claim(about, "Claimed", words),
      };
    default:
      return { fields: before };
  }
}
