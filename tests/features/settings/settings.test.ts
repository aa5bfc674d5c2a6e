// What a setting is entered as, what the list keeps of it, and what it does.
import { describe, expect, test } from "vitest";
import { isUsable, rowsOfSetting, settings } from "../../../src/features/settings/settings.ts";
import { type SettingKey, settingGroups, settingTexts } from "../../../src/features/settings/words.ts";
import { readPlan } from "../../../src/plan/plan.ts";
import { planSettings, settingNames } from "../../../src/plan/planSettings.ts";
import { readRounds, rounds as roundsLog } from "../../../src/plan/rounds.ts";
import { ruleSettings } from "../../../src/plan/snapshots/programmeRule.ts";
import type { KnownList } from "../../../src/ports/known.ts";
import { blankFields } from "../../../src/schema/rowCodec.ts";
import { aBoard, anAction, anActionRow, anEntry } from "../../support/builders.ts";

const today = "2026-11-22";
const late = (due: string, updatedOn: string) => anAction({ rating: "Amber", due, updatedOn });
const actions = new Map(
  [late("2026-11-01", "2026-11-20"), late("2026-10-20", "2026-10-25"), late("2026-12-01", "2026-09-01")].entries(),
);
const board = aBoard({ actions, plan: readPlan([{ title: "First month", value: "2026-04" }]) });

function setting(key: SettingKey) {
  const found = settings.find((each) => each.key === key);
  if (!found) throw new Error(`Nothing sets ${key}`);
  return found;
}

describe("what is entered", () => {
  const kept = (key: SettingKey, entered: string) => setting(key).toKept(entered);

  test("of a threshold is a whole number of days from 1", () => {
    expect(["31", " 7 ", "999"].map((entered) => kept("amberDays", entered))).toEqual(["31", "7", "999"]);
    expect(["0", "-3", "1000", "a month", "3.5", "", "٣"].map((entered) => kept("staleDays", entered))).toEqual(
      Array(7).fill(undefined),
    );
  });
  test("of the first month is any day in it", () => {
    expect(kept("firstMonth", "2026-04-17")).toBe("2026-04");
    expect(setting("firstMonth").toEntered("2026-04")).toBe("2026-04-01");
  });
  test("of the reviews is a date per line as people write it, and is kept in order", () => {
    expect(kept("reviews", "28 february 2027\n\n 1 August 2026 \n2026-12-31")).toBe(
      "2026-08-01\n2026-12-31\n2027-02-28",
    );
    expect(kept("reviews", "")).toBe("");
    for (const bad of ["31 February 2027", "August 2026", "1 August", "soon", "1 August 2026, 1 May 2027", "5"]) {
      expect([bad, kept("reviews", bad)]).toEqual([bad, undefined]);
    }
  });
  test("is read by the plan as it is kept, and entered as it was", () => {
    for (const [key, value] of [
      ["planName", "Fresh start"],
      ["firstMonth", "2026-04"],
      ["months", "24"],
      ["nextBoard", "2026-12-08"],
      ["reviews", "2026-08-01\n2027-02-28"],
      ["amberDays", "20"],
      ["staleDays", "45"],
    ] as const) {
      expect([key, isUsable(key, value), kept(key, setting(key).toEntered(value))]).toEqual([key, true, value]);
    }
    expect(readPlan([{ title: "Reviews", value: "2026-08-01\n2027-02-28" }])).toMatchObject({
      reviews: ["2026-08-01", "2027-02-28"],
      problems: [],
    });
    expect(readPlan([{ title: "Reviews", value: "August" }]).problems).toHaveLength(1);
  });
});

describe("the effect", () => {
  const effect = (key: SettingKey, value: string, of = board) => setting(key).effect(value, of, today);

  test("of the threshold for Amber is a date, and how many actions are Amber and later", () => {
    expect(effect("amberDays", "31")).toBe(
      "Example: an action that was due on 22 October 2026 can be Amber today, 22 November 2026, for the last time. 1 action is Amber and later than this now.",
    );
    expect(effect("amberDays", "20")).toContain("2 actions are Amber and later");
    expect(effect("amberDays", "40")).toContain("0 actions are Amber and later");
  });
  test("of the threshold for updates is a date, and how many actions had none for longer; and that a round comes first", () => {
    expect(effect("staleDays", "31")).toBe(
      "Example: an action last updated on 22 October 2026 counts as updated today, 22 November 2026, for the last time. 1 action has had no update for longer.",
    );
    expect(effect("staleDays", "10")).toContain("2 actions have had no update for longer.");
    const plan = readPlan([], readRounds([anEntry(roundsLog, { kind: "Opened" })]));
    expect(effect("staleDays", "31", { ...board, plan })).toContain("While round 1 is open,");
  });
  test("of the dates is where the plan is", () => {
    expect(effect("firstMonth", "2026-04")).toBe("This is month 8 of the plan.");
    expect(effect("firstMonth", "2027-04")).toBe("The plan has not begun.");
    expect(effect("months", "24")).toBe("The last month is March 2028.");
    expect(effect("reviews", "2026-08-01\n2027-02-28")).toBe("In months 5 and 11 of the plan.");
  });
});

test("what is set-up's own is never offered, and everything else is, with its words", () => {
  const offered = settings.map(({ key }) => key);
  const own = ["earlier", "verifiers"];
  expect(offered.toSorted()).toEqual(
    Object.keys({ ...settingNames, ...ruleSettings })
      .filter((key) => !own.includes(key))
      .toSorted(),
  );
  expect(settingGroups.flatMap(({ keys }) => keys).toSorted()).toEqual(offered.toSorted());
  expect(Object.keys(settingTexts).toSorted()).toEqual(offered.toSorted());
});

test("the row that is changed is the one that counts, whatever the case and blanks of its name", () => {
  const row = (id: number, title: string, value: string) => ({
    ...anActionRow({}, { id }),
    fields: { ...blankFields(planSettings), title, value },
  });
  const rows = [row(1, "Months", "12"), row(2, " amber UP to  days late", "20"), row(3, "Amber up to days late", "31")];
  const list: KnownList = {
    kind: "read",
    rows: new Map(rows.map((each) => [each.id, each])),
    ...{ folders: new Map(), unreadable: [], duplicates: [], altered: [] },
    rights: { add: true, edit: true, delete: true },
  };
  const found = rowsOfSetting({ lists: new Map([[planSettings.title, list]]) }, "amberDays");
  expect(found.map(({ id }) => id)).toEqual([2, 3]);
  expect(readPlan(rows.map(({ fields }) => fields)).amberDays).toBe(20);
});
