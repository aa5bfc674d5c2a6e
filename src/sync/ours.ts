// Whether what SharePoint holds under the id of an edit is that edit. Everybody who may write can use any id, so the id alone says
// nothing: author and content count as well (R27).
import type { AnyRow } from "../ports/lists.ts";
import type { EntryToAdd } from "../ports/storage.ts";
import { isGone, isUnknown, type Person } from "../schema/column.ts";
import type { Values } from "../schema/list.ts";
import { isSame } from "../schema/same.ts";
import type { Edit } from "./state.ts";

export function isBy(person: Person, me: Person | undefined): boolean {
  return me !== undefined && person.id === me.id && !isUnknown(person);
}

/** Whether a version of the row, or the row as it is now, is what the edit wrote. */
export function isOurVersion(
  { operation, fields }: Pick<Edit, "operation" | "fields">,
  version: { readonly who: Person; readonly fields: Values },
  me: Person | undefined,
): boolean {
  return version.fields.operation === operation && isBy(version.who, me) && holds(version.fields, fields);
}

/** Whether an entry of the log is the one that the person adds. */
export function isOurEntry(entry: EntryToAdd, { author, fields }: AnyRow, me: Person | undefined): boolean {
  if (fields.operation !== entry.operation) return false;
  return (entry.byAnyone === true || isBy(author, me)) && holds(fields, entry.fields);
}

function holds(found: Values, written: Values): boolean {
  return Object.entries(written).every(([key, value]) => isSame(asKept(found[key]), asKept(value)));
}

/** SharePoint may change the blanks of a text, reads what was left empty as empty text, and names nobody who has left. */
function asKept(value: unknown): unknown {
  if (value === undefined || value === null) return "";
  if (typeof value === "object" && isGone(value as Person)) return "";
  return typeof value === "string" ? value.replaceAll(/\s+/gu, " ").trim() : value;
}
