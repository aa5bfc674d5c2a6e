// What the row of an action should say by its log, where it says something else. SharePoint's list views read the row, so
// somebody who may edit it can put it right.

import { isSame } from "../schema/same.ts";
import type { Action } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { lifecycleBefore } from "./assurance.ts";
import { coverageOf } from "./status.ts";

/** The fields that are to change, and how; none when the row says what the log says, or the log cannot be read. */
export function mirrorsOf(action: Pick<Action, "fields" | "status">): Partial<ActionFields> {
  const { fields, status } = action;
  const { claim, verification, held, superseded, unread } = status;
  const isCompletionRead = !unread.has("claims") && !unread.has("verifications");
  const wanted: Partial<ActionFields> = {
    // An empty column and none of three say the same.
    ...(!unread.has("evidence") && (status.evidenced > 0 || fields.coverage) && { coverage: coverageOf(status) }),
    ...(isCompletionRead && {
      verifiedBy: verification?.by,
      verifiedOn: verification?.on,
      embeddedOn: held.at(-1)?.on,
    }),
    ...(!unread.has("supersessions") && {
      supersededBy: superseded?.replacedBy ?? "",
      supersededReason: superseded?.words ?? "",
    }),
    // Who claimed is compared only where the row names somebody: a claim made in the list has no entry that could.
    ...(claim && fields.claimedBy && { claimedBy: claim.by, claimedOn: claim.on }),
    ...(isCompletionRead && !unread.has("supersessions") && lifecycleWanted(action)),
  };
  const wrong = Object.entries(wanted).filter(([key, value]) => !isSame(fields[key as keyof ActionFields], value));
  return Object.fromEntries(wrong);
}

function lifecycleWanted({ fields, status }: Pick<Action, "fields" | "status">): Partial<ActionFields> {
  if (status.superseded) return { lifecycle: "Superseded" };
  if (fields.lifecycle === "Superseded") return { lifecycle: lifecycleBefore({ fields }) };
  const cameBack = fields.lifecycle === "Claimed complete" && status.returned !== undefined;
  return cameBack ? { lifecycle: "In progress", claimedBy: undefined, claimedOn: undefined } : {};
}
