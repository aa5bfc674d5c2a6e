// The time of an action's last update: a round counts by it.
import { asMoment } from "../schema/columns.ts";
import type { ActionRow } from "./actions.ts";
import { dayOf } from "./days.ts";
import type { Round } from "./rounds.ts";
import type { ActionStatus } from "./status.ts";

/**
 * Whether the last update was made since the round was opened. The day decides, and on the day of the opening the time. Where none is
 * known of that day, an earlier version or a person in the list has written it: then it counts, unless nobody has touched the row since.
 * A claim that was returned on a later day is no update any more.
 */
export function isUpdatedIn(
  { fields: { updatedOn, updatedAt }, modified, status: { returned } }: Spoken,
  { openedOn, opening: { created } }: Round,
): boolean {
  if (updatedOn && returned && returned.on > updatedOn) return false;
  if (updatedOn !== openedOn) return updatedOn !== undefined && updatedOn > openedOn;
  const isOfThatDay = updatedAt !== undefined && dayOf(new Date(updatedAt)) === updatedOn;
  return (isOfThatDay ? updatedAt : asMoment(modified)) >= asMoment(created);
}

interface Spoken extends Pick<ActionRow, "fields" | "modified"> {
  readonly status: Pick<ActionStatus, "returned">;
}

/**
 * The same edit, with the time where it dates an update and says none itself. What was made while somebody saw a round open was made
 * in it, so a device whose clock is slow gives no time before the opening.
 */
export function withTime<F extends object>(fields: F, now: Date, round: Pick<Round, "opening"> | undefined): F {
  if (!("updatedOn" in fields) || "updatedAt" in fields) return fields;
  const opened = round?.opening.created ?? now;
  return { ...fields, updatedAt: asMoment(opened > now ? opened : now) };
}
