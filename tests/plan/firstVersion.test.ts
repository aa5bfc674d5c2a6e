// What the first version of the tab left on a device is read as what it is today, or left alone.
import { describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { type Board, projectBoard, startLists } from "../../src/plan/board.ts";
import { dayOf } from "../../src/plan/days.ts";
import { readFirstEdit } from "../../src/plan/firstVersion.ts";
import { verification } from "../../src/plan/newEntry.ts";
import type { KeptEdit } from "../../src/ports/storage.ts";
import { createSync } from "../../src/sync/sync.ts";
import { fakeClock, settle } from "../support/fakeClock.ts";
import { memoryLists } from "../support/memoryLists.ts";
import { memoryStorage } from "../support/memoryStorage.ts";
import { firstEdits, firstEditsNow } from "./firstEdits.ts";

describe("an edit of the first version", () => {
  test("is one of Actions, with its record as an entry of the log", () => {
    expect(firstEdits.map(readFirstEdit)).toEqual(firstEditsNow);
  });
  test.each(["claims", "verifications", "supersessions", "rounds", "evidence"])("finds the log of its %s", (list) => {
    const record = { list, fields: {}, operation: "entry" };
    const edit = readFirstEdit({ ...firstEdits[0], record });
    expect(startLists.filter(({ mode }) => mode === "log").map(({ title }) => title)).toContain(edit?.entry?.list);
  });
  test("that adds an entry alone is as one is made today", async () => {
    const kept: KeptEdit[] = [];
    const { openTab, withLock } = memoryStorage();
    const open = openTab();
    const [clock, lists] = [fakeClock(), memoryLists()];
    const sync = createSync<Board>({
      ...{ lists, clock, withLock, start: startLists, project: projectBoard, dayOf, tick: 15_000 },
      definitionOf: async (title) => startLists.find((list) => list.title === title),
      presence: { online: () => true, visible: () => true, onChange: () => () => undefined },
      openStorage: (account) => {
        const storage = open(account);
        return { ...storage, put: (edit) => storage.put(edit).finally(() => kept.push(edit)) };
      },
      newOperation: () => "operation",
    });
    sync.start();
    await settle();
    const entry = verification({ actionId: 1, reference: "1.1.1", claim: "" }, "Held", "Rang five members.");
    await sync.addEntry(entry, { list: actions, id: 1 });
    await sync.addEntry(entry);
    sync.stop();
    const { fields } = entry;
    const record = { list: "verifications", fields, operation: "operation" };
    const made = clock.now();
    const first = { operation: "operation", fields: {}, before: {}, record, made, parked: undefined };
    expect([readFirstEdit({ ...first, id: 1 }), readFirstEdit({ ...first, id: 0 })]).toEqual(kept);
  });
});

describe("left alone is", () => {
  const [whole] = firstEdits;
  const record = { list: "claims", fields: {}, operation: "entry" };
  test.each([
    ["nothing", undefined],
    ["a text", "edit"],
    ["an edit without its operation", { ...whole, operation: undefined }],
    ["an edit without a row", { ...whole, id: "7" }],
    ["an edit without its fields", { ...whole, fields: null }],
    ["an edit without what was seen", { ...whole, before: undefined }],
    ["an edit without its time", { ...whole, made: "yesterday" }],
    ["an edit with a record of a list that nobody knows", { ...whole, record: { ...record, list: "minutes" } }],
    [
      "an edit with a record called after a property of every object",
      { ...whole, record: { ...record, list: "toString" } },
    ],
    ["an edit with a record without an operation", { ...whole, record: { ...record, operation: undefined } }],
    ["an edit of no row without a record", { ...whole, id: 0 }],
    ["an edit in today's form", firstEditsNow[0]],
  ])("%s", (_, value) => {
    expect(readFirstEdit(value)).toBeUndefined();
  });
});
