// A small run of the budget campaign: real clients, real PnPjs and gate, the local SharePoint, simulated time.
import { expect, test } from "vitest";
import { simulateDay } from "../campaigns/budget/day.ts";
import { quietFigures } from "../campaigns/budget/quiet.ts";

test("R10, R15: under a budget and every form of refusal nothing is asked during a wait, and every edit arrives once", async () => {
  const figures = await simulateDay({ clients: 3, hours: 0.5, seed: 1 });
  expect(figures.filter(({ holds }) => !holds)).toEqual([]);
});

test("R17: opening, watching and updating cost no more requests than their limits", async () => {
  const figures = await quietFigures();
  expect(figures.filter(({ holds }) => !holds)).toEqual([]);
});
