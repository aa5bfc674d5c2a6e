import { beforeEach, describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { type Board, projectBoard, projectWith, startLists } from "../../src/plan/board.ts";
import { readDatePhrase } from "../../src/plan/datePhrase.ts";
import { dayOf } from "../../src/plan/days.ts";
import { claims, planDates } from "../../src/plan/log.ts";
import { agreedPlan, claim } from "../../src/plan/newEntry.ts";
import { rounds } from "../../src/plan/rounds.ts";
import type { Presence } from "../../src/ports/host.ts";
import { createSync, type Sync } from "../../src/sync/sync.ts";
import { anActionRow, coordinator5, lead5 } from "../support/builders.ts";
import { type FakeClock, fakeClock, settle } from "../support/fakeClock.ts";
import { type MemoryLists, memoryLists } from "../support/memoryLists.ts";
import { type MemoryStorage, memoryStorage } from "../support/memoryStorage.ts";

let clock: FakeClock;
let lists: MemoryLists;
let sync: Sync<Board>;
let storage: MemoryStorage;
let visible = true;
const presenceListeners = new Set<() => void>();
const presence: Presence = {
  online: () => true,
  visible: () => visible,
  onChange(listener) {
    presenceListeners.add(listener);
    return () => presenceListeners.delete(listener);
  },
};

beforeEach(async () => {
  visible = true;
  presenceListeners.clear();
  clock = fakeClock();
  lists = memoryLists([anActionRow({ rating: "Green", narrative: "As planned" })]);
  storage = memoryStorage();
  sync = openTab();
  await settle();
});

let operations = 0;

/** A tab of the same person, on the same device and site. */
function openTab(): Sync<Board> {
  const tab = createSync({
    lists,
    start: startLists,
    definitionOf: async (title) => startLists.find((list) => list.title === title),
    project: projectBoard,
    dayOf,
    clock,
    presence,
    tick: 15_000,
    openStorage: storage.openTab(),
    withLock: storage.withLock,
    newOperation: () => `operation ${++operations}`,
  });
  tab.start();
  return tab;
}

const down = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined } as const;
const account = "https://council.example/sites/improvement 15 lead-5@council.example";

const shown = () => sync.state().board?.actions.get(1)?.fields;
const edits = () => sync.state().edits.map(({ progress }) => progress.kind);

describe("an edit", () => {
  test("R1: shows as soon as it is kept, and is written once", async () => {
    sync.edit(actions, 1, { rating: "Amber" });
    await settle();
    expect(shown()?.rating).toBe("Amber");
    expect(lists.row(actions, 1)?.fields.rating).toBe("Amber");
    expect(lists.writes).toBe(1);
    expect(edits()).toEqual([]);
  });
  test("that changes nothing is not sent", async () => {
    sync.edit(actions, 1, { rating: "Green" });
    await settle();
    expect(lists.writes).toBe(0);
  });
  test("R5: of an action follows an earlier edit that is being sent", async () => {
    sync.edit(actions, 1, { rating: "Amber" });
    sync.edit(actions, 1, { narrative: "Delayed" });
    await settle();
    expect(lists.row(actions, 1)?.fields).toMatchObject({ rating: "Amber", narrative: "Delayed" });
    expect(lists.writes).toBe(2);
  });
  test("R4: is written with its operation and the etag of the row that it was compared with", async () => {
    const { update } = lists;
    const written: unknown[] = [];
    lists.update = (list, edit) => {
      written.push([edit.operation, edit.etag]);
      return update(list, edit);
    };
    lists.changeElsewhere(actions, 1, { rating: "Red" });
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    const operation = lists.row(actions, 1)?.fields.operation;
    expect(written).toEqual([
      [operation, '"guid,1"'],
      [operation, '"guid,2"'],
    ]);
  });
  test("R13: counts as saved only after SharePoint has acknowledged it", async () => {
    const { update } = lists;
    let acknowledge: () => void = () => undefined;
    const acknowledged = new Promise<void>((resolve) => (acknowledge = resolve));
    lists.update = async (list, edit) => {
      const outcome = await update(list, edit);
      await acknowledged;
      return outcome;
    };
    sync.edit(actions, 1, { rating: "Amber" });
    await settle();
    expect([edits(), storage.kept(account).length]).toEqual([["sending"], 1]);
    acknowledge();
    await settle();
    expect([edits(), storage.kept(account).length]).toEqual([[], 0]);
  });
  test("R10: that did not arrive is visible and is sent again", async () => {
    lists.failNextWrite("lost before");
    sync.edit(actions, 1, { rating: "Amber" });
    await settle();
    expect(edits()).toEqual(["waiting"]);
    expect(shown()?.rating).toBe("Amber");
    await clock.advance(20_000);
    expect(lists.row(actions, 1)?.fields.rating).toBe("Amber");
    expect(edits()).toEqual([]);
  });
  test("R7: whose answer was lost is not written twice", async () => {
    lists.failNextWrite("lost after");
    sync.edit(actions, 1, { rating: "Amber" });
    await clock.advance(30_000);
    expect(lists.writes).toBe(1);
    expect(edits()).toEqual([]);
  });
  test("R7: whose answer was lost is found in the versions after somebody else's write", async () => {
    lists.failNextWrite("lost after");
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    lists.changeElsewhere(actions, 1, { narrative: "Theirs, having read mine", operation: "another" });
    await clock.advance(30_000);
    expect(edits()).toEqual([]);
    expect(shown()?.narrative).toBe("Theirs, having read mine");
    expect(lists.history(actions, 1).filter(({ fields }) => fields.narrative === "Mine")).toHaveLength(1);
  });
  test("R9: that SharePoint refuses is kept with the reason, and the row shows what SharePoint has", async () => {
    lists.failNextWrite({ kind: "refused", why: "Access denied.", status: 403 });
    sync.edit(actions, 1, { narrative: "Typed with care" });
    await settle();
    const [edit] = sync.state().edits;
    expect(edit?.progress).toEqual({ kind: "rejected", why: "Access denied." });
    expect(edit?.fields.narrative).toBe("Typed with care");
    expect(shown()?.narrative).toBe("As planned");
    sync.retry(edit?.operation ?? "");
    await settle();
    expect(lists.row(actions, 1)?.fields.narrative).toBe("Typed with care");
  });
  test("R9: of a row that is gone is kept", async () => {
    lists.deleteElsewhere(actions, 1);
    sync.edit(actions, 1, { narrative: "Typed with care" });
    await settle();
    expect(sync.state().edits[0]?.progress.kind).toBe("rejected");
  });
});

describe("a row changed by somebody else", () => {
  test("shows within a tick, without a refresh", async () => {
    lists.changeElsewhere(actions, 1, { rating: "Red" });
    await clock.advance(15_000);
    expect(shown()?.rating).toBe("Red");
  });
  test("R8: in another field takes our edit too", async () => {
    lists.changeElsewhere(actions, 1, { rating: "Red" });
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    expect(lists.row(actions, 1)?.fields).toMatchObject({ rating: "Red", narrative: "Mine" });
    expect(edits()).toEqual([]);
  });
  test("R6, R11: in the same field is never overwritten: theirs shows and both texts stay until the person chooses", async () => {
    lists.changeElsewhere(actions, 1, { narrative: "Theirs" });
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    const [edit] = sync.state().edits;
    expect(edit?.progress).toMatchObject({ kind: "conflict", fields: ["narrative"] });
    expect(edit?.fields.narrative).toBe("Mine");
    expect(shown()?.narrative).toBe("Theirs");
    expect(lists.row(actions, 1)?.fields.narrative).toBe("Theirs");
  });
  test("R6: to the same words is no conflict", async () => {
    lists.changeElsewhere(actions, 1, { narrative: "The same" });
    sync.edit(actions, 1, { narrative: "The same" });
    await settle();
    expect(edits()).toEqual([]);
  });
  test("R6: while we were typing is a conflict, compared with what we saw when we began", async () => {
    lists.changeElsewhere(actions, 1, { narrative: "Theirs" });
    await clock.advance(15_000);
    sync.edit(actions, 1, { narrative: "Mine" }, { seen: { narrative: "As planned" } });
    await settle();
    expect(edits()).toEqual(["conflict"]);
  });

  describe("and settled by the person", () => {
    const conflicting = async () => {
      lists.changeElsewhere(actions, 1, { narrative: "Theirs" }, coordinator5);
      sync.edit(actions, 1, { narrative: "Mine", confidence: "Low" });
      await settle();
      return sync.state().edits[0]?.operation ?? "";
    };
    test("R6: with our words, has our words", async () => {
      sync.settle(await conflicting(), { narrative: "Mine" });
      await settle();
      expect(lists.row(actions, 1)?.fields).toMatchObject({ narrative: "Mine", confidence: "Low" });
    });
    test("R6: with their words, takes the rest of our edit", async () => {
      sync.settle(await conflicting(), { narrative: "Theirs" });
      await settle();
      expect(lists.row(actions, 1)?.fields).toMatchObject({ narrative: "Theirs", confidence: "Low" });
      expect(edits()).toEqual([]);
    });
  });
});

describe("words of ours that were saved", () => {
  const overwritten = () => sync.state().overwritten;
  const save = async () => {
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
  };
  test("R16: and replaced in SharePoint are kept at hand, with who replaced them", async () => {
    await save();
    expect(overwritten()).toEqual([]);
    lists.changeElsewhere(actions, 1, { narrative: "Theirs" }, coordinator5);
    await clock.advance(15_000);
    expect(overwritten()).toMatchObject([
      { list: "Actions", id: 1, field: "narrative", mine: "Mine", theirs: "Theirs", who: coordinator5 },
    ]);
    sync.dismissOverwritten("Actions", 1, "narrative");
    expect(overwritten()).toEqual([]);
  });
  test("R16: and replaced before we knew that they had arrived are reported too", async () => {
    lists.failNextWrite("lost after");
    await save();
    lists.changeElsewhere(actions, 1, { narrative: "Theirs", operation: "another" });
    await clock.advance(30_000);
    expect(overwritten()).toMatchObject([{ mine: "Mine", theirs: "Theirs" }]);
  });
  test("R16: are reported once, not at every later change", async () => {
    await save();
    lists.changeElsewhere(actions, 1, { narrative: "Theirs" });
    await clock.advance(15_000);
    sync.dismissOverwritten("Actions", 1, "narrative");
    lists.changeElsewhere(actions, 1, { narrative: "Theirs again" });
    await clock.advance(15_000);
    expect(overwritten()).toEqual([]);
  });
  test("R16: are not reported when we change them ourselves, or when another field changes", async () => {
    await save();
    sync.edit(actions, 1, { narrative: "Mine, better" });
    lists.changeElsewhere(actions, 1, { ask: "Nothing" });
    await clock.advance(30_000);
    expect(overwritten()).toEqual([]);
    expect(lists.row(actions, 1)?.fields.narrative).toBe("Mine, better");
  });
});

describe("an edit kept on the device", () => {
  test("R2: stays there until SharePoint has it", async () => {
    lists.failNextWrite("lost before");
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    expect(storage.kept(account)).toMatchObject([{ list: "Actions", item: 1, fields: { narrative: "Mine" } }]);
    await clock.advance(20_000);
    expect(storage.kept(account)).toEqual([]);
  });
  test("R2: is found and sent by the next page", async () => {
    lists.failNextWrite("lost before");
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    sync.stop();
    openTab();
    await clock.advance(20_000);
    expect(lists.row(actions, 1)?.fields.narrative).toBe("Mine");
    expect(storage.kept(account)).toEqual([]);
  });
  test("R7: that had arrived before the page closed is not written again by the next page", async () => {
    lists.failNextWrite("lost after");
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    sync.stop();
    lists.changeElsewhere(actions, 1, { ask: "Nothing", operation: "another" });
    openTab();
    await clock.advance(20_000);
    expect(lists.writes).toBe(1);
    expect(storage.kept(account)).toEqual([]);
  });
  test("R7: whose answer was lost is not written again after another field was changed", async () => {
    lists.failNextWrite("lost after");
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    lists.changeElsewhere(actions, 1, { ask: "Nothing", operation: "another" });
    await clock.advance(40_000);
    expect(lists.writes).toBe(1);
    expect(lists.row(actions, 1)?.fields).toMatchObject({ narrative: "Mine", ask: "Nothing" });
  });
  test("R5: is sent by one of two tabs, and both know", async () => {
    const other = openTab();
    await settle();
    lists.down = down;
    sync.edit(actions, 1, { narrative: "Mine" });
    await clock.advance(1_000);
    expect(other.state().edits).toMatchObject([{ fields: { narrative: "Mine" } }]);
    lists.down = undefined;
    await clock.advance(60_000);
    expect(lists.history(actions, 1).filter(({ fields }) => fields.narrative === "Mine")).toHaveLength(1);
    expect([...sync.state().edits, ...other.state().edits]).toEqual([]);
    expect(other.state().board?.actions.get(1)?.fields.narrative).toBe("Mine");
  });
  test("R9: and rejected is rejected after a reload too, until the person decides", async () => {
    lists.failNextWrite({ kind: "refused", why: "Access denied.", status: 403 });
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    sync.stop();
    const next = openTab();
    await clock.advance(30_000);
    expect(next.state().edits).toMatchObject([{ progress: { kind: "rejected", why: "Access denied." } }]);
    next.discard(next.state().edits[0]?.operation ?? "");
    await settle();
    expect(storage.kept(account)).toEqual([]);
    expect(lists.row(actions, 1)?.fields.narrative).toBe("As planned");
  });
  test("R1: is sent even if it could not be kept, and marked as not kept", async () => {
    storage.broken = "The quota is used up.";
    lists.failNextWrite("lost before");
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    expect(sync.state().edits).toMatchObject([{ kept: false, progress: { kind: "waiting" } }]);
    await clock.advance(20_000);
    expect(lists.row(actions, 1)?.fields.narrative).toBe("Mine");
  });
  test("R1: is sent even if storage breaks after it was kept", async () => {
    lists.failNextWrite("lost before");
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    storage.broken = "The disk is gone.";
    await clock.advance(20_000);
    expect(lists.row(actions, 1)?.fields.narrative).toBe("Mine");
    expect(edits()).toEqual([]);
  });
  test("R3: is never sent by another account", async () => {
    lists.down = down;
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    sync.stop();
    lists.down = undefined;
    lists.me = coordinator5;
    const theirs = openTab();
    await clock.advance(60_000);
    expect(theirs.state().edits).toEqual([]);
    expect(lists.row(actions, 1)?.fields.narrative).toBe("As planned");
    expect(storage.kept(account)).toHaveLength(1);
  });
  test("R6: that settles a conflict takes the place of the one in conflict, also on the device", async () => {
    lists.changeElsewhere(actions, 1, { narrative: "Theirs" });
    sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    const operation = sync.state().edits[0]?.operation ?? "";
    lists.failNextWrite("lost before");
    sync.settle(operation, { narrative: "Both" });
    await settle();
    expect(storage.kept(account)).toMatchObject([{ fields: { narrative: "Both" } }]);
    expect(edits()).toEqual(["waiting"]);
    await clock.advance(20_000);
    expect(lists.row(actions, 1)?.fields.narrative).toBe("Both");
  });
});

describe("an entry that goes with an edit", () => {
  const entry = claim({ actionId: 1, reference: "1.1.1" }, "Claimed", "Done");
  const claims = () => {
    const list = sync.state().board?.lists.get("Claims");
    return list?.kind === "read" ? [...list.rows.values()].map(({ fields }) => fields.words) : undefined;
  };
  const claimed = { lifecycle: "Claimed complete", claimedBy: lead5 } as const;

  test("R18: shows with it at once, and is added before the row is written", async () => {
    lists.down = down;
    void sync.edit(actions, 1, claimed, { entry });
    await settle();
    expect(sync.state().board?.actions.get(1)?.fields.lifecycle).toBe("Claimed complete");
    expect(claims()).toEqual(["Done"]);
    lists.down = undefined;
    await clock.advance(60_000);
    expect(edits()).toEqual([]);
    expect(claims()).toEqual(["Done"]);
    expect(lists.row(actions, 1)?.fields.lifecycle).toBe("Claimed complete");
  });
  test.each(["lost before", "lost after"] as const)("R18: is added once when an answer is %s", async (fault) => {
    lists.failNextWrite(fault);
    void sync.edit(actions, 1, claimed, { entry });
    await clock.advance(60_000);
    expect(edits()).toEqual([]);
    expect(claims()).toEqual(["Done"]);
    expect(lists.history(actions, 1)).toHaveLength(2);
  });
  test("R18: is added once if the page closes between the entry and the row", async () => {
    const { update } = lists;
    lists.update = () => new Promise(() => undefined);
    void sync.edit(actions, 1, claimed, { entry });
    await settle();
    sync.stop();
    storage.freeLocks();
    lists.update = update;
    sync = openTab();
    await clock.advance(60_000);
    expect(edits()).toEqual([]);
    expect(claims()).toEqual(["Done"]);
    expect(lists.row(actions, 1)?.fields.lifecycle).toBe("Claimed complete");
  });
  test("R9: that SharePoint refuses leaves the row unchanged, and the edit is rejected", async () => {
    lists.failNextWrite({ kind: "refused", why: "Access denied.", status: 403 });
    void sync.edit(actions, 1, claimed, { entry });
    await settle();
    expect(edits()).toEqual(["rejected"]);
    expect(lists.row(actions, 1)?.fields.lifecycle).toBe("In progress");
    expect(claims()).toEqual([]);
  });
  test("R18: about no row is kept and sent on its own", async () => {
    await sync.addEntry({ list: rounds.title, fields: { title: "Round 1", kind: "Opened", words: "" } });
    expect(sync.state().board?.plan.round?.number).toBe(1);
    await clock.advance(20_000);
    expect(edits()).toEqual([]);
    expect(sync.state().board?.plan.round?.number).toBe(1);
  });
});

describe("looking at the lists", () => {
  /** Counts the change queries in each of that many minutes. */
  async function queries(minutes: number): Promise<number[]> {
    const { changesSince } = lists;
    const perMinute: number[] = [];
    lists.changesSince = (token, asked) => {
      perMinute[perMinute.length - 1] = (perMinute.at(-1) ?? 0) + 1;
      return changesSince(token, asked);
    };
    for (let minute = 0; minute < minutes; minute++) {
      perMinute.push(0);
      await clock.advance(60_000);
    }
    lists.changesSince = changesSince;
    return perMinute;
  }

  test("R17: takes at most 20 queries in five quiet minutes, and fewer the longer it is quiet", async () => {
    const perMinute = await queries(20);
    expect(perMinute.slice(0, 5).reduce((a, b) => a + b)).toBeLessThanOrEqual(20);
    expect(perMinute.slice(6, 14)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(perMinute.slice(17)).toEqual([1, 1, 1]);
    lists.changeElsewhere(actions, 1, { rating: "Red" });
    expect((await queries(2))[1]).toBe(4);
  });
  test("R17: stops while nobody looks, and begins at once when somebody does", async () => {
    visible = false;
    lists.changeElsewhere(actions, 1, { rating: "Red" });
    expect(await queries(2)).toEqual([0, 0]);
    visible = true;
    for (const each of presenceListeners) each();
    await settle();
    expect(shown()?.rating).toBe("Red");
  });
  test("R23: finds a list that could not be read when the person comes back to the tab", async () => {
    lists.unavailable.set("Evidence", "missing");
    const late = openTab();
    await settle();
    expect(late.state().board?.lists.get("Evidence")?.kind).toBe("missing");
    lists.unavailable.clear();
    for (const each of presenceListeners) each();
    await settle();
    expect(late.state().board?.lists.get("Evidence")?.kind).toBe("read");
  });
  test("ends when it is stopped, also during a query", async () => {
    const { changesSince } = lists;
    lists.changesSince = (token, asked) => {
      sync.stop();
      return changesSince(token, asked);
    };
    await clock.advance(15_000);
    lists.changesSince = changesSince;
    expect(await queries(2)).toEqual([0, 0]);
  });
  test("R17: finds a change that the queries missed within an hour", async () => {
    const { changesSince } = lists;
    lists.changeElsewhere(actions, 1, { rating: "Red" });
    const { token } = await lists.open([actions]).then((all) => (all.kind === "done" ? all.value : { token: "" }));
    lists.changesSince = (_, asked) => changesSince(token, asked);
    await clock.advance(59 * 60_000);
    expect(shown()?.rating).toBe("Green");
    await clock.advance(3 * 60_000);
    expect(shown()?.rating).toBe("Red");
  });
  test("R17: reads everything within an hour if rows are read by settings that have changed", async () => {
    lists.token = async () => ({ kind: "token-dead" });
    const { open } = lists;
    let readings = 0;
    lists.open = (asked) => {
      readings++;
      return open(asked);
    };
    await clock.advance(59 * 60_000);
    expect(readings).toBe(0);
    await clock.advance(3 * 60_000);
    expect([readings, sync.state().error]).toEqual([1, undefined]);
  });
  test("R10: is tried less and less often while SharePoint does not answer", async () => {
    lists.down = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined };
    const tried = await queries(10);
    expect(tried.slice(5)).toEqual(expect.arrayContaining([0, 1]));
    expect(Math.max(...tried.slice(5))).toBe(1);
  });
});

describe("an error", () => {
  test("shows, leaves the board as it was, and goes away by itself", async () => {
    lists.down = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined };
    await clock.advance(15_000);
    expect(sync.state().error?.kind).toBe("later");
    expect(shown()?.rating).toBe("Green");
    lists.down = undefined;
    await clock.advance(15_000);
    expect(sync.state().error).toBeUndefined();
  });
  test("in a row that can no longer be read takes it off the board and names it, until it can be read", async () => {
    const { changesSince } = lists;
    const row = { id: 1, etag: '"guid,2"', reason: 'Rating holds "Purple", which it cannot mean.' };
    const unreadable = [{ list: "Actions", ...row }];
    lists.changesSince = async (token) => ({
      kind: "done",
      value: { token, lists: new Map([["Actions", { rows: [], gone: [], folders: [], unreadable: [row] }]]) },
    });
    await clock.advance(15_000);
    expect(shown()).toBeUndefined();
    expect(sync.state().board?.unreadable).toEqual(unreadable);
    lists.changesSince = changesSince;
    lists.changeElsewhere(actions, 1, { rating: "Amber" });
    await clock.advance(15_000);
    expect(shown()?.rating).toBe("Amber");
    expect(sync.state().board?.unreadable).toEqual([]);
  });
  test("R14: a change token that SharePoint does not accept leads to reading everything", async () => {
    const { changesSince } = lists;
    lists.changeElsewhere(actions, 1, { rating: "Red" });
    lists.changesSince = async () => ({ kind: "token-dead" });
    await clock.advance(15_000);
    lists.changesSince = changesSince;
    expect(shown()?.rating).toBe("Red");
  });
});

describe("R27: an id that somebody else has used", () => {
  const about = { actionId: 1, reference: "1.1.1" };
  const facts = { actionTitle: "Run the workshops", outcome: "", criteria: "", words: "By the date" };
  const june = agreedPlan(about, { ...facts, due: "2026-06-30" });
  const july = agreedPlan(about, { ...facts, due: "2026-07-31" });
  const record = ({ fields, operation }: typeof june) =>
    lists.addElsewhere(planDates, { ...fields, operation }, "", coordinator5);
  const recorded = () => lists.rows(planDates).map(({ fields }) => fields.due);
  const entry = claim(about, "Claimed", "Done, and tested");
  const said = () => lists.rows(claims).map(({ author, fields }) => [author.name, fields.words]);
  const why = () => {
    const [edit] = sync.state().edits;
    return edit?.progress.kind === "rejected" ? edit.progress.why : edit?.progress.kind;
  };

  /** The entry of the next edit meets one of somebody else with its operation. */
  function takeNextEntry(words: string, who = coordinator5): void {
    const { addEntry } = lists;
    lists.addEntry = (list, row) => {
      lists.addEntry = addEntry;
      lists.addElsewhere(list, { ...row.fields, words, operation: row.operation }, "", who);
      return addEntry(list, row);
    };
  }

  test.each([
    ["other words", "Not done"],
    ["the same words", "Done, and tested"],
  ])("for an entry with %s rejects the edit, which keeps its words and says so", async (_, words) => {
    takeNextEntry(words);
    await sync.addEntry(entry, { list: actions, id: 1 });
    await settle();
    expect(why()).toBe(
      "Programme coordinator 5 has made a different entry in the list “Claims” in place of yours, so yours was not added. Compare the two before you try again.",
    );
    expect(sync.state().edits[0]?.entry?.fields.words).toBe("Done, and tested");
    expect(storage.kept(account)).toMatchObject([{ entry: { fields: { words: "Done, and tested" } } }]);
  });

  test("for an entry leaves the row as it was, and a second try adds the entry once", async () => {
    takeNextEntry("Not done");
    void sync.edit(actions, 1, { lifecycle: "Claimed complete" }, { entry });
    await settle();
    expect(lists.row(actions, 1)?.fields.lifecycle).toBe("In progress");
    lists.failNextWrite("lost after");
    sync.retry(sync.state().edits[0]?.operation ?? "");
    await clock.advance(60_000);
    expect(edits()).toEqual([]);
    expect(lists.row(actions, 1)?.fields.lifecycle).toBe("Claimed complete");
    expect(said()).toEqual([
      ["Programme coordinator 5", "Not done"],
      ["Programme lead 5", "Done, and tested"],
    ]);
  });

  test("for an entry hides nothing while the person's own is on its way", async () => {
    lists.down = down;
    void sync.addEntry(entry, { list: actions, id: 1 });
    await settle();
    const operation = sync.state().edits[0]?.entry?.operation;
    lists.addElsewhere(claims, { ...entry.fields, words: "Not done", operation }, "", coordinator5);
    lists.down = undefined;
    lists.addEntry = async () => down;
    await sync.refresh();
    const list = sync.state().board?.lists.get(claims.title);
    const words = list?.kind === "read" ? [...list.rows.values()].map(({ fields }) => fields.words) : [];
    expect(words.toSorted()).toEqual(["Done, and tested", "Not done"]);
  });

  test("for the original date is as good as the person's own if the date is the same", async () => {
    record(june);
    await sync.addEntry(june, { list: actions, id: 1 });
    await settle();
    expect([recorded(), edits()]).toEqual([["2026-06-30"], []]);
  });

  test("for the original date rejects another date, which stays to be seen", async () => {
    record(june);
    await sync.addEntry(july, { list: actions, id: 1 });
    await settle();
    expect(recorded()).toEqual(["2026-06-30"]);
    expect(why()).toContain("has made a different entry in the list “Plan dates”");
    expect(sync.state().edits[0]?.entry?.fields.due).toBe("2026-07-31");
    await sync.refresh();
    expect(shown()?.due).toBe("2026-06-30");
  });

  test.each([
    ["by somebody else with the same words", coordinator5, { narrative: "Mine" }],
    ["with other words by the person", lead5, { narrative: "Put into my mouth" }],
  ])("in a version of the row %s is not the edit, which is written or shown as a conflict", async (_, who, fields) => {
    lists.failNextWrite("lost before");
    void sync.edit(actions, 1, { narrative: "Mine", ask: "A hand" });
    await settle();
    const operation = sync.state().edits[0]?.operation;
    lists.changeElsewhere(actions, 1, { ...fields, operation }, who);
    await clock.advance(60_000);
    const row = lists.row(actions, 1);
    if (fields.narrative === "Mine") expect(row?.fields).toMatchObject({ narrative: "Mine", ask: "A hand" });
    else expect(sync.state().edits).toMatchObject([{ progress: { kind: "conflict", fields: ["narrative"] } }]);
  });

  test("by the form of somebody else, which keeps it, does not hide that the edit has arrived", async () => {
    lists.failNextWrite("lost after");
    void sync.edit(actions, 1, { narrative: "Mine" });
    await settle();
    lists.changeElsewhere(actions, 1, { narrative: "Theirs" }, coordinator5);
    await clock.advance(60_000);
    expect(edits()).toEqual([]);
    expect(lists.row(actions, 1)?.fields.narrative).toBe("Theirs");
  });
});

test("the board is made anew when what it is made with has been loaded", async () => {
  lists.changeElsewhere(actions, 1, { datePhrase: "By end June 2026" });
  await sync.refresh();
  expect(shown()?.due).toBeUndefined();
  sync.projectBy(projectWith({ readPhrase: readDatePhrase }));
  expect(shown()?.due).toBe("2026-06-30");
});

test("a site that has no list of what was agreed shows the dates of its rows", async () => {
  lists.unavailable.set(planDates.title, "missing");
  lists.changeElsewhere(actions, 1, { due: "2026-06-30" });
  sync = openTab();
  await settle();
  expect(shown()?.due).toBe("2026-06-30");
  expect(sync.state().board?.mayAdd.has(planDates.title)).toBe(false);
});
