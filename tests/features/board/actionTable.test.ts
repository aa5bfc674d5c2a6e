// The board as a table for a spreadsheet: what each row says, and what a file of it is called.
import { expect, test } from "vitest";
import { actionTable, boardColumnsInFile, tableFileName } from "../../../src/features/board/actionTable.ts";
import { writeCsv, writeTabbed } from "../../../src/office/csv.ts";
import { aLog, anAction, lead5 } from "../../support/builders.ts";
import { readSeparated } from "../../support/readSeparated.ts";

const today = "2026-11-24";
const said = (action: ReturnType<typeof anAction>, travel?: "down") => {
  const { columns, rows } = actionTable([action], { today, travel: travel && (() => travel) }, boardColumnsInFile);
  return Object.fromEntries(columns.map((title, at) => [title, rows[0]?.[at]]));
};

test("a row has all that people use of an action, dates as spreadsheets know them", () => {
  const action = anAction({
    ...{ reference: "1.1.10", title: "Agree the plan", section: "1 Vision", theme: "A", leads: [lead5], rating: "Red" },
    ...{ datePhrase: "By end October 2026", dateKind: "by", start: "2026-04-01", due: "2026-10-31" },
    ...{ narrative: "Held up", correctiveAction: "Two more people", ask: "Money", updatedOn: "2026-11-02" },
    successCriteria: "SC1 It works\nSC2 People say so",
  });
  expect(said(action, "down")).toEqual({
    ...{ Reference: "1.1.10", Action: "Agree the plan", Programme: "5 Supporting elected members" },
    ...{ Leads: "Programme lead 5", Section: "1 Vision", Theme: "A", Status: "Off track", Rating: "Red" },
    ...{ "Direction of travel": "Down", "Date in the plan": "By end October 2026", Start: "2026-04-01" },
    ...{ "Original due date": "2026-10-31", "Revised due date": undefined, "Days late": 24 },
    ...{ "Progress and next steps": "Held up", "Corrective action": "Two more people", "Help needed": "Money" },
    ...{ "Evidence coverage": "0 of 2", "Last update": "2026-11-02" },
  });
});

test("an action that was withdrawn says so, and one that was never updated has no day", () => {
  const row = said(anAction({ lifecycle: "Superseded", supersededReason: "Merged" }));
  expect([row.Status, row["Last update"], row["Direction of travel"]]).toEqual([
    "Replaced or withdrawn",
    undefined,
    undefined,
  ]);
});

test("evidence that is not read yet is not said to be missing", () => {
  const action = anAction({ successCriteria: "It works" }, {}, aLog({}));
  const unread = { ...action, status: { ...action.status, unread: new Set(["evidence"] as const) } };
  expect([said(action)["Evidence coverage"], said(unread as typeof action)["Evidence coverage"]]).toEqual([
    "0 of 1",
    undefined,
  ]);
});

const hostile = ["=cmd|' /C calc'!A0", "+44 20", "-5 days", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1", '"=1', 'a","=1'];

test.each(hostile)("no text that begins like a formula can run, in the file or in the copied table: %j", (text) => {
  const everywhere = { title: text, section: text, theme: text, datePhrase: text, narrative: text, ask: text };
  const hostileAction = anAction({ ...everywhere, correctiveAction: text, reference: text });
  const { columns, rows } = actionTable([hostileAction], { today, travel: undefined }, boardColumnsInFile);
  for (const [table, separator] of [
    [writeCsv(columns, rows).slice(1), ","],
    [writeTabbed(columns, rows), "\t"],
  ] as const) {
    const read = readSeparated(table, separator);
    expect(read).toHaveLength(2);
    expect(read[1]).toHaveLength(columns.length);
    expect(read.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
  }
  const [, row] = readSeparated(writeCsv(columns, rows).slice(1), ",");
  expect(row?.[1]?.replace(/^'/, "")).toBe(text);
});

test("a file is called after the plan and the day, in letters that every computer takes", () => {
  expect(tableFileName("Fresh start", today)).toBe("Fresh start 2026-11-24.csv");
  expect(tableFileName('A/B: "C"?\u202e*', today)).toBe("A B C 2026-11-24.csv");
  expect(tableFileName("", today)).toBe("2026-11-24.csv");
});
