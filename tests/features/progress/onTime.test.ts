// Whether actions were finished in time, which are due soon, and which were given more time: by a small plan, counted by hand.
import { describe, expect, test } from "vitest";
import {
  alreadyLate,
  byMonth,
  byProgramme,
  claimsIn,
  dueSoFar,
  extensions,
  forecast,
  rateOf,
} from "../../../src/features/progress/onTime.ts";
import type { FrozenAction } from "../../../src/plan/snapshots/format.ts";
import { aFrozen } from "../../support/frozen.ts";

const today = "2026-11-30";
const claimed = (on: string) => ({ lifecycle: "Claimed complete", claimedOn: on }) as const;
const make = (id: number, fields: Parameters<typeof aFrozen>[1], more?: Partial<FrozenAction>) =>
  aFrozen(today, { id, ...fields }, more);

const actions = [
  make(1, { due: "2026-07-31", ...claimed("2026-07-31") }, { programme: 2 }),
  make(2, { due: "2026-07-31", ...claimed("2026-08-01") }, { programme: 2 }),
  make(3, { due: "2026-07-15", rating: "Green", revisedDue: "2027-03-31" }, { programme: 10 }),
  make(4, { due: "2026-09-30", ...claimed("2026-05-02"), verifiedOn: "2026-10-20" }, { programme: 10 }),
  make(5, { due: "2026-11-29", rating: "Red" }, { programme: undefined }),
  make(6, { due: today, ...claimed("2026-11-01") }),
  make(7, { due: "2027-02-28", ...claimed("2026-11-01") }),
  make(8, { due: "2026-07-31", lifecycle: "Superseded" }),
  make(9, { dateKind: "ongoing", rating: "Green" }),
];
const due = dueSoFar({ actions }, today);
const ids = (found: readonly { readonly action: FrozenAction }[]) => found.map(({ action }) => action.id);

describe("of the actions whose original due date has passed", () => {
  test("those claimed by that date are on time, whatever date they were moved to", () => {
    expect(due.map(({ action, outcome, claimed: on }) => [action.id, outcome, on])).toEqual([
      [1, "on time", "2026-07-31"],
      [2, "late", "2026-08-01"],
      [3, "not claimed", undefined],
      [4, "on time", "2026-05-02"],
      [5, "not claimed", undefined],
    ]);
  });

  test("the rate is of all of them, and is nothing where none was due", () => {
    const { counts, percent } = rateOf("", due);
    expect(counts).toEqual({ "on time": 2, late: 1, "not claimed": 2 });
    expect(percent).toBe(40);
    expect(rateOf("", []).percent).toBe(0);
  });

  test("each month and each programme has its own, in order, and those of no programme come last", () => {
    expect(byMonth(due).map(({ key, counts, percent }) => [key, counts["on time"], percent])).toEqual([
      ["2026-07", 1, 33],
      ["2026-09", 1, 100],
      ["2026-11", 0, 0],
    ]);
    expect(byProgramme(due).map(({ key, due: own }) => [key, ids(own)])).toEqual([
      ["2", [1, 2]],
      ["10", [3, 4]],
      ["", [5]],
    ]);
  });
});

describe("an action that was claimed more than once", () => {
  const again = make(1, { due: "2026-07-31", ...claimed("2026-10-05") });
  const early = { by: 15, on: "2026-07-20", words: "", without: "" };
  const outcomeAfter = (...earlier: readonly Partial<FrozenAction>[]) => {
    const plans = earlier.map((more) => ({ actions: [make(1, { due: "2026-07-31" }, more)] }));
    const [found] = dueSoFar({ actions: [again] }, today, claimsIn(plans));
    return [found?.outcome, found?.claimed, found?.fell];
  };

  test("is on time by its first claim if that was verified, though the work was re-opened", () => {
    expect(outcomeAfter({ status: "Verified", claim: early }, { status: "Amber", claim: undefined })).toEqual([
      "on time",
      "2026-07-20",
      undefined,
    ]);
  });

  test("is late if the first claim was returned, and that is said", () => {
    expect(outcomeAfter({ status: "Claimed", claim: early }, { status: "Amber", claim: undefined })).toEqual([
      "late",
      "2026-10-05",
      "2026-07-20",
    ]);
  });

  test("counts as not claimed while it is not claimed again", () => {
    const claims = claimsIn([{ actions: [make(1, {}, { status: "Verified", claim: early })] }]);
    const [found] = dueSoFar({ actions: [make(1, { due: "2026-07-31", rating: "Amber" })] }, today, claims);
    expect(found).toMatchObject({ outcome: "not claimed", fell: "2026-07-20" });
  });
});

describe("what is due next", () => {
  const soon = [
    make(1, { due: today, rating: "Green" }),
    make(2, { due: "2026-12-30", rating: "Amber" }),
    make(3, { due: "2026-12-31", rating: "Green" }),
    make(4, { due: "2026-08-31", revisedDue: "2027-02-28", rating: "Red" }),
    make(5, { due: "2027-03-01", rating: "Red" }),
    make(6, { due: "2026-12-05", rating: "Red" }),
    make(7, { due: "2026-12-05", ...claimed("2026-11-01") }),
    make(8, { due: "2026-12-05", lifecycle: "Superseded" }),
    make(9, { due: "2026-11-29", rating: "Red" }),
  ];

  test("stands in the month of its due date now, of the next 90 days, the likeliest to be late first", () => {
    const windows = forecast({ actions: soon }, today, undefined);
    expect(windows.map(({ lastDay, expected }) => [lastDay, ids(expected)])).toEqual([
      ["2026-11-30", [1]],
      ["2026-12-31", [6, 2, 7, 3]],
      ["2027-01-31", []],
      ["2027-02-28", [4]],
    ]);
    expect(windows[1]?.expected.map(({ why }) => why)).toEqual(["Red", "Amber", undefined, undefined]);
  });

  test("is likely to be late also if it went down since the last snapshot, unless it is claimed", () => {
    const was = [
      make(1, { due: "2026-11-01", rating: "Green" }),
      make(7, { due: "2026-11-01", ...claimed("2026-11-01") }),
    ];
    const before = new Map(was.map((action) => [action.id, action]));
    const all = forecast({ actions: soon }, today, before).flatMap(({ expected }) => expected);
    const of = (id: number) => all.find(({ action }) => action.id === id);
    expect(of(1)).toMatchObject({ why: "down", travel: { direction: "down", because: "date" } });
    expect(of(7)).toMatchObject({ why: undefined, travel: { direction: "down" } });
  });

  test("is not what is late already, the longest of which comes first", () => {
    const late = [...soon, make(10, { due: "2026-10-31", rating: "Amber" })];
    expect(alreadyLate({ actions: late }).map(({ id, late: days }) => [id, days])).toEqual([
      [10, 30],
      [9, 1],
    ]);
  });
});

test("more time was given where a due date was made later since the last snapshot, the longest first", () => {
  const before = [
    make(1, { due: "2026-11-30" }),
    make(2, { due: "2026-10-31", revisedDue: "2026-12-15" }),
    make(3, { due: "2027-01-31" }),
    make(4, { dateKind: "to be agreed" }),
    make(5, { due: "2027-01-31" }),
  ];
  const now = [
    make(1, { due: "2026-11-30", revisedDue: "2026-12-10", revisedDueReason: "Two posts vacant." }),
    make(2, { due: "2026-10-31", revisedDue: "2027-02-28", revisedDueReason: "Waits for the audit." }),
    make(3, { due: "2027-01-31", revisedDue: "2026-12-31" }),
    make(4, { dateKind: "to be agreed", revisedDue: "2027-01-31" }),
    make(5, { due: "2027-01-31" }),
    make(6, { due: "2027-01-31", revisedDue: "2027-05-31" }),
  ];
  const found = extensions({ actions: before }, { actions: now });
  expect(found.map(({ change: { id, from, to, reason }, days }) => [id, from, to, days, reason])).toEqual([
    [2, "2026-12-15", "2027-02-28", 75, "Waits for the audit."],
    [1, "2026-11-30", "2026-12-10", 10, "Two posts vacant."],
  ]);
});

test("a later date that was decided about says so; one that was refused is told though the plan no longer has it", () => {
  const decided = { by: 41, on: "2026-11-12" } as const;
  const before = [1, 2, 3].map((id) => make(id, { due: "2026-11-30" }));
  const agreed = { kind: "Agreed", asked: "2026-12-10", ...decided } as const;
  const refused = { kind: "Refused", asked: "2027-03-31", ...decided } as const;
  const now = [
    { ...make(1, { due: "2026-11-30", revisedDue: "2026-12-10" }), extension: agreed },
    { ...make(2, { due: "2026-11-30", revisedDueReason: "Two posts vacant." }), extension: refused },
    make(3, { due: "2026-11-30" }),
  ];
  const told = (earlier: typeof before) =>
    extensions({ actions: earlier }, { actions: now }).map(({ change: { id, from, to }, decision }) => [
      ...[id, from, to],
      decision?.kind,
    ]);
  expect(told(before)).toEqual([
    [2, "2026-11-30", "2027-03-31", "Refused"],
    [1, "2026-11-30", "2026-12-10", "Agreed"],
  ]);
  expect(told(now)).toEqual([]);
});
