// What a lead should look at first: their actions in the order of need, each with the one thing to do about it.

import { type Action, columnOf, compareReferences, daysLate, isStale, isTheirs } from "../../plan/action.ts";
import { isClaimedLately } from "../../plan/claimedLately.ts";
import { formatDay } from "../../plan/days.ts";
import { type Mover, mayUpdate } from "../../plan/move.ts";
import type { Plan } from "../../plan/plan.ts";
import { mayState } from "../../plan/statement.ts";
import { isOpen } from "../../plan/update.ts";
import { reasons } from "./words.ts";

export interface Attention {
  readonly action: Action;
  /** Lower comes first. */
  readonly rank: number;
  readonly reason: string;
  /** What the person has to do: an update, something else, or nothing. Whoever can only read the action has nothing to do. */
  readonly wants: "update" | "other" | undefined;
}

/** From this rank on there is nothing to do. */
const quiet = 5;

/** Whether nothing about the action is amiss. */
export const isQuiet = ({ rank }: Pick<Attention, "rank">) => rank >= quiet;

/** Everybody's actions that are theirs and still open, most pressing first. */
export function needingAttention(actions: Iterable<Action>, mover: Mover, plan: Plan): Attention[] {
  return [...actions]
    .filter((action) => isTheirs(action, mover.me) && !["Verified", undefined].includes(columnOf(action, mover.today)))
    .map((action) => {
      const isDue = isDueBy(action, mover, plan);
      const need = needOf(action, { plan, mover, isDue });
      const wants = isDue ? "update" : !isQuiet(need) && mayUpdate(action, mover) ? "other" : undefined;
      return { action, ...need, wants } as const;
    })
    .sort((a, b) => a.rank - b.rank || compareReferences(a.action.fields.reference, b.action.fields.reference));
}

/** How many of the person's actions are updated, of all that are to be. One that was claimed complete stays: the claim is its update. */
export function updatedBy(
  actions: Iterable<Action>,
  mover: Mover,
  plan: Plan,
): { readonly updated: number; readonly of: number } {
  const theirs = [...actions].filter((action) => isTheirs(action, mover.me) && mayUpdate(action, mover));
  const open = theirs.filter((action) => isOpen(action, mover.today));
  const due = open.filter((action) => isDueBy(action, mover, plan)).length;
  const of = open.length + theirs.filter((action) => isClaimedLately(action, plan, mover.today)).length;
  return { updated: of - due, of };
}

/** Whether an update is due that the person may make. */
function isDueBy(action: Action, mover: Mover, plan: Plan): boolean {
  return mayState(action, mover) && isOpen(action, mover.today) && isStale(action, plan, mover.today);
}

interface Context {
  readonly plan: Plan;
  readonly mover: Mover;
  readonly isDue: boolean;
}

function needOf(action: Action, { plan, mover, isDue }: Context): { rank: number; reason: string } {
  const { today } = mover;
  const { fields, status } = action;
  const column = columnOf(action, today);
  const late = daysLate(action, today);
  if (status.returned) {
    return { rank: -1, reason: reasons.returned(status.returned.words) };
  }
  if (status.unsupported.length > 0) return { rank: 0, reason: reasons.doesNotCount };
  if (column === "Claimed") {
    if (status.evidenced > 0 || status.claim?.without) return { rank: 8, reason: reasons.claimed };
    const isTheirsToAdd = mayUpdate(action, mover);
    return { rank: 2, reason: isTheirsToAdd ? reasons.addEvidence : reasons.claimedWithoutEvidence };
  }
  if (isDue) {
    const since = fields.updatedOn ? reasons.noUpdateSince(formatDay(fields.updatedOn)) : reasons.noUpdate;
    const due = plan.round ? reasons.updateDueSince(formatDay(plan.round.openedOn)) : since;
    const asked = column === "Red" && fields.correctiveAction ? reasons.isWorking : "";
    return { rank: late > 0 ? 0 : 1, reason: `${due}${late > 0 ? reasons.andLate(late) : ""}${asked}` };
  }
  if (late > 0) return { rank: 3, reason: fields.revisedDue ? reasons.late(late) : reasons.lateWithoutNewDate(late) };
  if (column === "Red") {
    return fields.correctiveAction ? { rank: 5, reason: reasons.red } : { rank: 4, reason: reasons.redWithoutAction };
  }
  if (column === "Amber") return { rank: 6, reason: reasons.amber };
  if (column === "Not started") return { rank: 9, reason: reasons.notDue };
  return { rank: 7, reason: reasons.green };
}
