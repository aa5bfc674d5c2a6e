// Saying where an action stands: which changes count as an update, and the update that nothing has changed.
import type { ActionFields } from "../schema/actions.ts";
import type { Day } from "../schema/column.ts";

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

/** The same edit, dated as an update when it says where the action stands. */
export function asUpdate(fields: Partial<ActionFields>, today: Day): Partial<ActionFields> {
  const speaks = speaking.some((field) => field in fields);
  return speaks ? { ...fields, updatedOn: today, carriedForward: 0 } : fields;
}

/** "Nothing has changed": dated, and counted as carried forward. */
export function unchanged(fields: Pick<ActionFields, "carriedForward">, today: Day): Partial<ActionFields> {
  return { updatedOn: today, carriedForward: (fields.carriedForward ?? 0) + 1 };
}
