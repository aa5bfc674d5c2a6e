// What a lead should look at first: their actions in the order of need, each with the one thing to do about it.

import { type Action, columnOf, compareReferences, daysLate, isStale } from "../../plan/action.ts";
import { counted } from "../../plan/counted.ts";
import { formatDay } from "../../plan/days.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Day, Person } from "../../schema/column.ts";

export interface Attention {
  readonly action: Action;
  /** Lower comes first. */
  readonly rank: number;
  readonly reason: string;
}

/** Whether the action is the person's to look after: they lead it, or lead or coordinate its programme. */
function isTheirs({ fields, programme }: Action, person: Person): boolean {
  const people = [programme?.lead, programme?.coordinator, ...fields.leads];
  return people.some((each) => each?.id === person.id);
}

/** Everybody's actions that are theirs and still open, most pressing first. */
export function needingAttention(actions: Iterable<Action>, person: Person, plan: Plan, today: Day): Attention[] {
  return [...actions]
    .filter((action) => isTheirs(action, person) && !["Verified", undefined].includes(columnOf(action, today)))
    .map((action) => ({ action, ...needOf(action, plan, today) }))
    .sort((a, b) => a.rank - b.rank || compareReferences(a.action.fields.reference, b.action.fields.reference));
}

function needOf(action: Action, plan: Plan, today: Day): { rank: number; reason: string } {
  const { fields, status } = action;
  const column = columnOf(action, today);
  const late = daysLate(action, today);
  const days = counted(late, "day");
  if (status.returned) {
    return { rank: -1, reason: `Returned: ${status.returned.words || "ask the verifier what is missing"}` };
  }
  if (column === "Claimed") {
    return fields.evidence || status.evidence.length > 0
      ? { rank: 8, reason: "Claimed: waiting for a verifier" }
      : { rank: 2, reason: "Claimed without evidence: say where it is" };
  }
  if (isStale(action, plan, today)) {
    const since = fields.updatedOn ? `No update since ${formatDay(fields.updatedOn)}` : "No update yet";
    const due = plan.round ? `Due an update since ${formatDay(plan.round.openedOn)}` : since;
    return { rank: late > 0 ? 0 : 1, reason: `${due}${late > 0 ? `, and ${days} late` : ""}` };
  }
  if (late > 0) return { rank: 3, reason: fields.revisedDue ? `${days} late` : `${days} late, no revised date` };
  if (column === "Red") {
    return fields.correctiveAction
      ? { rank: 5, reason: "Off track: is the corrective action working?" }
      : { rank: 4, reason: "Off track, no corrective action" };
  }
  if (column === "Amber") return { rank: 6, reason: "At risk" };
  if (column === "Not started") return { rank: 9, reason: "Not due to start yet" };
  return { rank: 7, reason: "On track" };
}
