import { expect, it } from "vitest";
import { killAndCheck } from "./killed.ts";

it("has every acknowledged write after being killed five times under load", async () => {
  expect(await killAndCheck({ kills: 5, seed: 5 })).toBeGreaterThan(20);
});
