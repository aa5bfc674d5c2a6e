import { expect, test } from "vitest";
import { readable } from "../../../src/ui/kit/readable.ts";

test("a day is written as people write it, and what only looks like one as it stands", () => {
  expect(readable("2026-11-22")).toBe("22 November 2026");
  expect(readable("2026-13-45")).toBe("2026-13-45");
});
