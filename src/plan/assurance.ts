// Statements about an action other than moves: evidence, a check that it is still in place, superseding it, bringing it back. Each
// makes an entry, and the change of the row's mirrors.

import type { Action } from "./action.ts";
import { formatDay } from "./days.ts";
import { supersessions } from "./log.ts";
import { type Change, type Mover, whyNothingToCheck, whyNotVerify } from "./move.ts";
import type { Checking } from "./moveChange.ts";
import { aboutAction, aboutClaim, evidenceOf, type NewEvidence, supersession, verification } from "./newEntry.ts";
import { coverageOf, evidencedOf } from "./status.ts";
import { checkRefusals, refusals } from "./words.ts";

/** The entry of a piece of evidence, with the row's mirror if the person may write it. */
export function evidenceChange(action: Action, given: NewEvidence): Change {
  const entry = evidenceOf(aboutAction(action), given);
  if (!action.canEdit) return { fields: {}, entry };
  const { criteria, evidence } = action.status;
  const supported = [...evidence.map(({ fields }) => fields.criterion), given.criterion];
  return { fields: { coverage: coverageOf({ criteria, evidenced: evidencedOf(criteria, supported) }) }, entry };
}

/** Why the person may not record now that verified work is still in place; nothing if they may. */
export function whyNotHold(action: Action, mover: Mover): string | undefined {
  const { verification: verified, nextCheck } = action.status;
  if (!verified) return refusals.verifyFirst;
  const why = whyNotVerify(action, mover, checkRefusals);
  if (why) return why;
  if (!nextCheck) return refusals.checksDone;
  if (nextCheck > mover.today) return refusals.nextCheck(formatDay(nextCheck));
  return whyNothingToCheck(action);
}

export function heldChange(action: Action, { words, checked }: Checking, { today }: Mover): Change {
  return {
    fields: action.canEdit ? { embeddedOn: today } : {},
    entry: verification({ ...aboutClaim(action), checked: checked.join(", ") }, "Held", words),
  };
}

/** Why the person may not supersede the action, or bring it back. */
export function whyNotSupersede(
  { canEdit }: Action,
  { isOwner, mayAdd }: Pick<Mover, "isOwner" | "mayAdd">,
): string | undefined {
  return canEdit && isOwner && mayAdd.has(supersessions.title) ? undefined : refusals.notOwner;
}

/** The other columns stay as they are, so that the action can be brought back to its former status. */
export function supersedeChange(action: Action, reason: string, replacedBy: string): Change {
  return {
    fields: { lifecycle: "Superseded", supersededBy: replacedBy.trim(), supersededReason: reason.trim() },
    entry: supersession(aboutAction(action), "Superseded", reason, replacedBy),
  };
}

export function reinstateChange(action: Action, reason: string): Change {
  const entry = supersession(aboutAction(action), "Reinstated", reason, "");
  return { fields: { lifecycle: lifecycleBefore(action), supersededBy: "", supersededReason: "" }, entry };
}

/** The lifecycle before it was superseded: without a claim, an action with a rating was in progress. */
export function lifecycleBefore({ fields }: Pick<Action, "fields">): Action["fields"]["lifecycle"] {
  if (fields.claimedOn) return "Claimed complete";
  return fields.rating ? "In progress" : "Not started";
}
