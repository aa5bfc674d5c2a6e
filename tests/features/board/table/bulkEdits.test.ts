// Many actions at once: which of them can be changed, and that each change is an edit of its own.
import { describe, expect, test } from "vitest";
import {
  parted,
  questionsOf,
  whyNotDueOn,
  whyNotLedBy,
  whyNotUnchanged,
} from "../../../../src/features/board/table/bulk.ts";
import { dueEach, ledEach } from "../../../../src/features/board/table/bulkEdits.ts";
import type { Action } from "../../../../src/plan/action.ts";
import { actions } from "../../../../src/plan/actions.ts";
import { projectBoard, startLists } from "../../../../src/plan/board.ts";
import { dayOf } from "../../../../src/plan/days.ts";
import { readPlan } from "../../../../src/plan/plan.ts";
import { createSync } from "../../../../src/sync/sync.ts";
import { anAction, anActionRow, coordinator5, lead5, verifier } from "../../../support/builders.ts";
import { fakeClock, settle } from "../../../support/fakeClock.ts";
import { memoryLists } from "../../../support/memoryLists.ts";
import { memoryStorage } from "../../../support/memoryStorage.ts";

const today = "2026-11-22";
const plan = readPlan([]);
const lead = { me: lead5, isOwner: false, mayAdd: new Set<string>(), today };
const whyNot = (all: readonly Action[], why: (action: Action) => string | undefined) =>
  parted(all, why).refused.map((refused) => [refused.action.fields.reference, refused.why]);

describe("of several actions, those are left as they are", () => {
  const late = anAction({ reference: "1.1.1", rating: "Green", due: "2026-10-01", updatedOn: "2026-09-01" });
  test("that cannot be confirmed as unchanged, each with its reason", () => {
    const all = [
      late,
      anAction({ reference: "1.1.2" }),
      anAction({ reference: "1.1.3", rating: "Green", updatedOn: today }),
      anAction({ reference: "1.1.4", lifecycle: "Claimed complete", rating: "Green" }),
      anAction({ reference: "1.1.5", lifecycle: "Superseded", rating: "Green" }),
      anAction({ reference: "1.1.6", rating: "Green" }, { canEdit: false }),
      anAction({ reference: "1.1.7", rating: "Green" }, { id: -4 }),
    ];
    expect(whyNot(all, (action) => whyNotUnchanged(action, lead, plan))).toEqual([
      ["1.1.2", "It has no rating yet. Update it instead."],
      ["1.1.3", "It has been updated today already."],
      ["1.1.4", "It is claimed complete, so it needs no update."],
      ["1.1.5", "It has been replaced or withdrawn."],
      ["1.1.6", "You can view this action, but you do not have permission to change it."],
      ["1.1.7", "It is not in SharePoint yet."],
    ]);
  });
  test("of which rating and dates disagree, until the person has answered for them", () => {
    const [question, ...others] = questionsOf([late, anAction({ rating: "Red" })], plan, today);
    expect(question?.question).toMatch(/^Green, .*52 days past.* Still Green\?$/);
    expect(others).toEqual([]);
  });
  test("that are due on the new day already, or are led so already", () => {
    const all = [late, anAction({ reference: "2.1.1", due: "2027-01-31", leads: [lead5] })];
    const verifying = { ...lead, me: verifier };
    expect(whyNot(all, (each) => whyNotDueOn(each, lead, "2027-01-31"))).toEqual([
      ["2.1.1", "It is due on that day already."],
    ]);
    expect(whyNot(all, (each) => whyNotLedBy(each, lead, [lead5]))).toEqual([["2.1.1", "It has these leads already."]]);
    expect(whyNot(all, (each) => whyNotLedBy(each, verifying, []))).toHaveLength(2);
  });
});

describe("forty actions changed at once without a network, three of them by somebody else too", () => {
  const ids = Array.from({ length: 40 }, (_, index) => index + 1);
  const disputed = [7, 19, 33];

  async function openTab() {
    const clock = fakeClock();
    const lists = memoryLists(
      ids.map((id) => anActionRow({ reference: `1.1.${id}`, rating: "Green", due: "2026-12-01" }, { id })),
    );
    const storage = memoryStorage();
    let operations = 0;
    const sync = createSync({
      ...{ lists, clock, start: startLists, project: projectBoard, dayOf, tick: 15_000 },
      definitionOf: async (title) => startLists.find((list) => list.title === title),
      presence: { online: () => true, visible: () => true, onChange: () => () => undefined },
      ...{ openStorage: storage.openTab(), withLock: storage.withLock, newOperation: () => `bulk ${++operations}` },
    });
    sync.start();
    await settle();
    const shown = () => [...(sync.state().board?.actions.values() ?? [])];
    return { clock, lists, sync, shown };
  }
  const noNetwork = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined } as const;

  test("arrive once each, but for the three, of which the person is asked", async () => {
    const { clock, lists, sync, shown } = await openTab();
    lists.down = noNetwork;
    await dueEach(sync, shown(), { day: "2027-03-31", reason: " The grant is late. ", today });
    expect(shown().map(({ fields }) => fields.revisedDue)).toEqual(ids.map(() => "2027-03-31"));
    expect(sync.state().edits).toHaveLength(40);
    expect(lists.writes).toBe(0);
    for (const id of disputed) lists.changeElsewhere(actions, id, { revisedDue: "2027-06-30", slips: 1 });
    lists.down = undefined;
    await clock.advance(600_000);

    expect(sync.state().edits.map(({ item, progress }) => [item, progress.kind])).toEqual(
      disputed.map((id) => [id, "conflict"]),
    );
    for (const id of ids) {
      expect(lists.history(actions, id), `row ${id}`).toHaveLength(2);
      expect(lists.row(actions, id)?.fields).toMatchObject(
        disputed.includes(id)
          ? { revisedDue: "2027-06-30", revisedDueReason: "" }
          : { revisedDue: "2027-03-31", revisedDueReason: "The grant is late.", slips: 1, updatedOn: today },
      );
    }
    expect(lists.writes).toBe(37);

    for (const edit of sync.state().edits) sync.settle(edit.operation, edit.fields);
    await clock.advance(60_000);
    expect(sync.state().edits).toEqual([]);
    for (const id of disputed) {
      expect(lists.history(actions, id), `row ${id}`).toHaveLength(3);
      expect(lists.row(actions, id)?.fields).toMatchObject({ revisedDue: "2027-03-31" });
    }
  });

  test("do not replace leads that somebody has named meanwhile", async () => {
    const { clock, lists, sync, shown } = await openTab();
    const seen = shown();
    lists.changeElsewhere(actions, 7, { leads: [verifier] });
    await clock.advance(30_000);
    await ledEach(sync, seen, [coordinator5]);
    await clock.advance(60_000);
    expect(sync.state().edits.map(({ item, progress }) => [item, progress.kind])).toEqual([[7, "conflict"]]);
    expect(lists.row(actions, 7)?.fields.leads).toEqual([verifier]);
    expect(lists.row(actions, 8)?.fields.leads).toEqual([coordinator5]);
  });
});
