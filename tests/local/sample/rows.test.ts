// Where the sample's actions stand on a given day: the counts people expect, and dates that agree with the states.

import { describe, expect, it } from "vitest";
import { type Action, columnOf, daysLate, isStale } from "../../../src/domain/action.ts";
import { readPlan } from "../../../src/domain/plan.ts";
import { type SampleRow, sampleRows } from "../../../src/local/sample/rows.ts";
import { sampleSettings } from "../../../src/local/sample/settings.ts";

const DAYS = ["2026-11-22", "2026-11-01", "2026-11-30", "2027-02-28", "2028-02-29", "2026-12-31", "2027-05-31"];

function fieldsOf(row: SampleRow): Action["fields"] {
  return Object.assign({}, ...row.edits.map((edit) => edit.fields)) as Action["fields"];
}

const standing = (today: string) => sampleRows(today).map((row) => ({ row, action: { fields: fieldsOf(row) } }));

describe.each(DAYS)("the sample on %s", (today) => {
  const actions = standing(today);
  const plan = readPlan(sampleSettings(today));

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

  it("revises a due date only to a later one, and says why", () => {
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
});

describe("what people wrote", () => {
  const rows = sampleRows("2026-11-22");

  it("is there for every action under way, and differs from every other", () => {
    const narratives = rows.map((row) => fieldsOf(row).narrative).filter(Boolean);
    expect(narratives.length).toBeGreaterThanOrEqual(129);
    expect(new Set(narratives).size).toBe(narratives.length);
    for (const narrative of narratives) expect(narrative).not.toMatch(/[{}]/);
  });

  it("says for every Red what will be done and what is asked", () => {
    for (const { rating, correctiveAction, ask, lifecycle } of rows.map(fieldsOf)) {
      if (rating !== "Red" || lifecycle !== "In progress") continue;
      expect(correctiveAction?.length).toBeGreaterThan(20);
      expect(ask?.length).toBeGreaterThan(20);
    }
  });

  it("comes from the programme's coordinator first, then its lead, then a verifier who is neither", () => {
    for (const { programme, edits } of rows) {
      const authors = [`coordinator-${programme}`, `coordinator-${programme}`, `lead-${programme}`];
      expect(edits.map((edit) => edit.by.split("@")[0]).slice(0, 3)).toEqual(authors.slice(0, edits.length));
      for (const edit of edits.slice(3)) expect(edit.by).toMatch(/^verifier-[12]@/);
    }
  });

  it("is the same every time for the same day", () => {
    expect(sampleRows("2026-11-22")).toEqual(rows);
  });
});
