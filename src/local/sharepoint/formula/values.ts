// The values of formulas and their conversions. Dates count as days in arithmetic, as in a spreadsheet.

export class DateValue {
  /** milliseconds, on the clock of the scope's site */
  readonly time: number;
  constructor(time: number) {
    this.time = time;
  }
}

export type Value = number | string | boolean | DateValue | null;

/** A spreadsheet error such as #VALUE!: the result of every formula that uses it, unless a function handles it. */
export class CellError extends Error {}

export interface Scope {
  field(name: string): Value;
  now: number;
  me: string;
}

export const DAY = 86_400_000;
/** Day 0 of a spreadsheet is 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);

export const toSerial = (time: number): number => (time - EPOCH) / DAY;
export const fromSerial = (days: number): DateValue => new DateValue(Math.round(EPOCH + days * DAY));

export function toNumber(value: Value): number {
  if (value === null || value === "") return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof DateValue) return toSerial(value.time);
  const number = Number(value);
  if (Number.isFinite(number)) return number;
  throw new CellError("#VALUE!");
}

export function toText(value: Value): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof DateValue) return String(toSerial(value.time));
  return String(value);
}

export function toFlag(value: Value): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value) || value === "") return false;
    throw new CellError("#VALUE!");
  }
  return toNumber(value) !== 0;
}

export function compare(left: Value, right: Value): number {
  if (typeof left === "string" || typeof right === "string") {
    // Nothing equals an empty text.
    if (left === null || right === null) return toText(left) === toText(right) ? 0 : left === null ? -1 : 1;
    if (typeof left !== typeof right) return typeof left === "string" ? 1 : -1;
    const a = toText(left).toLowerCase();
    const b = toText(right).toLowerCase();
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return toNumber(left) - toNumber(right);
}
