// A field's value as people read it.
import { formatDay } from "../../plan/days.ts";
import { nameAtStart } from "../../plan/nameOf.ts";

export function readable(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return isDay(value) ? formatDay(value) : value;
  if (Array.isArray(value)) return value.map(readable).join(", ");
  if (typeof value === "object") return "name" in value ? nameAtStart({ name: String(value.name) }) : "";
  return String(value);
}

/** Somebody may write anything that looks like a day. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
