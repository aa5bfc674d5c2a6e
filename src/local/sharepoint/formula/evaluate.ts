// Works a formula out for one row. Dates are their own kind of value and count as days in sums, as in a spreadsheet.

import { functions } from "./functions.ts";
import { type Formula, FormulaError } from "./parser.ts";

export class DateValue {
  /** milliseconds, UTC */
  readonly time: number;
  constructor(time: number) {
    this.time = time;
  }
}

export type Value = number | string | boolean | DateValue | null;

/** A spreadsheet error such as #VALUE!: it runs through every sum it touches until something asks for it. */
export class CellError extends Error {}

export interface Scope {
  field(name: string): Value;
  now: number;
  me: string;
}

const DAY = 86_400_000;
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

export function evaluate(formula: Formula, scope: Scope): Value {
  switch (formula.node) {
    case "number":
    case "text":
    case "flag":
      return formula.value;
    case "field":
      if (/^today$/i.test(formula.name)) return new DateValue(Math.floor(scope.now / DAY) * DAY);
      if (/^me$/i.test(formula.name)) return scope.me;
      return scope.field(formula.name);
    case "negate":
      return -toNumber(evaluate(formula.inner, scope));
    case "percent":
      return toNumber(evaluate(formula.inner, scope)) / 100;
    case "binary":
      return binary(formula.operator, evaluate(formula.left, scope), evaluate(formula.right, scope));
    case "call": {
      const run = functions[formula.name];
      if (!run) throw new FormulaError("The formula contains a syntax error or is not supported.");
      return run(formula.args, scope, evaluate);
    }
  }
}

function binary(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case "+":
    case "-": {
      const sum = operator === "+" ? toNumber(left) + toNumber(right) : toNumber(left) - toNumber(right);
      // A date and a number of days make a date; two dates make a number of days.
      const dates = Number(left instanceof DateValue) + Number(right instanceof DateValue);
      return dates === 1 ? fromSerial(sum) : sum;
    }
    case "*":
      return toNumber(left) * toNumber(right);
    case "/":
      if (toNumber(right) === 0) throw new CellError("#DIV/0!");
      return toNumber(left) / toNumber(right);
    case "^":
      return toNumber(left) ** toNumber(right);
    case "&":
      return toText(left) + toText(right);
    default:
      return ordered(operator, compare(left, right));
  }
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

function ordered(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}
