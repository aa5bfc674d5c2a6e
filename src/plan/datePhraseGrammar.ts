// Turns the tokens of a date phrase into facts: when it begins or ends, whether it recurs, is ongoing, or is still to be agreed.
//
//   phrase  = { clause }
//   clause  = end-word point | begin-word point | point begin-word | range [ "onwards" ] | point "onwards" | point "ongoing"
//           | "between" point "and" point | "throughout" point | "every" number "months" | "six monthly" | "ongoing" | "to be agreed"
//           | aside | label | numbered number
//   range   = point ( "to" | "-" | "/" | "until" ) point        the first point may borrow the second's year
//   point   = [ "end of" | "start of" ] ( day | [ day ] month [ year ] | quarter council-year | season year | council-year ) | "end" year
//   aside   = ( "for" | "to ensure" | "in the context of" | "note" ) ...    words without a full date
//   label   = words for what is done; allowed beside a date only if that is marked as a beginning or an end
//
// Any other word may change what a date means. A phrase that has one is not understood.

import { Cursor, type Span } from "./datePhraseCursor.ts";
import { type Awaiting, type Fact, factsOf, isBegin } from "./datePhraseFacts.ts";
import { recurrence } from "./datePhraseRecurs.ts";
import type { Token } from "./datePhraseTokens.ts";
import { type Meaning, saysNothingAside } from "./datePhraseWords.ts";

export function readFacts(text: string, tokens: readonly Token[]): readonly Fact[] {
  return new Reader(new Cursor(text, tokens)).read();
}

class Reader {
  readonly #facts: Fact[] = [];
  readonly #cursor: Cursor;
  /** What the next date means, and the word that says so. */
  #awaiting: { readonly is: Awaiting; readonly word: string } | undefined;
  /** Whether only a joint has come since the last date. */
  #isBesideDate = false;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  read(): readonly Fact[] {
    while (!this.#cursor.done()) {
      const span = this.#cursor.span();
      const fact = span ? this.#dated(span) : this.#word();
      if (fact) this.#add(fact);
    }
    this.#forget();
    return this.#facts;
  }

  #dated(span: Span): undefined {
    const awaiting = this.#awaiting?.is;
    this.#awaiting = undefined;
    this.#facts.push(...factsOf(span, awaiting));
    this.#isBesideDate = true;
    return undefined;
  }

  #word(): Fact | undefined {
    const token = this.#cursor.next();
    // "Weekly brief" is the name of a thing.
    const named = this.#cursor.idiom(2);
    const recurs = named ? undefined : recurrence(this.#cursor);
    if (recurs) return recurs;
    const meaning = named ?? this.#cursor.idiom(1);
    if (meaning) return this.#mean(meaning, token?.kind === "word" ? token.text : "");
    this.#cursor.take();
    if (token?.kind === "mark") return this.#mark(token.text);
    if (token?.kind === "year") return unread(`${token.year} has no month.`);
    if (token?.kind === "number") return unread(`The number ${token.value} is not part of a date.`);
    return token?.kind === "word" ? { kind: "unknown", word: token.text } : undefined;
  }

  #mean(meaning: Meaning, word: string): Fact | undefined {
    switch (meaning) {
      case "by":
      case "from":
      case "ends":
      case "done":
      case "begins":
      case "until":
      case "before":
        return this.#await({ is: meaning, word });
      case "between":
        return this.#between();
      case "throughout":
        return this.#throughout();
      case "after":
        return this.#after();
      case "onwards":
        return { kind: "unknown", word };
      case "goes on":
        return this.#goesOn();
      case "aside":
        return this.#aside(word);
      case "numbered":
        return this.#numbered(word);
      case "small":
        return undefined;
      default:
        return { kind: meaning };
    }
  }

  #add(fact: Fact): void {
    if (fact.kind === "unread") this.#awaiting = undefined;
    this.#forget();
    this.#isBesideDate = false;
    this.#facts.push(fact);
  }

  /** A word that awaits a date which does not come. "Completed" may stand alone; "by" and "start" may not. */
  #forget(): void {
    const { is, word } = this.#awaiting ?? { word: "" };
    this.#awaiting = undefined;
    if (is && is !== "ends" && is !== "done") this.#facts.push({ kind: "unknown", word });
  }

  #mark(text: string): Fact | undefined {
    if (text === "-" && this.#cursor.done()) return unread("It ends in a dash.");
    if (text === "(") this.#isBesideDate = false;
    if (!`-,.;:()/&"“”'‘’•·`.includes(text)) return { kind: "unknown", word: text };
    return undefined;
  }

  #await(next: { readonly is: Awaiting; readonly word: string }): Fact | undefined {
    const before = this.#awaiting;
    const last = this.#facts.at(-1);
    const isAfterLoose = last?.kind === "loose" && this.#isBesideDate && !before;
    if (isAfterLoose && this.#cursor.atPoint()) {
      return unread(`It does not say whether "${next.word}" belongs to the date before it or after it.`);
    }
    if (isAfterLoose && next.is === "begins") {
      this.#facts.pop();
      return { kind: "begins", date: last.start };
    }
    if (before && isBegin(before.is) !== isBegin(next.is)) {
      return unread(`"${before.word}" and "${next.word}" do not agree.`);
    }
    // "Completion by": the stricter word counts.
    const isWeaker = before !== undefined && (next.is === "ends" || next.is === "done");
    this.#awaiting = isWeaker ? before : next;
    return undefined;
  }

  #goesOn(): Fact | undefined {
    const last = this.#facts.at(-1);
    if (last?.kind !== "loose" || !this.#isBesideDate) return { kind: "goes on" };
    this.#facts.pop();
    return { kind: "begins", date: last.start };
  }

  #between(): Fact | undefined {
    const span = this.#cursor.span("and");
    if (span?.points.length !== 2) return unread('It says "between" but does not give two months.');
    return this.#dated(span);
  }

  #throughout(): Fact | undefined {
    this.#forget();
    const span = this.#cursor.span();
    const [point, second] = span?.points ?? [];
    if (!span || !point) return unread("It does not say which time it means.");
    if (second || span.onwards || point.wrong || point.isOpen) return this.#dated(span);
    if (point.edge) return unread(`${span.text} is one day.`);
    this.#facts.push({ kind: "begins", date: point.first }, { kind: "ends", date: point.last, how: "until" });
    return undefined;
  }

  /** "After May 2015" begins when May is over; "after May 2015 elections" begins in May, on an unknown day. */
  #after(): Fact | undefined {
    if (isBegin(this.#awaiting?.is)) this.#awaiting = undefined;
    const span = this.#cursor.span();
    const [point, more] = span?.points ?? [];
    if (!point || more || span?.onwards) return unread('It says "after" but does not give one month.');
    if (point.wrong || point.isOpen)
      return unread(point.wrong ?? "The day on which a municipal year ends is not known.");
    const isEvent = this.#cursor.takeWords("elections") || this.#cursor.takeWords("election");
    return { kind: "begins", date: isEvent ? point.first : point.dayAfter };
  }

  #aside(word: string): Fact | undefined {
    // "Completed for January 2016".
    const is = this.#awaiting?.is;
    if (word === "for" && (is === "ends" || is === "done") && this.#cursor.atPoint()) return undefined;
    const { words, dated } = this.#cursor.rest(word.startsWith("note") ? "phrase" : "sentence");
    if (dated) return unread(`It gives ${dated} but does not say whether the action starts or ends then.`);
    this.#forget();
    for (const each of words) if (!saysNothingAside(each)) this.#add({ kind: "unknown", word: each });
    return undefined;
  }

  #numbered(word: string): Fact | undefined {
    const number = this.#cursor.next();
    if (number?.kind !== "number") return { kind: "label" };
    // "Phase 1 March 2024" may be the first of March.
    if (this.#cursor.atPoint())
      return unread(`It does not say whether ${number.value} is a day or the number of the ${word}.`);
    this.#cursor.take();
    if (recurrence(this.#cursor)) return unread(`The number ${number.value} is not part of a date.`);
    return { kind: "label" };
  }
}

const unread = (reason: string): Fact => ({ kind: "unread", reason });
