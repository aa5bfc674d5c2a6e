// Reads points in time from the tokens of a date phrase, singly or as a range.

import { monthName, type Token } from "./datePhraseTokens.ts";

/** A month, day or year as read: its first and last day, whether the text said "end", and whether it is a whole council year. ISO dates. */
export interface Point {
  readonly first: string;
  readonly last: string;
  readonly dayAfter: string;
  readonly end: boolean;
  readonly wide: boolean;
  /** Why it is not a date, in words for people. */
  readonly wrong?: string;
}

export interface Span {
  readonly points: readonly Point[];
  readonly onwards: boolean;
  readonly text: string;
}

interface RawPoint {
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
  readonly council?: boolean;
  readonly end: boolean;
  readonly next: number;
}

export class Cursor {
  #at = 0;
  readonly #tokens: readonly Token[];
  readonly #municipal: boolean;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#municipal = tokens.some((token) => token.kind === "word" && token.text === "municipal");
  }

  done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  take(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  atPoint(): boolean {
    return this.#rawPoint(this.#at) !== undefined;
  }

  /** The word so many tokens ahead. */
  wordAhead(offset: number): string | undefined {
    return this.#word(this.#at + offset);
  }

  aheadIs(word: string): boolean {
    return this.wordAhead(0) === word;
  }

  /** The word before the token just taken. */
  wordBefore(): string | undefined {
    return this.#word(this.#at - 2);
  }

  /** Takes these words if all of them come next. */
  takeWords(...words: readonly string[]): boolean {
    if (!words.every((word, offset) => this.wordAhead(offset) === word)) return false;
    this.#at += words.length;
    return true;
  }

  /** Moves past the next such word, if only words come before it. */
  skipPast(word: string): boolean {
    for (let at = this.#at; this.#tokens[at]?.kind === "word"; at++) {
      if (this.#word(at) !== word) continue;
      this.#at = at + 1;
      return true;
    }
    return false;
  }

  /** Moves past the sentence; gives the first full date in it. */
  skipSentence(): string | undefined {
    let dated: string | undefined;
    while (!this.done()) {
      const token = this.#tokens[this.#at];
      if (token?.kind === "mark" && (token.text === "." || token.text === ";")) break;
      const raw = this.#rawPoint(this.#at);
      if (raw?.month && raw.year) dated ??= `${monthName(raw.month, false)} ${raw.year}`;
      this.#at++;
    }
    return dated;
  }

  /** Takes a point or a range, with "onwards" after it, if one comes next. */
  span(joint?: "and"): Span | undefined {
    const from = this.#at;
    const first = this.#rawPoint(from);
    if (!first) return undefined;
    const second = this.#joins(first.next, joint) ? this.#rawPoint(first.next + 1) : undefined;
    this.#at = (second ?? first).next;
    const points = second ? [this.#point(borrow(first, second)), this.#point(second)] : [this.#point(first)];
    const text = this.#tokens.slice(from, this.#at).map(spell).join(" ");
    return { points, onwards: this.takeWords("onwards") || this.takeWords("and", "onwards"), text };
  }

  #joins(at: number, joint: string | undefined): boolean {
    const token = this.#tokens[at];
    if (token?.kind === "mark") return token.text === "-" || token.text === "/";
    return token?.kind === "word" && (token.text === "to" || token.text === "until" || token.text === joint);
  }

  #word(at: number): string | undefined {
    const token = this.#tokens[at];
    return token?.kind === "word" ? token.text : undefined;
  }

  #rawPoint(start: number): RawPoint | undefined {
    const end = this.#word(start) === "end";
    let at = end ? start + 1 : start;
    if (end && this.#word(at) === "of") at++;
    const token = this.#tokens[at];
    if (token?.kind === "council-year") return { year: token.year, council: true, end, next: at + 1 };
    // A year by itself is too wide to be a date; "end 2016" is a day.
    if (token?.kind === "year") return end ? { year: token.year, end, next: at + 1 } : undefined;
    if (token?.kind === "number" && this.#tokens[at + 1]?.kind === "month")
      return this.#month(at + 1, { end, day: token.value });
    return token?.kind === "month" ? this.#month(at, { end }) : undefined;
  }

  #month(at: number, known: { readonly end: boolean; readonly day?: number }): RawPoint | undefined {
    const token = this.#tokens[at];
    const year = this.#tokens[at + 1];
    if (token?.kind !== "month") return undefined;
    const point = { ...known, month: token.month, next: at + 1 };
    return year?.kind === "year" ? { ...point, year: year.year, next: at + 2 } : point;
  }

  #point(raw: RawPoint): Point {
    const marks = { end: raw.end, wide: raw.council === true };
    if (raw.year === undefined) {
      const wrong = `${monthName(raw.month ?? 1, false)} has no year.`;
      return { first: "", last: "", dayAfter: "", ...marks, wrong };
    }
    // A council's financial year begins on 1 April; its municipal year with the annual meeting, in May.
    const opens = raw.council ? (this.#municipal ? 5 : 4) : (raw.month ?? 1);
    const length = raw.month ? 1 : 12;
    const closes = iso(raw.year, opens + length, 0);
    if (raw.day === undefined) {
      const first = raw.end ? closes : iso(raw.year, opens, 1);
      return { first, last: closes, dayAfter: iso(raw.year, opens + length, 1), ...marks };
    }
    const day = iso(raw.year, opens, raw.day);
    const point = { first: day, last: day, dayAfter: iso(raw.year, opens, raw.day + 1), end: true, wide: false };
    return raw.day >= 1 && day <= closes
      ? point
      : { ...point, wrong: `${monthName(opens, false)} has no day ${raw.day}.` };
  }
}

/** "September to December 2015", "November to February 2016": the first month takes its year from the second. */
function borrow(first: RawPoint, second: RawPoint): RawPoint {
  if (first.year !== undefined || second.year === undefined) return first;
  const turns = first.month !== undefined && second.month !== undefined && first.month > second.month;
  return { ...first, year: turns ? second.year - 1 : second.year };
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function spell(token: Token): string {
  if (token.kind === "month") return monthName(token.month, token.short);
  if (token.kind === "number") return String(token.value);
  if (token.kind === "year") return String(token.year);
  if (token.kind === "council-year") return `${token.year}/${String((token.year + 1) % 100).padStart(2, "0")}`;
  return token.text;
}
