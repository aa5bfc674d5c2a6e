// Which entries of a log are too many: the rule alone.
import { expect, test } from "vitest";
import { claims } from "../../src/plan/log.ts";
import { rounds } from "../../src/plan/rounds.ts";
import { type EntryHead, headOf, mostEntries, surplusOf } from "../../src/schema/surplus.ts";
import { anEntry, coordinator5, lead5 } from "../support/builders.ts";

const theirs = { author: 5, editor: 5, subject: "7" };
/** Entries with the ids from `first` on. */
const many = (count: number, first: number, more: Partial<EntryHead> = {}) =>
  Array.from({ length: count }, (_, index) => ({ ...theirs, id: first + index, ...more }));
const tooMany = (...entries: readonly EntryHead[]) => [...surplusOf(claims, [], entries).keys()];

test("the first entries of a person about one thing count, by their ids, in whatever order they were read", () => {
  expect(tooMany(...many(mostEntries, 1))).toEqual([]);
  expect(tooMany(...many(mostEntries + 3, 1).toReversed())).toEqual([101, 102, 103]);
});

test("what a person adds about another thing, or to another log, is counted apart", () => {
  expect(tooMany(...many(80, 1), ...many(80, 100, { subject: "8" }))).toEqual([]);
});

test("nobody's entry is too many because of another person's flood, before or after it", () => {
  const others = [
    { id: 1, ...theirs, author: 6, editor: 6 },
    { id: 5000, ...theirs, author: 6, editor: 6 },
  ];
  const found = tooMany(...many(3000, 2), ...others);
  expect(found).toHaveLength(2900);
  expect(found).not.toContain(1);
  expect(found).not.toContain(5000);
});

test("entries in somebody's name that another wrote take none of that person's places", () => {
  const inTheirName = many(3000, 1, { editor: 6 });
  const byThem = many(3000, 4000, { author: 6 });
  expect(tooMany(...inTheirName, ...byThem, { id: 9000, ...theirs })).not.toContain(9000);
});

test("a later entry never changes what counted", () => {
  const all = many(250, 1);
  const counted = (known: number) => tooMany(...all.slice(0, known)).length;
  expect([99, 100, 101, 250].map(counted)).toEqual([0, 0, 1, 150]);
  const before = tooMany(...all.slice(0, 150));
  expect(tooMany(...all).slice(0, before.length)).toEqual(before);
});

test("an entry is about what its list's declaration says, and where that says nothing, about its day", () => {
  expect(headOf(claims, anEntry(claims, { actionId: 7 }, lead5))).toMatchObject({
    author: 15,
    editor: 15,
    subject: "7",
  });
  expect(headOf(claims, anEntry(claims, { actionId: undefined }, lead5)).subject).toBe("");
  expect(headOf(rounds, anEntry(rounds, {}, coordinator5, "2026-11-03")).subject).toBe("2026-11-03");
});
