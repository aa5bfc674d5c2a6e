// The dates of an action: read from the plan's words where its row has none, the original one as it was first recorded, and how late
// it is by each.
import { describe, expect, test } from "vitest";
import { dateChecks } from "../../src/features/assurance/dateChecks.ts";
import { columnOf, daysLate, latenessOf } from "../../src/plan/action.ts";
import type { ActionFields } from "../../src/plan/actions.ts";
import { factsToAgree } from "../../src/plan/agreed.ts";
import { allChecksOf } from "../../src/plan/allChecks.ts";
import { checksOf } from "../../src/plan/checks.ts";
import { readDatePhrase } from "../../src/plan/datePhrase.ts";
import { nextOccurrence } from "../../src/plan/dateReading.ts";
import { isOriginalChanged, withDates } from "../../src/plan/dates.ts";
import { readingInWords } from "../../src/plan/dateWords.ts";
import { planDates } from "../../src/plan/log.ts";
import { readPlan } from "../../src/plan/plan.ts";
import type { Day } from "../../src/schema/column.ts";
import { aBoard, anAction, anActionRow, anEntry, coordinator5, lead5 } from "../support/builders.ts";

const today = "2026-11-22";
const recorded = (due: Day, on: Day = "2026-04-10") => anEntry(planDates, { due }, coordinator5, on);
const checks = (...args: Parameters<typeof anAction>) =>
  Object.fromEntries(
    allChecksOf(anAction(...args), aBoard(), today, [{ checks: dateChecks }]).map(({ kind, text }) => [kind, text]),
  );

describe("a row that has the plan's words for its date, and no date", () => {
  test("is due when the words say", () => {
    const action = anAction({ datePhrase: "By end September 2026", rating: "Amber" });
    expect(action.fields).toMatchObject({ dateKind: "by", start: undefined, due: "2026-09-30" });
    expect(action.dates).toMatchObject({ isRead: true, inRow: { due: undefined } });
    expect(daysLate(action, today)).toBe(53);
  });
  test("has begun on the board when the words say so", () => {
    const notStarted = { lifecycle: "Not started", rating: undefined } as const;
    expect(columnOf(anAction({ ...notStarted, datePhrase: "From June 2026" }), today)).toBe("Red");
    expect(columnOf(anAction({ ...notStarted, datePhrase: "From June 2027" }), today)).toBe("Not started");
  });
  test("is not dated by words that are not understood, and that is a check", () => {
    const words = { datePhrase: "Moved from 31 March 2026 to 30 June 2026" };
    expect(anAction(words).fields).toMatchObject({ dateKind: undefined, start: undefined, due: undefined });
    expect(checks(words)["date-not-understood"]).toContain('"moved" may change what the date means');
    expect(checks({ ...words, due: "2026-12-31" })["date-not-understood"]).toBeUndefined();
  });
});

describe("the original date of a row that has words alone", () => {
  const log = { planDates: [recorded("2026-09-30")] };
  test("is recorded like any other", () => {
    const isMissing = (...args: Parameters<typeof anAction>) => factsToAgree(anAction(...args)).includes("due");
    expect(isMissing({ datePhrase: "By end September 2026" })).toBe(true);
    expect(isMissing({ datePhrase: "By end September 2026" }, {}, log)).toBe(false);
    expect(isMissing({ datePhrase: "Ongoing" })).toBe(false);
  });
  test("counts when somebody changes the words, which is a check", () => {
    const action = anAction({ datePhrase: "By end September 2028" }, {}, log);
    expect(action.fields.due).toBe("2026-09-30");
    expect("original-changed" in checks({ datePhrase: "By end September 2028" }, {}, log)).toBe(true);
    expect("original-changed" in checks({ datePhrase: "By end September 2026" }, {}, log)).toBe(false);
    expect("original-changed" in checks({ datePhrase: "Whenever" }, {}, log)).toBe(true);
  });
  test("is not called changed while the grammar has not been loaded", () => {
    const { fields } = anActionRow({ datePhrase: "By end September 2028" });
    expect(isOriginalChanged(withDates(fields, log.planDates, undefined).dates)).toBe(false);
  });
});

describe("a row with dates of its own", () => {
  const differs = (fields: Partial<ActionFields>) => "dates-differ" in checks(fields);
  test("keeps them, and a check says that the plan's words are others", () => {
    const fields = { datePhrase: "By end September 2026", due: "2026-12-31" };
    expect(anAction(fields).fields.due).toBe("2026-12-31");
    expect(checks(fields)["dates-differ"]).toContain("by 30 September 2026");
  });
  test.each([
    ["it has them as the words have them", { datePhrase: "By end December 2026", due: "2026-12-31" }],
    ["it lacks the start", { datePhrase: "May to December 2026", due: "2026-12-31" }],
    ["the words leave the date open", { datePhrase: "To be agreed", due: "2026-12-31" }],
    ["the words are not understood", { datePhrase: "When there is time", due: "2026-12-31" }],
    ["there are no words", { due: "2026-12-31" }],
  ])("does not differ where %s", (_, fields) => {
    expect(differs(fields)).toBe(false);
  });
  test.each([
    ["it lacks the due date", { datePhrase: "May to December 2026", start: "2026-05-01" }],
    ["it has another start", { datePhrase: "May to December 2026", start: "2026-06-01", due: "2026-12-31" }],
    ["it has a due date and the words have none", { datePhrase: "Ongoing", due: "2026-12-31" }],
    ["its type of date says something else", { datePhrase: "By end December 2026", dateKind: "ongoing" }],
  ] as const)("differs where %s", (_, fields) => {
    expect(differs(fields)).toBe(true);
  });
});

describe("the original due date", () => {
  const log = { planDates: [recorded("2026-06-30"), recorded("2026-12-31", "2026-11-20")] };
  test("is that of the first entry of its log, whatever the row says", () => {
    const action = anAction({ due: "2026-12-31", rating: "Red" }, {}, log);
    expect(action.fields.due).toBe("2026-06-30");
    expect(action.dates).toMatchObject({
      inRow: { due: "2026-12-31" },
      original: { due: "2026-06-30", by: coordinator5, on: "2026-04-10" },
    });
    expect(daysLate(action, today)).toBe(145);
  });
  test("that is changed in the row is a check, which names both dates", () => {
    expect(checks({ due: "2026-12-31" }, {}, log)["original-changed"]).toBe(
      "The original due date is 30 June 2026. In the list it was changed to 31 December 2026",
    );
    expect(checks({}, {}, log)["original-changed"]).toContain("It was removed from the list");
    expect(checks({ due: "2026-06-30" }, {}, log)["original-changed"]).toBeUndefined();
  });
  test("that nobody has recorded is that of the row", () => {
    expect(anAction({ due: "2026-12-31" }, {}, {}).fields.due).toBe("2026-12-31");
    expect(checks({ due: "2026-12-31" }, {}, {})).toEqual({});
  });
});

describe("how late an action is", () => {
  const revised = { due: "2026-06-30", revisedDue: "2026-12-31", slips: 1 };
  test("is measured against its original and its revised date", () => {
    expect(latenessOf(anAction({ ...revised, rating: "Red" }), today)).toEqual({ original: 145, revised: 0 });
    expect(latenessOf(anAction({ ...revised, revisedDue: "2026-11-20" }), today)).toEqual({
      original: 145,
      revised: 2,
    });
    expect(latenessOf(anAction({ ...revised, lifecycle: "Claimed complete" }), today)).toEqual({
      original: 0,
      revised: 0,
    });
  });
  test("is a check for Green past its original date, also before its revised one, and says which", () => {
    expect(checks({ ...revised, rating: "Green" })).toEqual({
      "green-late": "Rated Green, but 145 days past its original due date",
    });
    expect(checks({ ...revised, revisedDue: "2026-11-21", rating: "Green" })["green-late"]).toBe(
      "Rated Green, but 145 days past its original due date and 1 day past its revised due date",
    );
    expect(checks({ due: today, rating: "Green" })).toEqual({});
  });
  test("is a check for Amber that is later than the plan allows, by either date", () => {
    expect(checks({ ...revised, rating: "Amber" })["amber-late"]).toBe(
      "Rated Amber, but 145 days past its original due date. Amber is for actions up to 31 days late",
    );
    expect(checks({ revisedDue: "2026-09-23", slips: 1, rating: "Amber" })["amber-late"]).toContain(
      "60 days past its revised due date",
    );
    expect(checks({ due: "2026-10-22", rating: "Amber" })["amber-late"]).toBeUndefined();
    expect(checks({ due: "2026-10-21", rating: "Amber" })["amber-late"]).toContain("32 days past its original");
  });
  test("is measured by the plan's own number of days for Amber", () => {
    const late = anAction({ due: "2026-11-10", rating: "Amber" });
    const kinds = (value: string) =>
      checksOf(late, readPlan([{ title: "Amber up to days late", value }]), today).map(({ kind }) => kind);
    expect(kinds("11")).toContain("amber-late");
    expect(kinds("12")).not.toContain("amber-late");
  });
  test("is no check of Red", () => {
    expect(checks({ ...revised, rating: "Red" })).toEqual({});
  });
});

describe("what recurs", () => {
  const next = (phrase: string, since?: Day, on: Day = today) => {
    const reading = readDatePhrase(phrase);
    return nextOccurrence({ start: reading.start, due: reading.due }, reading, { since, today: on });
  };
  test("is due next when so many months have passed since its start", () => {
    expect(next("Every 3 months from August 2026")).toBe("2027-02-01");
    expect(next("Every 3 months from August 2026", undefined, "2026-11-01")).toBe("2026-11-01");
    expect(next("Quarterly from 1 February 2027")).toBe("2027-02-01");
    expect(next("Six monthly from 31 August 2026")).toBe("2027-02-28");
    expect(next("Annually from 2024/25")).toBe("2027-04-01");
  });
  test("counts in weeks where it recurs in weeks", () => {
    expect(next("Fortnightly from 2 November 2026")).toBe("2026-11-30");
    expect(next("Every 6 weeks from 1 October 2026", undefined, "2026-10-02")).toBe("2026-11-12");
  });
  test("is counted from the plan's first month where it has no start", () => {
    expect(next("Every 3 months", "2026-04-01")).toBe("2027-01-01");
    expect(next("Every 3 months")).toBeUndefined();
  });
  test("ends with its end, and has no next time without a period", () => {
    expect(next("Monthly from June 2026 to October 2026")).toBeUndefined();
    expect(next("Monthly from June 2026 to December 2026")).toBe("2026-12-01");
    expect(next("Regularly", "2026-04-01")).toBeUndefined();
  });
});

test.each([
  ["By end July 2026", "by 31 July 2026"],
  ["May to July 2026", "from 1 May 2026 to 31 July 2026"],
  ["June 2026 onwards", "from 1 June 2026, with no end date"],
  ["Immediate", "at once, with no date"],
  ["Ongoing", "ongoing, with no dates"],
  ["Monthly", "every month"],
  ["Annually from April 2026", "every year from 1 April 2026"],
  ["Every 3 months from August 2026 until July 2027", "every 3 months from 1 August 2026 until 31 July 2027"],
  ["Fortnightly", "every 2 weeks"],
  ["Regularly", "regularly"],
  ["TBC", "to be agreed"],
  ["Linked to senior appointment dates", "to be agreed: it depends on dates that are not given here"],
  ["By 2016", "not understood. 2016 has no month."],
])("%s is said to be understood as: %s", (phrase, words) => {
  expect(readingInWords(readDatePhrase(phrase))).toBe(words);
});

test("a lead who may edit the row cannot make it less late by changing its original date", () => {
  const log = { planDates: [recorded("2026-06-30")] };
  const [before, after] = ["2026-06-30", "2027-06-30"].map((due) =>
    anAction({ due, rating: "Green" }, { editor: lead5 }, log),
  );
  expect(before && after && latenessOf(after, today)).toEqual(before && latenessOf(before, today));
});
