// The promise of SPEC.md, tried by a simulator; and the simulator, tried by planted bugs.
import { describe, expect, test } from "vitest";
import { bugs } from "./simulator/bugs.ts";
import { startCrew } from "./simulator/crew.ts";
import { rarePairs } from "./simulator/faults.ts";
import { allSteps, simulate } from "./simulator/run.ts";
import { runsToNotice, shrink } from "./simulator/tally.ts";

test("R1-R14: no edit is lost, doubled, silently overwritten or left behind, whatever happens", async () => {
  const crew = startCrew({ first: 1, runs: 3_000 });
  await crew.done;
  expect(crew.sum.failed).toEqual([]);
  expect(crew.sum.edits).toBeGreaterThan(30_000);
  expect(rarePairs(crew.sum.meetings, 1)).toEqual([]);
});

test("the same seed gives the same trace", async () => {
  const [one, other] = [
    await simulate({ seed: 7, steps: allSteps, trace: true }),
    await simulate({ seed: 7, steps: allSteps, trace: true }),
  ];
  expect(one.trace).toEqual(other.trace);
  expect(one.trace.length).toBeGreaterThan(10);
});

test("what goes wrong is shown by fewer steps", async () => {
  const bug = bugs["a stale etag is taken for success"];
  const { steps, verdict } = await shrink(1, bug);
  expect(steps.length).toBeLessThan(5);
  expect(verdict.problems.map(({ wrong }) => wrong)).toContain("lost");
});

describe("a run that once went wrong goes well:", () => {
  test.each([
    ["an edit waits and the clock is put back an hour", 32],
    ["a conflict is settled while another tab sends the edit", 294],
    ["storage fails when a saved edit is to be removed", 75],
    ["a row is restored before the answer that it is gone arrives", 2905],
    ["an older row arrives late and tells another right to edit", 2069],
    ["an edit whose conflict is settled is read once more from storage, and the page is closed", 18146],
    ["an edit with a record is removed while the device is being read", 2966],
    ["an edit is discarded in one tab and tried again in the other", 704],
    ["all rows are read anew while an answer about a deleted row is on its way", 319636],
    ["an edit that is being kept is found in storage by its own page", 386243],
  ])("%s", async (_, seed) => {
    const { problems } = await simulate({ seed, steps: allSteps });
    expect(problems).toEqual([]);
  });
});

describe("the simulator notices when", () => {
  // Ten times the 28 runs that the best hidden one takes.
  test.each(Object.entries(bugs))("%s", async (_, bug) => {
    expect(await runsToNotice(bug, 280)).toBeDefined();
  });
});
