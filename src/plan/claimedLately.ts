// Actions that were claimed complete in a round: the claim is their update.

import type { Day } from "../schema/column.ts";
import type { Action } from "./action.ts";
import { daysBetween } from "./days.ts";
import type { Plan } from "./plan.ts";
import type { Round } from "./rounds.ts";
import { isUpdatedIn } from "./updateTime.ts";

/** Whether completion was claimed since the round was opened: the claim is the action's update, verified or not. */
export function isClaimedIn(action: Pick<Action, "fields" | "modified" | "status">, round: Round): boolean {
  const { claim, superseded } = action.status;
  if (!claim || superseded) return false;
  return claim.on > round.openedOn || (claim.on === round.openedOn && isUpdatedIn(action, round));
}

/** Whether it was claimed complete in the open round or, where none is open, in the days in which an update counts. */
export function isClaimedLately(
  action: Action,
  { round, staleDays }: Pick<Plan, "round" | "staleDays">,
  today: Day,
): boolean {
  if (round) return isClaimedIn(action, round);
  const { claim, superseded } = action.status;
  return claim !== undefined && !superseded && daysBetween(claim.on, today) <= staleDays;
}
