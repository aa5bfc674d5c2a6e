// Reads a column's value from the text a form sends: dates as people write them, people as keys, lookups as `3;#Title`.
import type { Call } from "../call.ts";
import { checkLength, isMany, isPerson, isReference, storeDate, storedText } from "../fields/codec.ts";
import { isArray, isObject, type Json } from "../json.ts";
import { ensureUser } from "../resources/users.ts";
import { GROUP, principalByLogin } from "../store/principals.ts";
import type { Field } from "../store/schema.ts";
import type { Zone } from "../zones.ts";

/** Text that is no value of the column's type. The message goes into the field's own answer. */
export class FormError extends Error {}

/** `site`: dates as people write them. `utc`: the form says that its dates are in UTC, so instants in ISO 8601 are read too. `either`: both. */
export type Dates = "site" | "utc" | "either";

export function fromForm(call: Call, field: Field, { text, dates }: { text: string; dates: Dates }): Json {
  if (text === "") return null;
  if (isPerson(field)) return people(call, field, text);
  if (isReference(field)) return lookups(field, text);
  switch (field.type) {
    case "Number":
    case "Currency":
    case "Integer":
      return number(field, text);
    case "Boolean":
      return /^(1|true|yes)$/i.test(text);
    case "DateTime":
      return storeDate(field, time(text, dates, call.zone), call.zone);
    case "MultiChoice":
      return text.split(";#").filter(Boolean);
    case "URL": {
      const comma = text.indexOf(", ");
      const url = comma < 0 ? text : text.slice(0, comma);
      return { Url: url, Description: comma < 0 ? url : text.slice(comma + 2) };
    }
    case "Choice":
      if (field.props.FillInChoice !== true && isArray(field.props.Choices) && !field.props.Choices.includes(text)) {
        throw new FormError(`The choice field: ${String(field.props.Title)} has an invalid value.`);
      }
      return text;
    default:
      try {
        checkLength(field, text);
      } catch (problem) {
        throw new FormError(problem instanceof Error ? problem.message : String(problem));
      }
      return storedText(field, text);
  }
}

function number(field: Field, text: string): number {
  const percent = field.props.ShowAsPercentage === true && text.trim().endsWith("%");
  const value = Number(text.replace(/[,$%\s]/g, ""));
  if (!Number.isFinite(value)) throw new FormError("Only numbers can go here.");
  const shown = percent ? value / 100 : value;
  const { MinimumValue: low, MaximumValue: high } = field.props;
  if ((typeof low === "number" && shown < low) || (typeof high === "number" && shown > high)) {
    throw new FormError(`The value of this field is not between ${String(low)} and ${String(high)}.`);
  }
  return shown;
}

/** "7/31/2015", "7/31/2015 2:05 PM" or "2015-07-31T00:00:00Z"; a date without a zone is the site's, or else in UTC. */
function time(text: string, dates: Dates, zone: Zone): number {
  const at = (local: number) => (dates === "utc" ? local : zone.toUtc(local));
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T](\d{1,2}):(\d\d)(?::(\d\d))?\s*(AM|PM)?)?$/i.exec(text.trim());
  if (us) {
    const [, month, day, year, hour = "0", minute = "0", second = "0", half] = us;
    const base = Number(hour) % (half ? 12 : 24);
    const made = Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      base + (/^pm$/i.test(half ?? "") ? 12 : 0),
      Number(minute),
      Number(second),
    );
    if (new Date(made).getUTCDate() === Number(day)) return at(made);
  }
  const iso =
    dates === "site" ? null : /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text.trim());
  const made = iso ? Date.parse(iso[4] || !iso[1] ? text.trim() : `${text.trim().replace(" ", "T")}Z`) : Number.NaN;
  if (!Number.isFinite(made))
    throw new FormError("You must specify a valid date within the range of 1/1/1900 and 12/31/8900.");
  return iso?.[4] ? made : at(made);
}

function people(call: Call, field: Field, text: string): Json {
  const ids = keys(text).map((key) => person(call, key));
  if (isMany(field)) return ids;
  if (ids.length > 1) throw new FormError("You can enter only one name here.");
  return ids[0] ?? null;
}

function keys(text: string): string[] {
  if (!text.trim().startsWith("["))
    return text
      .split(";")
      .map((one) => one.replace(/^#/, "").trim())
      .filter(Boolean);
  try {
    const list = JSON.parse(text.replaceAll("'", '"')) as Json;
    return (isArray(list) ? list : []).flatMap((one) =>
      isObject(one) && typeof one.Key === "string" ? [one.Key] : [],
    );
  } catch {
    throw new FormError("The user does not exist or is not unique.");
  }
}

function person(call: Call, key: string): number {
  const group = principalByLogin(call.db, call.site.n, GROUP, key);
  if (group) return group.id;
  if (/^\d+$/.test(key)) return Number(key);
  try {
    return ensureUser(call, key).id;
  } catch {
    throw new FormError(`The user ${key} does not exist or is not unique.`);
  }
}

function lookups(field: Field, text: string): Json {
  const parts = text.split(";#");
  const ids = (isMany(field) ? parts.filter((_one, index) => index % 2 === 0) : parts.slice(0, 1)).map((one) =>
    Number(one),
  );
  if (ids.some((id) => !Number.isInteger(id))) throw new FormError("The lookup value is invalid.");
  const found = ids.filter((id) => id > 0);
  return isMany(field) ? found : (found[0] ?? null);
}
