// Hostile texts in every field of a plan and of an outline: nothing runs, nothing leads elsewhere, and no letter is lost.
import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../campaigns/hostile/strings.ts";
import { proveHarmless } from "../../support/papers/proveHarmless.ts";
import { kindKeys } from "../../support/papers/renderings.tsx";

/** Of those that stand alone; the campaign `papers` takes every one in every setting. */
const strings = hostileStrings.slice(0, 120).filter((_, index) => index % 2 === 0);

describe.each(kindKeys)("a paper of the kind %s", (kind) => {
  test("carries hostile texts from every field, and none of them does anything", async () => {
    const part = Math.ceil(strings.length / kindKeys.length);
    const own = strings.slice(kindKeys.indexOf(kind) * part, (kindKeys.indexOf(kind) + 1) * part);
    expect(await proveHarmless(own, kind, "Internal")).toEqual([]);
  });
});

test("a public paper does so too", async () => {
  expect(await proveHarmless(strings.slice(30, 42), "board", "Public")).toEqual([]);
});
