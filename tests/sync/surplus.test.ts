// R28: entries that are too many, in a tab that is open while they come and go.
import { beforeEach, describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { claims } from "../../src/plan/log.ts";
import type { Lists } from "../../src/ports/lists.ts";
import { mostEntries } from "../../src/schema/surplus.ts";
import { anActionRow, coordinator5, lead5 } from "../support/builders.ts";
import { type EngineTab, engineTab } from "../support/engineTab.ts";
import { type FakeClock, fakeClock, settle } from "../support/fakeClock.ts";
import { type MemoryLists, memoryLists } from "../support/memoryLists.ts";
import { memoryStorage } from "../support/memoryStorage.ts";

const hour = 60 * 60_000;
let clock: FakeClock;
let lists: MemoryLists;

beforeEach(() => {
  clock = fakeClock();
  lists = memoryLists([anActionRow()]);
});

/** How often everything, or single lists, were read again. */
let readings = 0;

async function openTab(given: Lists = lists): Promise<EngineTab> {
  const { open, read } = given;
  const counted: Lists = {
    ...given,
    open: (asked) => {
      readings++;
      return open(asked);
    },
    read: (asked) => {
      readings++;
      return read(asked);
    },
  };
  const tab = engineTab({ lists: counted, clock, storage: memoryStorage() });
  await settle();
  readings = 0;
  return tab;
}

/** Lists that read every entry, however many there are. */
const readingAll = (): Lists => ({
  ...lists,
  open: async (asked) => {
    const outcome = await lists.open(asked);
    if (outcome.kind !== "done") return outcome;
    const answers = [...outcome.value.lists].map(([title, answer]) => {
      const list = asked.find((each) => each.title === title);
      return [
        title,
        answer.kind === "read" && list ? { ...answer, rows: lists.rows(list), unread: [] } : answer,
      ] as const;
    });
    return { ...outcome, value: { ...outcome.value, lists: new Map(answers) } };
  },
  changesSince: (token, asked) => lists.changesSince(token, asked),
});

function flood(count: number, who = lead5): void {
  for (let entry = 0; entry < count; entry++) {
    const operation = crypto.randomUUID();
    lists.addElsewhere(claims, { title: "Again", actionId: 1, operation }, "", who);
  }
}

const shown = (tab: EngineTab) => tab.rows(claims).map(({ id }) => id);

function surplusIn(tab: EngineTab): readonly number[] {
  const list = tab.state().board?.lists.get(claims.title);
  return list?.kind === "read" ? [...(list.surplus ?? [])].map(([id]) => id) : [];
}

describe.each([
  ["that were not read", () => lists],
  ["that were read", readingAll],
])("entries that are too many, and %s", (_, given) => {
  test("R28: are not visible and are listed, and everybody else's are there", async () => {
    flood(2, coordinator5);
    flood(mostEntries + 2);
    flood(1, coordinator5);
    const tab = await openTab(given());
    expect(shown(tab)).toHaveLength(mostEntries + 3);
    expect(surplusIn(tab)).toEqual([103, 104]);
    expect(shown(tab)).toContain(105);
  });

  test("R28: come while the tab is open, and hide nobody else's that come with them", async () => {
    flood(mostEntries);
    const tab = await openTab(given());
    flood(30);
    flood(1, coordinator5);
    await clock.advance(15_000);
    expect(shown(tab)).toEqual([...Array.from({ length: mostEntries }, (_, index) => index + 1), 131]);
    expect(surplusIn(tab)).toHaveLength(30);
  });

  test("R28: count once entries before them have gone", async () => {
    flood(mostEntries + 30);
    const tab = await openTab(given());
    lists.deleteElsewhere(claims, 1);
    lists.deleteElsewhere(claims, 2);
    await clock.advance(15_000);
    expect(shown(tab)).toEqual(Array.from({ length: mostEntries }, (_, index) => index + 3));
    expect(surplusIn(tab)).toHaveLength(28);
  });

  test("R28: that have gone themselves are no longer listed", async () => {
    flood(mostEntries + 3);
    const tab = await openTab(given());
    lists.deleteElsewhere(claims, 102);
    await clock.advance(15_000);
    expect(surplusIn(tab)).toEqual([101, 103]);
    expect(shown(tab)).toHaveLength(mostEntries);
  });

  test("R17, R28: are not missed by the hourly comparison, so nothing is read again", async () => {
    flood(mostEntries + 30);
    await openTab(given());
    await clock.advance(2 * hour);
    expect(readings).toBe(0);
  });
});

test("R28: rows of a list that is no log are never too many", async () => {
  for (let row = 0; row < mostEntries + 5; row++) lists.addElsewhere(actions, { title: "Again" }, "", lead5);
  const tab = await openTab();
  expect(tab.rows(actions)).toHaveLength(mostEntries + 6);
});

test("R28: what is known of the lists goes with the question what has changed, so that the answer leaves out what is too many", async () => {
  flood(mostEntries - 1);
  const news: number[] = [];
  await openTab({
    ...lists,
    changesSince: async (...query) => {
      const outcome = await lists.changesSince(...query);
      const changes = outcome.kind === "done" ? outcome.value.lists.get(claims.title) : undefined;
      news.push(...(changes?.rows ?? []).map(({ id }) => id));
      return outcome;
    },
  });
  flood(3);
  await clock.advance(15_000);
  expect(news).toEqual([100]);
});
