// Updates of an action: which changes count as one, and the update that nothing has changed.

import type { Day } from "../schema/column.ts";
import { type Action, columnOf } from "./action.ts";
import { type ActionFields, actions } from "./actions.ts";
import type { Plan } from "./plan.ts";
import { isUpdatedIn } from "./updateTime.ts";

/** The same edit, with the date of the update if it is one, and the date of the narrative if that is new. */
export function asUpdate(fields: Partial<ActionFields>, today: Day): Partial<ActionFields> {
  const speaks = Object.keys(fields).some((key) => actions.columns[key as keyof ActionFields].isUpdate);
  const dated = "narrative" in fields ? { ...fields, narrativeOn: today } : fields;
  return speaks ? { ...dated, updatedOn: today, carriedForward: 0 } : fields;
}

/** "No change": sets the date, and counts as carried forward once in a round. */
export function unchanged(
  action: Pick<Action, "fields" | "modified" | "status">,
  { round }: Pick<Plan, "round">,
  today: Day,
): Partial<ActionFields> {
  const { carriedForward = 0 } = action.fields;
  const isCounted = carriedForward > 0 && round && isUpdatedIn(action, round);
  return { updatedOn: today, carriedForward: isCounted ? carriedForward : carriedForward + 1 };
}

/** Whether the action is due updates: it is on the board, has begun or should have, and is neither claimed nor verified. */
export function isOpen(action: Pick<Action, "fields" | "status">, today: Day): boolean {
  return ["Red", "Amber", "Green"].includes(columnOf(action, today) ?? "");
}

/** Whether the action is due an update in the open round. */
export function isDueUpdate(action: Action, { round }: Pick<Plan, "round">, today: Day): boolean {
  return round !== undefined && isOpen(action, today) && !isUpdatedIn(action, round);
}
