// Which rows of a lane are drawn, for the stretch of the board that is seen.
import { expect, test } from "vitest";
import { arrange } from "../../../src/features/board/arrange.ts";
import { layOut, rowsInSight } from "../../../src/features/board/layout.ts";
import { wholeBoard } from "../../../src/features/board/view.ts";
import { boardColumns } from "../../../src/plan/action.ts";
import { readPlan } from "../../../src/plan/plan.ts";
import { anAction } from "../../support/builders.ts";

const actions = Array.from({ length: 60 }, (_, index) => anAction({ rating: "Amber" }, { id: index + 1 }));

function theLane() {
  const { lanes } = arrange({
    actions: new Map(actions.map((action) => [action.id, action])),
    plan: readPlan([]),
    view: wholeBoard,
    today: "2026-11-22",
  });
  const [lane] = layOut(lanes, { columns: boardColumns, collapsed: new Set(), abreast: 1 });
  if (!lane) throw new Error("The board has no lane.");
  return lane;
}

const count = ({ first, last }: { first: number; last: number }) => Math.max(0, last - first + 1);

test("of sixty rows those in sight are drawn, and some above and below", () => {
  const rows = rowsInSight(theLane(), { top: 3000, bottom: 3900 });
  expect(rows.first).toBeGreaterThan(10);
  expect(rows.last).toBeLessThan(30);
  expect(count(rows)).toBeGreaterThanOrEqual(6);
});

test("a lane far below what is seen, kept because a card in it has focus, draws no row", () => {
  const lane = { ...theLane(), top: 20_000 };
  expect(rowsInSight(lane, { top: 0, bottom: 900 })).toEqual({ first: 0, last: -1 });
});
