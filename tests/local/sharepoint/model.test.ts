import { expect, it } from "vitest";
import { runModel } from "./model/driver.ts";

it("agrees with a simple model of a list over 5,000 random operations", { timeout: 60_000 }, async () => {
  const { operations } = await runModel({ seed: 20150401, operations: 5000 });
  expect(Object.keys(operations)).toHaveLength(12);
});
