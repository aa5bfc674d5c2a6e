import { describe, expect, test } from "vitest";
import { checksOf } from "../../src/plan/checks.ts";
import type { Mover } from "../../src/plan/move.ts";
import { readPlan } from "../../src/plan/plan.ts";
import {
  changeFor,
  isSameWords,
  mayStandUnchanged,
  mayState,
  missingIn,
  type Statement,
  seenOf,
  slippage,
  startingFrom,
} from "../../src/plan/statement.ts";
import { anAction, anActionRow, lead5, verifier } from "../support/builders.ts";

const plan = readPlan([]);
const today = "2026-11-22";
const lead: Mover = { me: lead5, isOwner: false, mayAdd: new Set(["Claims"]), today };
const action = anAction({
  rating: "Green",
  narrative: "Two teams trained.",
  narrativeOn: "2026-09-20",
  updatedOn: "2026-10-20",
  due: "2026-11-01",
  revisedDue: "2026-12-16",
  revisedDueReason: "The trainer fell ill.",
  slips: 1,
});
const seen = seenOf(action.fields);
const begun: Statement = { ...startingFrom(seen), narrative: "Three teams trained." };

describe("a statement", () => {
  test("begins with everything as it stands, but the narrative", () => {
    expect(startingFrom(seen)).toMatchObject({ rating: "Green", narrative: "", due: "2026-12-16", dueReason: "" });
  });

  test("needs a rating and a narrative; for Red also the corrective action and the ask", () => {
    expect(missingIn(begun, seen)).toEqual([]);
    expect(missingIn({ ...begun, rating: undefined, narrative: " " }, seen)).toEqual(["rating", "narrative"]);
    expect(missingIn({ ...begun, rating: "Red" }, seen)).toEqual(["correctiveAction", "ask"]);
  });

  test("needs a reason for another date, which counts as one more slip and leaves the original alone", () => {
    const later = { ...begun, due: "2027-01-15" };
    expect(missingIn(later, seen)).toEqual(["dueReason"]);
    expect(changeFor(action, later, seen, lead)).toBeUndefined();
    const change = changeFor(action, { ...later, dueReason: " The venue closed. " }, seen, lead);
    expect(change?.fields).toMatchObject({
      revisedDue: "2027-01-15",
      revisedDueReason: "The venue closed.",
      slips: 2,
    });
    expect(change?.fields).not.toHaveProperty("due");
  });

  test("without another date says nothing of dates", () => {
    expect(changeFor(action, begun, seen, lead)?.fields).not.toHaveProperty("revisedDue");
  });

  test("with the words of last time is taken, and its narrative keeps its date, so that the check sees it", () => {
    expect(isSameWords("  two teams\ntrained", "Two teams trained.")).toBe(true);
    expect(isSameWords("", "")).toBe(false);
    const change = changeFor(action, { ...begun, narrative: "Two teams trained" }, seen, lead);
    expect(change?.fields).toMatchObject({ updatedOn: today, carriedForward: 0 });
    expect(change?.fields).not.toHaveProperty("narrativeOn");
    const after = anAction({ ...action.fields, ...change?.fields });
    expect(checksOf(after, plan, today).map(({ kind }) => kind)).toContain("same-words");
  });

  test("of an action that is not Red leaves the corrective action as it was", () => {
    const change = changeFor(action, { ...begun, correctiveAction: "Left over" }, seen, lead);
    expect(change?.fields).not.toHaveProperty("correctiveAction");
  });

  test("is for the programme's own people, while the action is neither claimed nor verified", () => {
    expect(mayState(action, lead)).toBe(true);
    expect(mayState(action, { ...lead, me: verifier })).toBe(false);
    expect(mayState(anAction({ lifecycle: "Claimed complete" }), lead)).toBe(false);
  });
});

test("nothing has changed is said of what has a rating, and not twice a day", () => {
  expect(mayStandUnchanged(action, lead, plan)).toBe(true);
  expect(mayStandUnchanged(anAction({ rating: "Green", updatedOn: today }), lead, plan)).toBe(false);
  expect(mayStandUnchanged(anAction({}), lead, plan)).toBe(false);
});

test("slippage is counted in days from the original date", () => {
  expect(slippage(action.fields)).toBe(45);
  expect(slippage(anActionRow({ due: "2026-11-01" }).fields)).toBe(0);
});
