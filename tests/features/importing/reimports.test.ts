// Random plans that people and the file's owner go on changing, imported again and again; the campaign "importing" does it a thousand times.
import { expect, test } from "vitest";
import { reimport } from "./again/reimports.ts";

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "a random plan that is imported again and again loses no word, takes every change and writes nothing twice (seed %i)",
  async (seed) => {
    expect(await reimport(seed)).toEqual([]);
  },
);
