// What is internal is in no byte of a public paper, and makes no difference to it. The campaign `papers` does this for 500 plans.
import { describe, expect, test } from "vitest";
import { paperPlan } from "../../../src/plan/papers/input.ts";
import { release } from "../../../src/plan/papers/release.ts";
import { proveIndependence, proveSecrecy } from "../../support/papers/proveSecrecy.ts";
import { randomPeriod } from "../../support/papers/randomPeriod.ts";
import { kindKeys, make, releases, requestOf } from "../../support/papers/renderings.tsx";
import { readPlanted, secretForm, withSecrets } from "../../support/papers/secrets.ts";

describe.each(kindKeys)("a public paper of the kind %s", (kind) => {
  test("is the same whatever is internal, exempt or from a column that nobody has heard of", () => {
    const seeds = [103, 110].map((each) => each + kindKeys.indexOf(kind));
    expect(seeds.flatMap((seed) => proveIndependence(seed, kind))).toEqual([]);
  });
});

test.each(["board", "scrutiny"])(
  "a public paper of the kind %s has no planted secret in any part of its files",
  async (kind) => {
    expect(await proveSecrecy(205, kind)).toEqual([]);
  },
);

test("internal papers show the secrets that public ones keep", () => {
  const planted = [204, 205].map((seed) => readPlanted(withSecrets(randomPeriod(seed), { salt: 1 })));
  const found = planted.map(
    (each) => JSON.stringify(make(requestOf("officers", "Internal"), each).paper).match(secretForm) ?? [],
  );
  expect(found.flat().length).toBeGreaterThan(10);
});

test("what the chapters of public papers are given has no secret in it, whatever they would print", () => {
  const plans = readPlanted(withSecrets(randomPeriod(105), { salt: 1 })).map(paperPlan);
  expect(JSON.stringify(plans).match(secretForm)?.length).toBeGreaterThan(10);
  expect(JSON.stringify(release(plans, { releases, exemptNow: [] })).match(secretForm)).toBeNull();
});
