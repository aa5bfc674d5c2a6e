// A thousand of the sequences of `npm run campaign -- duties`.
import { expect, test } from "vitest";
import { runSequences } from "./dutySequences.ts";

test("whatever is added and written, an action is verified only on a claim by its programme and a verification by somebody else", () => {
  const { verified, mistakes } = runSequences({ seed: 1, count: 1_000 });
  expect(mistakes).toEqual([]);
  expect(verified).toBeGreaterThan(50);
});
