// A column's value in its three forms: stored, in a request body, in an answer.
import { isoSeconds } from "../clock.ts";
import { errors, NotImplemented } from "../errors.ts";
import { complex, isArray, isObject, type Json } from "../json.ts";
import type { Field, List } from "../store/schema.ts";
import { midnightBefore, type Zone } from "../zones.ts";
import { richText } from "./richText.ts";

/** Stored forms: text and choices as strings, dates as ISO text, people and lookups as ids, several as arrays. */
export type Stored = Json;

export const isPerson = (field: Field): boolean => field.type === "User" || field.type === "UserMulti";
const isLookup = (field: Field): boolean => field.type === "Lookup" || field.type === "LookupMulti";
export const isReference = (field: Field): boolean => isPerson(field) || isLookup(field);
export const isMany = (field: Field): boolean =>
  field.type === "MultiChoice" ||
  (isReference(field) && (field.type.endsWith("Multi") || field.props.AllowMultipleValues === true));
export const isDateOnly = (field: Field): boolean => field.type === "DateTime" && field.props.DisplayFormat === 0;

const EDM: Record<string, string> = {
  Number: "Edm.Double",
  Currency: "Edm.Double",
  Integer: "Edm.Int32",
  DateTime: "Edm.DateTime",
  Boolean: "Edm.Boolean",
  Guid: "Edm.Guid",
};

/** The column that a property of a body writes; undefined when the list has none. */
export function columnWritten(list: List, property: string): { field: Field; form: "value" | "id" } | undefined {
  const direct = list.byName.get(property);
  if (direct) return isReference(direct) ? undefined : { field: direct, form: "value" };
  for (const suffix of ["StringId", "Id"]) {
    if (!property.endsWith(suffix)) continue;
    const field = list.byName.get(property.slice(0, -suffix.length));
    if (field && isReference(field) && field.props.IsDependentLookup !== true) return { field, form: "id" };
  }
  return undefined;
}

const literalError = (value: Json, edm: string) =>
  errors.badQuery(
    `Cannot convert the literal '${typeof value === "object" ? JSON.stringify(value) : String(value)}' to the expected type '${edm}'.`,
  );
const primitiveError = (edm: string) =>
  errors.badQuery(
    `Cannot convert a primitive value to the expected type '${edm}'. See the inner exception for more details.`,
  );
const nodeError = (got: string, wanted: string) =>
  errors.badQuery(
    `An unexpected '${got}' node was found when reading from the JSON reader. A '${wanted}' node was expected.`,
  );

/** From a JSON body. Types are checked as SharePoint's reader checks them; choices are not. */
export function decode(field: Field, value: Json, zone: Zone): Stored {
  if (value === null) return null;
  if (isReference(field)) return isMany(field) ? decodeIds(value) : decodeId(value);
  switch (field.type) {
    case "MultiChoice":
      if (!isArray(value)) throw nodeError("PrimitiveValue", "StartArray");
      return value.map((one) => textOf(one)).filter((one) => one !== "");
    case "URL":
      if (!isObject(value)) throw nodeError("PrimitiveValue", "StartObject");
      return decodeUrl(value);
    case "Number":
    case "Currency":
    case "Integer":
      return decodeNumber(field, value);
    case "Boolean":
    case "Attachments":
      return decodeBoolean(value);
    case "DateTime":
      return decodeDate(field, value, zone);
    default:
      return decodeText(field, value);
  }
}

function textOf(value: Json): string {
  if (typeof value === "string") return value;
  if (typeof value === "object") throw nodeError("StartObject", "PrimitiveValue");
  throw primitiveError("Edm.String");
}

function decodeText(field: Field, value: Json): string | null {
  if (isArray(value)) throw nodeError("StartArray", "PrimitiveValue");
  const text = textOf(value);
  checkLength(field, text);
  return text === "" ? null : storedText(field, text);
}

/** A column of formatted text keeps what it is given as markup. */
export const storedText = (field: Field, text: string): string =>
  field.type === "Note" && field.props.RichText === true ? richText(text) : text;

export function checkLength(field: Field, text: string): void {
  const limit =
    field.type === "Note"
      ? 63_999
      : field.type === "Text" && typeof field.props.MaxLength === "number"
        ? field.props.MaxLength
        : 255;
  const limited = field.type === "Text" || field.type === "Note" || field.type === "Choice";
  if (limited && text.length > limit) throw errors.textTooLong();
}

function decodeNumber(field: Field, value: Json): number | null {
  const edm = EDM[field.type] ?? "Edm.Double";
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "" || !Number.isFinite(Number(value)))
    throw literalError(value, edm);
  return Number(value);
}

function decodeBoolean(value: Json): boolean {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "1" || value === 1) return true;
  if (value === "false" || value === "0" || value === 0) return false;
  throw literalError(value, "Edm.Boolean");
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

function decodeDate(field: Field, value: Json, zone: Zone): string {
  const time = typeof value === "string" && DATE.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isFinite(time)) throw literalError(value, "Edm.DateTime");
  if (!/(Z|T.*[+-]\d\d:\d\d)$/.test(String(value))) {
    throw new NotImplemented(
      "a date without a time zone: it is not known whether SharePoint reads it in the site's zone",
    );
  }
  return storeDate(field, time, zone);
}

/** A day is stored as the site's midnight. */
export function storeDate(field: Field, time: number, zone: Zone): string {
  return isoSeconds(isDateOnly(field) ? midnightBefore(zone, time) : time);
}

function decodeId(value: Json): number | null {
  if (isArray(value) || isObject(value))
    throw nodeError(isArray(value) ? "StartArray" : "StartObject", "PrimitiveValue");
  const id = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof id !== "number" || !Number.isInteger(id)) throw literalError(value, "Edm.Int32");
  return id > 0 ? id : null;
}

function decodeIds(value: Json): number[] {
  if (!isArray(value)) throw nodeError("PrimitiveValue", "StartArray");
  return value.map((one) => decodeId(one)).filter((one): one is number => one !== null);
}

function decodeUrl(value: Record<string, Json | undefined>): Json {
  const url = value.Url;
  if (url === undefined || url === null || url === "") return null;
  if (typeof url !== "string") throw primitiveError("Edm.String");
  if (url.length > 255 * 8) throw errors.textTooLong();
  if (!/^([a-z][a-z0-9+.-]*:|\/)/i.test(url)) {
    throw errors.badValue("Invalid URL: {0}.".replace("{0}", url), -2130575155);
  }
  return {
    Url: url,
    Description: typeof value.Description === "string" && value.Description !== "" ? value.Description : url,
  };
}

export function urlValue(value: Json): Json {
  if (!isObject(value)) return null;
  return complex("SP.FieldUrlValue", { Description: value.Description ?? null, Url: value.Url ?? null });
}

/** The JSON properties of a column: a person or lookup shows ids only. */
export function jsonProperties(field: Field): string[] {
  if (isPerson(field)) return [`${field.json}Id`, `${field.json}StringId`];
  if (isLookup(field)) return [`${field.json}Id`];
  return [field.json];
}

export function encode(field: Field, property: string, stored: Json | undefined): Json {
  const value = stored ?? null;
  if (isReference(field)) {
    const asText = property.endsWith("StringId");
    if (isMany(field)) {
      const ids = isArray(value) ? value : typeof value === "number" ? [value] : [];
      if (ids.length === 0) return isPerson(field) ? null : [];
      return asText ? ids.map(String) : ids;
    }
    const id = isArray(value) ? (value[0] ?? null) : value;
    if (asText) return id === null ? null : String(id);
    return id;
  }
  if (field.type === "URL") return urlValue(value);
  if (field.type === "MultiChoice") return isArray(value) && value.length === 0 ? null : value;
  return value;
}

/** The ids a person or lookup column holds. */
export function idsOf(stored: Json | undefined): number[] {
  if (typeof stored === "number") return [stored];
  return isArray(stored) ? stored.filter((one): one is number => typeof one === "number") : [];
}

/** The value given by a column's default: `[today]`, a choice, a number, "1" for yes. */
export function defaultOf(field: Field, now: number, zone: Zone): Stored {
  const text = field.props.DefaultValue;
  if (typeof text !== "string" || text === "") return null;
  switch (field.type) {
    case "DateTime":
      if (/^\[today\]$/i.test(text)) return storeDate(field, now, zone);
      return Number.isFinite(Date.parse(text)) ? storeDate(field, Date.parse(text), zone) : null;
    case "Number":
    case "Currency":
    case "Integer":
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case "Boolean":
      return text === "1" || /^true$/i.test(text);
    case "MultiChoice":
      return text.split(";#").filter(Boolean);
    case "User":
    case "UserMulti":
    case "Lookup":
    case "LookupMulti":
    case "URL":
    case "Calculated":
    case "Computed":
      return null;
    default:
      return text;
  }
}

/** The stored value a column shows: one projected from a lookup shares the lookup's. */
export function storedIn(item: { vals: Record<string, Json> }, field: Field): Json {
  const name =
    field.props.IsDependentLookup === true && typeof field.props.primary === "string"
      ? field.props.primary
      : field.name;
  return item.vals[name] ?? null;
}
