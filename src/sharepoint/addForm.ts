// The form by which SharePoint adds a row in a folder. Its dates and people are texts in the site's language: what it cannot say the same
// in all of them, and with that the operation, is left for an edit of the row.
import type { IListItemFormUpdateValue } from "@pnp/sp/lists/types.js";
import type { List, Values } from "../schema/list.ts";
import { encodeFields } from "../schema/rowCodec.ts";
import { isSame } from "../schema/same.ts";

interface Added {
  readonly fields: Values;
  /** What the row is found by. */
  readonly addition: string;
  /** What the row's first edit goes by, once all of it is said. */
  readonly operation: string;
}

export function addForm(list: List, { fields, addition, operation }: Added): IListItemFormUpdateValue[] {
  const given = Object.entries(fields);
  const sayable = given.filter(([key, value]) => isSayable(list, key, value));
  const isWhole = given.every(([key, value]) => isSayable(list, key, value) || isBlank(list, key, value));
  const said = encodeFields(list, { ...Object.fromEntries(sayable), addition, ...(isWhole && { operation }) });
  return Object.entries(said).map(([FieldName, value]) => ({ FieldName, FieldValue: String(value) }));
}

/** Whether a row of which nothing is said has the value. */
function isBlank(list: List, key: string, value: unknown): boolean {
  return isSame(value, list.columns[key]?.decode({}));
}

/** Whether a form's text says the value the same in every language. */
function isSayable(list: List, key: string, value: unknown): boolean {
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
