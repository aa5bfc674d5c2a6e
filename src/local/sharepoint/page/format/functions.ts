// The functions and operators of formatting expressions, by their names.
// https://learn.microsoft.com/sharepoint/dev/declarative-customization/formatting-syntax-reference#operators
import { clockText, dayText, textOf, timeText } from "../values.ts";
import { Unreadable, type Value } from "./node.ts";

type Run = (...operands: readonly Value[]) => Value;

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A value as text: what `txtContent`, styles and attributes make of it. */
export function asText(value: Value): string {
  if (value === undefined) return "";
  if (isList(value)) return value.map(asText).join(", ");
  if (typeof value === "object" && !(value instanceof Date)) {
    const { title, lookupValue } = value as { title?: unknown; lookupValue?: unknown };
    return String(title ?? lookupValue ?? "");
  }
  return typeof value === "boolean" ? String(value) : textOf(value as Date | string | number);
}

function asNumber(value: Value): number {
  return value instanceof Date ? value.getTime() : Number(typeof value === "object" ? asText(value) : value);
}

function asDate(value: Value): Date {
  if (value instanceof Date) return value;
  return new Date(typeof value === "number" ? value : asText(value));
}

export function isTrue(value: Value): boolean {
  return isList(value) ? value.length > 0 : Boolean(value);
}

function isSame(one: Value, other: Value): boolean {
  if (one instanceof Date || other instanceof Date) {
    if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
    return asDate(one).getTime() === asDate(other).getTime();
  }
  const [left, right] = [comparable(one), comparable(other)];
  // SharePoint compares as JavaScript's == does: "40" is 40, and an empty text is 0.
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}

const isBlank = (value: Value) => value === undefined || value === "";

function comparable(value: Value): string | number | boolean {
  return typeof value === "number" || typeof value === "boolean" ? value : asText(value);
}

function isLess(one: Value, other: Value): boolean {
  if (typeof one === "string" && typeof other === "string") return one < other;
  return asNumber(one) < asNumber(other);
}

function isMore(one: Value, other: Value): boolean {
  return isLess(other, one);
}

function notLess(one: Value, other: Value): boolean {
  if (typeof one === "string" && typeof other === "string") return one >= other;
  return asNumber(one) >= asNumber(other);
}

function plus(one: Value, other: Value): Value {
  const texts = [one, other].some(
    (value) => typeof value === "string" || (typeof value === "object" && !(value instanceof Date)),
  );
  return texts ? asText(one) + asText(other) : asNumber(one) + asNumber(other);
}

function found(where: Value, what: Value, from: "indexOf" | "lastIndexOf"): number {
  return isList(where) ? where.map(asText)[from](asText(what)) : asText(where)[from](asText(what));
}

/** Long texts are no use in a cell, and a formatter could ask for gigabytes. */
function padded(side: "padStart" | "padEnd", text: Value, length: Value, filler: Value): string {
  return asText(text)[side](Math.min(asNumber(length) || 0, 1000), filler === undefined ? " " : asText(filler));
}

const functions: Readonly<Record<string, Run>> = {
  "+": plus,
  "-": (one, other) => asNumber(one) - asNumber(other),
  "*": (one, other) => asNumber(one) * asNumber(other),
  "/": (one, other) => asNumber(one) / asNumber(other),
  "%": (one, other) => asNumber(one) % asNumber(other),
  "==": isSame,
  "!=": (one, other) => !isSame(one, other),
  "<": isLess,
  ">": isMore,
  "<=": (one, other) => notLess(other, one),
  ">=": notLess,
  "!": (value) => !isTrue(value),
  abs: (value) => Math.abs(asNumber(value)),
  addDays: (date, days) => new Date(asDate(date).getTime() + asNumber(days) * 86_400_000),
  addMinutes: (date, minutes) => new Date(asDate(date).getTime() + asNumber(minutes) * 60_000),
  ceiling: (value) => Math.ceil(asNumber(value)),
  charCodeAt: (text, at) => asText(text).charCodeAt(asNumber(at)),
  cos: (value) => Math.cos(asNumber(value)),
  Date: asDate,
  endsWith: (text, end) => asText(text).endsWith(asText(end)),
  floor: (value) => Math.floor(asNumber(value)),
  getDate: (date) => asDate(date).getDate(),
  getMonth: (date) => asDate(date).getMonth(),
  getYear: (date) => asDate(date).getFullYear(),
  indexOf: (where, what) => found(where, what, "indexOf"),
  join: (list, between) => (isList(list) ? list.map(asText).join(asText(between)) : asText(list)),
  lastIndexOf: (where, what) => found(where, what, "lastIndexOf"),
  length: (value) => (isList(value) ? value.length : isTrue(value) ? 1 : 0),
  Number: asNumber,
  padEnd: (text, length, filler) => padded("padEnd", text, length, filler),
  padStart: (text, length, filler) => padded("padStart", text, length, filler),
  pow: (value, exponent) => asNumber(value) ** asNumber(exponent),
  replace: (text, what, by) => asText(text).replace(asText(what), () => asText(by)),
  replaceAll: (text, what, by) => asText(text).replaceAll(asText(what), () => asText(by)),
  sin: (value) => Math.sin(asNumber(value)),
  split: (text, between) => asText(text).split(asText(between)),
  startsWith: (text, start) => asText(text).startsWith(asText(start)),
  substring: (text, from, to) => asText(text).substring(asNumber(from), to === undefined ? undefined : asNumber(to)),
  toDateString: (date) => asDate(date).toDateString(),
  toLocaleDateString: (date) => (isBlank(date) ? "" : dayText(asDate(date))),
  toLocaleString: (value: Value) =>
    value instanceof Date ? timeText(value) : typeof value === "number" ? value.toLocaleString("en-GB") : asText(value),
  toLocaleTimeString: (date) => (isBlank(date) ? "" : clockText(asDate(date))),
  toLowerCase: (text) => asText(text).toLowerCase(),
  toString: asText,
  toUpperCase: (text) => asText(text).toUpperCase(),
  trim: (text) => asText(text).trim(),
};

/** Formatters write some names with brackets, `toString()`, and some without. */
export function functionNamed(name: string): Run {
  const plain = name.replace(/\(\)$/, "");
  const run = Object.hasOwn(functions, plain) ? functions[plain] : undefined;
  if (!run) throw new Unreadable(`There is no function called “${name}” here.`);
  return run;
}
