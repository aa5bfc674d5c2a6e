// The figures of a frozen plan, and a programme's own rating by its rule.
import { describe, expect, test } from "vitest";
import { planSettings } from "../../../src/plan/planSettings.ts";
import { directionsOf, figuresOf } from "../../../src/plan/snapshots/figures.ts";
import type { FrozenAction, Rating, Status } from "../../../src/plan/snapshots/format.ts";
import { defaultRule, programmeRating, ruleIn, ruleSettings } from "../../../src/plan/snapshots/programmeRule.ts";
import { blankFields } from "../../../src/schema/rowCodec.ts";
import { aBoard, anActionRow } from "../../support/builders.ts";
import { aFrozen, type Frozen } from "./frozen.ts";

const several = (count: number, given: Frozen): FrozenAction[] => Array.from({ length: count }, () => aFrozen(given));
const of = (counts: Partial<Record<Status, number>>): FrozenAction[] =>
  Object.entries(counts).flatMap(([status, count]) => several(count, { status: status as Status }));

describe("figures", () => {
  test("count each action once by its status, and leave withdrawn ones out", () => {
    const figures = figuresOf(
      of({ "Not started": 1, Red: 2, Amber: 3, Green: 4, Claimed: 5, Verified: 6, Embedded: 7, Superseded: 8 }),
    );
    expect(figures.actions).toBe(28);
    expect(figures.withdrawn).toBe(8);
    expect(figures.byStatus).toEqual({
      "Not started": 1,
      Red: 2,
      Amber: 3,
      Green: 4,
      Claimed: 5,
      Verified: 6,
      Embedded: 7,
    });
  });

  test("count by the rating that was last given, and how many of these are complete", () => {
    const rated = (rating: Rating | undefined, status: Status) => aFrozen({ status, fields: { rating } });
    const figures = figuresOf([
      ...[rated("Green", "Green"), rated("Green", "Claimed"), rated("Green", "Verified"), rated("Green", "Embedded")],
      ...[rated("Red", "Red"), rated(undefined, "Red"), rated("Amber", "Superseded"), rated("Red", "Not started")],
    ]);
    expect(figures.byRating).toEqual({
      ...{ Red: { actions: 1, complete: 0, verified: 0 }, Amber: { actions: 0, complete: 0, verified: 0 } },
      Green: { actions: 4, complete: 3, verified: 2 },
    });
    expect(figures.notRated).toBe(1);
  });

  test("count what is late or not updated, and criteria with evidence, and never more of these than there are", () => {
    const criteria = [{ mark: "SC1", text: "" }];
    const figures = figuresOf([
      aFrozen({ late: 3, notUpdated: true, criteria, evidenced: 1 }),
      aFrozen({ criteria, evidenced: 4 }),
      aFrozen({ status: "Superseded", late: 3, notUpdated: true, criteria, evidenced: 1 }),
    ]);
    expect(figures).toMatchObject({ late: 1, notUpdated: 1, criteria: 2, evidenced: 2 });
  });

  test("count which way each action went", () => {
    const before = {
      actions: [aFrozen({ status: "Red" }), aFrozen({ id: 2, status: "Amber" }), aFrozen({ id: 3, status: "Red" })],
    };
    const now = [
      aFrozen({ status: "Amber" }),
      aFrozen({ id: 2, status: "Red" }),
      aFrozen({ id: 3, status: "Superseded" }),
      aFrozen({ id: 4 }),
    ];
    expect(directionsOf(now, before)).toEqual({ new: 1, started: 0, up: 1, level: 0, down: 1 });
  });
});

describe("a programme's own rating", () => {
  test.each([
    ["a sixth Red", { Red: 1, Green: 5 }, "Red"],
    ["less than a sixth Red", { Red: 1, Green: 6 }, "Amber"],
    ["a quarter Amber", { Amber: 1, Green: 3 }, "Amber"],
    ["less than a quarter Amber", { Amber: 1, Green: 4 }, "Green"],
    ["all Green", { Green: 3 }, "Green"],
    ["one action, Red", { Red: 1 }, "Red"],
    [
      "a sixth Red of the open ones, whatever is finished",
      { Red: 1, Green: 5, Verified: 20, Claimed: 9, Superseded: 9 },
      "Red",
    ],
    ["none open", { "Not started": 4, Verified: 2, Superseded: 1 }, undefined],
    ["none at all", {}, undefined],
  ] as const)("with %s", (_, counts, rating) => {
    expect(programmeRating(of(counts), defaultRule)).toBe(rating);
  });

  test("is Red where one is over a month late and has no new date", () => {
    const green = several(20, {});
    const late = (days: number, revisedDue?: string) =>
      aFrozen({ late: days, fields: { due: "2026-06-30", revisedDue } });
    expect(programmeRating([...green, late(32)], defaultRule)).toBe("Red");
    expect(programmeRating([...green, late(31)], defaultRule)).toBe("Green");
    // A date that is still to come is no lateness; one that has passed too is no new date.
    expect(programmeRating([...green, late(0, "2026-12-31")], defaultRule)).toBe("Green");
    expect(programmeRating([...green, late(1, "2026-07-31")], defaultRule)).toBe("Red");
    expect(programmeRating([...green, late(300, "2026-06-01")], defaultRule)).toBe("Red");
  });

  const settings = (values: Readonly<Record<string, string>>) => {
    const rows = Object.entries(values).map(
      ([title, value], index) =>
        [index, { ...anActionRow(), fields: { ...blankFields(planSettings), title, value } }] as const,
    );
    const known = {
      kind: "read",
      rows: new Map(rows),
      folders: new Map(),
      unreadable: [],
      duplicates: [],
      surplus: new Map(),
    };
    const rights = { add: true, edit: true, delete: true };
    return aBoard({ lists: new Map([[planSettings.title, { ...known, rights } as never]]) });
  };

  test("follows the rule in the settings, however their titles are spelt", () => {
    const title = ruleSettings.redShare.toUpperCase();
    expect(ruleIn(settings({ [title]: " 10 ", [ruleSettings.lateDays]: "14" }))).toEqual({
      ...defaultRule,
      redShare: 10,
      lateDays: 14,
    });
  });

  test.each(["", "0", "-1", "six", "1.5", "10000"])("follows the product's rule where a setting is %j", (value) => {
    expect(ruleIn(settings({ [ruleSettings.amberShare]: value }))).toEqual(defaultRule);
  });
});
