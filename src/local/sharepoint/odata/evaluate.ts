// Answers whether one row passes a parsed filter. Text compares without case, dates by time, as SharePoint's SQL does.
import { errors } from "../errors.ts";
import type { Comparison, Literal, Node } from "./nodes.ts";

/** What a property path of a row holds; several values when the column holds several. Throws for an unknown path. */
export type Read = (names: readonly string[]) => Literal | readonly Literal[];

const DATE = /^\d{4}-\d\d-\d\d(T|$)/;

export function matches(node: Node, read: Read): boolean {
  switch (node.node) {
    case "and":
      return matches(node.left, read) && matches(node.right, read);
    case "or":
      return matches(node.left, read) || matches(node.right, read);
    case "not":
      return !matches(node.inner, read);
    case "compare":
      return compareNodes(node, read);
    default: {
      const value = resolve(node, read);
      return value === true;
    }
  }
}

function compareNodes(node: Node & { node: "compare" }, read: Read): boolean {
  const left = resolve(node.left, read);
  const right = resolve(node.right, read);
  if (isMany(left)) {
    // A column of several values: equal when any is, unequal when none is.
    if (node.operator === "ne") return !left.some((one) => compare(one, right, "eq"));
    if (left.length === 0) return compare(null, right, node.operator);
    return left.some((one) => compare(one, right, node.operator));
  }
  return compare(left, right, node.operator);
}

const isMany = (value: Literal | readonly Literal[]): value is readonly Literal[] => Array.isArray(value);

function resolve(node: Node, read: Read): Literal | readonly Literal[] {
  switch (node.node) {
    case "literal":
      return node.value;
    case "path":
      return read(node.names);
    case "call":
      return call(node, read);
    default:
      return matches(node, read);
  }
}

function call(node: Node & { node: "call" }, read: Read): Literal {
  const args = node.args.map((arg) => resolve(arg, read));
  const one = (index: number): Literal[] => {
    const value = args[index] ?? null;
    return isMany(value) ? [...value] : [value];
  };
  const text = (value: Literal) => (value === null ? undefined : String(value).toLowerCase());
  const test = (whole: number, part: number, how: (a: string, b: string) => boolean) =>
    one(whole).some((value) => {
      const a = text(value);
      const b = text(one(part)[0] ?? null);
      return a !== undefined && b !== undefined && how(a, b);
    });
  switch (node.name) {
    case "substringof":
      return test(1, 0, (a, b) => a.includes(b));
    case "startswith":
      return test(0, 1, (a, b) => a.startsWith(b));
    case "endswith":
      return test(0, 1, (a, b) => a.endsWith(b));
    default: {
      const value = one(0)[0];
      if (typeof value !== "string") return null;
      const date = new Date(value);
      const parts = {
        day: date.getUTCDate(),
        month: date.getUTCMonth() + 1,
        year: date.getUTCFullYear(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
      };
      return parts[node.name];
    }
  }
}

function compare(left: Literal, right: Literal | readonly Literal[], operator: Comparison): boolean {
  if (isMany(right)) throw errors.badQuery("A collection cannot be compared.");
  if (left === null || right === null) {
    const same = left === right;
    if (operator === "eq") return same;
    if (operator === "ne") return !same;
    return false;
  }
  const order = orderOf(left, right);
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "gt":
      return order > 0;
    case "ge":
      return order >= 0;
    case "lt":
      return order < 0;
    case "le":
      return order <= 0;
  }
}

/** Nulls first; dates by time; text without case; booleans as 0 and 1, which is also how filters may spell them. */
export function orderOf(left: Literal, right: Literal): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  if (typeof left === "boolean" || typeof right === "boolean") return bit(left) - bit(right);
  if (typeof left === "number" || typeof right === "number") return Number(left) - Number(right);
  if (DATE.test(left) && DATE.test(right)) return Date.parse(left) - Date.parse(right);
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  return a < b ? -1 : a > b ? 1 : 0;
}

function bit(value: Literal): number {
  if (value === true || value === 1) return 1;
  if (typeof value === "string") return /^(1|true)$/i.test(value) ? 1 : 0;
  return 0;
}
