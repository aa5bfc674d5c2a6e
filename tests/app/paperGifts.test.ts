// The worker that makes papers has the chapters of every feature.
import { expect, test } from "vitest";
import { features } from "../../src/app/features.ts";
import { paperGifts } from "../../src/app/paperGifts.ts";

test("what features give to papers is what the worker that makes them has", async () => {
  const given = await Promise.all(features.flatMap(({ papers }) => papers?.() ?? []));
  expect([...paperGifts].sort(byFirst)).toEqual([...given].sort(byFirst));
  expect(paperGifts.length).toBeGreaterThan(2);
});

test("every section has a key, a title and an order of its own among those of its papers", () => {
  const all = paperGifts.flatMap(({ sections }) => sections);
  for (const of of ["key", "title"] as const) expect(new Set(all.map((each) => each[of])).size).toBe(all.length);
  expect(all.flatMap(({ papers }) => papers)).not.toEqual([]);
});

const byFirst = (one: (typeof paperGifts)[number], other: (typeof paperGifts)[number]) =>
  (one.sections[0]?.key ?? "") < (other.sections[0]?.key ?? "") ? -1 : 1;
