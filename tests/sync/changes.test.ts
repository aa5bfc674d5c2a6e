// A short form of the campaign of changes: a tab over real PnPjs and the local SharePoint, compared at every step with everything read.
import { expect, test } from "vitest";
import { runChanges } from "../campaigns/changes/run.ts";

test.each([
  ["asks the site", "member", 2],
  ["may ask the lists alone", "reader", 3],
] as const)(
  "R14, R26: a tab that %s for changes shows after every step of people's work what a reader of everything sees",
  async (_, login, seed) => {
    const { differences, done } = await runChanges({ seed, login, steps: 30 });
    expect(differences).toEqual([]);
    expect(done).toBeGreaterThan(30);
  },
);
