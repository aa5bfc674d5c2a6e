// The functions that SharePoint's formulas may call.

import type { Formula } from "./parser.ts";
import {
  CellError,
  compare,
  DateValue,
  fromSerial,
  type Scope,
  toFlag,
  toNumber,
  toSerial,
  toText,
  type Value,
} from "./values.ts";

type Evaluate = (formula: Formula, scope: Scope) => Value;
type Run = (args: Formula[], scope: Scope, evaluate: Evaluate) => Value;

/** Functions of plain values: their arguments are worked out first. */
const eager =
  (run: (values: Value[], scope: Scope) => Value): Run =>
  (args, scope, evaluate) =>
    run(
      args.map((arg) => evaluate(arg, scope)),
      scope,
    );
const numeric = (run: (...numbers: number[]) => number): Run => eager((values) => run(...values.map(toNumber)));
const textual = (run: (...texts: string[]) => Value): Run => eager((values) => run(...values.map(toText)));

const dateOf = (value: Value | undefined): Date => {
  if (value instanceof DateValue) return new Date(value.time);
  if (typeof value === "string" && value !== "" && Number.isFinite(Date.parse(value)))
    return new Date(Date.parse(value));
  return new Date(fromSerial(toNumber(value ?? null)).time);
};

const part = (read: (date: Date) => number): Run => eager(([value]) => read(dateOf(value)));
const present = (values: Value[]) => values.filter((value) => value !== null && value !== "");
const numbers = (values: Value[]) => present(values).map(toNumber);

function guarded(test: (problem: CellError) => boolean): Run {
  return (args, scope, evaluate) => {
    try {
      const [only] = args;
      if (only) evaluate(only, scope);
      return false;
    } catch (problem) {
      if (problem instanceof CellError) return test(problem);
      throw problem;
    }
  };
}

function rounded(value: number, digits: number, how: (scaled: number) => number): number {
  const factor = 10 ** digits;
  return how(value * factor) / factor;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const two = (value: number) => String(value).padStart(2, "0");

function formatted(value: Value, format: string): string {
  if (value instanceof DateValue || /[dmyh]/i.test(format)) {
    const at = dateOf(value);
    const parts: Record<string, string> = {
      yyyy: String(at.getUTCFullYear()),
      yy: two(at.getUTCFullYear() % 100),
      mmmm: MONTHS[at.getUTCMonth()] ?? "",
      mmm: (MONTHS[at.getUTCMonth()] ?? "").slice(0, 3),
      mm: two(at.getUTCMonth() + 1),
      m: String(at.getUTCMonth() + 1),
      dddd: DAYS[at.getUTCDay()] ?? "",
      ddd: (DAYS[at.getUTCDay()] ?? "").slice(0, 3),
      dd: two(at.getUTCDate()),
      d: String(at.getUTCDate()),
      hh: two(at.getUTCHours()),
      h: String(at.getUTCHours()),
      ss: two(at.getUTCSeconds()),
    };
    return format.replace(
      /yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss/gi,
      (token) => parts[token.toLowerCase()] ?? token,
    );
  }
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const percent = format.includes("%");
  const text = (toNumber(value) * (percent ? 100 : 1)).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: format.includes(","),
    minimumIntegerDigits: Math.max(/^0+/.exec(format)?.[0].length ?? 1, 1),
  });
  return percent ? `${text}%` : text;
}

function dateDif(values: Value[]): number {
  const from = dateOf(values[0]);
  const to = dateOf(values[1]);
  const unit = toText(values[2] ?? "d").toLowerCase();
  if (from > to) throw new CellError("#NUM!");
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 +
    to.getUTCMonth() -
    from.getUTCMonth() -
    (to.getUTCDate() < from.getUTCDate() ? 1 : 0);
  switch (unit) {
    case "y":
      return Math.floor(months / 12);
    case "m":
      return months;
    case "ym":
      return months % 12;
    case "md":
      return (to.getUTCDate() - from.getUTCDate() + 31) % 31;
    default:
      return Math.floor((to.getTime() - from.getTime()) / 86_400_000);
  }
}

function find(values: Value[], sensitive: boolean): number {
  const [what = "", where = ""] = values.map(toText);
  const start = values[2] === undefined ? 1 : toNumber(values[2]);
  const at = sensitive ? where.indexOf(what, start - 1) : where.toLowerCase().indexOf(what.toLowerCase(), start - 1);
  if (at < 0) throw new CellError("#VALUE!");
  return at + 1;
}

function median(list: number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export const functions: Record<string, Run> = {
  IF(args, scope, evaluate) {
    const [test, yes, no] = args;
    const chosen = test && toFlag(evaluate(test, scope)) ? yes : no;
    return chosen ? evaluate(chosen, scope) : false;
  },
  IFERROR(args, scope, evaluate) {
    const [main, other] = args;
    try {
      return main ? evaluate(main, scope) : null;
    } catch (problem) {
      if (problem instanceof CellError && other) return evaluate(other, scope);
      throw problem;
    }
  },
  CHOOSE(args, scope, evaluate) {
    const [index, ...rest] = args;
    const chosen = rest[Math.trunc(index ? toNumber(evaluate(index, scope)) : 0) - 1];
    if (!chosen) throw new CellError("#VALUE!");
    return evaluate(chosen, scope);
  },
  AND: eager((values) => values.every(toFlag)),
  OR: eager((values) => values.some(toFlag)),
  NOT: eager(([value]) => !toFlag(value ?? null)),
  ISBLANK: eager(([value]) => value === null || value === ""),
  ISERROR: guarded(() => true),
  ISERR: guarded((problem) => problem.message !== "#N/A"),
  ISNUMBER: eager(([value]) => typeof value === "number" || value instanceof DateValue),
  ISTEXT: eager(([value]) => typeof value === "string"),
  ISNONTEXT: eager(([value]) => typeof value !== "string"),
  ISLOGICAL: eager(([value]) => typeof value === "boolean"),
  ISNA: () => false,
  TRUE: () => true,
  FALSE: () => false,
  EXACT: textual((a = "", b = "") => a === b),
  TODAY: (_args, scope) => new DateValue(Math.floor(scope.now / 86_400_000) * 86_400_000),
  NOW: (_args, scope) => new DateValue(scope.now),
  DATE: eager(
    ([year, month, day]) => new DateValue(Date.UTC(toNumber(year ?? 0), toNumber(month ?? 0) - 1, toNumber(day ?? 0))),
  ),
  DATEVALUE: eager(([value]) => toSerial(dateOf(value).getTime())),
  DATEDIF: eager(dateDif),
  YEAR: part((date) => date.getUTCFullYear()),
  MONTH: part((date) => date.getUTCMonth() + 1),
  DAY: part((date) => date.getUTCDate()),
  HOUR: part((date) => date.getUTCHours()),
  MINUTE: part((date) => date.getUTCMinutes()),
  SECOND: part((date) => date.getUTCSeconds()),
  WEEKDAY: eager(
    ([value, type]) =>
      (toNumber(type ?? 1) === 2 ? (dateOf(value).getUTCDay() + 6) % 7 : dateOf(value).getUTCDay()) + 1,
  ),
  TIME: numeric((hours = 0, minutes = 0, seconds = 0) => (hours * 3600 + minutes * 60 + seconds) / 86_400),
  LEN: textual((text = "") => text.length),
  LEFT: eager(([text, count]) => toText(text ?? null).slice(0, count === undefined ? 1 : toNumber(count))),
  RIGHT: eager(([text, count]) => {
    const length = count === undefined ? 1 : toNumber(count);
    return length === 0 ? "" : toText(text ?? null).slice(-length);
  }),
  MID: eager(([text, start, count]) => toText(text ?? null).substr(toNumber(start ?? 1) - 1, toNumber(count ?? 0))),
  UPPER: textual((text = "") => text.toUpperCase()),
  LOWER: textual((text = "") => text.toLowerCase()),
  PROPER: textual((text = "") => text.toLowerCase().replace(/\b\p{L}/gu, (c) => c.toUpperCase())),
  TRIM: textual((text = "") => text.trim().replace(/\s+/g, " ")),
  CONCATENATE: textual((...texts) => texts.join("")),
  REPT: eager(([text, count]) => toText(text ?? null).repeat(toNumber(count ?? 0))),
  FIND: eager((values) => find(values, true)),
  SEARCH: eager((values) => find(values, false)),
  SUBSTITUTE: textual((text = "", from = "", to = "") => text.replaceAll(from, to)),
  REPLACE: eager(([text, start, count, by]) => {
    const whole = toText(text ?? null);
    const from = toNumber(start ?? 1) - 1;
    return whole.slice(0, from) + toText(by ?? null) + whole.slice(from + toNumber(count ?? 0));
  }),
  TEXT: eager(([value, format]) => formatted(value ?? null, toText(format ?? null))),
  VALUE: eager(([value]) => toNumber(value ?? null)),
  FIXED: eager(([value, digits]) =>
    toNumber(value ?? null).toLocaleString("en-US", {
      minimumFractionDigits: toNumber(digits ?? 2),
      maximumFractionDigits: toNumber(digits ?? 2),
    }),
  ),
  DOLLAR: eager(
    ([value]) =>
      `$${toNumber(value ?? null).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
  ),
  SUM: eager((values) => numbers(values).reduce((a, b) => a + b, 0)),
  PRODUCT: eager((values) => numbers(values).reduce((a, b) => a * b, 1)),
  AVERAGE: eager((values) => {
    const list = numbers(values);
    if (list.length === 0) throw new CellError("#DIV/0!");
    return list.reduce((a, b) => a + b, 0) / list.length;
  }),
  MEDIAN: eager((values) => median(numbers(values))),
  MIN: eager((values) => extreme(values, -1)),
  MAX: eager((values) => extreme(values, 1)),
  COUNT: eager((values) => values.filter((value) => typeof value === "number" || value instanceof DateValue).length),
  COUNTA: eager((values) => present(values).length),
  ABS: numeric((value = 0) => Math.abs(value)),
  INT: numeric((value = 0) => Math.floor(value)),
  TRUNC: numeric((value = 0, digits = 0) => rounded(value, digits, Math.trunc)),
  ROUND: numeric((value = 0, digits = 0) => Math.sign(value) * rounded(Math.abs(value), digits, Math.round)),
  ROUNDUP: numeric((value = 0, digits = 0) => Math.sign(value) * rounded(Math.abs(value), digits, Math.ceil)),
  ROUNDDOWN: numeric((value = 0, digits = 0) => rounded(value, digits, Math.trunc)),
  MOD: eager(([value, by]) => {
    const divisor = toNumber(by ?? 0);
    if (divisor === 0) throw new CellError("#DIV/0!");
    const left = toNumber(value ?? 0);
    return left - divisor * Math.floor(left / divisor);
  }),
  POWER: numeric((base = 0, exponent = 0) => base ** exponent),
  SQRT: numeric((value = 0) => Math.sqrt(value)),
  SIGN: numeric((value = 0) => Math.sign(value)),
  EVEN: numeric((value = 0) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: numeric((value = 0) => Math.sign(value || 1) * (Math.ceil((Math.abs(value) + 1) / 2) * 2 - 1)),
  CEILING: numeric((value = 0, step = 1) => Math.ceil(value / step) * step),
  FLOOR: numeric((value = 0, step = 1) => Math.floor(value / step) * step),
  PI: () => Math.PI,
};

functions.CHAR = eager(([code]) => String.fromCharCode(toNumber(code ?? 0)));

function extreme(values: Value[], sign: number): Value {
  const list = present(values);
  const [first] = list;
  if (first === undefined) return 0;
  return list.reduce<Value>((best, value) => (compare(value, best) * sign > 0 ? value : best), first);
}
