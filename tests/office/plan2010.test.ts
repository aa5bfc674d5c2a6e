// The plan of 2010 as a workbook, with all that is awkward in it: its rows are read as they stand there.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readWorkbook } from "../../src/office/readWorkbook.ts";
import type { SourceRow, SourceTable } from "../../src/office/source.ts";
import expected from "../support/sources/plan2010.expected.json" with { type: "json" };

interface Expected {
  readonly line: number;
  readonly group: string;
  readonly title: string;
  readonly rating: string;
  readonly dates: string;
  readonly lead: string;
  /** The whole cell, where more stands in it than that. */
  readonly titleCell?: string;
  readonly leadCell?: string;
}

const actions: readonly Expected[] = expected.actions;
let tables: readonly SourceTable[] = [];
let rows: ReadonlyMap<number, SourceRow> = new Map();

beforeAll(async () => {
  const bytes = await readFile(join(import.meta.dirname, "../support/sources/plan2010.xlsx"));
  const source = await readWorkbook(bytes);
  if (source.kind === "refused") throw new Error(source.reason);
  expect(source.notes).toEqual([]);
  tables = source.tables;
  rows = new Map(tables.flatMap((table) => table.rows).map((row) => [row.line, row]));
});

const textsAt = (line: number) => rows.get(line)?.cells.map(({ text }) => text) ?? [];

test("each of the 44 actions is a row, with its cells as they stand there", () => {
  expect(actions).toHaveLength(44);
  for (const { line, title, titleCell = title, rating, dates, lead, leadCell = lead } of actions) {
    const [, action, , , date, who, rag = ""] = textsAt(line);
    expect([action, date, who, /\S+$/.exec(rag)?.[0].replace("Complete", "complete")]).toEqual([
      titleCell,
      dates,
      leadCell,
      rating,
    ]);
  }
});

test("each page is a table under its title, with its two lines of headings", () => {
  expect(tables.map(({ headings }) => headings.at(-1))).toEqual([
    ...["Performance Measures", "Operational Targets", "Operational Targets", "Operational Targets", undefined],
    ...["Operational Targets", undefined, "Operational Targets", undefined],
  ]);
  for (const { rows } of tables) {
    expect(rows[0]?.cells.map(({ text }) => text).slice(1, 4)).toEqual(["Key Actions", "Measures", "Measures"]);
    expect(rows[1]?.cells.map(({ text }) => text).slice(2, 4)).toEqual(["Baseline", "Targets"]);
  }
});

test("group titles, subtotals, the note at the end and a merged objective are what they are", () => {
  const first = actions[0]?.line ?? 0;
  const [title, ...copies] = rows.get(first - 1)?.cells ?? [];
  expect([title, new Set(copies.map(({ merged }) => merged))]).toEqual([
    { text: "Staying Safe - Performance" },
    new Set(["left"]),
  ]);
  expect(rows.get(first + 1)?.cells[0]).toEqual({ text: textsAt(first)[0], merged: "above" });
  expect(textsAt(first + 3)[0]).toBe("Group total: 3");
  expect(tables.at(-1)?.rows.at(-1)?.cells[0]?.text).toMatch(/^Notes: /);
});

test("dates, percentages and what formulas came to are values", () => {
  const cells = [...rows.values()].flatMap((row) => row.cells);
  expect(cells).toContainEqual({ text: "30 June 2010", value: { kind: "day", day: "2010-06-30" } });
  expect(cells).toContainEqual({ text: "52.15%", value: { kind: "percent", number: 0.5215 } });
  expect(cells).toContainEqual({ text: "156", value: { kind: "number", number: 156 } });
  expect(cells).toContainEqual({ text: "£1,843,627", value: { kind: "number", number: 1843627 } });
});
