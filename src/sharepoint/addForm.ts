// The form values with which SharePoint adds a row in a folder. It reads dates and people as text in the site's language, so these
// are left out, and with them the operation: an edit of the row adds them.
import type { IListItemFormUpdateValue } from "@pnp/sp/lists/types.js";
import type { List, Values } from "../schema/list.ts";
import { encodeFields } from "../schema/rowCodec.ts";
import { isSame } from "../schema/same.ts";

interface NewRow {
  readonly fields: Values;
  /** The id by which the row is found. */
  readonly addition: string;
  /** The id of the row's first edit; sent only when the form has every value. */
  readonly operation: string;
}

export function addForm(list: List, { fields, addition, operation }: NewRow): IListItemFormUpdateValue[] {
  const entries = Object.entries(fields);
  const neutral = entries.filter(([key, value]) => isLanguageNeutral(list, key, value));
  const isWhole = entries.every(([key, value]) => isLanguageNeutral(list, key, value) || isBlank(list, key, value));
  const values = encodeFields(list, { ...Object.fromEntries(neutral), addition, ...(isWhole && { operation }) });
  return Object.entries(values).map(([FieldName, value]) => ({ FieldName, FieldValue: String(value) }));
}

/** Whether the value is that of an empty cell. */
function isBlank(list: List, key: string, value: unknown): boolean {
  return isSame(value, list.columns[key]?.decode({}));
}

/** Whether SharePoint reads the value's text the same in every language. */
function isLanguageNeutral(list: List, key: string, value: unknown): boolean {
  switch (list.columns[key]?.field.type) {
    case "Text":
    case "Note":
    case "Choice":
      return typeof value === "string";
    case "Number":
      return Number.isInteger(value);
    default:
      return false;
  }
}
