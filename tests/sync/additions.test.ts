// Rows that the tab adds, and edits of them made before SharePoint has them.
import { beforeEach, describe, expect, test } from "vitest";
import { claim } from "../../src/plan/newEntry.ts";
import { type EngineTab, engineTab } from "../support/engineTab.ts";
import { examples } from "../support/exampleList.ts";
import { type FakeClock, fakeClock, settle } from "../support/fakeClock.ts";
import { type MemoryLists, memoryLists } from "../support/memoryLists.ts";
import { type MemoryStorage, memoryStorage } from "../support/memoryStorage.ts";

let clock: FakeClock;
let lists: MemoryLists;
let storage: MemoryStorage;
let tab: EngineTab;
const folder = "3 Finance";
/** A person, whom a form cannot hold. */
const owner = { id: 15, name: "Programme lead 5", email: "lead-5@council.example" };
const somebody = { id: 14, name: "Programme lead 4", email: "lead-4@council.example" };

beforeEach(async () => {
  clock = fakeClock();
  lists = memoryLists();
  lists.folders.set(examples.title, [folder]);
  storage = memoryStorage();
  tab = openTab();
  await settle();
});

/** The names of the requests that read single rows or versions, from now on. */
function countReads(): readonly string[] {
  const asked: string[] = [];
  const { added, readRow, versions } = lists;
  const noting = <A extends unknown[], R>(name: string, ask: (...given: A) => R) => {
    return (...given: A) => {
      asked.push(name);
      return ask(...given);
    };
  };
  lists.added = noting("added", added);
  lists.readRow = noting("readRow", readRow);
  lists.versions = noting("versions", versions);
  return asked;
}

const openTab = () => engineTab({ lists, clock, storage });
const down = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined } as const;
const titles = (of = tab) => of.rows(examples).map(({ fields }) => fields.title);
const there = () => lists.rows(examples).map(({ fields }) => fields.title);
const duplicates = (of = tab) => {
  const list = of.state().board?.lists.get(examples.title);
  return list?.kind === "read" ? list.duplicates.map(({ id }) => id) : [];
};

describe("a row that is added", () => {
  test("R21: shows at once under an id below 0, and once under SharePoint's own when that is known", async () => {
    lists.down = down;
    const id = await tab.addRow(examples, { title: "New", kind: "One" });
    expect(tab.rows(examples)).toMatchObject([{ id, folder: "", canEdit: true, fields: { title: "New", words: "" } }]);
    expect(id).toBeLessThan(0);
    lists.down = undefined;
    await clock.advance(60_000);
    expect(tab.rows(examples)).toEqual(lists.rows(examples));
    expect(lists.rows(examples)).toMatchObject([{ id: 1, fields: { title: "New", kind: "One" } }]);
    expect(tab.state().edits).toEqual([]);
  });

  test("R21: is never shown twice and never missing, in this tab and in another", async () => {
    const other = openTab();
    await settle();
    const counts = new Set<number>();
    lists.failNextWrite("lost after");
    await tab.addRow(examples, { title: "New", owner }, folder);
    await settle();
    for (const each of [tab, other]) each.subscribe(() => counts.add(titles(each).length));
    await clock.advance(90_000);
    expect([...counts]).toEqual([1]);
    expect([titles(), titles(other)]).toEqual([["New"], ["New"]]);
  });

  test.each(["lost before", "lost after"] as const)("R19: is added once when its answer is %s", async (fault) => {
    lists.failNextWrite(fault);
    await tab.addRow(examples, { title: "New" });
    await clock.advance(60_000);
    expect(there()).toEqual(["New"]);
    expect(tab.state().edits).toEqual([]);
  });

  test("R19: is looked for by the next page if this one closed without an answer", async () => {
    lists.failNextWrite("lost after");
    await tab.addRow(examples, { title: "New" });
    await settle();
    tab.stop();
    const next = openTab();
    await clock.advance(60_000);
    expect(there()).toEqual(["New"]);
    expect([titles(next), next.state().edits]).toEqual([["New"], []]);
  });

  test("R19: is sent without looking the first time, with one request to add it and one to read it", async () => {
    const asked = countReads();
    await tab.addRow(examples, { title: "New", due: "2027-02-28" }, folder);
    await settle();
    expect([lists.writes, asked]).toEqual([1, ["readRow"]]);
    expect(tab.state().edits).toEqual([]);
  });

  test("R22: is looked for if it is not complete, and its versions are not read to complete it", async () => {
    const asked = countReads();
    await tab.addRow(examples, { title: "New", owner }, folder);
    await settle();
    expect([lists.writes, asked]).toEqual([2, ["added"]]);
    expect(tab.state().edits).toEqual([]);
  });

  test("R27: is looked for if the row with the id that SharePoint gave is another", async () => {
    lists.addElsewhere(examples, { title: "Theirs" });
    const { addRow } = lists;
    lists.addRow = async (...asked) => {
      const added = await addRow(...asked);
      return added.kind === "done" ? { kind: "done", value: 1 } : added;
    };
    const id = (await tab.addRow(examples, { title: "New" })) ?? 0;
    await tab.edit(examples, id, { words: "More" });
    await clock.advance(30_000);
    expect(lists.rows(examples).map(({ fields }) => [fields.title, fields.words])).toEqual([
      ["Theirs", ""],
      ["New", "More"],
    ]);
  });

  test("R22: that SharePoint keeps otherwise than it was sent is written once more, and is in no conflict", async () => {
    const { addRow } = lists;
    lists.addRow = (list, row) => addRow(list, { ...row, fields: { ...row.fields, due: "2027-02-27" } });
    await tab.addRow(examples, { title: "New", due: "2027-02-28" }, folder);
    await settle();
    expect(lists.row(examples, 1)?.fields.due).toBe("2027-02-28");
    expect(tab.state().edits).toEqual([]);
  });

  test("R20: is the one with the lower id if a late answer left two, and the other is listed as a duplicate", async () => {
    lists.failNextWrite("late");
    await tab.addRow(examples, { title: "New", words: "First" });
    await clock.advance(30_000);
    expect(there()).toEqual(["New"]);
    lists.landLate();
    await clock.advance(30_000);
    expect(there()).toEqual(["New", "New"]);
    expect([titles(), duplicates()]).toEqual([["New"], [2]]);
    const [shown] = tab.rows(examples);
    await tab.edit(examples, shown?.id ?? 0, { words: "Edited" });
    await settle();
    expect(lists.rows(examples).map(({ id, fields }) => [id, fields.words])).toEqual([
      [1, "Edited"],
      [2, "First"],
    ]);
    await tab.recycle(examples.title, 2);
    expect([titles(), duplicates(), there()]).toEqual([["New"], [], ["New"]]);
  });

  test("R20: is the one with the lower id also if that came while it was being sent again", async () => {
    const { addRow } = lists;
    lists.failNextWrite("late");
    const id = (await tab.addRow(examples, { title: "New" }, folder)) ?? 0;
    await settle();
    lists.addRow = (...asked) => {
      lists.landLate();
      return addRow(...asked);
    };
    await clock.advance(11_000);
    await tab.edit(examples, id, { words: "Edited" });
    await settle();
    expect(lists.rows(examples).map(({ fields }) => fields.words)).toEqual(["Edited", ""]);
    expect(tab.state().edits).toEqual([]);
  });

  test("R7: whose first edit got no answer is not edited twice, and no versions are read to know it", async () => {
    const id = (await tab.addRow(examples, { title: "New" })) ?? 0;
    await settle();
    const asked = countReads();
    lists.failNextWrite("lost after");
    await tab.edit(examples, id, { words: "Edited" });
    await clock.advance(12_000);
    expect(asked).toEqual(["readRow"]);
    expect(lists.history(examples, 1).map(({ fields }) => fields.words)).toEqual(["", "Edited"]);
    expect(tab.state().edits).toEqual([]);
  });

  test("R20: is the other of two once the first is gone", async () => {
    lists.failNextWrite("late");
    await tab.addRow(examples, { title: "New" });
    await clock.advance(30_000);
    lists.landLate();
    await clock.advance(30_000);
    lists.deleteElsewhere(examples, 1);
    await clock.advance(30_000);
    expect(tab.rows(examples).map(({ id }) => id)).toEqual([2]);
    expect(duplicates()).toEqual([]);
  });

  test("R22: in a folder has all its values, including those that a form cannot hold", async () => {
    await tab.addRow(examples, { title: "New", due: "2027-02-28", owner }, folder);
    await settle();
    expect(lists.rows(examples)).toMatchObject([{ folder, fields: { title: "New", due: "2027-02-28", owner } }]);
    expect(lists.history(examples, 1)).toHaveLength(2);
  });

  test("R22: that was not complete when the page closed is completed by the next", async () => {
    const { update } = lists;
    lists.update = () => new Promise(() => undefined);
    await tab.addRow(examples, { title: "New", owner }, folder);
    await settle();
    expect(lists.row(examples, 1)?.fields.owner).toBeUndefined();
    tab.stop();
    storage.freeLocks();
    lists.update = update;
    const next = openTab();
    await clock.advance(30_000);
    expect(lists.rows(examples)).toMatchObject([{ fields: { title: "New", owner } }]);
    expect(next.state().edits).toEqual([]);
  });

  test("R22: that somebody edited before it was complete is not overwritten", async () => {
    const { update } = lists;
    lists.update = async () => down;
    await tab.addRow(examples, { title: "New", words: "Mine", owner }, folder);
    await settle();
    lists.changeElsewhere(examples, 1, { words: "Theirs", operation: "theirs" });
    lists.update = update;
    await clock.advance(60_000);
    expect(tab.state().edits).toMatchObject([{ progress: { kind: "conflict", fields: ["words"] } }]);
    tab.settle(tab.state().edits[0]?.operation ?? "", { words: "Theirs" });
    await clock.advance(60_000);
    expect(lists.row(examples, 1)?.fields).toMatchObject({ words: "Theirs", owner });
    expect(tab.state().edits).toEqual([]);
  });

  test("R9: that SharePoint refuses is not shown, and its edit is rejected with its text", async () => {
    lists.failNextWrite({ kind: "refused", why: "Access denied.", status: 403 });
    await tab.addRow(examples, { title: "Typed with care" });
    await settle();
    expect(titles()).toEqual([]);
    const [edit] = tab.state().edits;
    expect(edit).toMatchObject({ fields: { title: "Typed with care" }, progress: { kind: "rejected" } });
    tab.retry(edit?.operation ?? "");
    await settle();
    expect(there()).toEqual(["Typed with care"]);
  });

  test("R3: before anything has been read waits until the account is known", async () => {
    lists.down = down;
    const early = openTab();
    const adding = early.addRow(examples, { title: "Early" });
    await clock.advance(1_000);
    expect(early.state().edits).toEqual([]);
    lists.down = undefined;
    await clock.advance(60_000);
    await adding;
    expect(there()).toEqual(["Early"]);
  });
});

describe("R27: an addition that somebody else has used", () => {
  test("is not the person's row, which is added, and whose edits go to it", async () => {
    lists.down = down;
    const id = (await tab.addRow(examples, { title: "Mine" })) ?? 0;
    void tab.edit(examples, id, { words: "More" });
    await settle();
    const [edit] = tab.state().edits;
    lists.addElsewhere(examples, { title: "Theirs", addition: edit?.operation }, "", somebody);
    lists.down = undefined;
    await clock.advance(60_000);
    expect(tab.state().edits).toEqual([]);
    expect(lists.rows(examples).map(({ fields }) => [fields.title, fields.words])).toEqual([
      ["Theirs", ""],
      ["Mine", "More"],
    ]);
    expect([titles().toSorted(), duplicates()]).toEqual([["Mine", "Theirs"], []]);
  });

  test("hides no row of another author", async () => {
    const theirs = lists.addElsewhere(examples, { title: "Theirs" }, "", somebody);
    await tab.addRow(examples, { title: "Mine" });
    await settle();
    const [, mine] = lists.rows(examples);
    lists.changeElsewhere(examples, theirs, { addition: mine?.fields.addition }, somebody);
    await clock.advance(30_000);
    expect([titles().toSorted(), duplicates()]).toEqual([["Mine", "Theirs"], []]);
  });
});

describe("edits of a row that SharePoint does not have yet", () => {
  test("R21: show at once, follow its addition, and are written into its row in their order", async () => {
    lists.down = down;
    const id = (await tab.addRow(examples, { title: "New", owner }, folder)) ?? 0;
    await tab.edit(examples, id, { title: "Better" });
    await tab.edit(examples, id, { words: "More" });
    expect(tab.rows(examples)).toMatchObject([{ id, fields: { title: "Better", words: "More", owner } }]);
    lists.addElsewhere(examples, { title: "Somebody else's" });
    lists.down = undefined;
    await clock.advance(60_000);
    expect(lists.rows(examples)).toMatchObject([
      { id: 1, fields: { title: "Somebody else's", words: "" } },
      { id: 2, fields: { title: "Better", words: "More", owner } },
    ]);
    const said = lists.history(examples, 2).map(({ fields }) => [fields.title, fields.owner, fields.words]);
    expect(said).toEqual([
      ["New", undefined, ""],
      ["New", owner, ""],
      ["Better", owner, ""],
      ["Better", owner, "More"],
    ]);
  });

  test("R21: that are made under its old id after it has arrived go to the row", async () => {
    lists.down = down;
    const id = (await tab.addRow(examples, { title: "New" })) ?? 0;
    lists.down = undefined;
    await clock.advance(60_000);
    await tab.edit(examples, id, { words: "More" });
    await settle();
    expect(lists.row(examples, 1)?.fields.words).toBe("More");
  });

  test("R5: keep their order when the row arrives between them", async () => {
    const { update } = lists;
    let land: () => void = () => undefined;
    const landed = new Promise<void>((resolve) => (land = resolve));
    lists.update = (...edit) => landed.then(() => update(...edit));
    const id = (await tab.addRow(examples, { title: "New", owner }, folder)) ?? 0;
    await clock.advance(20_000);
    // SharePoint has the row by now, and the rest of its values is being sent.
    expect(tab.rows(examples)).toMatchObject([{ id: 1 }]);
    await tab.edit(examples, id, { owner: somebody });
    await tab.edit(examples, 1, { words: "More" });
    await clock.advance(20_000);
    land();
    await clock.advance(60_000);
    expect(lists.row(examples, 1)?.fields).toMatchObject({ owner: somebody, words: "More" });
    expect(tab.state().edits).toEqual([]);
    expect(lists.history(examples, 1)).toHaveLength(4);
  });

  test("R21: are found by the next page, and follow the addition there too", async () => {
    lists.down = down;
    const id = (await tab.addRow(examples, { title: "New" })) ?? 0;
    await tab.edit(examples, id, { words: "More" });
    tab.stop();
    lists.down = undefined;
    const next = openTab();
    await clock.advance(60_000);
    expect(lists.rows(examples)).toMatchObject([{ fields: { title: "New", words: "More" } }]);
    expect([
      next.state().edits,
      storage.kept("https://council.example/sites/improvement 15 lead-5@council.example"),
    ]).toEqual([[], []]);
  });

  test("R9: are rejected when its addition was discarded", async () => {
    lists.failNextWrite({ kind: "refused", why: "Access denied.", status: 403 });
    lists.down = down;
    const id = (await tab.addRow(examples, { title: "New" })) ?? 0;
    await tab.edit(examples, id, { words: "More" });
    lists.down = undefined;
    await clock.advance(60_000);
    expect(tab.state().edits.map(({ progress }) => progress.kind)).toEqual(["rejected", "waiting"]);
    tab.discard(tab.state().edits[0]?.operation ?? "");
    await clock.advance(60_000);
    expect(tab.state().edits).toMatchObject([{ fields: { words: "More" }, progress: { kind: "rejected" } }]);
    expect(there()).toEqual([]);
  });

  test("R18: add their entry, and an edit with nothing but an entry writes no version of the row", async () => {
    lists.down = down;
    const id = (await tab.addRow(examples, { title: "New" })) ?? 0;
    await tab.addEntry(claim({ actionId: 1, reference: "1.1.1" }, "Claimed", "Done"), { list: examples, id });
    lists.down = undefined;
    await clock.advance(60_000);
    expect(lists.history(examples, 1)).toHaveLength(1);
    expect(tab.state().edits).toEqual([]);
  });
});
