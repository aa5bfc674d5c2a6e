// Hostile texts in every field of a plan and of an outline: nothing runs, nothing leads elsewhere, and no letter is lost.
import { expect, test } from "vitest";
import { hostileStrings } from "../../campaigns/hostile/strings.ts";
import { proveHarmless } from "../../support/papers/proveHarmless.ts";

/** Of those that stand alone; the campaign `papers` takes every one, in every setting, through every kind. */
const strings = hostileStrings.slice(0, 120).filter((_, index) => index % 12 === 3);

test.each([
  ["board", "Internal"],
  ["scrutiny", "Public"],
  ["officers", "Internal"],
] as const)(
  "a paper of the kind %s carries hostile texts from every field, and none does anything: %s",
  async (kind, audience) => {
    expect(await proveHarmless(strings, kind, audience)).toEqual([]);
  },
);
