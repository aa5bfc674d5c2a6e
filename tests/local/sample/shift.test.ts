// Moving the published dates: the wording stays, the months and years go along.

import { describe, expect, it } from "vitest";
import { plan } from "../../../src/local/sample/plan.ts";
import { monthsToShift, shiftMonth, shiftPhrase } from "../../../src/local/sample/shift.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";

describe("how far the dates move", () => {
  it.each([
    ["2015-12-01", 0],
    ["2015-12-31", 0],
    ["2026-11-22", 131],
    ["2027-01-05", 133],
  ])("on %s it is %i months, so that the plan is in its eighth month", (today, months) => {
    expect(monthsToShift(today)).toBe(months);
  });
});

describe("a moved phrase", () => {
  it.each([
    ["By end July 2015", "By end June 2026"],
    ["By end Sept 2015", "By end Aug 2026"],
    ["June/July 2015", "May/June 2026"],
    [
      "July 2015 to end July 2018 Note: A long-term programme",
      "June 2026 to end June 2029 Note: A long-term programme",
    ],
    ["Regularly at intervals throughout 2015/16 and onwards", "Regularly at intervals throughout 2026/27 and onwards"],
    ["By end October 2015 for roll out 2016", "By end September 2026 for roll out 2027"],
    ["Review every 3 months August 2015 onwards", "Review every 3 months July 2026 onwards"],
    ["To be agreed", "To be agreed"],
  ])("%s becomes %s", (phrase, moved) => {
    expect(shiftPhrase(phrase, 131)).toBe(moved);
  });

  it("gives a month that borrowed its year a year of its own when the two come to lie in different years", () => {
    expect(shiftPhrase("September to December 2015", 2)).toBe("November 2015 to February 2016");
    expect(shiftPhrase("September to December 2015", 4)).toBe("January to April 2016");
  });

  it("reads as the published one does, with the dates moved", () => {
    for (const months of [0, 1, 5, 12, 131, 140]) {
      for (const { dates } of plan.filter((action) => !action.dates.includes("2015/16"))) {
        const before = readDatePhrase(dates);
        const after = readDatePhrase(shiftPhrase(dates, months));
        expect({ ...after, start: month(after.start), due: month(after.due) }).toEqual({
          ...before,
          start: moved(before.start, months),
          due: moved(before.due, months),
        });
      }
    }
  });
});

const month = (date: string | undefined): string | undefined => date?.slice(0, 7);

function moved(date: string | undefined, by: number): string | undefined {
  if (date === undefined) return undefined;
  const to = shiftMonth({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) }, by);
  return `${to.year}-${String(to.month).padStart(2, "0")}`;
}
