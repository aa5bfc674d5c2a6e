// What is asked before an action is confirmed as unchanged.
import { expect, test } from "vitest";
import { whetherStillSo } from "../../src/plan/stillSo.ts";
import { anAction } from "../support/builders.ts";

const today = "2026-11-30";
const plan = { amberDays: 60 };

test.each([
  [
    "Green and past its date with no new one",
    { rating: "Green", due: "2026-07-01" },
    "Green, 152 days past its original due date, with no new date. Still Green?",
  ],
  [
    "Green and past its new date",
    { rating: "Green", due: "2026-11-20", revisedDue: "2026-11-29" },
    "Green, 10 days past its original due date and 1 day past its revised due date. Still Green?",
  ],
  [
    "Amber and later than Amber may be",
    { rating: "Amber", due: "2026-07-01", revisedDue: "2027-01-31" },
    "Amber, 152 days past its original due date. Still Amber?",
  ],
  [
    "late with no new date, even if Red",
    { rating: "Red", due: "2026-11-20" },
    "Red, 10 days past its original due date, with no new date. Still Red?",
  ],
  [
    "unchanged for three rounds",
    { rating: "Green", due: "2027-07-01", carriedForward: 3 },
    "Green, unchanged for 3 rounds. Still Green?",
  ],
] as const)("an action that is %s is asked about with its facts", (_, fields, question) => {
  expect(whetherStillSo(anAction(fields), plan, today)).toBe(question);
});

test.each([
  ["in time", { rating: "Green", due: "2027-07-01", carriedForward: 2 }],
  ["Red with a new date", { rating: "Red", due: "2026-07-01", revisedDue: "2027-01-31" }],
] as const)("an action that is %s is not asked about", (_, fields) => {
  expect(whetherStillSo(anAction(fields), plan, today)).toBeUndefined();
});
