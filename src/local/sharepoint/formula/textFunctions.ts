// Functions on text, and numbers and dates as text.
import { dateOf } from "./dates.ts";
import { eager, type Run, textual } from "./run.ts";
import { CellError, DateValue, toNumber, toText, type Value } from "./values.ts";

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

function find(values: Value[], sensitive: boolean): number {
  const [what = "", where = ""] = values.map(toText);
  const start = values[2] === undefined ? 1 : atLeast(1, values[2]);
  const at = sensitive ? where.indexOf(what, start - 1) : where.toLowerCase().indexOf(what.toLowerCase(), start - 1);
  if (at < 0) throw new CellError("#VALUE!");
  return at + 1;
}

/** A position or a length; one that is too small is an error, as in a spreadsheet. */
function atLeast(least: number, value: Value): number {
  const number = Math.trunc(toNumber(value));
  if (number < least) throw new CellError("#VALUE!");
  return number;
}

export const textFunctions: Record<string, Run> = {
  EXACT: textual((a = "", b = "") => a === b),
  LEN: textual((text = "") => text.length),
  LEFT: eager(([text, count]) => toText(text ?? null).slice(0, count === undefined ? 1 : atLeast(0, count))),
  RIGHT: eager(([text, count]) => {
    const length = count === undefined ? 1 : atLeast(0, count);
    return length === 0 ? "" : toText(text ?? null).slice(-length);
  }),
  MID: eager(([text, start, count]) => {
    const from = atLeast(1, start ?? 1) - 1;
    return toText(text ?? null).slice(from, from + atLeast(0, count ?? 0));
  }),
  UPPER: textual((text = "") => text.toUpperCase()),
  LOWER: textual((text = "") => text.toLowerCase()),
  PROPER: textual((text = "") => text.toLowerCase().replace(/\b\p{L}/gu, (c) => c.toUpperCase())),
  TRIM: textual((text = "") => text.trim().replace(/\s+/g, " ")),
  CONCATENATE: textual((...texts) => texts.join("")),
  REPT: eager(([text, count]) => toText(text ?? null).repeat(atLeast(0, count ?? 0))),
  FIND: eager((values) => find(values, true)),
  SEARCH: eager((values) => find(values, false)),
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
  CHAR: eager(([code]) => String.fromCharCode(toNumber(code ?? 0))),
};
