import { expect, it } from "vitest";
import { runModel } from "./model/driver.ts";

it.each([20150400, 20150401])(
  "agrees with a simple model of a list over 1,000 random operations, seed %i",
  async (seed) => {
    const { operations } = await runModel({ seed, operations: 1000 });
    expect(Object.keys(operations)).toHaveLength(12);
  },
);
