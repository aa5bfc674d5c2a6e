// Days as people in the UK type them.
import { expect, test } from "vitest";
import { readDay } from "../../../src/ui/kit/readDay.ts";

test.each([
  "30 Sep 2026",
  "30 September 2026",
  "30th Sept 2026",
  "30/9/2026",
  "30.09.26",
  "30-9-2026",
  "2026-09-30",
  " 30 sep 26 ",
])("%s is the thirtieth of September", (text) => expect(readDay(text)).toBe("2026-09-30"));

test.each(["", "30 Sep", "31 Sep 2026", "9/30/2026", "2026-13-01", "soon", "30 Sepia 2026", "1/2/3/2026"])(
  "“%s” is no day",
  (text) => expect(readDay(text)).toBeUndefined(),
);
