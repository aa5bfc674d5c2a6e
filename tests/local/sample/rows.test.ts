// Where the sample's actions stand on a given day: the counts people expect, and dates that agree with the states.

import { describe, expect, it } from "vitest";
import type { SampleRow } from "../../../src/local/sample/edit.ts";
import { sampleRows } from "../../../src/local/sample/rows.ts";
import { lastSetting, sampleSettings } from "../../../src/local/sample/settings.ts";
import { type Action, columnOf, daysLate, isStale } from "../../../src/plan/action.ts";
import { monthOfPlan, readPlan } from "../../../src/plan/plan.ts";
import { standingAlone } from "../../support/builders.ts";

const DAYS = ["2026-11-22", "2026-11-01", "2026-11-30", "2027-02-28", "2028-02-29", "2026-12-31", "2027-05-31"];

function fieldsOf(row: SampleRow): Action["fields"] {
  return Object.assign({}, ...row.edits.map((edit) => edit.fields)) as Action["fields"];
}

const status = (today: string) => sampleRows(today).map((row) => ({ row, action: standingAlone(fieldsOf(row)) }));

describe.each(DAYS)("the sample on %s", (today) => {
  const actions = status(today);
  const plan = readPlan([...sampleSettings(today), lastSetting(today)]);

  it("has the counts of a plan in its eighth month", () => {
    const counts: Record<string, number> = {};
    for (const { action } of actions) {
      const column = columnOf(action, today) ?? "off the board";
      counts[column] = (counts[column] ?? 0) + 1;
    }
    expect(counts).toEqual({ "Not started": 17, Red: 9, Amber: 31, Green: 58, Claimed: 14, Verified: 17 });
  });

  it("is late and silent in places", () => {
    const late = actions.filter(({ action }) => daysLate(action, today) > 0);
    expect(late.length).toBeGreaterThanOrEqual(10);
    expect(late.length).toBeLessThanOrEqual(30);
    const stale = actions.filter(({ action }) => isStale(action, plan, today));
    expect(stale.length).toBeGreaterThanOrEqual(8);
    expect(stale.length).toBeLessThanOrEqual(20);
  });

  it("knows nothing of the future", () => {
    for (const { row, action } of actions) {
      const { updatedOn, claimedOn, verifiedOn, embeddedOn } = action.fields;
      for (const day of [updatedOn, claimedOn, verifiedOn, embeddedOn]) {
        expect(day === undefined || day <= today, `${row.reference} ${day}`).toBe(true);
      }
    }
  });

  it("claims before it verifies, and verifies before it embeds", () => {
    for (const { row, action } of actions) {
      const days = [action.fields.claimedOn, action.fields.verifiedOn, action.fields.embeddedOn].filter(Boolean);
      expect(days, row.reference).toEqual(days.toSorted());
      const { claimedOn, updatedOn } = action.fields;
      expect(claimedOn === undefined || (updatedOn && updatedOn >= claimedOn), row.reference).toBe(true);
    }
  });

  it("revises a due date only to a later one, with a reason", () => {
    for (const { row, action } of actions) {
      const { due, revisedDue, revisedDueReason, slips } = action.fields;
      expect(revisedDue === undefined, row.reference).toBe(slips === 0);
      if (revisedDue === undefined) continue;
      expect(due && revisedDue > due, row.reference).toBe(true);
      expect(revisedDueReason).not.toBe("");
    }
  });

  it("is read without a problem by what reads plan settings", () => {
    expect(plan.problems).toEqual([]);
    expect(plan.nextBoard && plan.nextBoard >= today).toBe(true);
    expect(new Date(plan.nextBoard ?? "").getUTCDay()).toBe(2);
  });

  it("runs for 22 months, with reviews in the 4th, the 10th, the 16th and the 22nd, as the published plan has them", () => {
    expect(plan.months).toBe(22);
    expect(plan.reviews.map((day) => monthOfPlan(plan, day))).toEqual([4, 10, 16, 22]);
  });
});

describe("what people wrote", () => {
  const rows = sampleRows("2026-11-22");

  it("is there for every action under way, and differs from every other", () => {
    const narratives = rows.map((row) => fieldsOf(row).narrative).filter(Boolean);
    expect(narratives.length).toBeGreaterThanOrEqual(129);
    expect(new Set(narratives).size).toBe(narratives.length);
    for (const narrative of narratives) expect(narrative).not.toMatch(/[{}]/);
  });

  it("has a corrective action and an ask for every Red", () => {
    for (const { rating, correctiveAction, ask, lifecycle } of rows.map(fieldsOf)) {
      if (rating !== "Red" || lifecycle !== "In progress") continue;
      expect(correctiveAction?.length).toBeGreaterThan(20);
      expect(ask?.length).toBeGreaterThan(20);
    }
  });

  it("comes from the owner, who lays the action down, and from the people whose action it is, and verifiers", () => {
    for (const { programme, reference, edits } of rows) {
      const authors = edits.map((edit) => edit.by.split("@")[0] ?? "");
      expect(authors.slice(0, 2), reference).toEqual(["owner", `coordinator-${programme}`]);
      for (const author of authors.slice(1)) {
        expect(author, reference).toMatch(new RegExp(`^(lead-${programme}|coordinator-${programme}|verifier-[12])$`));
      }
    }
  });

  it("is the same every time for the same day", () => {
    expect(sampleRows("2026-11-22")).toEqual(rows);
  });
});

describe.each(DAYS)("the months before %s", (today) => {
  const rows = sampleRows(today);

  it("are long: seven of them, and some nine hundred edits", () => {
    const edits = rows.flatMap((row) => row.edits);
    expect(edits.length).toBeGreaterThanOrEqual(800);
    expect(edits.length).toBeLessThanOrEqual(1000);
    const months = new Set(edits.filter((edit) => edit.by.startsWith("lead-")).map((edit) => edit.day.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(7);
  });

  it("go forward: a row's edits lie a day apart or more, in office hours of working days, and none after yesterday", () => {
    for (const { reference, edits } of rows) {
      const days = edits.map((edit) => edit.day);
      expect(days, reference).toEqual([...new Set(days)].sort());
      for (const { at, day } of edits) {
        expect(at.startsWith(day) && day < today, `${reference} ${at}`).toBe(true);
        expect([1, 2, 3, 4, 5], `${reference} ${at}`).toContain(new Date(at).getUTCDay());
        expect(at.slice(11, 16) >= "08:45" && at.slice(11, 16) <= "16:15", at).toBe(true);
      }
    }
  });

  it("date every statement with the day on which it was made", () => {
    for (const { reference, edits } of rows) {
      for (const { day, fields } of edits) {
        const { updatedOn, claimedOn, verifiedOn, embeddedOn } = fields;
        for (const said of [updatedOn, claimedOn, verifiedOn, embeddedOn]) {
          expect([day, undefined], `${reference} ${day}`).toContain(said);
        }
      }
    }
  });

  it("never have a verifier check a claim that is not there, nor anybody claim what is claimed", () => {
    for (const { reference, edits } of rows) {
      let state = { claimed: false, verified: false };
      for (const { fields, by, verifier } of edits) {
        const place = `${reference} ${fields.narrative ?? ""}`;
        if (fields.verifiedOn) expect(state, place).toEqual({ claimed: true, verified: false });
        if (fields.claimedOn) expect(state, place).toEqual({ claimed: false, verified: false });
        if (fields.verifiedOn || fields.embeddedOn) {
          expect([by, verifier]).toEqual([expect.stringMatching(/^coordinator-/), expect.stringMatching(/^verifier-/)]);
        }
        state = {
          claimed: "claimedOn" in fields ? fields.claimedOn !== undefined : state.claimed,
          verified: "verifiedOn" in fields ? fields.verifiedOn !== undefined : state.verified,
        };
      }
    }
  });

  it("carry forward one round at a time, and begin again when there is news", () => {
    for (const { reference, edits } of rows) {
      let carried = 0;
      for (const { fields } of edits) {
        if (fields.carriedForward === undefined) continue;
        expect([0, carried + 1], reference).toContain(fields.carriedForward);
        expect(fields.carriedForward > 0 && "narrative" in fields, reference).toBe(false);
        carried = fields.carriedForward;
      }
    }
  });

  it("count slips upwards, each with its reason", () => {
    for (const { reference, edits } of rows) {
      let slips = 0;
      for (const { fields } of edits) {
        if (fields.revisedDue === undefined) continue;
        expect([slips, slips + 1], reference).toContain(fields.slips);
        expect(fields.revisedDueReason, reference).not.toBe("");
        slips = fields.slips ?? 0;
      }
    }
  });
});

describe("the history", () => {
  const rows = sampleRows("2026-11-22");
  const told = rows.flatMap((row) => row.edits.map((edit) => ({ ...edit, reference: row.reference })));

  it("has claims given back, verified work opened again, and ratings that got worse and better", () => {
    expect(told.filter(({ fields }) => fields.narrative?.startsWith("Returned:")).length).toBeGreaterThanOrEqual(8);
    expect(told.filter(({ fields }) => fields.narrative?.startsWith("Opened again:"))).toHaveLength(3);
    const moves = rows.flatMap(({ edits }) => {
      const ratings = edits.flatMap(({ fields }) => fields.rating ?? []);
      return ratings.slice(1).map((rating, index) => `${ratings[index]} to ${rating}`);
    });
    for (const move of ["Green to Amber", "Amber to Red", "Amber to Green"]) {
      expect(moves.filter((each) => each === move).length, move).toBeGreaterThanOrEqual(6);
    }
  });

  it("never has the same words twice", () => {
    const words = told.flatMap(({ reference, fields }) =>
      fields.narrative ? [`${reference} ${fields.narrative}`] : [],
    );
    const twice = words.filter((text, index) => words.indexOf(text) !== index);
    expect(twice).toEqual([]);
    for (const text of words) expect(text).not.toMatch(/[{}]/);
  });
});
