// A log that is followed closely, in a tab of the engine over lists in memory.
import { beforeEach, expect, test } from "vitest";
import { claims } from "../../src/plan/log.ts";
import type { Presence } from "../../src/ports/host.ts";
import type { Lists } from "../../src/ports/lists.ts";
import { createSync } from "../../src/sync/sync.ts";
import { anActionRow, coordinator5 } from "../support/builders.ts";
import { engineLists } from "../support/engineTab.ts";
import { type FakeClock, fakeClock, settle } from "../support/fakeClock.ts";
import { type MemoryLists, memoryLists } from "../support/memoryLists.ts";
import { memoryStorage } from "../support/memoryStorage.ts";

const second = 1_000;

let lists: MemoryLists;
let clock: FakeClock;
/** What was asked, one word each. */
let asked: string[];
let isVisible: boolean;
let listeners: Set<() => void>;

beforeEach(() => {
  lists = memoryLists([anActionRow()], { [claims.title]: [] });
  clock = fakeClock();
  asked = [];
  isVisible = true;
  listeners = new Set();
});

const presence: Presence = {
  online: () => true,
  visible: () => isVisible,
  onChange(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function show(visible: boolean): void {
  isVisible = visible;
  for (const listener of listeners) listener();
}

async function openTab(over: Partial<Lists> = {}) {
  const storage = memoryStorage();
  const watched: Lists = {
    ...lists,
    entriesAfter(list, id) {
      asked.push("entries");
      return (over.entriesAfter ?? lists.entriesAfter)(list, id);
    },
    changesSince(...query) {
      asked.push("changes");
      return lists.changesSince(...query);
    },
  };
  const sync = createSync({
    ...{ lists: watched, clock, presence, start: engineLists, tick: 15_000 },
    ...{ withLock: storage.withLock, openStorage: storage.openTab() },
    definitionOf: async (title) => engineLists.find((list) => list.title === title),
    project: (known) => known,
    dayOf: () => "2026-11-22",
    newOperation: () => crypto.randomUUID(),
  });
  sync.start();
  await settle();
  const shown = () => {
    const list = sync.state().board?.lists.get(claims.title);
    return list?.kind === "read" ? [...list.rows.values()].map(({ fields }) => fields.operation) : [];
  };
  return { sync, shown };
}

let made = 0;
function someoneAdds(): string {
  const operation = `entry ${++made}`;
  lists.addElsewhere(claims, { kind: "Claimed", actionId: 1, operation }, "", coordinator5);
  return operation;
}

const countOf = (what: string) => asked.filter((each) => each === what).length;

/** Follows, and lets its code load. */
async function follow({ sync }: Awaited<ReturnType<typeof openTab>>) {
  const end = sync.followEntries(claims);
  await import("../../src/sync/followEntries.ts");
  await settle();
  return end;
}

test("R29: an entry is shown within four seconds, and the next within four more", async () => {
  const tab = await openTab();
  await follow(tab);
  const first = someoneAdds();
  await clock.advance(4 * second);
  expect(tab.shown()).toEqual([first]);
  const next = someoneAdds();
  await clock.advance(4 * second);
  expect(tab.shown()).toEqual([first, next]);
});

test("R29: five minutes take 75 short queries, and everything else is asked every 30 seconds", async () => {
  const tab = await openTab();
  await follow(tab);
  await clock.advance(15 * second);
  asked.length = 0;
  await clock.advance(300 * second);
  expect(countOf("entries")).toBe(75);
  expect(countOf("changes")).toBeLessThanOrEqual(10);
});

test("R29: nothing is asked for any more once following ends, and the rest is as often as before", async () => {
  const tab = await openTab();
  const end = await follow(tab);
  await clock.advance(30 * second);
  end();
  await settle();
  await clock.advance(30 * second);
  asked.length = 0;
  await clock.advance(60 * second);
  expect(countOf("entries")).toBe(0);
  expect(countOf("changes")).toBe(4);
});

test("R29: nothing is asked while nobody looks, and at once when somebody does", async () => {
  const tab = await openTab();
  await follow(tab);
  show(false);
  await settle();
  asked.length = 0;
  const entry = someoneAdds();
  await clock.advance(60 * second);
  expect(asked).toEqual([]);
  show(true);
  await clock.advance(0);
  expect(tab.shown()).toEqual([entry]);
});

test("R29: what SharePoint does not answer is asked again, as late as it says", async () => {
  const tab = await openTab();
  await follow(tab);
  lists.down = { kind: "later", why: "Busy.", waitMs: 10 * second };
  await clock.advance(4 * second);
  lists.down = undefined;
  const entry = someoneAdds();
  asked.length = 0;
  await clock.advance(9 * second);
  expect(countOf("entries")).toBe(0);
  await clock.advance(second);
  expect(tab.shown()).toEqual([entry]);
});

test("R25, R29: an answer that cannot be understood is asked for again", async () => {
  let isBroken = true;
  const tab = await openTab({
    async entriesAfter(list, id) {
      if (isBroken) throw new SyntaxError("Unexpected token '<'");
      return lists.entriesAfter(list, id);
    },
  });
  await follow(tab);
  isBroken = false;
  const entry = someoneAdds();
  await clock.advance(4 * second);
  expect(tab.shown()).toEqual([entry]);
});
