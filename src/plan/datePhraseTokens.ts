// Splits a date phrase into words, months, years and punctuation, each with its position in the text.

export type Token =
  | { readonly kind: "word"; readonly text: string; readonly at: number; readonly end: number }
  /** `month` counts from 1; `short` when it was abbreviated ("Sept"). */
  | {
      readonly kind: "month";
      readonly month: number;
      readonly short: boolean;
      readonly at: number;
      readonly end: number;
    }
  | { readonly kind: "year"; readonly year: number; readonly at: number; readonly end: number }
  /** "2015/16": a council year, named by the calendar year in which it begins. */
  | { readonly kind: "council-year"; readonly year: number; readonly at: number; readonly end: number }
  | { readonly kind: "number"; readonly value: number; readonly at: number; readonly end: number }
  | { readonly kind: "mark"; readonly text: string; readonly at: number; readonly end: number };

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

const PIECE = /(?<word>\p{L}[\p{L}'’]*)|(?<council>\d{4}\/\d{2}(?!\d))|(?<number>\d+)|(?<mark>[–—-]|[^\s\p{L}\d])/gu;

export function tokenise(text: string): readonly Token[] {
  return Array.from(text.matchAll(PIECE), toToken);
}

function toToken(match: RegExpMatchArray): Token {
  const at = match.index ?? 0;
  const text = match[0];
  const place = { at, end: at + text.length };
  if (match.groups?.word) return wordOrMonth(text, place);
  if (match.groups?.council) return councilYear(text, place);
  if (match.groups?.number) {
    const value = Number(text);
    return text.length === 4 && value >= 1900 && value < 2200
      ? { kind: "year", year: value, ...place }
      : { kind: "number", value, ...place };
  }
  return { kind: "mark", text: /[–—-]/u.test(text) ? "-" : text, ...place };
}

function wordOrMonth(text: string, place: { at: number; end: number }): Token {
  const lower = text.toLowerCase();
  // "may" in lower case is the verb.
  const full = text === "may" ? -1 : MONTH_NAMES.findIndex((name) => name.toLowerCase() === lower);
  if (full >= 0) return { kind: "month", month: full + 1, short: false, ...place };
  const abbreviated = SHORT_NAMES.findIndex(
    (name) => name !== "May" && (name.toLowerCase() === lower || lower === name.toLowerCase().slice(0, 3)),
  );
  if (abbreviated >= 0 && text !== lower) return { kind: "month", month: abbreviated + 1, short: true, ...place };
  return { kind: "word", text: lower, ...place };
}

function councilYear(text: string, place: { at: number; end: number }): Token {
  const year = Number(text.slice(0, 4));
  // "2015/12" is not a council year. It may be a month, which is not guessed.
  return Number(text.slice(5)) === (year + 1) % 100
    ? { kind: "council-year", year, ...place }
    : { kind: "word", text, ...place };
}
