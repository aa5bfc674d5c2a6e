// Saying where an action stands: which changes count as an update, and the update that nothing has changed.
import type { ActionFields } from "./actions.ts";
import type { Day } from "../schema/column.ts";
import type { Plan } from "./plan.ts";

/** Fields that say where an action stands; a change of title or criteria is no update. */
const speaking: readonly (keyof ActionFields)[] = [
  "rating",
  "lifecycle",
  "narrative",
  "correctiveAction",
  "ask",
  "confidence",
  "revisedDue",
];

/** The same edit, dated as an update when it says where the action stands, and as a new narrative when it has one. */
export function asUpdate(fields: Partial<ActionFields>, today: Day): Partial<ActionFields> {
  const speaks = speaking.some((field) => field in fields);
  const dated = "narrative" in fields ? { ...fields, narrativeOn: today } : fields;
  return speaks ? { ...dated, updatedOn: today, carriedForward: 0 } : fields;
}

/** "Nothing has changed": dated, and counted as carried forward, once in a round. */
export function unchanged(
  { carriedForward = 0, updatedOn }: Pick<ActionFields, "carriedForward" | "updatedOn">,
  { round }: Pick<Plan, "round">,
  today: Day,
): Partial<ActionFields> {
  const isCounted = carriedForward > 0 && round && updatedOn && updatedOn >= round.openedOn;
  return { updatedOn: today, carriedForward: isCounted ? carriedForward : carriedForward + 1 };
}
