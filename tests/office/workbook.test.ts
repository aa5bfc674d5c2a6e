// Workbooks: typed values, one table a sheet, and no text that calculates.
import { describe, expect, test } from "vitest";
import { type Book, longTextsOf, type Sheet, type Value, writeWorkbook } from "../../src/office/workbook.ts";
import { child, content, elementsOf, parse, textOf, unpack, value, within } from "../support/office/unpack.ts";
import { workbookCells } from "../support/office/workbookCells.ts";

const actions: Sheet = {
  name: "Actions",
  title: "All actions",
  notes: ["As on 30 November 2026", "Red: off track"],
  columns: [
    { title: "Ref", kind: "text", width: 8 },
    { title: "Due", kind: "day", width: 14 },
    { title: "Days late", kind: "number", width: 10 },
  ],
  rows: [
    ["1.1.1", "2026-11-30", 3],
    ["1.1.2", "when the contract is let", undefined],
    ["1.1.3", undefined, -4.5],
  ],
};

const book = (...sheets: Sheet[]): Book => ({
  title: "Plan",
  author: "Westmere Council",
  language: "en-GB",
  sheets,
  isPublic: false,
});
const cellsOf = async (given: Book) => workbookCells(await writeWorkbook(given));

function columnOf(texts: readonly Value[], kind: "text" | "day" | "number" = "text"): Sheet {
  return {
    name: "Texts",
    title: "Texts",
    columns: [{ title: "Text", kind, width: 20 }],
    rows: texts.map((text) => [text]),
  };
}

/** The values below the title and the heading of a single sheet of one column. */
async function written(texts: readonly Value[], kind?: "text" | "day" | "number") {
  const [sheet] = await cellsOf(book(columnOf(texts, kind)));
  return (sheet?.rows ?? []).slice(2).map(([cell]) => cell);
}

describe("a workbook for work", async () => {
  const [sheet] = await cellsOf(book(actions));

  test("has its title in the first cell, notes, and a table of typed values", () => {
    expect(sheet?.rows).toEqual([
      ["All actions"],
      ["As on 30 November 2026"],
      ["Red: off track"],
      ["Ref", "Due", "Days late"],
      ["1.1.1", { day: "2026-11-30" }, 3],
      ["1.1.2", "when the contract is let", undefined],
      ["1.1.3", undefined, -4.5],
    ]);
  });

  test("has a table with filters, whose heading stays in sight", () => {
    expect(sheet?.tables).toEqual([{ range: "A4:C7", columns: ["Ref", "Due", "Days late"], hasFilter: true }]);
    expect(sheet?.frozenRows).toBe(4);
  });

  test("shows days as days are written here", async () => {
    const styles = parse(textOf(unpack(await writeWorkbook(book(actions))), "xl/styles.xml"));
    expect(within(styles, "numFmt").map((format) => value(format, "formatCode"))).toContain("d mmm yyyy");
  });
});

describe("a published workbook", async () => {
  const [sheet] = await cellsOf({ ...book(actions), isPublic: true });

  test("has a table without filters, and no frozen rows", () => {
    expect(sheet?.tables).toEqual([{ range: "A4:C7", columns: ["Ref", "Due", "Days late"], hasFilter: false }]);
    expect(sheet?.frozenRows).toBe(0);
  });

  test("has no blank cell in its table: it says that there is none", () => {
    expect(sheet?.rows.slice(4)).toEqual([
      ["1.1.1", { day: "2026-11-30" }, 3],
      ["1.1.2", "when the contract is let", "none"],
      ["1.1.3", "none", -4.5],
    ]);
  });
});

test("a workbook says its title, author and language", async () => {
  const core = parse(textOf(unpack(await writeWorkbook(book(actions))), "docProps/core.xml"));
  const said = (name: string) => content(child(core, name));
  expect([said("dc:title"), said("dc:creator"), said("dc:language")]).toEqual(["Plan", "Westmere Council", "en-GB"]);
});

test("the same workbook gives the same file to the byte", async () => {
  expect(await writeWorkbook(book(actions))).toEqual(await writeWorkbook(book(actions)));
});

test("a table without rows is its heading alone, because Excel repairs a table object without rows", async () => {
  const [sheet] = await cellsOf(book({ ...actions, rows: [] }));
  expect(sheet?.rows.at(-1)).toEqual(["Ref", "Due", "Days late"]);
  expect(sheet?.tables).toEqual([]);
});

test("a row with a value too few is a mistake of the caller", async () => {
  await expect(cellsOf(book({ ...actions, rows: [["1.1.1"]] }))).rejects.toThrow("A row of 1 values");
});

describe("a text", () => {
  const formulas = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    '=HYPERLINK("https://evil.test")',
    "=cmd|' /C calc'!A0",
    "|x",
    "＝1",
  ];

  test.each(formulas)("that begins like a formula stays a text: %j", async (text) => {
    for (const given of [book(columnOf([text])), { ...book(columnOf([text])), isPublic: true }]) {
      const [sheet] = await cellsOf(given);
      expect(sheet?.rows.at(-1)).toEqual([text]);
      expect([sheet?.formulas, sheet?.links]).toEqual([[], 0]);
    }
  });

  test.each([
    "#N/A",
    "#REF!",
    "#DIV/0!",
    "#SPILL!",
    "#123",
    "TRUE",
    "1e5",
    "007",
    "2026-11-30",
    "https://evil.test",
    "a@b.test",
  ])("that looks like something else stays a text: %s", async (text) => expect(await written([text])).toEqual([text]));

  test("with blanks, lines, marks of direction and letters beyond the first plane comes through whole", async () => {
    const texts = [
      "  two  blanks ",
      "one\ntwo\n",
      "\ta",
      "\u202Eright to left",
      "🏴󠁧󠁢󠁥󠁮󠁧󠁿 𝒜",
      "]]> <&> \"'",
      "_x0041_ _x005F_ _x",
      "e\u0301",
    ];
    expect(await written(texts)).toEqual(texts);
  });

  test("with what XML cannot carry has the replacement character for it", async () => {
    expect(await written(["a\u0000b\uD800c\uFFFEd", "\r=1\r\n2"])).toEqual(["a�b�c�d", "\n=1\n2"]);
  });

  test("of a column of numbers stays a text, and a number that is none is its name", async () => {
    expect(await written(["none", 0, -0.1, 1e21, Number.NaN], "number")).toEqual(["none", 0, -0.1, 1e21, "NaN"]);
  });
});

test("only days of the calendar from March 1900 are days", async () => {
  const days = ["1900-03-01", "2028-02-29", "9999-12-31"];
  const others = ["1900-02-28", "2027-02-29", "2026-13-01", "30 November 2026", "2026-11-30T00:00:00Z"];
  expect(await written([...days, ...others], "day")).toEqual([...days.map((day) => ({ day })), ...others]);
});

describe("a text too long for a cell", () => {
  const long = `Start ${"𝒜".repeat(40_000)} end`;
  const given = book(actions, columnOf(["short", long, "x".repeat(32_767)]));

  test("is cut where it stands, with a note, and whole on a sheet of its own", async () => {
    const [, texts, whole] = await cellsOf(given);
    const cut = String(texts?.rows[3]?.[0]);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/^Start 𝒜+ … \[Cut here, .* Whole on the sheet Long texts, text 1\.\]$/u);
    expect(texts?.rows[4]).toEqual(["x".repeat(32_767)]);
    expect(whole?.name).toBe("Long texts");
    expect(whole?.rows.slice(3).map(([, , sheet, column, row]) => [sheet, column, row])).toEqual(
      new Array(3).fill(["Texts", "Text", 2]),
    );
    expect(
      whole?.rows
        .slice(3)
        .map((row) => row[5])
        .join(""),
    ).toBe(long);
  });

  test("is told to the caller", () => {
    expect(longTextsOf(given)).toEqual([{ sheet: "Texts", column: "Text", row: 2, text: long }]);
    expect(longTextsOf(book(actions))).toEqual([]);
  });
});

describe("the name of a sheet", () => {
  const names = async (...wanted: string[]) =>
    (await cellsOf(book(...wanted.map((name) => ({ ...actions, name }))))).map(({ name }) => name);

  test("has no letter that Excel forbids, and is not too long", async () => {
    expect(
      await names("a[b]:c*d?e/f\\g", "'quoted'", "x".repeat(40), "", "History", "Tab\tand\nline", "\uD800"),
    ).toEqual(["a b c d e f g", "quoted", "x".repeat(31), "Sheet", "History sheet", "Tab and line", "Sheet (2)"]);
  });

  test("is unique, whatever its capitals", async () => {
    const long = "Actions of the whole programme board";
    expect(await names("Actions", "ACTIONS", "actions", long, long)).toEqual([
      "Actions",
      "ACTIONS (2)",
      "actions (3)",
      "Actions of the whole programme",
      "Actions of the whole programm (2)".slice(0, 27).concat(" (2)"),
    ]);
  });
});

test("titles of columns are unique, on one line and never blank, as Excel's tables demand", async () => {
  const columns = ["Note", "note", "", "Two\nlines"].map((title) => ({ title, kind: "text" as const, width: 9 }));
  const [sheet] = await cellsOf(book({ ...actions, columns, rows: [["a", "b", "c", "d"]] }));
  expect(sheet?.rows[3]).toEqual(["Note", "note (2)", "Column 3", "Two lines"]);
  expect(sheet?.tables[0]?.columns).toEqual(["Note", "note (2)", "Column 3", "Two lines"]);
});

test("every part of a workbook with hostile names is XML", async () => {
  const evil = `"><a>&]]>'\u0000\uD800`;
  const sheet: Sheet = {
    ...actions,
    name: evil,
    title: evil,
    notes: [evil],
    columns: [{ title: evil, kind: "text", width: 9 }],
    rows: [[evil]],
  };
  const parts = unpack(await writeWorkbook({ ...book(sheet), title: evil, author: evil }));
  for (const path of Object.keys(parts)) expect(elementsOf(parse(textOf(parts, path))), path).toBeDefined();
});

test("progress moves with every row, leaves room for packing, and ends with the file", async () => {
  const steps: [number, number][] = [];
  const texts = Array.from({ length: 50 }, (_, index) => `Text ${index}`);
  await writeWorkbook(book(columnOf(texts), actions), (...step) => steps.push(step));
  const shares = steps.map(([done, total]) => done / total);
  expect(shares.length).toBeGreaterThan(50);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.slice(-2)).toEqual([expect.closeTo(0.6, 1), 1]);
});
