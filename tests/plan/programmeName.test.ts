// The name of its programme in an action's row, which SharePoint's views show.
import { expect, test } from "vitest";
import { mirrorsOf } from "../../src/plan/mirrors.ts";
import { withProgramme } from "../../src/plan/programmes.ts";
import { anAction } from "../support/builders.ts";

const named = (action: ReturnType<typeof anAction>, fields: object) => withProgramme(fields, action);
const name = "5 Supporting elected members";

test("goes with every edit that changes the row: new, after a move, and after the programme was renamed", () => {
  const action = anAction({ rating: "Green", programmeName: "" });
  const { programme } = action;
  expect(named(action, { rating: "Red" })).toEqual({
    rating: "Red",
    programmeName: `${programme?.number} ${programme?.title}`,
  });
  const renamed = {
    ...action,
    programme: programme && { ...programme, number: 5, title: "Supporting elected members" },
  };
  expect(named(renamed, { rating: "Red" })).toEqual({ rating: "Red", programmeName: name });
  expect(named({ ...action, programme: undefined }, { rating: "Red" })).toEqual({ rating: "Red", programmeName: "" });
});

test("is no reason to write a row: an edit that changes nothing, or adds an entry alone, has none", () => {
  const action = anAction({ rating: "Green", programmeName: "4 Corporate governance" });
  expect(named(action, {})).toEqual({});
  expect(named(action, { rating: "Green" })).toEqual({ rating: "Green" });
});

test("is left as it is in a row that the board does not show", () => {
  expect(withProgramme({ rating: "Red" }, undefined)).toEqual({ rating: "Red" });
});

test("that is missing or out of date is no difference between the row and its log", () => {
  for (const programmeName of ["", "4 Corporate governance"]) {
    expect(mirrorsOf(anAction({ rating: "Green", programmeName }))).toEqual({});
  }
});
