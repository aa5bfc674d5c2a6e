// Setting a new due date: the original stays, the new one needs its reason, and each counts as a slip.

import type { Day } from "../schema/column.ts";
import { type Action, effectiveDue } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import { asUpdate } from "./update.ts";

/** Why the day cannot be the action's new due date: it is due then already, or that date was refused. */
export function whyNotDue({ fields, dates: { extension } }: Action, day: Day): "same" | "refused" | undefined {
  if (day === effectiveDue(fields)) return "same";
  return extension?.kind === "Refused" && extension.asked === day ? "refused" : undefined;
}

export interface NewDue {
  readonly day: Day;
  readonly reason: string;
}

export function revision(
  { fields }: Pick<Action, "fields">,
  { day, reason }: NewDue,
  today: Day,
): Partial<ActionFields> {
  const revised = { revisedDue: day, revisedDueReason: reason.trim(), slips: (fields.slips ?? 0) + 1 };
  return asUpdate(revised, today);
}
