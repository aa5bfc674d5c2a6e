// What is internal is in no byte of a public paper, and makes no difference to it.
import { describe, expect, test } from "vitest";
import { proveIndependence, proveSecrecy } from "../../support/papers/proveSecrecy.ts";
import { randomPeriod } from "../../support/papers/randomPeriod.ts";
import { kindKeys, make, requestOf } from "../../support/papers/renderings.tsx";
import { readPlanted, secretForm, withSecrets } from "../../support/papers/secrets.ts";

/** The campaign `papers` does this for 500 plans. */
describe.each(kindKeys)("a public paper of the kind %s", (kind) => {
  test("is the same whatever is internal, exempt or from a column that nobody has heard of", () => {
    const seeds = Array.from({ length: 12 }, (_, index) => index + 100);
    expect(seeds.flatMap((seed) => proveIndependence(seed, kind))).toEqual([]);
  });

  test("has no planted secret in any part of its files", async () => {
    expect(await proveSecrecy(200 + kindKeys.indexOf(kind), kind)).toEqual([]);
  });

  test("has secrets to keep: the internal paper shows many", () => {
    const found = [204, 205, 206, 207, 208, 209].flatMap((seed) => {
      const planted = readPlanted(withSecrets(randomPeriod(seed), { salt: 1 }));
      return JSON.stringify(make(requestOf(kind, "Internal"), planted).paper).match(secretForm) ?? [];
    });
    expect(found.length).toBeGreaterThan(20);
  });
});
