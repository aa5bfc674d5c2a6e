// Splits a date phrase into words, months, years, dates in figures and punctuation, each with its position in the text.

type Piece =
  | { readonly kind: "word"; readonly text: string }
  /** `month` counts from 1; `short` when it was abbreviated ("Sept"). */
  | { readonly kind: "month"; readonly month: number; readonly short: boolean }
  | { readonly kind: "year"; readonly year: number }
  /** "2015/16", "FY15/16": a council year, named by the calendar year in which it begins. */
  | { readonly kind: "council-year"; readonly year: number }
  /** "Q3", "Quarter 3": of a financial year. */
  | { readonly kind: "quarter"; readonly quarter: number }
  /** "31/03/2024", "31-Mar-24", "2024-03-31". */
  | { readonly kind: "date"; readonly year: number; readonly month: number; readonly day: number }
  /** "Mar-24", "03/2024". */
  | { readonly kind: "month-year"; readonly year: number; readonly month: number }
  /** `isTwoDigit`: it may be a year, as in "31 Mar 15". */
  | { readonly kind: "number"; readonly value: number; readonly isTwoDigit: boolean }
  | { readonly kind: "mark"; readonly text: string };

export type Token = Piece & { readonly at: number; readonly end: number };

export const MONTH_NAMES = [
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
] as const;

const SHORT_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"] as const;

/** Names of months, with the abbreviations that UK councils use. */
export function monthName(month: number, short: boolean): string {
  return (short ? SHORT_NAMES : MONTH_NAMES)[month - 1] ?? "";
}

const names = [...MONTH_NAMES, ...SHORT_NAMES, "Sep"].toSorted((a, b) => b.length - a.length).join("|");
/** After two figures: these are then days, as in "23/24 March 2024", "March-24 April 2024". */
const notDays = `(?![\\d/–-])(?!\\s*(?:${names})(?!\\p{L}))`;
const afterQuarter = "(?<=\\b(?:q|qtr|quarter)\\s?[1-4]\\s+(?:of\\s+)?)";

type Rule = readonly [pattern: string, read: (groups: readonly string[]) => Piece | undefined];

/** Tried in this order; a rule that reads nothing leaves the text to the next. */
const rules: readonly Rule[] = [
  ["(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", ([year, , month, day]) => date(year, month, day)],
  ["(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)", ([day, , month, year]) => date(year, month, day)],
  [
    `(\\d{1,2})(?:st|nd|rd|th)?-(${names})-(\\d{4}|\\d{2})(?!\\d)`,
    ([day, name = "", year]) => date(year, String(monthOf(name)), day),
  ],
  ["(\\d{1,2})/(\\d{4})(?![\\d/])", ([month, year]) => monthYear(Number(month), year)],
  [`(${names})[-–](\\d{2})${notDays}`, ([name = "", year]) => monthYear(monthOf(name), year)],
  [
    `(?:fy\\s?)?(\\d{4})(?:/(\\d{4})|[/–-](\\d{2}))${notDays}`,
    ([year, long, short]) => councilYear(year, long ?? short),
  ],
  [`(?:fy\\s?|${afterQuarter})(\\d{2})[/–-](\\d{2})${notDays}`, ([year, next]) => councilYear(`20${year}`, next)],
  // "11/12" may be a month or days.
  [`(1[3-9]|[2-9]\\d)/(\\d{2})${notDays}`, ([year, next]) => councilYear(`20${year}`, next)],
  // Not a council year: a month perhaps, which is not guessed.
  ["\\d+/\\d+(?![\\d/])(?<=\\d{4}/\\d{2})", ([text = ""]) => ({ kind: "word", text })],
  ["(?:q|qtr|quarter)\\s?([1-4])(?![\\d\\p{L}])", ([quarter]) => ({ kind: "quarter", quarter: Number(quarter) })],
  [
    "(1st|2nd|3rd|4th|first|second|third|fourth)\\s+(?:quarter|qtr)(?!\\p{L})",
    ([text = ""]) => ({ kind: "quarter", quarter: quarterOf(text) }),
  ],
  [`(${names})(?!\\p{L})\\.?`, ([name = ""]) => month(name)],
  ["(\\p{L}[\\p{L}’]*(?:'\\p{L}+)*)", ([text = ""]) => ({ kind: "word", text: text.toLowerCase() })],
  ["['’](\\d{2})(?!\\d)", ([year = ""]) => (yearOf(year) > 0 ? { kind: "year", year: yearOf(year) } : undefined)],
  ["(\\d+)(?:(?:st|nd|rd|th)(?!\\p{L}))?", ([text = ""]) => number(text)],
  ["([^\\s])", ([text = ""]) => ({ kind: "mark", text: /[–—-]/u.test(text) ? "-" : text })],
];

const compiled = rules.map(([pattern, read]) => [new RegExp(pattern, "iuy"), read] as const);

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = /\s/u.test(text.charAt(at)) ? undefined : tokenAt(text, at);
    if (token) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [pattern, read] of compiled) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const piece = match && read(match.length > 1 ? match.slice(1) : match);
    if (piece && !isVerb(piece, text.slice(at))) return { ...piece, at, end: at + match[0].length };
  }
  return undefined;
}

/** "may" in lower case is the verb, unless a year follows. */
function isVerb(piece: Piece, text: string): boolean {
  return piece.kind === "month" && /^may\b(?!,?\s+\d{4}\b)/u.test(text);
}

function monthOf(name: string): number {
  const lower = name.toLowerCase().slice(0, 3);
  return MONTH_NAMES.findIndex((each) => each.toLowerCase().startsWith(lower)) + 1;
}

function month(name: string): Piece {
  const number = monthOf(name);
  return { kind: "month", month: number, short: name.length < monthName(number, false).length };
}

/** Two figures are a year of this century, up to 2059; "99" may be of the last. */
function yearOf(text: string): number {
  return text.length > 2 ? Number(text) : Number(text) < 60 ? 2000 + Number(text) : 0;
}

function date(year = "", month = "", day = ""): Piece | undefined {
  return yearOf(year) > 0 ? { kind: "date", year: yearOf(year), month: Number(month), day: Number(day) } : undefined;
}

function monthYear(month: number, year = ""): Piece | undefined {
  return month >= 1 && month <= 12 && yearOf(year) > 0 ? { kind: "month-year", year: yearOf(year), month } : undefined;
}

function councilYear(year = "", next = ""): Piece | undefined {
  const follows = next.length === 4 ? Number(year) + 1 : (Number(year) + 1) % 100;
  return Number(next) === follows ? { kind: "council-year", year: Number(year) } : undefined;
}

function quarterOf(text: string): number {
  return Number.parseInt(text, 10) || ["first", "second", "third", "fourth"].indexOf(text.toLowerCase()) + 1;
}

function number(text: string): Piece {
  const value = Number(text);
  return text.length === 4 && value >= 1900 && value < 2200
    ? { kind: "year", year: value }
    : { kind: "number", value, isTwoDigit: text.length === 2 };
}
