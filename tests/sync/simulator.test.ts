// The promise of SPEC.md, tried by a simulator; and the simulator, tried by planted bugs.
import { describe, expect, test } from "vitest";
import { bugs } from "./simulator/bugs.ts";
import { runsToNotice, tally } from "./simulator/judge.ts";
import { simulate } from "./simulator/run.ts";
import { faultKinds } from "./simulator/server.ts";

test("R1-R14: no edit is lost, doubled, silently overwritten or left behind, whatever happens", async () => {
  const total = await tally({ first: 1, runs: 1_000, steps: 30 });
  expect(total.failed).toEqual([]);
  expect(total.edits).toBeGreaterThan(8_000);
  expect([...total.faults.keys()].sort()).toEqual([...faultKinds].sort());
}, 180_000);

test("the same seed gives the same trace", async () => {
  const [one, other] = [await simulate(7, 30), await simulate(7, 30)];
  expect(one.trace).toEqual(other.trace);
  expect(one.trace.length).toBeGreaterThan(10);
});

describe("the simulator notices when", () => {
  test.each(Object.entries(bugs))(
    "%s",
    async (_, bug) => {
      expect(await runsToNotice(bug, 1_000)).toBeDefined();
    },
    180_000,
  );
});
