// What coordinators see in SharePoint's own lists: valid by Microsoft's rules, and the same as the board says.

import { describe, expect, it } from "vitest";
import { sampleRows } from "../../src/local/sample/rows.ts";
import { type Action, columnOf, daysLate } from "../../src/plan/action.ts";
import { actionForm } from "../../src/plan/inSharePoint/actionsForm.ts";
import { marks } from "../../src/plan/marks.ts";
import type { Column } from "../../src/schema/column.ts";
import { formFormatter } from "../../src/schema/formatting.ts";
import { anActionRow, standingAlone } from "../support/builders.ts";
import { actionColumn, actionsInSharePoint, columnsOf, product as definition } from "../support/definition.ts";
import { columnsRead, problemsOfColumn, problemsOfForm, problemsOfView, shown, worked } from "./formatting/checker.ts";
import type { Row, Value } from "./formatting/expression.ts";

const { lists } = definition;
const formatted = lists.flatMap((list) =>
  columnsOf(list).flatMap(({ name, field }) => (field.formatter ? [{ name, formatter: field.formatter }] : [])),
);
const views = lists.flatMap((list) => list.views.map((view) => ({ list, view })));

describe("the formatting", () => {
  it.each(formatted)("of the column $name is valid", ({ formatter }) => {
    expect(problemsOfColumn(formatter)).toEqual([]);
  });

  it.each(views.filter(({ view }) => view.formatter))("of the view $view.title is valid", ({ view }) => {
    expect(problemsOfView(view.formatter)).toEqual([]);
  });

  it("of the form is valid, and finds a place for every column in sight", () => {
    const visible = columnsOf(actionsInSharePoint).filter((column) => !column.field.hidden);
    const titles = visible.map((column) => column.title);
    expect(problemsOfForm(formFormatter(actionForm), titles)).toEqual([]);
    expect(actionForm.sections.flatMap((section) => section.fields).sort()).toEqual(titles.sort());
  });

  it.each([
    ["an element that does not exist", { elmType: "table" }],
    ["a property that does not exist", { elmType: "div", text: "x" }],
    ["a style that is not allowed", { elmType: "div", style: { animation: "x" } }],
    ["an attribute that is not allowed", { elmType: "div", attributes: { onclick: "x" } }],
    ["a function that does not exist", { elmType: "div", txtContent: "=iif(1, 2, 3)" }],
    ["a function with an operand missing", { elmType: "div", txtContent: "=if(1, 2)" }],
    ["a token that does not exist", { elmType: "div", txtContent: "=@today" }],
    ["an expression cut short", { elmType: "div", txtContent: "=if([$A] ==" }],
    ["text beside children", { elmType: "div", txtContent: "x", children: [] }],
  ])("would be found wrong with %s", (_, element) => {
    const $schema = "https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json";
    expect(problemsOfColumn({ $schema, ...element })).toHaveLength(1);
  });

  it.each(views)("of the view $view.title reads only columns that the view shows", ({ list, view }) => {
    const there = columnsOf(list).filter((column) => view.columns.includes(column.name));
    const read = [view.formatter, ...there.map((column) => column.field.formatter)].flatMap((formatter) => [
      ...columnsRead(formatter),
    ]);
    expect(read.filter((name) => !view.columns.includes(name))).toEqual([]);
  });
});

describe("a state's sign", () => {
  it("is told from every other by its shape and by its letter, and is readable on its own paper", () => {
    const all = Object.values(marks);
    expect(new Set(all.map((sign) => sign.shape)).size).toBe(all.length);
    expect(new Set(all.map((sign) => sign.letter)).size).toBe(all.length);
    for (const { ink, paper } of all) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });
});

const NOW = new Date("2026-11-22T15:30:00Z");
const today = "2026-11-22";

function rowOf(fields: Partial<Action["fields"]>, current: string): Row {
  const given = Object.entries(fields).flatMap(([key, value]): [string, Value][] => {
    const column = actionsInSharePoint.columns[key];
    if (!column || value === undefined || typeof value === "object") return [];
    return [[column.name, column.field.type === "DateTime" ? new Date(String(value)) : value]];
  });
  return { fields: Object.fromEntries(given), current, now: NOW };
}

const sample = sampleRows(today).map((row) =>
  standingAlone({ ...anActionRow().fields, ...Object.assign({}, ...row.edits.map((edit) => edit.fields)) }),
);

describe("over the whole sample plan, the list agrees with the board:", () => {
  it.each(sample.map((action) => [action.fields.reference, action] as const))("%s", (_, action) => {
    const { fields } = action;
    const see = (column: Column<unknown>) => shown(column.field.formatter, rowOf(fields, column.name));
    const place = columnOf(action, today);

    const lifecycle = see(actionColumn("lifecycle"));
    if (place === "Claimed" || place === "Verified") {
      expect(lifecycle.texts).toEqual([`${marks[place].letter} ${marks[place].word}`]);
      expect(lifecycle.shapes).toEqual([marks[place].shape]);
    } else if (fields.lifecycle === "In progress") {
      expect(lifecycle).toMatchObject({ texts: ["In progress"], shapes: [] });
    }

    const rating = see(actionColumn("rating"));
    const sign = fields.rating && marks[fields.rating];
    expect(rating.texts).toEqual(sign ? [`${sign.letter} ${sign.word}`] : []);
    expect(rating.shapes).toEqual(sign ? [sign.shape] : []);

    const late = daysLate(action, today);
    const remarks = [...see(actionColumn("due")).texts, ...see(actionColumn("revisedDue")).texts].filter((text) =>
      text.includes("late"),
    );
    expect(remarks).toEqual(late > 0 ? [`${late} ${late === 1 ? "day" : "days"} late`] : []);

    const row = actionsInSharePoint.views[0]?.formatter?.additionalRowClass ?? "";
    const marked = worked(row, rowOf(fields, "Title"));
    const open = place !== "Claimed" && place !== "Verified";
    expect(marked !== "").toBe(late > 0 || (open && fields.rating === "Red"));
  });
});

describe("the last update", () => {
  const updatedOn = actionColumn("updatedOn");
  const see = (fields: Partial<Action["fields"]>) =>
    shown(updatedOn.field.formatter, rowOf(fields, updatedOn.name)).texts;

  it("is remarked on in words after 31 days, of an action under way", () => {
    expect(see({ updatedOn: "2026-10-21", lifecycle: "In progress" })).toEqual(["2026-10-21", "32 days ago"]);
    expect(see({ updatedOn: "2026-10-22", lifecycle: "In progress" })).toEqual(["2026-10-22"]);
    expect(see({ updatedOn: "2026-05-01", lifecycle: "Not started" })).toEqual(["2026-05-01"]);
    expect(see({ lifecycle: "In progress" })).toEqual([]);
  });
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
