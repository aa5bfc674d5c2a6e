import { expect, test } from "vitest";
import { headline } from "../../src/features/board/headline.ts";
import { formatDay, formatShortDay } from "../../src/plan/days.ts";
import { percent } from "../../src/plan/percent.ts";
import { monthOfPlan, readPlan } from "../../src/plan/plan.ts";
import { anAction } from "../support/builders.ts";

test("settings that are missing take their default, and those that make no sense are named", () => {
  const plan = readPlan([
    { title: "First month", value: "2026-04" },
    { title: "Stale after days", value: "a month" },
  ]);
  expect(plan).toMatchObject({
    firstMonth: "2026-04-01",
    staleDays: 31,
  });
  expect(plan.problems).toEqual([
    "The plan setting “Stale after days” is “a month”, which the board cannot use. Enter a whole number in the list Plan settings.",
  ]);
});

test("a setting is known by its name, whatever its case and blanks", () => {
  const plan = readPlan([
    { title: " plan Name\u00a0", value: "Fresh start" },
    { title: "stale  after days", value: "45\u00a0" },
  ]);
  expect(plan).toMatchObject({ name: "Fresh start", staleDays: 45, problems: [] });
});

test("the plan's months are counted from one", () => {
  const plan = readPlan([{ title: "First month", value: "2026-04" }]);
  expect(monthOfPlan(plan, "2026-04-01")).toBe(1);
  expect(monthOfPlan(plan, "2026-11-22")).toBe(8);
  expect(monthOfPlan(plan, "2026-03-31")).toBeUndefined();
});

test("the headline counts every action once and leaves superseded ones out of the total", () => {
  const actions = [anAction({ rating: "Red" }), anAction({ rating: "Green" }), anAction({ lifecycle: "Superseded" })];
  const figures = headline(actions, readPlan([]), "2026-11-22");
  expect(figures).toMatchObject({ total: 2, superseded: 1, counts: { Red: 1, Green: 1, Amber: 0 } });
});

test("a percentage is 0 only for none and 100 only for all", () => {
  expect([percent(0, 146), percent(1, 1000), percent(999, 1000), percent(146, 146), percent(0, 0)]).toEqual([
    0, 1, 99, 100, 0,
  ]);
});

test("a day reads as people in the UK write it", () => {
  expect([formatDay("2026-11-30"), formatDay("2026-09-01")]).toEqual(["30 November 2026", "1 September 2026"]);
  expect([formatShortDay("2026-11-30"), formatShortDay("2026-09-01")]).toEqual(["30 Nov 2026", "1 Sep 2026"]);
});
