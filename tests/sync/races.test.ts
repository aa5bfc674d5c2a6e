// Races that a long campaign met once in a hundred thousand runs, each set up so that it happens every time.
import { beforeEach, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { claim } from "../../src/plan/newEntry.ts";
import type { EditStorage, OpenEditStorage } from "../../src/ports/storage.ts";
import { anActionRow } from "../support/builders.ts";
import { engineTab } from "../support/engineTab.ts";
import { examples } from "../support/exampleList.ts";
import { type FakeClock, fakeClock, settle } from "../support/fakeClock.ts";
import { type MemoryLists, memoryLists } from "../support/memoryLists.ts";
import { type MemoryStorage, memoryStorage } from "../support/memoryStorage.ts";

let clock: FakeClock;
let lists: MemoryLists;
let storage: MemoryStorage;
const down = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined } as const;
const account = "https://council.example/sites/improvement 15 lead-5@council.example";

beforeEach(() => {
  clock = fakeClock();
  lists = memoryLists([anActionRow({ narrative: "As planned" })]);
  storage = memoryStorage();
});

async function openTab(changed?: (real: EditStorage) => Partial<EditStorage>) {
  const open = (): OpenEditStorage => {
    const real = storage.openTab();
    return (name) => ({ ...real(name), ...changed?.(real(name)) });
  };
  const tab = engineTab({ lists, clock, storage: { ...storage, openTab: open } });
  await settle();
  return tab;
}

/** A promise, and the function that resolves it. */
function later(): { promise: Promise<void>; come: () => void } {
  let come: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => (come = resolve));
  return { promise, come };
}

/** An edit of another row, kept by another tab. */
const theirs = () => ({
  ...{ operation: "theirs", list: "Actions", item: 2, fields: {}, before: {}, parked: "" },
  made: clock.now(),
});

/** A tab that is slow to read what is kept on the device. */
async function openSlowReader() {
  const [answered, reading] = [later(), later()];
  let isHeld = false;
  const tab = await openTab((real) => ({
    async readAll() {
      const found = await real.readAll();
      if (!isHeld) return found;
      reading.come();
      await answered.promise;
      return found;
    },
  }));
  const other = storage.openTab()(account);
  return {
    tab,
    /** Another tab keeps an edit, so this one reads. Resolves when it has begun to; the answer is held back. */
    async readSlowly() {
      isHeld = true;
      await other.put(theirs());
      await reading.promise;
    },
    /** Further readings are answered at once. */
    stopHolding: () => {
      isHeld = false;
    },
    answer: answered.come,
  };
}

test("R12: an older row arrives late with another right to edit: it is ignored", async () => {
  const tab = await openTab();
  const older = lists.row(actions, 1);
  const { readRow } = lists;
  lists.readRow = async () => ({ kind: "done", value: { ...anActionRow(), ...older, canEdit: false } });
  lists.failNextWrite("lost after");
  await tab.edit(actions, 1, { narrative: "Mine" });
  await clock.advance(30_000);
  lists.readRow = readRow;
  await settle();
  expect(tab.rows(actions)).toMatchObject([{ canEdit: true, fields: { narrative: "Mine" } }]);
});

test("R9: a row is restored before the answer that it is gone arrives: the edit is rejected, and the row stays", async () => {
  const tab = await openTab();
  lists.failNextWrite({ kind: "gone", why: "Item does not exist." });
  await tab.edit(actions, 1, { narrative: "Mine" });
  await settle();
  expect(tab.state().edits).toMatchObject([{ progress: { kind: "rejected" } }]);
  expect(tab.rows(actions)).toMatchObject([{ id: 1, fields: { narrative: "As planned" } }]);
});

test("R12: everything is read again while an answer about a deleted row is on its way: it does not bring the row back", async () => {
  const tab = await openTab();
  const [answered, reading] = [later(), later()];
  const { readRow, changesSince } = lists;
  lists.readRow = async (...asked) => {
    const row = await readRow(...asked);
    reading.come();
    await answered.promise;
    return row;
  };
  lists.changeElsewhere(actions, 1, { ask: "Nothing" });
  // The write is stale, so the row is read. Before the answer, it is deleted and everything is read again.
  void tab.edit(actions, 1, { narrative: "Mine" });
  await reading.promise;
  lists.deleteElsewhere(actions, 1);
  lists.changesSince = async () => ({ kind: "token-dead" });
  await tab.refresh();
  lists.changesSince = changesSince;
  lists.readRow = readRow;
  answered.come();
  await clock.advance(30_000);
  expect(tab.rows(actions)).toEqual([]);
  expect(tab.state().edits).toMatchObject([{ fields: { narrative: "Mine" }, progress: { kind: "rejected" } }]);
});

test("an edit that is being kept is found in storage by its own page: it is one edit", async () => {
  const [kept, putting] = [later(), later()];
  const other = storage.openTab()(account);
  const tab = await openTab((real) => ({
    async put(edit) {
      const outcome = await real.put(edit);
      putting.come();
      await kept.promise;
      return outcome;
    },
  }));
  lists.down = down;
  const making = tab.edit(actions, 1, { narrative: "Mine" });
  await putting.promise;
  // Another tab changes storage, so this one reads it.
  await other.remove("nothing");
  await other.put(theirs());
  await settle();
  kept.come();
  await making;
  expect(tab.state().edits.filter(({ fields }) => fields.narrative === "Mine")).toHaveLength(1);
});

test("R2: an edit is discarded while the device is being read: it does not come back", async () => {
  const { tab, readSlowly, stopHolding, answer } = await openSlowReader();
  lists.down = down;
  await tab.edit(actions, 1, {}, { entry: claim({ actionId: 1, reference: "1.1.1" }, "Claimed", "Done") });
  const [edit] = tab.state().edits;
  await readSlowly();
  tab.discard(edit?.operation ?? "");
  await settle();
  stopHolding();
  answer();
  await settle();
  expect(tab.state().edits.map(({ operation }) => operation)).toEqual(["theirs"]);
  expect(storage.kept(account).map(({ operation }) => operation)).toEqual(["theirs"]);
});

test("R2: an edit is kept while the device is being read: it is not taken for one that another tab has saved", async () => {
  const { tab, readSlowly, stopHolding, answer } = await openSlowReader();
  lists.down = down;
  await readSlowly();
  stopHolding();
  await tab.edit(actions, 1, { narrative: "Mine" });
  answer();
  await settle();
  expect(tab.state().edits.map(({ fields }) => fields.narrative)).toContain("Mine");
});

test("R6: an edit whose conflict is settled is read from storage once more: it does not come back", async () => {
  const { tab, readSlowly, stopHolding, answer } = await openSlowReader();
  lists.changeElsewhere(actions, 1, { narrative: "Theirs" });
  await tab.edit(actions, 1, { narrative: "Mine" });
  await settle();
  await readSlowly();
  tab.settle(tab.state().edits[0]?.operation ?? "", { narrative: "Both" });
  await settle();
  stopHolding();
  answer();
  await clock.advance(30_000);
  expect(tab.state().edits.map(({ operation }) => operation)).toEqual(["theirs"]);
  expect(lists.row(actions, 1)?.fields.narrative).toBe("Both");
});

test("R2: an edit is discarded in one tab and tried again in the other: it is in both or in neither", async () => {
  const [tab, other] = [await openTab(), await openTab()];
  lists.failNextWrite({ kind: "refused", why: "Access denied.", status: 403 });
  await tab.edit(actions, 1, { narrative: "Mine" });
  await settle();
  const operation = tab.state().edits[0]?.operation ?? "";
  expect(other.state().edits).toHaveLength(1);
  tab.discard(operation);
  other.retry(operation);
  await clock.advance(60_000);
  const left = storage.kept(account).length;
  expect([tab.state().edits.length, other.state().edits.length]).toEqual([left, left]);
});

test("R13: a row that another tab adds, edits and saves is known here before its edits disappear", async () => {
  const [tab, other] = [await openTab(), await openTab()];
  const seen = new Set<string>();
  lists.down = down;
  const id = (await tab.addRow(examples, { title: "New" })) ?? 0;
  await tab.edit(examples, id, { title: "Better" });
  await clock.advance(1_000);
  other.subscribe(() =>
    seen.add(
      other
        .rows(examples)
        .map(({ fields }) => String(fields.title))
        .join(),
    ),
  );
  lists.down = undefined;
  await clock.advance(60_000);
  expect([...seen]).toEqual(["Better"]);
});
