// Goes through the tokens of a date phrase: takes points, ranges and words.

import {
  borrowYear,
  type Calendar,
  type Point,
  pointOf,
  type RawPoint,
  rawPointAt,
  wordsAt,
} from "./datePhrasePoints.ts";
import { monthName, type Token } from "./datePhraseTokens.ts";
import { IDIOMS, longestIdiom, type Meaning } from "./datePhraseWords.ts";

export interface Span {
  readonly points: readonly Point[];
  readonly onwards: boolean;
  /** As it is written. */
  readonly text: string;
}

export class Cursor {
  #at = 0;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #calendar: Calendar;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#calendar = { opens: tokens.some((token) => token.kind === "word" && token.text === "municipal") ? 5 : 4 };
  }

  done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  take(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  atPoint(): boolean {
    return this.#spanAt(this.#at, undefined) !== undefined;
  }

  /** Takes these words if all of them come next. */
  takeWords(words: string): boolean {
    const after = wordsAt(this.#tokens, this.#at, words);
    this.#at = after ?? this.#at;
    return after !== undefined;
  }

  /** Takes the next token and these words, if they come after it. */
  takeAfter(words: string): boolean {
    const after = wordsAt(this.#tokens, this.#at + 1, words);
    this.#at = after ?? this.#at;
    return after !== undefined;
  }

  /** Takes the longest known words that come next, so many at least. */
  idiom(least: number): Meaning | undefined {
    for (let length = longestIdiom; length >= least; length--) {
      const tokens = this.#tokens.slice(this.#at, this.#at + length);
      const words = tokens.map((token) => (token.kind === "word" ? token.text : ""));
      const meaning = words.length === length ? IDIOMS.get(words.join(" ")) : undefined;
      if (!meaning) continue;
      this.#at += length;
      return meaning;
    }
    return undefined;
  }

  /** Takes a point or a range, with "onwards" after it, if one comes next. */
  span(joint?: "and"): Span | undefined {
    const from = this.#at;
    const found = this.#spanAt(from, joint);
    if (!found) return undefined;
    const [first, second] = found;
    this.#at = (second ?? first).next;
    const points = second ? [borrowYear(first, second), second] : [first];
    const text = this.#text.slice(this.#tokens[from]?.at, this.#tokens[this.#at - 1]?.end);
    const onwards = ["onwards", "onward", "and onwards"].some((words) => this.takeWords(words));
    return { points: points.map((point) => pointOf(point, this.#calendar)), onwards, text };
  }

  #spanAt(at: number, joint: "and" | undefined): readonly [RawPoint, RawPoint?] | undefined {
    const first = rawPointAt(this.#tokens, at);
    const day = this.#tokens[at];
    if (!first) {
      // "1 to 15 June 2015": the first day takes its month from the second.
      if (day?.kind !== "number" || !this.#joins(at + 1, joint)) return undefined;
      const second = rawPointAt(this.#tokens, at + 2);
      return second?.unit === "day" ? [{ ...second, day: day.value, weekday: undefined }, second] : undefined;
    }
    const second = this.#joins(first.next, joint) ? rawPointAt(this.#tokens, first.next + 1) : undefined;
    return second ? [first, second] : [first];
  }

  #joins(at: number, joint: string | undefined): boolean {
    const token = this.#tokens[at];
    if (token?.kind === "mark") return token.text === "-" || token.text === "/";
    return token?.kind === "word" && (["to", "until", "till"].includes(token.text) || token.text === joint);
  }

  /** Takes the rest of the sentence or of the phrase; gives its words, and the first full date in it. */
  rest(of: "sentence" | "phrase"): { readonly words: readonly string[]; readonly dated: string | undefined } {
    const words: string[] = [];
    let dated: string | undefined;
    while (!this.done()) {
      const token = this.next();
      if (of === "sentence" && token?.kind === "mark" && ".;)".includes(token.text)) break;
      const raw = rawPointAt(this.#tokens, this.#at);
      if (raw && token?.kind !== "council-year") dated ??= this.#written(raw);
      if (token?.kind === "word") words.push(token.text);
      this.#at++;
    }
    return { words, dated };
  }

  #written({ month, year, next }: RawPoint): string {
    if (month && year) return `${monthName(month, false)} ${year}`;
    return this.#text.slice(this.#tokens[this.#at]?.at, this.#tokens[next - 1]?.end);
  }
}
