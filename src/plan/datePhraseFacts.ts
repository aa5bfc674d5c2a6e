// What a date phrase says of an action's dates, and what a point or a range says after a certain word.

import type { Span } from "./datePhraseCursor.ts";
import type { Point } from "./datePhrasePoints.ts";
import type { Meaning } from "./datePhraseWords.ts";

/** ISO dates. A `loose` date has no word that says whether it is a beginning or an end. */
export type Fact =
  | { readonly kind: "begins"; readonly date: string }
  /** To be done by then, done then, or going on until then. */
  | { readonly kind: "ends"; readonly date: string; readonly how: "by" | "until" | "done" }
  | { readonly kind: "loose"; readonly date: string; readonly start: string; readonly text: string }
  | { readonly kind: "recurs"; readonly everyMonths?: number; readonly everyWeeks?: number }
  | { readonly kind: "goes on" | "at once" | "undecided" | "depends" | "label" }
  /** A word that may change what the rest means. */
  | { readonly kind: "unknown"; readonly word: string }
  | { readonly kind: "unread"; readonly reason: string };

/** A word that gives the next date its meaning. */
export type Awaiting = Extract<Meaning, "by" | "from" | "ends" | "done" | "begins" | "until" | "before">;
export const isBegin = (awaiting: Awaiting | undefined) => awaiting === "from" || awaiting === "begins";

export function factsOf({ points, onwards, text }: Span, awaiting: Awaiting | undefined): readonly Fact[] {
  const [first, second] = points;
  const wrong = points.find((point) => point.wrong)?.wrong;
  if (!first || wrong) return [{ kind: "unread", reason: wrong ?? "" }];
  if (onwards)
    return awaiting === undefined || isBegin(awaiting)
      ? [{ kind: "begins", date: first.first }]
      : [endsAndGoesOn(text)];
  if ((second ?? first).isOpen && (second !== undefined || !isBegin(awaiting))) {
    return [{ kind: "unread", reason: "The day on which a municipal year ends is not known." }];
  }
  if (second) return rangeFacts(first, second, { text, awaiting });
  if (isBegin(awaiting)) return [{ kind: "begins", date: first.first }];
  if (awaiting === "before")
    return [{ kind: "ends", date: first.edge === "end" ? first.last : first.dayBefore, how: "by" }];
  if (awaiting === undefined) {
    if (first.edge === "end") return [{ kind: "ends", date: first.last, how: "by" }];
    if (first.edge === "start") return [notSaid(text)];
    return [{ kind: "loose", date: first.last, start: first.first, text }];
  }
  if (first.isWide) {
    return [{ kind: "unread", reason: `It does not say whether it means the start or the end of ${text}.` }];
  }
  return [{ kind: "ends", date: first.last, how: awaiting === "until" || awaiting === "done" ? awaiting : "by" }];
}

const notSaid = (text: string): Fact => ({
  kind: "unread",
  reason: `It gives ${text} but does not say whether the action starts or ends then.`,
});
const endsAndGoesOn = (text: string): Fact => ({
  kind: "unread",
  reason: `It says both "by" and "onwards" of ${text}.`,
});

function rangeFacts(
  first: Point,
  second: Point,
  { text, awaiting }: { readonly text: string; readonly awaiting: Awaiting | undefined },
): readonly Fact[] {
  if (second.last < first.first) return [{ kind: "unread", reason: `"${text}" ends before it starts.` }];
  // "By June 2015 to July 2015" and "before 1 - 5 May 2015" are no plain ranges.
  if (awaiting === "by" || awaiting === "until" || awaiting === "before") return [notSaid(text)];
  return [
    { kind: "begins", date: first.first },
    { kind: "ends", date: second.last, how: "until" },
  ];
}
