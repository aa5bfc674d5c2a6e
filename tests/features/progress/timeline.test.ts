// What the timeline makes of an action's dates, and where it draws it.
import { describe, expect, test } from "vitest";
import { datesIn, lineGroups, lineOf, spanOf } from "../../../src/features/progress/timeline.ts";
import { drawnOf, layRows, placeFlags, rowsWithin, xOf } from "../../../src/features/progress/timelineDrawing.ts";
import { withoutDate } from "../../../src/features/progress/timelineSays.ts";
import { aFrozen, aFrozenSettings } from "../../support/frozen.ts";

const today = "2026-11-30";
const due = "2026-09-30";

describe("the dates of an action", () => {
  test("are those that it was moved to from snapshot to snapshot, oldest first, each once", () => {
    const now = aFrozen(today, { due, revisedDue: "2027-01-31" });
    const before = [due, due, "2026-10-31", "2026-10-31", "2026-12-15"];
    expect(lineOf(now, before).revised).toEqual(["2026-10-31", "2026-12-15", "2027-01-31"]);
  });

  test("while no snapshot has been read, are the original and the revised one", () => {
    expect(lineOf(aFrozen(today, { due, revisedDue: "2027-01-31" }))).toMatchObject({
      original: due,
      revised: ["2027-01-31"],
      due: "2027-01-31",
    });
  });

  test("keep a move that was taken back", () => {
    expect(lineOf(aFrozen(today, { due }), [due, "2026-12-15"]).revised).toEqual(["2026-12-15", due]);
  });

  test("of one that had none in the plan begin with the first that it was given", () => {
    const now = aFrozen(today, { dateKind: "to be agreed", revisedDue: "2027-01-31" });
    expect(lineOf(now, [undefined, "2026-12-15"])).toMatchObject({
      kind: "dated",
      original: undefined,
      revised: ["2026-12-15", "2027-01-31"],
    });
  });

  test.each([
    ["ongoing", "open", "Ongoing"],
    ["onwards", "open", "No end date"],
    ["recurring", "open", "Recurring, no end date"],
    ["to be agreed", "undated", "To be agreed"],
    ["not understood", "undated", "Not understood: when it suits"],
    [undefined, "undated", "No due date"],
  ] as const)("of one that is %s are %s: %s", (dateKind, kind, words) => {
    const action = aFrozen(today, { dateKind, datePhrase: "when it suits" });
    expect(lineOf(action).kind).toBe(kind);
    expect(withoutDate(action.fields)).toBe(words);
  });

  test("are found in each snapshot by the action's row", () => {
    const plans = [
      { actions: [aFrozen(today, { id: 1, due }), aFrozen(today, { id: 2 })] },
      { actions: [aFrozen(today, { id: 1, due, revisedDue: "2026-12-15" })] },
    ];
    expect([...datesIn(plans)]).toEqual([
      [1, [due, "2026-12-15"]],
      [2, [undefined]],
    ]);
  });
});

describe("the months", () => {
  const settings = aFrozenSettings(today, { firstMonth: "2026-04-01", months: 12 });
  const line = (fields: Parameters<typeof aFrozen>[1]) => lineOf(aFrozen(today, fields));

  test("are those of the plan", () => {
    expect(spanOf(settings, [line({ due })], today)).toEqual({ first: "2026-04-01", months: 12 });
  });

  test("widen to a start, a due date, a review and the next meeting of the Joint Board outside them", () => {
    expect(spanOf(settings, [line({ start: "2026-02-10", due })], today)).toEqual({ first: "2026-02-01", months: 14 });
    expect(spanOf(settings, [line({ due: "2027-04-01" })], today)).toEqual({ first: "2026-04-01", months: 13 });
    const more = { ...settings, reviews: ["2026-03-31"], nextBoard: "2027-05-01" };
    expect(spanOf(more, [], today)).toEqual({ first: "2026-03-01", months: 15 });
  });

  test("do not go after a mistyped year", () => {
    const odd = [line({ start: "1026-05-01", due: "2926-05-01" })];
    expect(spanOf(settings, odd, today)).toEqual({ first: "2024-04-01", months: 24 + 12 + 24 });
  });

  test("of a plan without a first month are those of today and of the dates", () => {
    expect(spanOf(aFrozenSettings(today), [], today)).toEqual({ first: "2026-11-01", months: 1 });
    expect(spanOf(aFrozenSettings(today), [line({ due })], today)).toEqual({ first: "2026-09-01", months: 3 });
  });
});

describe("the drawing", () => {
  const scale = { first: "2026-04-01", months: 12, month: 100 };
  const drawing = { scale, begins: "2026-04-01", today };
  const drawn = (fields: Parameters<typeof aFrozen>[1], before?: Parameters<typeof lineOf>[1]) =>
    drawnOf(lineOf(aFrozen(today, fields), before), drawing);

  test("puts a day where it is in its month, and one outside at the edge", () => {
    const days = ["2026-04-01", "2026-04-30", "2027-02-28", "2027-03-31", "2020-01-01", "2030-01-01"];
    expect(days.map((day) => xOf(scale, day))).toEqual([2, 98, 1098, 1198, 0, 1200]);
  });

  test("goes from start to original due date, then dashed to the one now, with a tick at each date before it", () => {
    expect(drawn({ start: "2026-06-01", due, revisedDue: "2027-01-31" }, ["2026-12-31"])).toEqual({
      planned: { from: xOf(scale, "2026-06-01"), to: xOf(scale, due) },
      hasStart: true,
      slip: { from: xOf(scale, due), to: xOf(scale, "2027-01-31") },
      ticks: [xOf(scale, due), xOf(scale, "2026-12-31")],
      late: undefined,
      fades: false,
      mark: xOf(scale, "2027-01-31"),
    });
  });

  test("of one that was brought forward is planned up to the date now, and dashed to the original", () => {
    expect(drawn({ due, revisedDue: "2026-08-31" })).toMatchObject({
      planned: { to: xOf(scale, "2026-08-31") },
      slip: { from: xOf(scale, "2026-08-31"), to: xOf(scale, due) },
      ticks: [xOf(scale, due)],
    });
  });

  test("of one without a start begins with the plan, and of one due before the plan is a mark alone", () => {
    expect(drawn({ due })).toMatchObject({ hasStart: false, planned: { from: 2, to: xOf(scale, due) } });
    expect(drawn({ due: "2026-01-31" })).toMatchObject({ planned: undefined, mark: 0 });
  });

  test("of one that is due before it starts spans the two days", () => {
    expect(drawn({ start: "2026-12-01", due })).toMatchObject({
      planned: { from: xOf(scale, due), to: xOf(scale, "2026-12-01") },
      mark: xOf(scale, due),
    });
  });

  test("of one that is late goes on from its due date to today", () => {
    expect(drawn({ due, rating: "Red" })?.late).toEqual({ from: xOf(scale, due), to: xOf(scale, today) });
    expect(drawn({ due, lifecycle: "Claimed complete" })?.late).toBeUndefined();
  });

  test("of one without an end goes on to the edge, its mark at today or at a later start", () => {
    const open = { dateKind: "onwards" } as const;
    expect(drawn({ ...open, start: "2026-05-01" })).toMatchObject({
      planned: { to: 1200 },
      fades: true,
      mark: xOf(scale, today),
    });
    expect(drawn({ ...open, start: "2027-02-01" })).toMatchObject({ mark: xOf(scale, "2027-02-01") });
  });

  test("of one whose date nobody knows is left to the gutter", () => {
    expect(drawn({ dateKind: "to be agreed" })).toBeUndefined();
  });

  test("puts labels that would lie over one another into rows, and leaves out what is not shown", () => {
    const flag = (day: string) => ({ kind: "review", day, label: "Review 31 Jan 2027" }) as const;
    const placed = placeFlags([flag("2027-01-31"), flag("2026-12-08"), flag("2026-05-31"), flag("2031-01-01")], scale);
    expect(placed.map(({ day, row }) => [day, row])).toEqual([
      ["2026-05-31", 0],
      ["2026-12-08", 0],
      ["2027-01-31", 0],
    ]);
    expect(placeFlags([flag("2026-12-08"), flag("2026-12-20")], scale).map(({ row }) => row)).toEqual([0, 1]);
  });
});

test("groups have their actions in the order of references", () => {
  const actions = ["10.1.1", "2.1.1", "2.1.10", "2.1.2"].map((reference, index) =>
    aFrozen(today, { id: index + 1, reference }),
  );
  const [group] = lineGroups([{ key: "5", title: "5 Members", actions }], new Map());
  expect(group?.lines.map(({ action }) => action.fields.reference)).toEqual(["2.1.1", "2.1.2", "2.1.10", "10.1.1"]);
});

test("the rows that are drawn are those that touch what is seen, whatever is scrolled to", () => {
  const line = lineOf(aFrozen(today, { due }));
  const heights = { group: 32, line: 30 };
  for (const counts of [[], [0], [1], [3, 0, 12], [40], [0, 0, 7, 1]]) {
    const lines = (count: number) => Array.from({ length: count }, () => line);
    const laid = layRows(
      counts.map((count, at) => ({ key: `${at}`, title: "", lines: lines(count) })),
      heights,
    );
    for (let top = -400; top < laid.height + 400; top += 23) {
      for (const tall of [0, 10, 200, 900]) {
        const found = rowsWithin(laid, { top, bottom: top + tall });
        const touching = laid.rows.filter((row) => row.top < top + tall && endOf(row) > top);
        expect(touching.filter((row) => !found.includes(row))).toEqual([]);
        expect(found.length).toBeLessThanOrEqual(touching.length + 1);
      }
    }
  }
  function endOf(row: ReturnType<typeof rowsWithin>[number]): number {
    return row.top + (row.group ? heights.group : heights.line);
  }
});
