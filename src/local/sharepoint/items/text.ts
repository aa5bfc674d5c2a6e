// A column's value as people read it, and as forms write it: FieldValuesAsText, list data streams, form values.
import type { Call } from "../call.ts";
import { idsOf, isDateOnly, isPerson, isReference } from "../fields/codec.ts";
import { cleanGuid } from "../ids.ts";
import { isArray, isObject, type Json } from "../json.ts";
import { getItem } from "../store/items.ts";
import { personOf } from "../store/principals.ts";
import type { Field } from "../store/schema.ts";
import type { Zone } from "../zones.ts";

/** "7/31/2015 2:05 PM" on the site's clock, as an English (United States) site shows it. */
export function dateText(iso: string, dateOnly: boolean, zone: Zone): string {
  const at = new Date(zone.toLocal(Date.parse(iso)));
  const date = `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}`;
  if (dateOnly) return date;
  const hours = at.getUTCHours();
  return `${date} ${hours % 12 || 12}:${String(at.getUTCMinutes()).padStart(2, "0")} ${hours < 12 ? "AM" : "PM"}`;
}

export function numberText(field: Field, value: number): string {
  const percent = field.props.ShowAsPercentage === true;
  const shown = percent ? value * 100 : value;
  const decimals = Number(field.props.DisplayFormat ?? -1);
  const text = shown.toLocaleString(
    "en-US",
    decimals >= 0
      ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
      : { maximumFractionDigits: 14 },
  );
  if (field.type === "Currency") return value < 0 ? `($${text.slice(1)})` : `$${text}`;
  return percent ? `${text}%` : text;
}

export function referenceText(call: Call, field: Field, id: number): string | undefined {
  if (isPerson(field)) return personOf(call, id)?.title;
  const guid = cleanGuid(String(field.props.LookupList ?? ""));
  const list = call.tenant.schema.lists(call.site.n).find((one) => one.guid === guid);
  const item = list && getItem(call.db, list.n, id);
  if (!list || !item) return undefined;
  const shown = list.byName.get(String(field.props.LookupField || "Title"));
  if (!shown || shown.name === "ID") return String(item.id);
  return valueText(call, shown, item.vals[shown.name] ?? null);
}

export function valueText(call: Call, field: Field, stored: Json): string {
  if (stored === null) return "";
  if (isReference(field)) {
    return idsOf(stored)
      .map((id) => referenceText(call, field, id) ?? "")
      .join("; ");
  }
  if (isArray(stored)) return stored.join("; ");
  if (isObject(stored)) return String(stored.Url ?? "") + (stored.Description ? `, ${String(stored.Description)}` : "");
  if (typeof stored === "boolean") return stored ? "Yes" : "No";
  if (typeof stored === "number") return numberText(field, stored);
  if (field.type === "DateTime") return dateText(stored, isDateOnly(field), call.zone);
  return String(stored);
}
