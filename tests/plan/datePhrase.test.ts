// Reading date phrases: all of the published plan, and the ways in which a phrase can be refused.

import { describe, expect, it } from "vitest";
import { readDatePhrase } from "../../src/plan/datePhrase.ts";
import { PUBLISHED } from "./datePhrase.published.ts";

describe("the published plan", () => {
  it("has 146 actions, each once", () => {
    expect(new Set(PUBLISHED.map(([reference]) => reference)).size).toBe(146);
  });

  it.each(PUBLISHED)("%s: %s", (_reference, phrase, expected) => {
    const { reason: _, ...reading } = readDatePhrase(phrase);
    expect(reading).toEqual(expected);
  });
});

describe("what else people write", () => {
  it.each([
    ["31 July 2015", { kind: "by", due: "2015-07-31" }],
    ["by 3 March 2016", { kind: "by", due: "2016-03-03" }],
    ["By the end of May 2015", { kind: "by", due: "2015-05-31" }],
    ["1 June 2015 to 15 July 2015", { kind: "between", start: "2015-06-01", due: "2015-07-15" }],
    ["Between May and July 2015", { kind: "between", start: "2015-05-01", due: "2015-07-31" }],
    ["November to February 2016", { kind: "between", start: "2015-11-01", due: "2016-02-29" }],
    ["After May 2015", { kind: "onwards", start: "2015-06-01" }],
    ["Until end March 2016", { kind: "by", due: "2016-03-31" }],
    ["Quarterly from June 2015", { kind: "recurring", start: "2015-06-01", everyMonths: 3 }],
    [
      "Every month from June 2015 until March 2016",
      { kind: "recurring", start: "2015-06-01", due: "2016-03-31", everyMonths: 1 },
    ],
    ["Monthly", { kind: "recurring", everyMonths: 1 }],
    ["By end 2016", { kind: "by", due: "2016-12-31" }],
    ["TBC", { kind: "to be agreed" }],
  ])("%s", (phrase, expected) => {
    expect(readDatePhrase(phrase)).toEqual(expected);
  });
});

describe("what is not guessed", () => {
  it.each([
    ["", "No date is given."],
    ["Note: nothing but a note, May 2015", "No date is given."],
    ["By 2016", "2016 has no month."],
    ["By end May", "May has no year."],
    ["31 June 2015", "June has no day 31."],
    ["July 2015 to May 2015", '"July 2015 to May 2015" ends before it starts.'],
    ["Within 3 months of May 2015", '"within" may change what the date means.'],
    ["Not before May 2015", '"not" may change what the date means.'],
    ["May 2015 or June 2015", '"or" may change what the date means.'],
    ["By summer 2015", "It does not say whether it means the start or the end of summer 2015."],
    ["Cabinet meeting June 2015", "It gives June 2015 but does not say whether the action starts or ends then."],
    ["By end May 2015, to be confirmed", "It gives a date, but also says that the date is to be agreed."],
    ["By 2015/16", "It does not say whether it means the start or the end of 2015/16."],
    ["By 31/06/2015", "June has no day 31."],
    ["By 01/13/2015", "There is no month 13."],
    ["By end of Quarter 4", "Quarter 4 has no financial year."],
    ["Q3 2019", "Quarter 3 of 2019 may be of the calendar year or of a financial year."],
    ["Winter 2015", "It does not say in which winter, that which begins in 2015 or that which ends then."],
    ["Phase 1 March 2024", "It does not say whether 1 is a day or the number of the phase."],
    ["Moved from 31 March 2023 to 30 June 2023", '"moved" may change what the date means.'],
    ["Bi-monthly", '"bi" may change what the date means.'],
    ["Monday 31 March 2024", "31 March 2024 is a Sunday."],
    ["31 March 2023, 30 June 2023", "It gives more than one date."],
    ["Start by April 2023", '"start" and "by" do not agree.'],
    ["Note: moved to May 2016. By May 2015", "No date is given."],
    [
      "By May 2015. Note: moved to May 2016",
      "It gives May 2016 but does not say whether the action starts or ends then.",
    ],
    ["By May 2015. Note: not before the election", '"not" may change what the date means.'],
    [
      "By end October 2015 for roll out by March 2016",
      "It gives March 2016 but does not say whether the action starts or ends then.",
    ],
    ["Completed June 2025. Reviewed annually.", "It says two things that do not go together."],
    ["Completed 12/06/2025 and reviewed annually", "It says two things that do not go together."],
    ["30/09/2206", "The year 2206 looks mistyped."],
    ["By 30/09/1926", "The year 1926 looks mistyped."],
    ["When there is time", "It gives no month and does not say that the date is to be agreed."],
    ["Structure may change by then", "It gives no month and does not say that the date is to be agreed."],
  ])("%s", (phrase, reason) => {
    expect(readDatePhrase(phrase)).toEqual({ kind: "not understood", reason });
  });

  it("says that a date which follows from others is still owed, and why", () => {
    expect(readDatePhrase("Linked to senior appointment dates").reason).toBe(
      "It depends on dates that are not given here.",
    );
  });

  it("answers any text at all without failing", () => {
    const pieces = [
      "By",
      "end",
      "May",
      "2015",
      "to",
      "–",
      "/",
      "31",
      "2015/16",
      "onwards",
      "(",
      ".",
      "every",
      "after",
      "between",
      "🙂",
      "each year",
    ];
    let seed = 7;
    const random = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    };
    for (let run = 0; run < 5000; run++) {
      const words = Array.from({ length: run % 9 }, () => pieces[random() % pieces.length]);
      const reading = readDatePhrase(words.join(" "));
      expect(reading.kind === "not understood").toBe(
        reading.reason?.length !== undefined && reading.kind !== "to be agreed",
      );
      for (const date of [reading.start, reading.due]) expect(date ?? "2015-01-01").toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
