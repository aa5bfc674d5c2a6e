// The rules of SPEC.md under random faults, in a simulator; and the simulator itself, with planted bugs. As few runs as let every pair of
// faults meet; `npm run simulate` has as many as one likes.
import { describe, expect, test } from "vitest";
import { bugs } from "./simulator/bugs.ts";
import { rarePairs } from "./simulator/faults.ts";
import { allSteps, simulate } from "./simulator/run.ts";
import { runsToNotice, shrink, tally } from "./simulator/tally.ts";

test("no edit is lost, doubled, silently overwritten or left behind under any faults", async () => {
  const sum = await tally({ first: 1001, runs: 700 });
  expect(sum.failed).toEqual([]);
  expect(sum.edits).toBeGreaterThan(7_500);
  expect(rarePairs(sum.meetings, 1)).toEqual([]);
});

test("the same seed gives the same trace", async () => {
  const [one, other] = [
    await simulate({ seed: 7, steps: allSteps, trace: true }),
    await simulate({ seed: 7, steps: allSteps, trace: true }),
  ];
  expect(one.trace).toEqual(other.trace);
  expect(one.trace.length).toBeGreaterThan(10);
});

test("a failing run is reduced to fewer steps", async () => {
  const bug = bugs["a stale etag is taken for success"];
  const { steps, verdict } = await shrink(1, bug);
  expect(steps.length).toBeLessThan(5);
  expect(verdict.problems.map(({ wrong }) => wrong)).toContain("lost");
});

describe("a run that once failed passes:", () => {
  test.each([
    ["an edit waits and the clock is put back an hour", 93],
    ["a conflict is settled while another tab sends the edit", 12],
    ["storage fails when a saved edit is to be removed", 48],
    ["an entry is added before anything has been read", 254],
    ["one tab adds an entry, and the other finds its edit there", 100],
    ["an entry is added while everything is read again", 1287],
    ["a row is added while everything is read again", 1024],
    ["a row arrives between two edits of it", 87],
    ["an edit is found on the device before its list is read", 4],
    ["a conflict is settled in one tab, and its words do not show again in the other", 217520],
    ["a row is added while its list is read for the first time", 322910],
    ["another tab saves an edit after this one has asked for changes", 12],
  ])("%s", async (_, seed) => {
    const { problems } = await simulate({ seed, steps: allSteps });
    expect(problems).toEqual([]);
  });
});

describe("the simulator notices when", () => {
  // Ten times the 60 runs that the best hidden bug takes.
  test.each(Object.entries(bugs))("%s", async (_, bug) => {
    expect(await runsToNotice(bug, 600)).toBeDefined();
  });
});
