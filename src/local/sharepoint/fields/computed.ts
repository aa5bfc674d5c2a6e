// Calculated columns, and the validation formulas of columns and lists.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { evaluate } from "../formula/evaluate.ts";
import { functions } from "../formula/functions.ts";
import { callsIn, type Formula, FormulaError, fieldsNamed, parseFormula } from "../formula/parser.ts";
import { CellError, DateValue, type Scope, toFlag, toNumber, toText, type Value } from "../formula/values.ts";
import { isArray, isObject, type Json } from "../json.ts";
import { getItem, type Item, putItem } from "../store/items.ts";
import type { Field, List } from "../store/schema.ts";
import { isReference } from "./codec.ts";

const parsed = new Map<string, Formula>();

function formulaOf(text: string): Formula {
  const known = parsed.get(text);
  if (known) return known;
  const made = parseFormula(text);
  parsed.set(text, made);
  return made;
}

function named(list: List, name: string): Field | undefined {
  return list.byName.get(name) ?? list.fields.find((field) => field.props.Title === name);
}

/** "Up to eight levels of functions can be nested" (Microsoft, Introduction to data calculations); the length is widely quoted. */
const deepest = 8;
const longest = 1024;

/** A formula may name columns of these types only, and call functions that SharePoint has. */
export function checkFormula(list: List | undefined, text: string): void {
  try {
    const formula = parseFormula(text);
    const { names, depth } = callsIn(formula);
    if (text.length > longest || depth > deepest || !names.every((name) => name in functions))
      throw new FormulaError("The formula contains a syntax error or is not supported.");
    for (const name of fieldsNamed(formula)) {
      if (/^(today|me)$/i.test(name) || !list) continue;
      const field = named(list, name);
      if (!field)
        throw errors.server(
          -2146232832,
          "The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.",
        );
      if (isReference(field) || ["Note", "URL", "MultiChoice"].includes(field.type)) {
        throw errors.server(
          -2146232832,
          "One or more column references are not allowed, because the columns are defined as a data type that is not supported in formulas.",
        );
      }
    }
  } catch (problem) {
    if (problem instanceof FormulaError) throw errors.server(-2146232832, problem.message);
    throw problem;
  }
}

function scopeOf(call: Call, list: List, item: Item): Scope {
  return {
    // Formulas see the site's clock.
    now: call.zone.toLocal(call.now()),
    me: call.user.title,
    field(name) {
      const field = named(list, name);
      if (!field) throw new CellError("#NAME?");
      switch (field.name) {
        case "ID":
          return item.id;
        case "Created":
          return new DateValue(call.zone.toLocal(item.created));
        case "Modified":
          return new DateValue(call.zone.toLocal(item.modified));
        default:
          return cell(call, field, item.vals[field.name] ?? null);
      }
    },
  };
}

function cell(call: Call, field: Field, stored: Json): Value {
  if (stored === null || isArray(stored) || isObject(stored)) return null;
  if (field.type === "DateTime" && typeof stored === "string") {
    return new DateValue(call.zone.toLocal(Date.parse(stored)));
  }
  return stored;
}

/** OutputType: 2 text, 4 date, 8 yes/no, 9 number, 10 currency. */
function result(call: Call, field: Field, value: Value): Json {
  switch (field.props.OutputType) {
    case 4:
      return value instanceof DateValue ? isoSeconds(call.zone.toUtc(value.time)) : null;
    case 8:
      return toFlag(value);
    case 9:
    case 10:
      return toNumber(value);
    default:
      return value instanceof DateValue ? new Date(value.time).toISOString().slice(0, 10) : toText(value);
  }
}

export function computeFormulas(call: Call, list: List, item: Item): void {
  for (const field of list.fields) {
    const { Formula: text } = field.props;
    if (field.type !== "Calculated" || typeof text !== "string" || text === "") continue;
    try {
      item.vals[field.name] = result(call, field, evaluate(formulaOf(text), scopeOf(call, list, item)));
    } catch (problem) {
      if (!(problem instanceof CellError) && !(problem instanceof FormulaError)) throw problem;
      item.vals[field.name] = problem instanceof CellError ? problem.message : "#NAME?";
    }
  }
}

function holds(call: Call, list: List, item: Item, text: string, self?: Field): boolean {
  try {
    const scope = scopeOf(call, list, item);
    const inner = self ? { ...scope, field: (name: string) => scope.field(name) } : scope;
    return toFlag(evaluate(formulaOf(text), inner));
  } catch (problem) {
    if (problem instanceof CellError || problem instanceof FormulaError) return false;
    throw problem;
  }
}

/** Checks the columns' formulas first, then the list's. REST writes are checked too. */
export function validateRow(call: Call, list: List, item: Item): void {
  for (const field of list.fields) {
    const { ValidationFormula: text, ValidationMessage: message } = field.props;
    if (typeof text !== "string" || text === "") continue;
    // An empty column that is not required is not checked.
    if (item.vals[field.name] === undefined && field.props.Required !== true) continue;
    if (!holds(call, list, item, text, field))
      throw errors.invalidValue(
        typeof message === "string" && message !== "" ? message : "Column data validation failed.",
      );
  }
  const { ValidationFormula: text, ValidationMessage: message } = list.props;
  if (typeof text !== "string" || text === "") return;
  if (!holds(call, list, item, text))
    throw errors.invalidRow(typeof message === "string" && message !== "" ? message : "List data validation failed.");
}

/** Calculates a new or changed formula for the existing rows, which get no new version. */
export function recompute(call: Call, list: List): void {
  for (const row of call.db.all<{ id: number }>("SELECT id FROM items WHERE list = ?", list.n)) {
    const item = getItem(call.db, list.n, row.id);
    if (!item) continue;
    computeFormulas(call, list, item);
    putItem(call.db, item);
  }
}
