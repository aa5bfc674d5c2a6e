// A field's value as people read it.
import { formatDay } from "../../plan/days.ts";
import type { ActionFields } from "../../plan/actions.ts";

export function readable(value: ActionFields[keyof ActionFields] | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return isDay(value) ? formatDay(value) : value;
  if ("name" in value) return value.name;
  return value.map((person) => person.name).join(", ");
}

/** Somebody may write anything that looks like a day. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
