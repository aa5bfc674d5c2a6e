// The mirrors in an action's row: which differ from its log, and which saves changed nothing else. SharePoint's views show the row, so
// somebody who may edit it can correct it.

import { isGone, type Person } from "../schema/column.ts";
import { isSame } from "../schema/same.ts";
import type { Action } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { lifecycleBefore } from "./assurance.ts";
import type { Board } from "./board.ts";
import type { Says } from "./feature.ts";
import { coverageOf } from "./status.ts";

const mirrors: ReadonlySet<keyof ActionFields> = new Set([
  ...(["coverage", "claimedBy", "claimedOn", "verifiedBy", "verifiedOn", "embeddedOn"] as const),
  ...(["supersededBy", "supersededReason", "challenge"] as const),
]);
const isMirror = (field: string) => (mirrors as ReadonlySet<string>).has(field);

interface Saved {
  readonly who: Person;
  readonly changes: readonly { readonly field: string; readonly to: unknown }[];
}

/**
 * Whether a save changed nothing but mirrors, in the name of somebody whom they do not name. Then the board may have written them in that
 * person's tab, for what somebody else has done; a version does not tell.
 */
export function changedMirrorsOnly({ who, changes }: Saved): boolean {
  const isOnly = changes.some(({ field }) => isMirror(field));
  const others = changes.filter(({ field }) => !isMirror(field) && field !== "lifecycle");
  const isTheirOwn = changes.some(({ field, to }) => /^(claimed|verified)By$/.test(field) && idOf(to) === who.id);
  return isOnly && others.length === 0 && !isTheirOwn;
}

function idOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
}

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

/** The corrections to what a row repeats of features' lists. */
export function featureMirrors(action: Action, board: Board, says: readonly Says[]): Partial<ActionFields> {
  const wanted = says.flatMap(({ mirrors }) => Object.entries(mirrors?.(action, board) ?? {}));
  return Object.fromEntries(wanted.filter(([key, value]) => !isSame(action.fields[key as keyof ActionFields], value)));
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
