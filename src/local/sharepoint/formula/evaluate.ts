// Evaluates a formula for one row.

import { functions } from "./functions.ts";
import { type Formula, FormulaError } from "./parser.ts";
import { CellError, compare, DAY, DateValue, fromSerial, type Scope, toNumber, toText, type Value } from "./values.ts";

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
      // A date plus a number is a date; the difference of two dates is a number of days.
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
