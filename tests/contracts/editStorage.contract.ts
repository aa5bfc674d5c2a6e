// The contract of every edit storage, in memory or in a browser's database.
import { describe, expect, test } from "vitest";
import type { KeptEdit } from "../../src/ports/storage.ts";
import { coordinator5, lead5 } from "../support/builders.ts";
import type { StorageTab } from "./editStorageTab.ts";

export interface StorageUnderTest {
  /** Another tab of the same browser. */
  openTab(): Promise<StorageTab>;
  /** Closes every tab; tabs that are opened afterwards find what was kept. */
  closeTabs(): Promise<void>;
}

const mine = "council.example/sites/plan 15";
const yours = "council.example/sites/plan 25";

export function anEdit(operation: string, kept: Partial<KeptEdit> = {}): KeptEdit {
  const fields = { narrative: `Words of ${operation}` };
  const made = new Date("2026-11-20T09:00:00Z");
  return {
    operation,
    list: "Actions",
    item: 1,
    fields,
    before: { narrative: "Before" },
    made,
    parked: undefined,
    ...kept,
  };
}

export async function kept(tab: StorageTab, account = mine): Promise<readonly KeptEdit[]> {
  const outcome = await tab.readAll(account);
  if (outcome.kind !== "done") throw new Error(outcome.why);
  return outcome.value;
}

const operations = async (tab: StorageTab, account = mine) =>
  (await kept(tab, account)).map(({ operation }) => operation);

const done = { kind: "done", value: undefined };

/** 63,999 characters, the most that SharePoint accepts, none of which fits into one byte. */
const longest = "“Ärger’s” 改善 ".repeat(6_000).slice(0, 63_999);

const values: readonly (readonly [string, KeptEdit["fields"]])[] = [
  ["a date", { revisedDue: "2027-02-28", updatedOn: "2026-11-20" }],
  ["fields that were emptied", { rating: undefined, revisedDue: undefined, slips: undefined, claimedBy: undefined }],
  ["nothing at all", {}],
  ["people", { leads: [lead5, coordinator5], claimedBy: lead5 }],
  ["no people", { leads: [] }],
  ["a number, also 0", { slips: 0, carriedForward: 3 }],
  ["the longest text", { narrative: longest }],
  ["emoji and joined characters", { narrative: "👩🏽‍🚒 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u0301 \u202Eback\u202C" }],
  ["half characters", { narrative: "\uD83D and \uDE00, the wrong way round: \uDE00\uD83D" }],
  ["control characters and line ends", { narrative: "\0\u0001\u001F\r\n\r\n\u2028\u2029\uFEFF\uFFFE" }],
  ["names that mean something to JavaScript", { narrative: "__proto__", ask: "constructor", title: "null" }],
];

export function editStorageContract(name: string, make: () => Promise<StorageUnderTest>): void {
  describe(`edit storage ${name}`, () => {
    const openTabs = async () => {
      const subject = await make();
      const [first, second] = [await subject.openTab(), await subject.openTab()];
      return { ...subject, first, second };
    };

    test("holds nothing at first", async () => {
      const { first } = await openTabs();
      expect(await kept(first)).toEqual([]);
    });

    test("gives edits back in the order in which they were made, whatever their operations and whichever tab kept them", async () => {
      const { first, second } = await openTabs();
      expect(await first.put(mine, anEdit("m"))).toEqual(done);
      await second.put(mine, anEdit("a"));
      await first.put(mine, anEdit("z"));
      await second.put(mine, anEdit("10"));
      await first.put(mine, anEdit("9"));
      expect(await operations(first)).toEqual(["m", "a", "z", "10", "9"]);
      expect(await kept(second)).toEqual(await kept(first));
    });

    test("replaces an edit in its place, also from another tab", async () => {
      const { first, second } = await openTabs();
      for (const each of ["one", "two", "three"]) await first.put(mine, anEdit(each));
      const rejected = anEdit("one", { fields: { rating: "Red" }, parked: "The action is no longer there." });
      await second.put(mine, rejected);
      expect(await kept(first)).toEqual([rejected, anEdit("two"), anEdit("three")]);
    });

    test("removes one edit; if it is kept again later, it comes last", async () => {
      const { first, second } = await openTabs();
      for (const each of ["one", "two", "three"]) await first.put(mine, anEdit(each));
      expect(await second.remove(mine, "one")).toEqual(done);
      expect(await operations(first)).toEqual(["two", "three"]);
      await first.remove(mine, "three");
      await first.put(mine, anEdit("one"));
      expect(await operations(second)).toEqual(["two", "one"]);
    });

    test("counts the removal of what is not there as done", async () => {
      const { first } = await openTabs();
      expect(await first.remove(mine, "never made")).toEqual(done);
    });

    test("R3: never shows one account's edits to another, nor lets it change them, even under the same operation", async () => {
      const { first, second } = await openTabs();
      await first.put(mine, anEdit("shared", { item: 1 }));
      await second.put(yours, anEdit("shared", { item: 2 }));
      await second.put(yours, anEdit("yours"));
      expect(await kept(second, mine)).toEqual([anEdit("shared", { item: 1 })]);
      await second.remove(yours, "shared");
      expect(await operations(first, mine)).toEqual(["shared"]);
      expect(await operations(first, yours)).toEqual(["yours"]);
      expect(await kept(first, `${mine}0`)).toEqual([]);
    });

    test("notifies other tabs of the account of what was kept or removed, and neither this tab nor another account", async () => {
      const { first, second } = await openTabs();
      for (const tab of [first, second]) for (const account of [mine, yours]) await tab.watch(account);
      await first.put(mine, anEdit("one"));
      await expect.poll(() => second.told(mine)).toBe(1);
      await first.remove(mine, "one");
      await expect.poll(() => second.told(mine)).toBe(2);
      // By the time of this answer, any wrong message would have arrived.
      await second.put(mine, anEdit("two"));
      await expect.poll(() => first.told(mine)).toBe(1);
      expect([await second.told(mine), await first.told(yours), await second.told(yours)]).toEqual([2, 0, 0]);
    });

    test("no longer notifies a listener that was removed, and goes on working", async () => {
      const { first, second } = await openTabs();
      await first.watch(mine);
      await first.unwatch(mine);
      expect(await second.put(mine, anEdit("one"))).toEqual(done);
      expect(await first.put(mine, anEdit("two"))).toEqual(done);
      expect(await first.remove(mine, "one")).toEqual(done);
      expect(await first.told(mine)).toBe(0);
      expect(await operations(second)).toEqual(["two"]);
    });

    test.each(values)("keeps %s as it is", async (_, fields) => {
      const { first, second } = await openTabs();
      const edit = anEdit("one", { fields, before: fields, made: new Date(0) });
      await first.put(mine, edit);
      expect(await kept(second)).toStrictEqual([edit]);
    });

    test("keeps an edit of a row that SharePoint does not have yet, with its entry, as it is", async () => {
      const { first, second } = await openTabs();
      const entry = { list: "Claims", fields: { words: "Done", actionId: 3 }, operation: "entry" };
      const edit = anEdit("one", { list: "Risks", item: 0, addition: "addition", folder: "3 Finance", entry });
      await first.put(mine, edit);
      expect(await kept(second)).toStrictEqual([edit]);
    });

    test("keeps the edits of many simultaneous calls in the order of the calls", async () => {
      const { first } = await openTabs();
      const many = Array.from({ length: 40 }, (_, number) => `edit ${number}`);
      const outcomes = await Promise.all(many.map((each) => first.put(mine, anEdit(each))));
      expect(outcomes).toEqual(many.map(() => done));
      expect(await operations(first)).toEqual(many);
    });

    test("R2: still has everything after all tabs were closed and opened again", async () => {
      const { first, closeTabs, openTab } = await openTabs();
      await first.put(mine, anEdit("one", { fields: { narrative: longest } }));
      await first.put(mine, anEdit("two"));
      await first.put(yours, anEdit("three"));
      await first.remove(mine, "two");
      await closeTabs();
      const later = await openTab();
      expect(await kept(later)).toEqual([anEdit("one", { fields: { narrative: longest } })]);
      await later.put(mine, anEdit("four"));
      expect(await operations(later)).toEqual(["one", "four"]);
      expect(await operations(later, yours)).toEqual(["three"]);
    });
  });
}
