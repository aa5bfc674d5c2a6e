// What a board looks at first, and in which order.
import { expect, test } from "vitest";
import { changeLines } from "../../../src/features/meeting/changeLines.ts";
import { exceptionsOf } from "../../../src/features/meeting/exceptions.ts";
import type { Action } from "../../../src/plan/action.ts";
import type { ActionFields } from "../../../src/plan/actions.ts";
import type { FrozenAction, Snapshot } from "../../../src/plan/snapshots/format.ts";
import { byId } from "../../../src/plan/snapshots/format.ts";
import { freezePlan } from "../../../src/plan/snapshots/freeze.ts";
import { aBoard, anAction } from "../../support/builders.ts";
import { aFrozen } from "../../support/frozen.ts";

const then = "2026-09-30";
const today = "2026-11-22";
const noChallenge: ReadonlySet<number> = new Set();

let ids = 0;

/** An action as it was, if it was there, and as it is. */
function went(from: Partial<ActionFields> | undefined, to: Partial<ActionFields>, more: Partial<FrozenAction> = {}) {
  const id = ++ids;
  const reference = `1.1.${id}`;
  const given = { reference, updatedOn: today };
  return {
    id,
    reference,
    action: anAction({ ...given, ...to }, { id }),
    before: from && aFrozen(then, { ...given, ...from, id }, more),
  };
}

type Went = { readonly action: Action; readonly before: FrozenAction | undefined };

function look(all: readonly Went[], challenged = noChallenge) {
  const board = aBoard({ actions: new Map(all.map(({ action }) => [action.id, action])) });
  const actions = all.flatMap(({ before }) => before ?? []);
  const snapshot = { ...freezePlan(aBoard(), then), actions } as unknown as Snapshot;
  const found = exceptionsOf(board, { since: { snapshot }, challenged, today });
  return found.map(({ action, reasons }) => [
    action.fields.reference,
    ...reasons.map(({ reason, days }) => (days > 0 ? `${reason} ${days}` : reason)),
  ]);
}

const red = { rating: "Red" } as const;
const amber = { rating: "Amber" } as const;
const green = { rating: "Green" } as const;
const claimedOn = (day: string) => ({ lifecycle: "Claimed complete", claimedOn: day }) as const;

test("exceptions stand in the set order, each under its first reason, with all of its reasons", () => {
  const waiting = went(claimedOn("2026-09-01"), claimedOn("2026-09-01"));
  const challenged = went(green, green);
  const overdue = went({ ...amber, due: "2026-11-10" }, { ...amber, due: "2026-11-10" });
  const slipped = went({ ...green, due: "2026-12-01" }, { ...green, due: "2026-12-01", revisedDue: "2026-12-31" });
  const worsened = went(green, { ...amber, due: "2026-11-20" });
  const newRed = went(amber, red);
  const regression = went({}, red, { status: "Verified" });
  const fine = went(amber, green);
  const all = [waiting, challenged, overdue, slipped, worsened, newRed, regression, fine];
  expect(look(all, new Set([challenged.id, newRed.id]))).toEqual([
    [regression.reference, "regression", "new-red"],
    [newRed.reference, "new-red", "challenged"],
    [worsened.reference, "worsened", "overdue 2"],
    [slipped.reference, "slipped 30"],
    [overdue.reference, "overdue 12"],
    [challenged.reference, "challenged"],
    [waiting.reference, "waiting 82"],
  ]);
});

test("within a reason those of the most days come first, then lower references", () => {
  const late = (due: string) => went({ ...amber, due }, { ...amber, due });
  const [few, many, as] = [late("2026-11-20"), late("2026-10-20"), late("2026-11-20")];
  expect(look([few, many, as]).map(([reference]) => reference)).toEqual([many.reference, few.reference, as.reference]);
});

test("what was Red when the board last met is no news, and what is new and Red is", () => {
  const [still, isNew] = [went(red, red), went(undefined, red)];
  expect(look([still, isNew])).toEqual([[isNew.reference, "new-red"]]);
});

test("a claim that was returned has worsened; one of some days ago is not waiting yet", () => {
  const returned = went(claimedOn("2026-09-01"), amber);
  const lately = went(green, claimedOn("2026-11-01"));
  expect(look([returned, lately])).toEqual([[returned.reference, "worsened"]]);
});

test("a date that was brought forward, or only given a reason, has not slipped", () => {
  const date = { ...green, due: "2026-12-31" };
  expect(look([went(date, { ...date, revisedDue: "2026-12-01" }), went(date, date)])).toEqual([]);
});

test("a withdrawn action is no exception, however it was", () => {
  expect(look([went(green, { ...red, lifecycle: "Superseded" })], new Set([ids]))).toEqual([]);
});

test("what is set down by hand has worsened", () => {
  const down = { ...green, directionOverride: "Down", directionReason: "The supplier has gone." } as const;
  const found = went(green, down);
  expect(look([found])).toEqual([[found.reference, "worsened"]]);
});

test("before the first snapshot every action that is off track is an exception", () => {
  const [bad, good] = [went(undefined, red), went(undefined, green)];
  const actions = new Map([bad, good].map(({ action }) => [action.id, action]));
  const found = exceptionsOf(aBoard({ actions }), { since: undefined, challenged: noChallenge, today });
  expect(found.map(({ action }) => action.id)).toEqual([bad.id]);
});

function lines(action: Action, before: FrozenAction | undefined) {
  const { plan } = aBoard();
  return changeLines(action, { byId: byId({ actions: before ? [before] : [] }) }, { plan, today });
}

test("what changed in an action is said in plain words, with who said it and why", () => {
  const { action, before } = went(
    { ...green, due: "2026-10-31", successCriteria: "a) All trained" },
    {
      ...amber,
      ...{ due: "2026-10-31", revisedDue: "2026-12-31", revisedDueReason: "The trainer was ill." },
      successCriteria: "a) All trained",
    },
  );
  expect(lines(action, before)).toEqual([
    "Worse: On track to At risk.",
    "Due date moved: 31 Oct 2026 to 31 Dec 2026, 61 days later. The trainer was ill.",
  ]);
  expect(lines(action, { ...aFrozen(today, { id: action.id }), ...before, ...amberNow(action) })).toEqual([]);
});

/** The action frozen as it is now. */
const amberNow = (action: Action) => aFrozen(today, { ...action.fields, id: action.id });

test("a claim is told with who made it, and how far the evidence has come", () => {
  const { action, before } = went(green, { ...claimedOn("2026-11-02"), evidence: "All is in place." });
  const supported = {
    ...action,
    status: { ...action.status, criteria: [{ mark: "a", text: "All trained" }], evidenced: 1 },
  };
  expect(lines(supported, before)).toEqual([
    "Claimed complete: On track to Claimed complete, Programme lead 5. All is in place.",
    "Success criteria with evidence: none before, now 1 of 1.",
  ]);
});
