// Finds mirrors in an action's row that differ from its log. SharePoint's views show the row, so somebody who may edit it can correct
// it.

import { isGone, type Person } from "../schema/column.ts";
import { isSame } from "../schema/same.ts";
import type { Action } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { lifecycleBefore } from "./assurance.ts";
import { coverageOf } from "./status.ts";

/** The corrections to the row; none if it agrees with the log, or the log cannot be read. */
export function mirrorsOf(action: Pick<Action, "fields" | "status">): Partial<ActionFields> {
  const { fields, status } = action;
  const { claim, verification, held, superseded, unread } = status;
  const isCompletionRead = !unread.has("claims") && !unread.has("verifications");
  const wanted: Partial<ActionFields> = {
    // An empty column and "0 of 3" mean the same.
    ...(!unread.has("evidence") && (status.evidenced > 0 || fields.coverage) && { coverage: coverageOf(status) }),
    ...(isCompletionRead && {
      verifiedBy: nameable(verification?.by, fields.verifiedBy),
      verifiedOn: verification?.on,
      embeddedOn: held.at(-1)?.on,
    }),
    ...(!unread.has("supersessions") && {
      supersededBy: superseded?.replacedBy ?? "",
      supersededReason: superseded?.words ?? "",
    }),
    ...(claim && { claimedBy: nameable(claim.by, fields.claimedBy), claimedOn: claim.on }),
    ...(isCompletionRead && !unread.has("supersessions") && lifecycleWanted(action)),
  };
  const wrong = Object.entries(wanted).filter(([key, value]) => !isSame(fields[key as keyof ActionFields], value));
  return Object.fromEntries(wrong);
}

/** The corrections to a row that has not caught up with its log. A row that says more than its log is shown to people, who decide. */
export function laggingMirrors(action: Pick<Action, "fields" | "status">): Partial<ActionFields> {
  return action.status.rowSaysMore ? {} : mirrorsOf(action);
}

/** SharePoint lets nobody who has left be written into a row; it goes on holding who stands there. */
function nameable(person: Person | undefined, inRow: Person | undefined): Person | undefined {
  if (!person || !isGone(person)) return person;
  return inRow && isGone(inRow) ? inRow : undefined;
}

function lifecycleWanted({ fields, status }: Pick<Action, "fields" | "status">): Partial<ActionFields> {
  if (status.superseded) return { lifecycle: "Superseded" };
  if (fields.lifecycle === "Superseded") return { lifecycle: lifecycleBefore({ fields }) };
  if (status.claim) return { lifecycle: "Claimed complete" };
  const isNoClaim = fields.lifecycle === "Claimed complete" && !status.claim;
  return isNoClaim ? { lifecycle: "In progress", claimedBy: undefined, claimedOn: undefined } : {};
}
