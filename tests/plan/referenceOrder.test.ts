// In which order SharePoint's views show references: the formula as SharePoint works it out, over references that plans have.
import { expect, test } from "vitest";
import { evaluate } from "../../src/local/sharepoint/formula/evaluate.ts";
import { functions } from "../../src/local/sharepoint/formula/functions.ts";
import { callsIn, parseFormula } from "../../src/local/sharepoint/formula/parser.ts";
import { referenceOrder } from "../../src/plan/inSharePoint/referenceOrder.ts";

const { calculation: { formula } = { formula: "" } } = referenceOrder.field;
const parsed = parseFormula(formula);
const keyOf = (reference: string | null) =>
  String(evaluate(parsed, { field: () => reference, now: 0, me: "Programme coordinator 5" }));
const sorted = (references: readonly string[]) =>
  references.toSorted((one, other) => (keyOf(one).toLowerCase() < keyOf(other).toLowerCase() ? -1 : 1));

test.each<readonly [string, readonly string[]]>([
  [
    "numbers count in every part",
    ["1.1.1", "1.1.2", "1.1.10", "1.2.1", "1.10.1", "2.1.1", "9.9.9", "10.1.1", "30.1.2"],
  ],
  ["what has fewer parts comes before what is in it", ["", "1", "1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1", "1.1.2", "10"]],
  ["a letter after a number is before the next number", ["1.1.1", "1.1.1a", "1.1.1b", "1.1.2", "1.1.10", "1.1.10a"]],
  [
    "what begins with a letter comes after numbers, by the alphabet",
    ["1.1.1", "9", "99.1.1", "A1", "A12", "A9", "B1.2", "B1.10"],
  ],
])("%s", (_, references) => {
  expect(sorted(references.toReversed())).toEqual(references);
});

test.each([
  null,
  "",
  ".",
  "...",
  "1..2",
  "..1",
  "12345.1",
  "1.12345",
  "1.1.12345",
  "A12",
  "x".repeat(255),
  ".".repeat(255),
])("%j has a place and is no error", (reference) => {
  expect(() => keyOf(reference)).not.toThrow();
});

test("the formula keeps SharePoint's limits, and calls only what SharePoint has", () => {
  const { names, depth } = callsIn(parsed);
  expect(formula.length).toBeLessThanOrEqual(1024);
  expect(depth).toBeLessThanOrEqual(8);
  expect(names.filter((name) => !(name in functions))).toEqual([]);
});
