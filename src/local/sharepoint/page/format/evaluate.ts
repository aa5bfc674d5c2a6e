// Evaluates a part of a formatter for one row: a plain value, a reference, or an expression in either syntax.
import { type Expression, parseExcel } from "./excel.ts";
import { asText, functionNamed, isList, isTrue } from "./functions.ts";
import { type FormatContext, Unreadable, type Value } from "./node.ts";

const reference = /^(?:@\w+(?:\.\w+)*|\[[$!][^\]]+\](?:\.\w+)*)$/;
const deepest = 60;

export function evaluate(source: unknown, context: FormatContext, depth = 0): Value {
  if (depth > deepest) throw new Unreadable("The expression is nested too deeply.");
  if (typeof source === "number" || typeof source === "boolean") return source;
  if (typeof source === "string") {
    if (source.startsWith("=")) return run(parseExcel(source.slice(1)), context);
    return reference.test(source) ? resolve(source, context) : source;
  }
  if (typeof source !== "object" || source === null) return undefined;
  const { operator, operands } = source as { operator?: unknown; operands?: unknown };
  if (typeof operator !== "string" || !Array.isArray(operands))
    throw new Unreadable("An expression lacks its operator.");
  const value = (index: number) => evaluate(operands[index], context, depth + 1);
  return apply(operator, operands.length, value, context);
}

function run(expression: Expression, context: FormatContext): Value {
  if (expression.kind === "value") return expression.value;
  if (expression.kind === "reference") return resolve(expression.text, context);
  const { operator, operands } = expression;
  const value = (index: number) => {
    const operand = operands[index];
    return operand === undefined ? undefined : run(operand, context);
  };
  return apply(operator, operands.length, value, context);
}

/** Evaluates operands only when they are needed, as in `a && b`. */
function apply(operator: string, count: number, value: (index: number) => Value, context: FormatContext): Value {
  switch (operator) {
    case "?":
      return isTrue(value(0)) ? value(1) : value(2);
    case "&&":
    case "||": {
      const stops = operator === "||";
      for (let index = 0; index < count; index++) if (isTrue(value(index)) === stops) return stops;
      return !stops;
    }
    case "loopIndex":
      return context.members?.get(asText(value(0)))?.index ?? -1;
    case "getUserImage":
      // The local tenant has no pictures of anybody.
      return "";
    default: {
      const operands = Array.from({ length: count }, (_, index) => value(index));
      // Spelled out, + and * may have more operands than two.
      const first = operands[0];
      if (["+", "*"].includes(operator) && count > 2) return operands.slice(1).reduce(functionNamed(operator), first);
      return functionNamed(operator)(...operands);
    }
  }
}

function resolve(text: string, context: FormatContext): Value {
  if (text.startsWith("@")) {
    const [name = "", ...path] = text.slice(1).split(".");
    if (name === "currentField") return ofField(context.field, path, context);
    if (name === "me") return context.me;
    if (name === "now") return context.now;
    if (name === "rowIndex") return context.rowIndex;
    if (name === "currentWeb") return context.web;
    if (name === "window" && path[0] === "innerWidth") return context.width;
    if (name === "isSelected") return false;
    if (name === "lcid") return 2057;
    throw new Unreadable(`There is no ${text} here.`);
  }
  const [, kind, inside = "", after = ""] = /^\[([$!])([^\]]+)\](.*)$/.exec(text) ?? [];
  const [name = "", ...path] = `${inside}${after}`.split(".");
  if (kind === "!") return path[0] === "DisplayName" ? context.title(name) : undefined;
  const member = context.members?.get(name);
  return member ? follow(member.value, path) : ofField(name, path, context);
}

function ofField(name: string | undefined, path: readonly string[], context: FormatContext): Value {
  if (name === undefined) throw new Unreadable("@currentField has no meaning for a whole row.");
  if (path[0] === "displayValue") return context.text(name);
  const value = context.cell(name);
  if (path.length === 1 && path[0] && typeof value !== "object") return context.beside(name, path[0]);
  // A column for one person holds a list of one, which formatters see as the person.
  return follow(value, path);
}

function follow(value: Value, path: readonly string[]): Value {
  const [property, ...rest] = path;
  if (property === undefined) return value;
  if (isList(value)) return value.map((one) => follow(one, path));
  if (typeof value !== "object" || value instanceof Date || !Object.hasOwn(value, property)) return undefined;
  return follow((value as Readonly<Record<string, Value>>)[property], rest);
}
