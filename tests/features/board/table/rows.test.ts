// The rows of the table: their order, their columns, and that they are those of the board.
import { describe, expect, test } from "vitest";
import { actionTable } from "../../../../src/features/board/actionTable.ts";
import { arrange } from "../../../../src/features/board/arrange.ts";
import { columnsOf, furtherColumns } from "../../../../src/features/board/table/columns.ts";
import { fieldsOf, moved, shownColumns, toggled } from "../../../../src/features/board/table/fields.ts";
import { placeAfter } from "../../../../src/features/board/table/gridKeys.ts";
import { linesOf, readSort, sorted, sortedBy, writeSort } from "../../../../src/features/board/table/sorting.ts";
import { flags, laneKinds, readView, type View, wholeBoard, writeView } from "../../../../src/features/board/view.ts";
import { boardColumns, columnOf } from "../../../../src/plan/action.ts";
import { readPlan } from "../../../../src/plan/plan.ts";
import { anAction, coordinator5, lead5 } from "../../../support/builders.ts";
import { random } from "../../../sync/simulator/random.ts";

const today = "2026-11-22";
const plan = readPlan([]);
const at = { today, travel: undefined };

const actions = [
  anAction({ reference: "10.1.1", rating: "Red", due: "2026-10-01", leads: [lead5], theme: "B" }, { id: 1 }),
  anAction({ reference: "2.1.1", rating: "Green", theme: "A" }, { id: 2 }),
  anAction({ reference: "2.1.2", rating: "Red", due: "2027-01-01", leads: [coordinator5], theme: "A" }, { id: 3 }),
  anAction({ reference: "1.1.1", rating: "Amber", due: "2026-10-01", theme: "A 10" }, { id: 4 }),
  anAction({ reference: "3.1.1", rating: "Amber", due: "2026-12-01", theme: "A 9" }, { id: 5 }),
];
const inOrder = (...sort: string[]) => sorted(actions, readSort(sort), at).map(({ fields }) => fields.reference);

describe("rows are sorted", () => {
  test("by their references, numbers as numbers", () => {
    expect(inOrder("reference")).toEqual(["1.1.1", "2.1.1", "2.1.2", "3.1.1", "10.1.1"]);
    expect(inOrder("-reference")).toEqual(["10.1.1", "3.1.1", "2.1.2", "2.1.1", "1.1.1"]);
  });
  test("by status as the board has its columns, and by their references where that leaves several alike", () => {
    expect(inOrder("status")).toEqual(["2.1.2", "10.1.1", "1.1.1", "3.1.1", "2.1.1"]);
  });
  test("by several columns, one after the other", () => {
    expect(inOrder("rating", "-due")).toEqual(["2.1.2", "10.1.1", "3.1.1", "1.1.1", "2.1.1"]);
  });
  test("with what is not given last, whichever way the rest goes", () => {
    expect([inOrder("due").at(-1), inOrder("-due").at(-1)]).toEqual(["2.1.1", "2.1.1"]);
    expect(inOrder("-leads").slice(2)).toEqual(["1.1.1", "2.1.1", "3.1.1"]);
  });
  test("by words with the numbers in them", () => {
    expect(inOrder("theme")).toEqual(["2.1.1", "2.1.2", "3.1.1", "1.1.1", "10.1.1"]);
  });
  test("by every column that there is, without losing one", () => {
    for (const { key } of furtherColumns) expect(inOrder(key, "-reference").toSorted()).toEqual(inOrder().toSorted());
  });
});

describe("a heading that is pressed", () => {
  const press = (sort: string[], key: string, isFurther = false) => writeSort(sortedBy(readSort(sort), key, isFurther));
  test("sorts first to last, then last to first, then no more", () => {
    expect(press([], "due")).toEqual(["due"]);
    expect(press(["due"], "due")).toEqual(["-due"]);
    expect(press(["-due"], "due")).toEqual([]);
  });
  test("takes the place of other columns", () => {
    expect(press(["rating", "-due"], "theme")).toEqual(["theme"]);
    expect(press(["rating", "-due"], "due")).toEqual(["due"]);
  });
  test("with Shift, sorts after the others, or turns its own order around where it is", () => {
    expect(press(["rating"], "due", true)).toEqual(["rating", "due"]);
    expect(press(["rating", "due"], "rating", true)).toEqual(["-rating", "due"]);
    expect(press(["-rating", "due"], "rating", true)).toEqual(["due"]);
  });
});

describe("what a link says of the table", () => {
  test("is read back; what is no column is left out", () => {
    const view = readView("layout=table&sort=-due,nothing,rating,due&fields=leads,__proto__,due,constructor");
    expect(writeSort(readSort(view.sort))).toEqual(["-due", "rating"]);
    expect(fieldsOf(view.fields)).toEqual(["leads", "due"]);
    expect(writeView(view)).toContain("layout=table");
  });
  test("comes before the person's own columns, and those before the usual ones", () => {
    expect(fieldsOf(["theme"], "leads,due")).toEqual(["theme"]);
    expect(fieldsOf([], "leads,due")).toEqual(["leads", "due"]);
    expect(fieldsOf(["nothing"], "nothing")).toEqual(fieldsOf([]));
  });
  test("never moves reference and title from the front", () => {
    const keys = shownColumns(fieldsOf(["due", "action", "reference", "leads"])).map(({ key }) => key);
    expect(keys).toEqual(["reference", "action", "due", "leads"]);
  });
});

test("columns are added at the end, moved by one place, and the last one stays", () => {
  expect(toggled(["leads", "due"], "theme")).toEqual(["leads", "due", "theme"]);
  expect(toggled(["leads", "due"], "leads")).toEqual(["due"]);
  expect(toggled(["due"], "due")).toEqual(["due"]);
  expect(moved(["leads", "due"], "due", -1)).toEqual(["due", "leads"]);
  expect(moved(["leads", "due"], "due", 1)).toEqual(["leads", "due"]);
});

describe("keys", () => {
  const grid = { rows: 100, columns: 8, page: 20 };
  const after = (key: string, row: number, column: number, isControl = false) => {
    const place = placeAfter({ key, isControl }, { row, column }, grid);
    return place && [place.row, place.column];
  };
  test("go from cell to cell, and no further than the edge", () => {
    expect(after("ArrowDown", 5, 3)).toEqual([6, 3]);
    expect(after("ArrowDown", 99, 3)).toEqual([99, 3]);
    expect(after("ArrowLeft", 5, 0)).toEqual([5, 0]);
    expect(after("ArrowRight", 5, 7)).toEqual([5, 7]);
  });
  test("go to the headings from the first row by an arrow, and not by the page", () => {
    expect(after("ArrowUp", 0, 3)).toEqual([-1, 3]);
    expect(after("PageUp", 5, 3)).toEqual([0, 3]);
    expect(after("PageDown", 95, 3)).toEqual([99, 3]);
  });
  test("go to the ends of the row and, with Control, of the table", () => {
    expect([after("Home", 5, 3), after("End", 5, 3)]).toEqual([
      [5, 0],
      [5, 7],
    ]);
    expect([after("Home", 5, 3, true), after("End", 5, 3, true)]).toEqual([
      [0, 0],
      [99, 7],
    ]);
  });
  test("that mean nothing here are left to the browser", () => {
    expect(after("Tab", 5, 3)).toBeUndefined();
  });
});

describe("whatever is filtered by", () => {
  const chance = random(22);
  const some = <T>(all: readonly T[], share = 0.4) =>
    chance.chance(0.5) ? [] : all.filter(() => chance.chance(share));
  const rated = ["Red", "Amber", "Green", undefined] as const;
  const many = Array.from({ length: 120 }, (_, index) =>
    anAction(
      {
        ...{ reference: `${1 + (index % 7)}.${1 + Math.floor(index / 7)}`, theme: chance.pick(["A", "B", ""]) },
        ...{ rating: chance.pick(rated), leads: chance.pick([[], [lead5], [coordinator5, lead5]]) },
        ...{ due: chance.pick([undefined, "2026-09-01", "2027-02-01"]), updatedOn: chance.pick([undefined, today]) },
        lifecycle: chance.pick(["Not started", "In progress", "Claimed complete", "Superseded"] as const),
        narrative: chance.pick(["", "Budget agreed", "The board has agreed"]),
      },
      { id: index + 1 },
    ),
  );
  const views = Array.from(
    { length: 200 },
    (): View => ({
      ...wholeBoard,
      layout: "table",
      ...Object.fromEntries(flags.map((flag) => [flag, chance.chance(0.15)])),
      lanes: chance.pick(laneKinds),
      text: chance.pick(["", "agreed", "board agreed"]),
      programmes: some([5, 6], 0.7),
      themes: some(["A", "B"]),
      leads: some([lead5.id, coordinator5.id]),
      columns: some(boardColumns, 0.6),
      sort: some(["-due", "status", "theme"]),
    }),
  );

  test("table, board and file have the same actions, each once", () => {
    let found = 0;
    for (const view of views) {
      const { lanes } = arrange({ actions: new Map(many.map((each) => [each.id, each])), plan, view, today });
      const cells = boardColumns.map((column) => lanes.flatMap((lane) => lane.cells[column]));
      const rows = linesOf(lanes, readSort(view.sort), at).flatMap((line) => (line.kind === "row" ? line.action : []));
      const inColumns = boardColumns.map((column) =>
        rows.filter((each) => (columnOf(each, today) ?? "Not started") === column),
      );
      expect(inColumns.map(({ length }) => length)).toEqual(cells.map(({ length }) => length));
      expect(new Set(rows)).toEqual(new Set(cells.flat()));
      expect(rows).toHaveLength(new Set(rows).size);
      expect(actionTable(rows, at, columnsOf(["reference"])).rows.flat()).toEqual(
        rows.map((each) => each.fields.reference),
      );
      found += rows.length;
    }
    expect(found).toBeGreaterThan(500);
  });
});
