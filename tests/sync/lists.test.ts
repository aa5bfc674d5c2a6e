// Lists that are read later, are missing, or are read while something else happens; and several lists at a time.
import { beforeEach, describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { claims } from "../../src/plan/log.ts";
import { claim } from "../../src/plan/newEntry.ts";
import type { List } from "../../src/schema/list.ts";
import { anActionRow, coordinator5 } from "../support/builders.ts";
import { engineTab } from "../support/engineTab.ts";
import { examples } from "../support/exampleList.ts";
import { type FakeClock, fakeClock, settle } from "../support/fakeClock.ts";
import { type MemoryLists, memoryLists } from "../support/memoryLists.ts";
import { type MemoryStorage, memoryStorage } from "../support/memoryStorage.ts";

let clock: FakeClock;
let lists: MemoryLists;
let storage: MemoryStorage;
const down = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined } as const;

beforeEach(() => {
  clock = fakeClock();
  lists = memoryLists([anActionRow({ narrative: "As planned" })]);
  lists.addElsewhere(examples, { title: "One", words: "Theirs" });
  storage = memoryStorage();
});

async function openTab(start?: readonly List[]) {
  const tab = engineTab({ lists, clock, storage, ...(start && { start }) });
  await settle();
  return tab;
}

/** Holds back the answer to a request until the returned function is called. */
function hold<K extends "open" | "read" | "changesSince">(request: K): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const real = lists[request] as (...asked: unknown[]) => Promise<unknown>;
  const holding = async (...asked: unknown[]) => {
    const answer = await real(...asked);
    await held;
    return answer;
  };
  Object.assign(lists, { [request]: holding });
  return () => {
    Object.assign(lists, { [request]: real });
    release();
  };
}

const kinds = (tab: Awaited<ReturnType<typeof openTab>>) =>
  [...(tab.state().board?.lists ?? [])].map(([title, { kind }]) => [title, kind]);

describe("a list that is read later", () => {
  test("is read when it is first needed, and followed with the others from then on", async () => {
    const tab = await openTab([actions, claims]);
    expect(tab.rows(examples)).toEqual([]);
    await tab.follow([examples]);
    expect(tab.rows(examples)).toMatchObject([{ fields: { title: "One" } }]);
    lists.changeElsewhere(examples, 1, { words: "Changed" });
    await clock.advance(15_000);
    expect(tab.rows(examples)).toMatchObject([{ fields: { words: "Changed" } }]);
  });

  test("is read, and only once, if it is needed while the others are being read", async () => {
    const tab = await openTab([actions, claims]);
    let reads = 0;
    const { read } = lists;
    lists.read = (asked) => {
      reads++;
      return read(asked);
    };
    const release = hold("changesSince");
    const asking = clock.advance(15_000);
    const following = [tab.follow([examples]), tab.follow([examples])];
    await settle();
    release();
    await Promise.all([asking, ...following]);
    await tab.follow([examples]);
    expect([tab.rows(examples).length, reads]).toEqual([1, 1]);
  });

  test("is read with the others if it is needed before the first reading", async () => {
    lists.down = down;
    const tab = await openTab([actions, claims]);
    await tab.follow([examples]);
    lists.down = undefined;
    await clock.advance(60_000);
    expect(tab.rows(examples)).toHaveLength(1);
  });

  test("R23: and cannot be read at present leaves the others, and is tried again", async () => {
    const tab = await openTab([actions, claims]);
    const { read } = lists;
    lists.read = async () => down;
    await tab.follow([examples]);
    lists.changeElsewhere(actions, 1, { narrative: "Late" });
    await clock.advance(30_000);
    expect(tab.rows(actions)).toMatchObject([{ fields: { narrative: "Late" } }]);
    expect(tab.state().error).toEqual(down);
    lists.read = read;
    await clock.advance(60_000);
    expect([tab.rows(examples).length, tab.state().error]).toEqual([1, undefined]);
  });

  test("R23: has its edits sent before it is read, after their row has been read", async () => {
    const first = await openTab();
    lists.down = down;
    await first.edit(examples, 1, { words: "Mine" });
    first.stop();
    lists.down = undefined;
    const next = await openTab([actions, claims]);
    await clock.advance(30_000);
    expect(lists.row(examples, 1)?.fields.words).toBe("Mine");
    expect(next.state().edits).toEqual([]);
  });

  test("R23: has its edits wait while its definition cannot be loaded", async () => {
    let isLoadable = false;
    const definitionOf = async () => {
      if (!isLoadable) throw new Error("no network");
      return examples;
    };
    const tab = engineTab({ lists, clock, storage, definitionOf });
    await settle();
    await tab.edit(examples, 1, { words: "Mine" });
    await settle();
    expect(tab.state().edits).toMatchObject([{ progress: { kind: "waiting" } }]);
    isLoadable = true;
    await clock.advance(60_000);
    expect(tab.state().edits).toEqual([]);
    expect(lists.row(examples, 1)?.fields.words).toBe("Mine");
  });

  test("R23: shows a conflict of an edit that was found before it was read", async () => {
    const first = await openTab();
    lists.down = down;
    await first.edit(examples, 1, { words: "Mine" });
    first.stop();
    lists.down = undefined;
    lists.changeElsewhere(examples, 1, { words: "Theirs again" });
    const next = await openTab([actions, claims]);
    await clock.advance(30_000);
    const theirs = { fields: { words: "Theirs again" } };
    expect(next.state().edits).toMatchObject([{ progress: { kind: "conflict", theirs } }]);
    next.settle(next.state().edits[0]?.operation ?? "", { words: "Both" });
    await clock.advance(30_000);
    expect(lists.row(examples, 1)?.fields.words).toBe("Both");
  });
});

describe("a list that cannot be read", () => {
  test.each(["missing", "older", "no-access"] as const)("R23: (%s) is left out, and nothing else is", async (kind) => {
    lists.unavailable.set(examples.title, kind);
    const tab = await openTab();
    expect(kinds(tab)).toEqual([
      ["Actions", "read"],
      ["Claims", "read"],
      ["Examples", kind],
    ]);
    lists.changeElsewhere(actions, 1, { narrative: "Late" });
    await clock.advance(15_000);
    expect(tab.rows(actions)).toMatchObject([{ fields: { narrative: "Late" } }]);
    expect(tab.state().error).toBeUndefined();
  });

  test("R23: because it was deleted while the tab was open is left out, and changes of the others still show", async () => {
    const tab = await openTab();
    lists.unavailable.set(examples.title, "missing");
    const { changesSince } = lists;
    lists.changesSince = async (token, asked) =>
      asked.includes(examples) ? { kind: "gone", why: "File Not Found." } : changesSince(token, asked);
    lists.changeElsewhere(actions, 1, { narrative: "Late" });
    await clock.advance(15_000);
    expect(kinds(tab)).toContainEqual(["Examples", "missing"]);
    expect(tab.rows(actions)).toMatchObject([{ fields: { narrative: "Late" } }]);
    lists.changeElsewhere(actions, 1, { narrative: "Later" });
    await clock.advance(15_000);
    expect(tab.rows(actions)).toMatchObject([{ fields: { narrative: "Later" } }]);
    expect(tab.state().error).toBeUndefined();
  });

  test("R23: any more keeps the edits of its rows", async () => {
    const tab = await openTab();
    lists.unavailable.set(examples.title, "no-access");
    lists.changesSince = async () => ({ kind: "token-dead" });
    await clock.advance(15_000);
    expect(kinds(tab)).toContainEqual(["Examples", "no-access"]);
    await tab.edit(examples, 1, { words: "Mine" }, { seen: { words: "Theirs" } });
    await settle();
    expect(tab.state().edits).toMatchObject([{ fields: { words: "Mine" }, before: { words: "Theirs" } }]);
  });

  test("R23: is tried again when the person asks, without reading the others again", async () => {
    lists.unavailable.set(examples.title, "missing");
    const tab = await openTab();
    lists.unavailable.clear();
    await clock.advance(60_000);
    expect(kinds(tab)).toContainEqual(["Examples", "missing"]);
    lists.open = () => Promise.reject(new Error("Nobody asks for everything."));
    await tab.refresh();
    expect(tab.rows(examples)).toHaveLength(1);
  });

  test("R23: any more is noticed within the hour, and edits of it do not bring it back", async () => {
    const tab = await openTab();
    lists.unavailable.set(examples.title, "no-access");
    await clock.advance(61 * 60_000);
    expect(kinds(tab)).toContainEqual(["Examples", "no-access"]);
    expect(tab.state().error).toBeUndefined();
    await tab.addRow(examples, { title: "New" });
    await settle();
    expect(kinds(tab)).toContainEqual(["Examples", "no-access"]);
    expect(tab.state().edits).toMatchObject([{ fields: { title: "New" }, progress: { kind: "rejected" } }]);
  });
});

describe("rows of several lists", () => {
  test("R5: with the same id do not wait for each other", async () => {
    const tab = await openTab();
    const { update } = lists;
    lists.update = (list, edit) => (list === actions ? new Promise(() => undefined) : update(list, edit));
    await tab.edit(actions, 1, { narrative: "Held up" });
    await tab.edit(examples, 1, { words: "Mine" });
    await settle();
    expect(lists.row(examples, 1)?.fields.words).toBe("Mine");
    expect(lists.row(actions, 1)?.fields.narrative).toBe("As planned");
  });

  test("R5: that the tab added have one queue across all tabs, before they have arrived and after", async () => {
    const [tab, other] = [await openTab(), await openTab()];
    const { update } = lists;
    const sent: unknown[] = [];
    let land: () => void = () => undefined;
    const landed = new Promise<void>((resolve) => (land = resolve));
    lists.folders.set(examples.title, ["3 Finance"]);
    lists.update = async (list, edit) => {
      sent.push(edit.fields);
      await landed;
      return update(list, edit);
    };
    await tab.addRow(examples, { title: "New", owner: coordinator5 }, "3 Finance");
    await clock.advance(30_000);
    // SharePoint has the row by now, and the first tab is sending its owner.
    expect(other.rows(examples)).toMatchObject([{ id: 1 }, { id: 2 }]);
    await other.edit(examples, 2, { due: "2027-03-31" });
    await clock.advance(30_000);
    expect(sent).toHaveLength(1);
    expect(other.state().edits.map(({ progress }) => progress.kind)).toEqual(["waiting", "waiting"]);
    land();
    await clock.advance(60_000);
    expect(lists.row(examples, 2)?.fields.due).toBe("2027-03-31");
    expect([...tab.state().edits, ...other.state().edits]).toEqual([]);
  });

  test("R16: with the same id have words of their own", async () => {
    const tab = await openTab();
    await tab.edit(examples, 1, { words: "Mine" });
    await settle();
    lists.changeElsewhere(actions, 1, { narrative: "Changed" });
    lists.changeElsewhere(examples, 1, { words: "Replaced" }, coordinator5);
    await clock.advance(15_000);
    expect(tab.state().overwritten).toMatchObject([{ list: "Examples", id: 1, mine: "Mine", theirs: "Replaced" }]);
  });

  test("R16: that the tab added report replaced words as any other row does", async () => {
    const tab = await openTab();
    await tab.addRow(examples, { title: "New", words: "Mine" });
    await settle();
    lists.changeElsewhere(examples, 2, { words: "Replaced" }, coordinator5);
    await clock.advance(15_000);
    expect(tab.state().overwritten).toMatchObject([{ list: "Examples", id: 2, mine: "Mine", theirs: "Replaced" }]);
  });
});

describe("while lists are being read", () => {
  test("R24: a row that is added stays, even if the answer lacks it", async () => {
    const tab = await openTab();
    const { changesSince } = lists;
    lists.changesSince = async () => ({ kind: "token-dead" });
    const release = hold("open");
    const asking = clock.advance(15_000);
    await settle();
    lists.changesSince = changesSince;
    await tab.addRow(examples, { title: "New" });
    await settle();
    const before = tab.rows(examples);
    release();
    await asking;
    await settle();
    expect(tab.rows(examples)).toEqual(before);
    expect(before).toMatchObject([{ id: 1 }, { id: 2 }]);
    await clock.advance(15_000);
    expect(tab.rows(examples)).toEqual(before);
  });

  test("R24: a row that is added to a list read for the first time stays, even if the answer lacks it", async () => {
    const tab = await openTab([actions, claims]);
    const release = hold("read");
    const following = tab.follow([examples]);
    await settle();
    await tab.addRow(examples, { title: "New" });
    await settle();
    expect(tab.state().edits).toEqual([]);
    const counts = new Set<number>();
    tab.subscribe(() => counts.add(tab.rows(examples).length));
    release();
    await following;
    expect(tab.rows(examples)).toMatchObject([{ id: 1 }, { id: 2, fields: { title: "New" } }]);
    expect([...counts]).toEqual([2]);
  });

  test("R24: an entry that is added stays, even if the answer lacks it", async () => {
    const tab = await openTab();
    const { changesSince } = lists;
    lists.changesSince = async () => ({ kind: "token-dead" });
    const release = hold("open");
    const asking = clock.advance(15_000);
    await settle();
    lists.changesSince = changesSince;
    await tab.addEntry(claim({ actionId: 1, reference: "1.1.1" }, "Claimed", "Done"));
    await settle();
    expect(tab.state().edits).toEqual([]);
    release();
    await asking;
    await settle();
    expect(tab.rows(claims)).toMatchObject([{ fields: { words: "Done" } }]);
    await clock.advance(15_000);
    expect(tab.rows(claims)).toMatchObject([{ id: 1, fields: { words: "Done" } }]);
  });

  test("R24: an entry that is deleted again is gone with the next reading", async () => {
    const tab = await openTab();
    await tab.addEntry(claim({ actionId: 1, reference: "1.1.1" }, "Claimed", "Done"));
    await settle();
    lists.deleteElsewhere(claims, 1);
    await clock.advance(15_000);
    lists.changesSince = async () => ({ kind: "token-dead" });
    await clock.advance(15_000);
    expect(tab.rows(claims)).toEqual([]);
  });
});

describe("an answer that cannot be understood", () => {
  test("R25: shows as an error at the first reading, and SharePoint is asked again", async () => {
    const { open } = lists;
    lists.open = () => Promise.reject(new Error("Invalid response, line 0"));
    const tab = await openTab();
    expect(tab.state().error).toMatchObject({ kind: "later", why: expect.stringContaining("Invalid response") });
    lists.open = open;
    await clock.advance(60_000);
    expect(tab.rows(actions)).toHaveLength(1);
    expect(tab.state().error).toBeUndefined();
  });

  test("R25: does not stop the change queries", async () => {
    const tab = await openTab();
    const { changesSince } = lists;
    lists.changesSince = () => Promise.reject(new SyntaxError("Unexpected token <"));
    await clock.advance(15_000);
    expect(tab.state().error?.kind).toBe("later");
    lists.changesSince = changesSince;
    lists.changeElsewhere(actions, 1, { narrative: "Late" });
    await clock.advance(60_000);
    expect(tab.rows(actions)).toMatchObject([{ fields: { narrative: "Late" } }]);
  });
});

test("R3: two sites in one page keep their edits and their queues apart", async () => {
  const here = await openTab();
  const [otherLists, otherUrl] = [
    memoryLists([anActionRow({ narrative: "There" })]),
    "https://council.example/sites/other",
  ];
  const { open } = otherLists;
  otherLists.open = async (asked) => {
    const outcome = await open(asked);
    if (outcome.kind !== "done") return outcome;
    return { ...outcome, value: { ...outcome.value, site: { title: "Other", url: otherUrl } } };
  };
  const there = engineTab({ lists: otherLists, clock, storage });
  await settle();
  lists.update = () => new Promise(() => undefined);
  await here.edit(actions, 1, { narrative: "Held up" });
  await there.edit(actions, 1, { narrative: "Mine there" });
  await settle();
  expect(otherLists.row(actions, 1)?.fields.narrative).toBe("Mine there");
  expect(there.state().edits).toEqual([]);
  expect(here.state().edits).toMatchObject([{ fields: { narrative: "Held up" } }]);
});
