// The combinations that screens are looked at in leave no pair out.
import { expect, test } from "vitest";
import { pairwise } from "./pairwise.ts";

const factors = {
  theme: ["light", "dark", "contrast", "glass"],
  forced: [true, false],
  width: [320, 1280],
  zoom: [1, 2, 4],
};

test("every value meets every value of every other factor", () => {
  const chosen = pairwise(factors);
  for (const theme of factors.theme) {
    for (const zoom of factors.zoom)
      expect(chosen.some((each) => each.theme === theme && each.zoom === zoom)).toBe(true);
    for (const forced of factors.forced)
      expect(chosen.some((each) => each.theme === theme && each.forced === forced)).toBe(true);
  }
  for (const width of factors.width) {
    for (const zoom of factors.zoom)
      expect(chosen.some((each) => each.width === width && each.zoom === zoom)).toBe(true);
  }
});

test("they are few: no more than a quarter over the two longest factors' product", () => {
  expect(pairwise(factors).length).toBeLessThanOrEqual(15);
});
