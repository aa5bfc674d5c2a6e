// Which tags a card has room for.
import { expect, test } from "vitest";
import { tagsOf, tagsThatFit } from "../../../src/features/board/cardTags.ts";
import type { ActionFields } from "../../../src/plan/actions.ts";
import { readPlan } from "../../../src/plan/plan.ts";
import { anAction } from "../../support/builders.ts";

const today = "2026-11-22";

function tags(fields: Partial<ActionFields>, more: string): readonly string[] {
  const action = anAction({ rating: "Amber", updatedOn: "2026-09-01", slips: 2, ...fields });
  return tagsOf(action, { plan: readPlan([]), today, edit: undefined, checks: undefined, more });
}

test("what is urgent to a feature stands before the plan's own tags, but for what is late; the rest comes last", () => {
  const own = ["Date revised 2 times", "Not updated"];
  expect(tags({}, "\nDepends on another")).toEqual([...own, "Depends on another"]);
  expect(tags({}, "Challenged: Red\nDepends on another")).toEqual(["Challenged: Red", ...own, "Depends on another"]);
  expect(tags({ due: "2026-11-10" }, "Challenged: Red")).toEqual(["12 days late", "Challenged: Red", ...own]);
});

test("as many tags are shown as there is room for, the first one always, and never so many that the number of the others is cut", () => {
  expect(tagsThatFit([], 10)).toBe(0);
  expect(tagsThatFit(["Not updated"], 10)).toBe(1);
  expect(tagsThatFit(["12 days late", "Not updated"], 30)).toBe(2);
  expect(tagsThatFit(["12 days late", "Not updated"], 20)).toBe(1);
  expect(tagsThatFit(["12 days late", "Not updated", "Returned"], 30)).toBe(1);
  expect(tagsThatFit(["12 days late", "Not updated", "Returned", "Embedded"], 60)).toBe(3);
});
