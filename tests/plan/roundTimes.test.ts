// When an update counts for a round that was opened on the day of the update.
import { describe, expect, test } from "vitest";
import { type Action, isStale } from "../../src/plan/action.ts";
import type { ActionFields } from "../../src/plan/actions.ts";
import { type ActionLog, claims, supersessions, verifications } from "../../src/plan/log.ts";
import type { Mover } from "../../src/plan/move.ts";
import { readPlan } from "../../src/plan/plan.ts";
import { resultOf, roundProgress } from "../../src/plan/roundProgress.ts";
import { readRounds, rounds as roundsLog } from "../../src/plan/rounds.ts";
import { mayStandUnchanged } from "../../src/plan/statement.ts";
import { isDueUpdate, unchanged } from "../../src/plan/update.ts";
import { withTime } from "../../src/plan/updateTime.ts";
import { anAction, anEntry, coordinator5, lead5, verifier } from "../support/builders.ts";

const today = "2026-11-22";
const openedAt = new Date("2026-11-22T14:00:00Z");
const opened = {
  ...anEntry(roundsLog, { kind: "Opened" }, coordinator5, today),
  created: openedAt,
  modified: openedAt,
};
const rounds = readRounds([opened]);
const plan = readPlan([], rounds);
const [round] = rounds;
const morning = "2026-11-22T09:12:05Z";
const afternoon = "2026-11-22T15:12:05Z";
const late = new Date("2026-11-22T17:00:00Z");

const updated = (fields: Partial<ActionFields>, modified = late) =>
  anAction({ rating: "Green", updatedOn: today, ...fields }, { modified });
const isDue = (...given: Parameters<typeof updated>) => isDueUpdate(updated(...given), plan, today);

describe("on the day on which a round is opened, an update", () => {
  test("of the morning does not count for a round that was opened in the afternoon", () => {
    expect(isDue({ updatedAt: morning })).toBe(true);
    expect(isStale(updated({ updatedAt: morning }), plan, today)).toBe(true);
  });
  test("of the afternoon counts, and so does one of the same second", () => {
    expect(isDue({ updatedAt: afternoon })).toBe(false);
    expect(isDue({ updatedAt: "2026-11-22T14:00:00Z" })).toBe(false);
    expect(isStale(updated({ updatedAt: afternoon }), plan, today)).toBe(false);
  });
  test("of the morning still does not count after a mirror has touched the row", () => {
    expect(isDue({ updatedAt: morning }, late)).toBe(true);
  });
  test("of which only the day is known counts if the row was changed since, as by an earlier version or by hand in the list", () => {
    expect(isDue({}, late)).toBe(false);
    expect(isDue({}, new Date("2026-11-22T09:12:00Z"))).toBe(true);
  });
  test("has the time of another day where its day was changed by hand in the list, and then only its day is known", () => {
    expect(isDue({ updatedAt: "2026-11-20T09:12:05Z" }, late)).toBe(false);
  });
});

describe("an action that is claimed complete while a round is open", () => {
  const claimedOn = (on: string, fields: Partial<ActionFields> = {}, log: Partial<ActionLog> = {}) =>
    anAction(
      { rating: "Green", lifecycle: "Claimed complete", updatedOn: on, reference: "1.1.2", ...fields },
      { modified: late },
      { claims: [anEntry(claims, { kind: "Claimed" }, lead5, on)], ...log },
    );
  const later = "2026-11-25";
  const resultWith = (...actions: readonly Action[]) => {
    const { updated: said, unchanged: same, missing } = resultOf(roundProgress(actions, plan, later));
    return { said, same, missing };
  };
  const due = anAction({ rating: "Green", updatedOn: "2026-11-10" });

  test("counts as updated in it, because the claim is its update", () => {
    expect(resultWith(due, claimedOn("2026-11-24"))).toEqual({ said: 1, same: 0, missing: 1 });
    expect(resultWith(due, claimedOn(today, { updatedAt: afternoon }))).toEqual({ said: 1, same: 0, missing: 1 });
  });
  test("still counts once it is verified, and not as one without change, whatever its row says of rounds before", () => {
    const verified = { verifications: [anEntry(verifications, { kind: "Verified" }, verifier, later)] };
    expect(resultWith(claimedOn("2026-11-24", { carriedForward: 3 }, verified))).toEqual({
      said: 1,
      same: 0,
      missing: 0,
    });
  });
  test("does not count if it was claimed before the round, on an earlier day or in the morning, or is withdrawn from the plan", () => {
    const nothing = { said: 0, same: 0, missing: 0 };
    expect(resultWith(claimedOn("2026-11-20"))).toEqual(nothing);
    expect(resultWith(claimedOn(today, { updatedAt: morning }))).toEqual(nothing);
    const superseded = { supersessions: [anEntry(supersessions, { kind: "Superseded" }, lead5, later)] };
    expect(resultWith(claimedOn("2026-11-24", { lifecycle: "Superseded" }, superseded))).toEqual(nothing);
  });
  test("is due an update again where it was returned, until it is updated", () => {
    const returned = { verifications: [anEntry(verifications, { kind: "Returned" }, verifier, later)] };
    expect(resultWith(claimedOn("2026-11-24", {}, returned))).toEqual({ said: 0, same: 0, missing: 1 });
    expect(isStale(claimedOn("2026-11-24", {}, returned), plan, later)).toBe(true);
    const updatedSince = { lifecycle: "In progress", updatedOn: later } as const;
    expect(resultWith(claimedOn("2026-11-24", updatedSince, returned))).toEqual({ said: 1, same: 0, missing: 0 });
  });
  test("makes no action due that a new round would ask for", () => {
    const progress = roundProgress([due, claimedOn("2026-11-24")], readPlan([]), later);
    expect(progress.map(({ updated: said, due: missing }) => said.length + missing.length)).toEqual([1]);
  });
});

test("an update of an earlier day does not count for the round, whatever has touched the row, and one of a later day does", () => {
  expect(isDue({ updatedOn: "2026-11-21", updatedAt: "2026-11-21T18:00:00Z" })).toBe(true);
  const tomorrow = anAction({ rating: "Green", updatedOn: "2026-11-23" });
  expect(isDueUpdate(tomorrow, plan, "2026-11-23")).toBe(false);
});

test("an action confirmed in the morning can be confirmed again for the round of the afternoon, and then counts as carried forward once more", () => {
  const lead: Mover = { me: lead5, isOwner: false, mayAdd: new Set(), today };
  const confirmed = updated({ updatedAt: morning, carriedForward: 2 });
  expect(mayStandUnchanged(confirmed, lead, plan)).toBe(true);
  expect(unchanged(confirmed, plan, today).carriedForward).toBe(3);
  const again = updated({ updatedAt: afternoon, carriedForward: 3 });
  expect(mayStandUnchanged(again, lead, plan)).toBe(false);
  expect(unchanged(again, plan, today).carriedForward).toBe(3);
});

describe("the time of an update", () => {
  const now = new Date("2026-11-22T15:12:05.789Z");
  test("goes with every edit that dates an update, to the second as SharePoint keeps it", () => {
    expect(withTime({ updatedOn: today, rating: "Red" }, now, round)).toEqual({
      updatedOn: today,
      rating: "Red",
      updatedAt: afternoon,
    });
    expect(withTime({ title: "A better title" }, now, round)).toEqual({ title: "A better title" });
  });
  test("is never before the opening of the round that the person saw, so a slow clock loses no update", () => {
    const slow = new Date("2026-11-22T13:55:00Z");
    const fields = withTime({ updatedOn: today }, slow, round);
    expect(isDue(fields)).toBe(false);
  });
  test("is kept where an edit says it, as the undoing of a move does", () => {
    expect(withTime({ updatedOn: today, updatedAt: undefined }, now, round)).toEqual({ updatedOn: today });
    expect(withTime({ updatedOn: today, updatedAt: morning }, now, round)).toMatchObject({ updatedAt: morning });
  });
});
