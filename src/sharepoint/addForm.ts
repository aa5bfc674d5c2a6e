// The form values with which SharePoint adds a row in a folder. It reads people as text in the site's language, so these are left out,
// and with them the operation: an edit of the row adds them.
import type { IListItemFormUpdateValue } from "@pnp/sp/lists/types.js";
import type { List, Values } from "../schema/list.ts";
import { encodeFields } from "../schema/rowCodec.ts";
import { isSame } from "../schema/same.ts";
import { type SiteZone, withMidnights } from "../schema/siteDays.ts";

interface NewRow {
  readonly fields: Values;
  /** The id by which the row is found. */
  readonly addition: string;
  /** The id of the row's first edit; sent only when the form has every value. */
  readonly operation: string;
}

/** Dates are instants in ISO 8601. Without the site's zone they are left out too. */
export function addForm(
  list: List,
  { fields, addition, operation }: NewRow,
  zone?: SiteZone,
): IListItemFormUpdateValue[] {
  const isSaid = (key: string, value: unknown) =>
    isLanguageNeutral(list, key, value) || (zone !== undefined && isDate(list, key) && typeof value === "string");
  const entries = Object.entries(fields);
  const said = Object.fromEntries(entries.filter(([key, value]) => isSaid(key, value)));
  const isWhole = entries.every(([key, value]) => isSaid(key, value) || isBlank(list, key, value));
  const values = encodeFields(list, { ...said, addition, ...(isWhole && { operation }) });
  const sent = zone ? withMidnights(list, values, zone) : values;
  return Object.entries(sent).map(([FieldName, value]) => ({ FieldName, FieldValue: String(value) }));
}

/** Whether the value is that of an empty cell. */
function isBlank(list: List, key: string, value: unknown): boolean {
  return isSame(value, list.columns[key]?.decode({}));
}

export const isDate = (list: List, key: string) => list.columns[key]?.field.type === "DateTime";

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
