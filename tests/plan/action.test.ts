import { describe, expect, test } from "vitest";
import { columnOf, compareReferences, daysLate, isStale } from "../../src/plan/action.ts";
import { anAction } from "../support/builders.ts";

const today = "2026-11-22";

describe("the column an action stands in", () => {
  test("is none for a superseded action, whatever else it says", () => {
    expect(columnOf(anAction({ lifecycle: "Superseded", rating: "Green", verifiedOn: today }), today)).toBeUndefined();
  });
  test("is Verified as soon as there is a verification, and stays so when embedded", () => {
    expect(columnOf(anAction({ lifecycle: "Claimed complete", verifiedOn: "2026-10-01" }), today)).toBe("Verified");
    expect(
      columnOf(anAction({ lifecycle: "Claimed complete", verifiedOn: "2026-05-01", embeddedOn: "2026-11-01" }), today),
    ).toBe("Verified");
  });
  test("is Claimed for a claim, whatever the rating before it", () => {
    expect(columnOf(anAction({ lifecycle: "Claimed complete", rating: "Green" }), today)).toBe("Claimed");
  });
  test("is Not started only while work is not due to have begun", () => {
    expect(columnOf(anAction({ lifecycle: "Not started", start: "2026-11-23" }), today)).toBe("Not started");
    expect(columnOf(anAction({ lifecycle: "Not started", start: "2026-11-22" }), today)).toBe("Red");
    expect(columnOf(anAction({ lifecycle: "Not started", due: "2026-11-21" }), today)).toBe("Red");
    expect(columnOf(anAction({ lifecycle: "Not started" }), today)).toBe("Not started");
  });
  test("is the rating for work that is due, and Red until there is one", () => {
    expect(columnOf(anAction({ rating: "Amber" }), today)).toBe("Amber");
    expect(columnOf(anAction({ lifecycle: "Not started", start: "2026-01-01", rating: "Green" }), today)).toBe("Green");
    expect(columnOf(anAction(), today)).toBe("Red");
  });
});

describe("lateness", () => {
  test("is counted in days past the date now aimed for", () => {
    expect(daysLate(anAction({ rating: "Red", due: "2026-11-10" }), today)).toBe(12);
    expect(daysLate(anAction({ rating: "Red", due: "2026-06-30", revisedDue: "2026-11-21" }), today)).toBe(1);
    expect(daysLate(anAction({ rating: "Red", due: today }), today)).toBe(0);
  });
  test("ends with the claim", () => {
    expect(daysLate(anAction({ lifecycle: "Claimed complete", due: "2026-01-31" }), today)).toBe(0);
  });
});

test("an open action is stale when nobody spoke of it for longer than the plan allows", () => {
  const plan = { staleDays: 31, round: undefined };
  expect(isStale(anAction({ rating: "Green", updatedOn: "2026-10-22" }), plan, today)).toBe(false);
  expect(isStale(anAction({ rating: "Green", updatedOn: "2026-10-21" }), plan, today)).toBe(true);
  expect(isStale(anAction({ rating: "Green" }), plan, today)).toBe(true);
  expect(isStale(anAction({ lifecycle: "Claimed complete", verifiedOn: "2026-01-01" }), plan, today)).toBe(false);
});

test("references sort as people count", () => {
  expect(["10.1.1", "2.10.1", "2.9.1", "1.1.2"].sort(compareReferences)).toEqual([
    "1.1.2",
    "2.9.1",
    "2.10.1",
    "10.1.1",
  ]);
});
