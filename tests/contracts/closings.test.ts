// Rounds closed under faults, a few times; the campaign "snapshots" does it a thousand times.
import { expect, test } from "vitest";
import { closeAfterEachCut, closeAtOnce } from "./closings.ts";

test("two coordinators who close a round at once while requests fail make one snapshot and one entry", async () => {
  const { mistakes, failed } = await closeAtOnce({ runs: 5, seed: 1 });
  expect(mistakes).toEqual([]);
  expect(failed).toBeGreaterThan(3);
});

test("a round whose closing was cut off after any of its requests, of which only the answer was lost, is closed by somebody else with one snapshot and one entry", async () => {
  const { mistakes, cuts } = await closeAfterEachCut("answer");
  expect(mistakes).toEqual([]);
  expect(cuts).toBeGreaterThan(5);
});
