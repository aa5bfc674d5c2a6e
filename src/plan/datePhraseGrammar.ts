// Turns the tokens of a date phrase into facts: when it begins or ends, whether it recurs, is ongoing, or is still to be agreed.
//
//   phrase  = { clause }
//   clause  = "by" point | begin-word ... point | end-word ... point | range [ "onwards" ] | point "onwards"
//           | "between" point "and" point | "every" number "months" | "each" ... "year" | "ongoing" | "to be agreed" | aside | label
//   range   = point ( "to" | "-" | "/" | "until" ) point        the first point may borrow the second's year
//   point   = [ "end" [ "of" ] ] [ day ] month [ year ] | "end" year | council year
//   aside   = ( "for" | "to ensure" | "in the context" ) ...    to the end of the sentence; may hold no full date
//   label   = any other word; allowed beside a date only if that is marked as a beginning or an end

import { Cursor, type Point } from "./datePhrasePoints.ts";
import type { Token } from "./datePhraseTokens.ts";
import { BEGIN_WORDS, END_WORDS, NUMBERED, REGULAR, SMALL_WORDS, UNDECIDED, UNFOLLOWED } from "./datePhraseWords.ts";

/** ISO dates. A `loose` date has no word that says whether it is a beginning or an end. */
export type Fact =
  | { readonly kind: "begins"; readonly date: string }
  | { readonly kind: "ends"; readonly date: string }
  | { readonly kind: "loose"; readonly date: string; readonly text: string }
  | { readonly kind: "recurs"; readonly everyMonths?: number }
  | { readonly kind: "goes on" }
  | { readonly kind: "undecided" }
  | { readonly kind: "depends" }
  | { readonly kind: "label" }
  | { readonly kind: "unread"; readonly reason: string };

export function readFacts(tokens: readonly Token[]): readonly Fact[] {
  const cursor = new Cursor(tokens);
  const facts: Fact[] = [];
  let awaiting: "begins" | "ends" | undefined;
  while (!cursor.done()) {
    const taken = cursor.span();
    if (taken) {
      facts.push(...factsOfSpan(taken.points, taken.onwards, awaiting, taken.text));
      awaiting = undefined;
      continue;
    }
    const next = readWord(cursor);
    facts.push(...next.facts);
    awaiting = next.awaiting ?? awaiting;
  }
  return facts;
}

function factsOfSpan(
  points: readonly Point[],
  onwards: boolean,
  awaiting: "begins" | "ends" | undefined,
  text: string,
): Fact[] {
  const [first, second] = points;
  if (!first) return [];
  const wrong = points.find((point) => point.wrong);
  if (wrong?.wrong) return [{ kind: "unread", reason: wrong.wrong }];
  if (onwards) return [{ kind: "begins", date: first.first }];
  if (second) return rangeFacts(first, second, text);
  if (awaiting === "begins") return [{ kind: "begins", date: first.first }];
  if (awaiting === "ends" && first.wide && !first.end) {
    return [{ kind: "unread", reason: `It does not say whether it means the start or the end of ${text}.` }];
  }
  if (awaiting === "ends" || first.end) return [{ kind: "ends", date: first.last }];
  return [{ kind: "loose", date: first.last, text }];
}

function rangeFacts(first: Point, second: Point, text: string): Fact[] {
  if (second.last < first.first) return [{ kind: "unread", reason: `"${text}" ends before it starts.` }];
  return [
    { kind: "begins", date: first.first },
    { kind: "ends", date: second.last },
  ];
}

interface WordReading {
  readonly facts: readonly Fact[];
  /** What the next date will mean. */
  readonly awaiting?: "begins" | "ends";
}

function readWord(cursor: Cursor): WordReading {
  const token = cursor.take();
  if (token?.kind === "number") return number(cursor, token.value);
  if (token?.kind === "year") return unread(`${token.year} has no month.`);
  if (token?.kind !== "word") return { facts: [] };
  const word = token.text;
  if (word === "by") return cursor.atPoint() ? { facts: [], awaiting: "ends" } : label();
  if (word === "after") return after(cursor);
  if (word === "between") return between(cursor);
  if (word === "every") return every(cursor);
  if (word === "each") return cursor.skipPast("year") ? { facts: [{ kind: "recurs", everyMonths: 12 }] } : label();
  if (word === "regularly") return { facts: [{ kind: "recurs" }] };
  const regular = REGULAR.get(word);
  if (regular) return { facts: [{ kind: "recurs", everyMonths: regular }] };
  if (word === "ongoing" || word === "continuous") return { facts: [{ kind: "goes on" }] };
  return undecided(cursor, word) ?? aside(cursor, word) ?? plain(word);
}

function undecided(cursor: Cursor, word: string): WordReading | undefined {
  const open = { facts: [{ kind: "undecided" }] } as const;
  if (word === "tbc" || word === "tba") return open;
  if (word === "when" && cursor.takeWords("agreed")) return open;
  if (word === "linked" || word === "various") return { facts: [{ kind: "depends" }] };
  if (word !== "to" || !cursor.aheadIs("be")) return undefined;
  const verb = cursor.wordAhead(1);
  if (verb === "aligned") {
    cursor.takeWords("be", "aligned");
    return { facts: [{ kind: "depends" }] };
  }
  if (verb && UNDECIDED.has(verb)) {
    cursor.takeWords("be", verb);
    return open;
  }
  return undefined;
}

function aside(cursor: Cursor, word: string): WordReading | undefined {
  const opens =
    (word === "for" && !cursor.atPoint()) ||
    (word === "to" && cursor.aheadIs("ensure")) ||
    (word === "in" && cursor.wordAhead(0) === "the" && cursor.wordAhead(1) === "context");
  if (!opens) return undefined;
  const dated = cursor.skipSentence();
  return dated ? unread(`It gives ${dated} but does not say whether the action starts or ends then.`) : { facts: [] };
}

function plain(word: string): WordReading {
  if (UNFOLLOWED.has(word)) return unread(`"${word}" may change what the date means.`);
  if (BEGIN_WORDS.has(word)) return { facts: [], awaiting: "begins" };
  if (END_WORDS.has(word)) return { facts: [], awaiting: "ends" };
  return SMALL_WORDS.has(word) ? { facts: [] } : label();
}

/** "After May 2015" begins when May is over; "after May 2015 elections" begins in May, on an unknown day. */
function after(cursor: Cursor): WordReading {
  const taken = cursor.span();
  const [point, more] = taken?.points ?? [];
  if (!point || more) return unread('It says "after" but does not give one month.');
  if (point.wrong) return unread(point.wrong);
  const event = cursor.takeWords("elections") || cursor.takeWords("election");
  return { facts: [{ kind: "begins", date: event ? point.first : point.dayAfter }] };
}

function between(cursor: Cursor): WordReading {
  const taken = cursor.span("and");
  const [first, second] = taken?.points ?? [];
  if (!taken || !first || !second) return unread('It says "between" but does not give two months.');
  return { facts: factsOfSpan(taken.points, taken.onwards, undefined, taken.text) };
}

function every(cursor: Cursor): WordReading {
  const token = cursor.take();
  if (token?.kind === "word" && token.text === "month") return { facts: [{ kind: "recurs", everyMonths: 1 }] };
  if (token?.kind === "word" && token.text === "year") return { facts: [{ kind: "recurs", everyMonths: 12 }] };
  const months = token?.kind === "number" && cursor.takeWords("months") ? token.value : 0;
  return months > 0
    ? { facts: [{ kind: "recurs", everyMonths: months }] }
    : unread('It says "every" but does not give a number of months.');
}

function number(cursor: Cursor, value: number): WordReading {
  const before = cursor.wordBefore();
  return before && NUMBERED.has(before) ? { facts: [] } : unread(`The number ${value} is not part of a date.`);
}

const label = (): WordReading => ({ facts: [{ kind: "label" }] });
const unread = (reason: string): WordReading => ({ facts: [{ kind: "unread", reason }] });
