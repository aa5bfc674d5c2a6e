// Reads the tables of somebody else's Excel file.
import { expect, test } from "vitest";
import { readWorkbook } from "../../src/office/readWorkbook.ts";
import type { SourceCell, SourceTable } from "../../src/office/source.ts";
import { writeWorkbook } from "../../src/office/workbook.ts";
import { relationships, rowsXml, xlsxOf } from "../support/office/xlsxOf.ts";

type Workbook = Parameters<typeof xlsxOf>[0];

async function read(workbook: Workbook) {
  const source = await readWorkbook(xlsxOf(workbook));
  if (source.kind === "refused") throw new Error(source.reason);
  return source;
}

/** Of one sheet with one row: its cells. */
async function cellsOf(cells: string, workbook: Omit<Workbook, "sheets"> = {}): Promise<readonly SourceCell[]> {
  const { tables } = await read({ ...workbook, sheets: { Plan: `<sheetData><row r="1">${cells}</row></sheetData>` } });
  return tables[0]?.rows[0]?.cells ?? [];
}

const sheet = (rows: readonly (readonly string[])[], after = "") => `<sheetData>${rowsXml(rows)}</sheetData>${after}`;

const texts = ({ headings, rows }: SourceTable) => ({
  headings,
  rows: rows.map(({ cells }) => cells.map(({ text }) => text).join("|")),
});

test("texts are read wherever they stand, with their line breaks and without their looks", async () => {
  const strings = [
    "<si><t>shared</t></si>",
    "<si><r><rPr><b/></rPr><t>two </t></r><r><t>parts&#10;and lines</t></r></si>",
    "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>",
    "<si><t>a_x000D_&#10;b_x005F_x0041_</t></si>",
  ];
  const cells = strings.map((_, at) => `<c t="s"><v>${at}</v></c>`).join("");
  const more = `<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="str"><f>A1</f><v>of a formula</v></c><c t="b"><v>1</v></c>`;
  expect((await cellsOf(cells + more, { strings })).map(({ text }) => text)).toEqual([
    ...["shared", "two parts\nand lines", "東京", "a\nb_x0041_", "inline", "of a formula", "TRUE"],
  ]);
});

test.each([
  ["14", 46356, "30 November 2026", "2026-11-30"],
  ["yyyy\\-mm\\-dd", 46356, "30 November 2026", "2026-11-30"],
  ["[$-809]d mmmm yyyy;@", 46356, "30 November 2026", "2026-11-30"],
  ["16", 46356, "30 November 2026", "2026-11-30"],
  ["14", 1, "1 January 1900", "1900-01-01"],
  ["14", 59, "28 February 1900", "1900-02-28"],
  ["14", 61, "1 March 1900", "1900-03-01"],
  ["14", 2958465, "31 December 9999", "9999-12-31"],
])("a date is a day: %s of %d", async (format, serial, text, day) => {
  expect(await cellsOf(`<c s="1"><v>${serial}</v></c>`, { formats: [format] })).toEqual([
    { text, value: { kind: "day", day } },
  ]);
});

test("days count from 1904 where the workbook says so", async () => {
  expect(await cellsOf(`<c s="1"><v>44894</v></c>`, { formats: ["14"], is1904: true })).toEqual([
    { text: "30 November 2026", value: { kind: "day", day: "2026-11-30" } },
  ]);
});

test("a month without a day, and a time without a date, are texts", async () => {
  const cells = `<c s="1"><v>46327</v></c><c s="2"><v>46327</v></c><c s="3"><v>0.5625</v></c>`;
  expect(await cellsOf(cells, { formats: ["mmmm yyyy", "17", "hh:mm"] })).toEqual([
    { text: "November 2026" },
    { text: "November 2026" },
    { text: "13:30" },
  ]);
});

test("a time of day is left out, and a number that is no date is read as a number; both are said", async () => {
  const cells = `<c r="A1" s="1"><v>46356.6</v></c><c r="B1" s="1"><v>46356.9999999999</v></c><c r="C1" s="1"><v>-3</v></c><c r="D1" s="1"><v>60</v></c>`;
  const { tables, notes } = await read({
    sheets: { Plan: `<sheetData><row r="1">${cells}</row></sheetData>` },
    formats: ["22"],
  });
  expect(tables[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual([
    ...["30 November 2026", "1 December 2026", "-3", "60"],
  ]);
  expect(notes).toEqual([
    "Sheet “Plan”: the time of day was left out in cell A1; the day was read.",
    "Sheet “Plan”: a number that is no date is shown as a date in C1, D1, and was read as a number.",
  ]);
});

test("a date may also be written as such", async () => {
  expect(await cellsOf(`<c t="d"><v>2026-11-30T00:00:00</v></c><c t="d"><v>2026-11-30</v></c>`)).toEqual(
    Array(2).fill({ text: "30 November 2026", value: { kind: "day", day: "2026-11-30" } }),
  );
});

test.each([
  ["0", "0.30000000000000004", "0.3", 0.3],
  ["0", "0.333333333333333", "0.333333333", 0.333333333333333],
  ["0", "1234567890123", "1234567890123", 1234567890123],
  ["0", "-5", "-5", -5],
  ["0.00", "1.1", "1.10", 1.1],
  ["#,##0", "1843627", "1,843,627", 1843627],
  ["[$£-809]#,##0.00;-[$£-809]#,##0.00", "-440000", "-£440,000.00", -440000],
  ["0&quot; weeks&quot;", "6", "6 weeks", 6],
  ["#,##0_-;-#,##0_-;_-* &quot;-&quot;??_-", "0", "-", 0],
])("a number is shown as the sheet shows it: %s of %s", async (format, stored, text, number) => {
  expect(await cellsOf(`<c s="1"><v>${stored}</v></c>`, { formats: [format] })).toEqual([
    { text, value: { kind: "number", number } },
  ]);
});

test.each([
  ["9", "0.07", "7%", 0.07],
  ["0.0%", "0.5215", "52.2%", 0.5215],
])("a percentage is one: %s of %s", async (format, stored, text, number) => {
  expect(await cellsOf(`<c s="1"><v>${stored}</v></c>`, { formats: [format] })).toEqual([
    { text, value: { kind: "percent", number } },
  ]);
});

test("what a formula came to is read; an error, and a formula that came to nothing yet, are blank and said", async () => {
  const cells = `<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><f>NA()</f><v>#N/A</v></c><c r="C1"><f>A1</f></c><c r="D1"><f>A1</f><v></v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1" t="inlineStr"><is><t>#N/A</t></is></c>`;
  const { tables, notes } = await read({ sheets: { Plan: `<sheetData><row r="1">${cells}</row></sheetData>` } });
  expect(tables[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(["2", "", "", "", "", "#N/A"]);
  expect(notes).toEqual([
    "Sheet “Plan”: an error such as #N/A stands in cell B1, and was read as blank.",
    "Sheet “Plan”: a formula has no stored value in C1, D1, and was read as blank. Open the file in Excel, save it, and try again.",
  ]);
});

test("a merged cell's text is repeated, and each copy says where it comes from", async () => {
  const rows = [
    ["Measures", "", "Lead"],
    ["Baseline", "Target", ""],
    ["1", "2", "Head of service"],
  ];
  const merges = `<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/></mergeCells>`;
  const { tables } = await read({ sheets: { Plan: sheet(rows, merges) } });
  expect(tables[0]?.rows.map(({ cells }) => cells).slice(0, 2)).toEqual([
    [{ text: "Measures" }, { text: "Measures", merged: "left" }, { text: "Lead" }],
    [{ text: "Baseline" }, { text: "Target" }, { text: "Lead", merged: "above" }],
  ]);
});

test("what is hidden is left out and counted, and a merged cell that begins there keeps its text", async () => {
  const rows = [
    ["Ref", "Action", "Lead"],
    ["1", "Recruit", "HR"],
    ["2", "Train", "HR"],
  ];
  const hidden = `<cols><col min="1" max="1" hidden="1"/></cols>`;
  const data = rowsXml(rows)
    .replace('<row r="3">', '<row r="3" hidden="1">')
    .replace("Action", "")
    .replace(/<c r="B1"[^>]*><is><t><\/t><\/is><\/c>/, "");
  const merges = `<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
  const { tables, notes } = await read({
    sheets: { Plan: `${hidden}<sheetData>${data}</sheetData>${merges}`, "Lists!": sheet([["x"]]) },
  });
  expect(tables.map(texts)).toEqual([{ headings: [], rows: ["Ref|Lead", "Recruit|HR"] }]);
  expect(notes).toEqual([
    "Sheet “Plan”: 1 row and 1 column hidden or filtered out were left out. Show all in Excel to have them read.",
    "1 hidden sheet was left out: “Lists”.",
  ]);
});

test("titles above the header row are headings, and blank rows and columns around a table do not matter", async () => {
  const rows = [
    [],
    ["", "", "Improvement plan"],
    [],
    ["", "", "1. Safeguarding"],
    ["", "", "Ref", "Action"],
    ["", "", "1.1", "Review"],
  ];
  const { tables } = await read({ sheets: { Plan: sheet(rows) } });
  expect(tables.map(texts)).toEqual([
    { headings: ["Improvement plan", "1. Safeguarding"], rows: ["Ref|Action", "1.1|Review"] },
  ]);
  expect(tables[0]).toMatchObject({ name: "Plan", rows: [{ line: 5 }, { line: 6 }] });
});

test("a header row after a blank row begins another table, with the title before it", async () => {
  const rows = [["Ref", "Action"], ["1.1", "Review"], [], ["2. Finance"], ["Ref", "Action"], ["2.1", "Balance"]];
  const { tables } = await read({ sheets: { Plan: sheet(rows) } });
  expect(tables.map(texts)).toEqual([
    { headings: [], rows: ["Ref|Action", "1.1|Review"] },
    { headings: ["2. Finance"], rows: ["Ref|Action", "2.1|Balance"] },
  ]);
  expect(tables.map(({ name }) => name)).toEqual(["Plan, from A1", "Plan, from A5"]);
});

test("a blank row alone divides nothing, nor does a title within a table or a note below it", async () => {
  const rows = [
    ["Ref", "Action"],
    ["1.1", "Review"],
    [],
    ["1.2", "Recruit"],
    [],
    ["2. Finance"],
    ["2.1", "Balance"],
    [],
    ["Notes: none"],
  ];
  const { tables } = await read({ sheets: { Plan: sheet(rows) } });
  expect(tables.map(texts)).toEqual([
    { headings: [], rows: ["Ref|Action", "1.1|Review", "1.2|Recruit", "2. Finance|", "2.1|Balance", "Notes: none|"] },
  ]);
});

test("tables side by side are told apart, and a blank column within a table divides nothing", async () => {
  const wide = [
    ["Ref", "Action", "", "RAG", "Meaning"],
    ["1.1", "Review", "", "R", "late"],
    ["1.2", "Train"],
    ["1.3", "Hire"],
    ["1.4", "Move"],
  ];
  const spaced = [
    ["Ref", "", "Action", "Lead"],
    ["1.1", "", "Review", "HR"],
    ["1.2", "", "Train", ""],
  ];
  const { tables } = await read({ sheets: { Two: sheet(wide), One: sheet(spaced) } });
  expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
    ["Two, from A1", 5],
    ["Two, from D1", 2],
    ["One", 3],
  ]);
});

test("what Excel knows as a table has its header row", async () => {
  const table = `<tableParts count="1"><tablePart r:id="t1"/></tableParts>`;
  const more = {
    "xl/worksheets/_rels/sheet0.xml.rels": relationships({ t1: ["table", "../tables/table1.xml"] }),
    "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A2:B3" name="T"/>`,
  };
  const { tables } = await read({ sheets: { Plan: sheet([["Plan"], ["X", "Y"], ["1", "2"]], table) }, more });
  expect(tables).toEqual([
    {
      name: "Plan",
      headings: ["Plan"],
      rows: [
        { line: 2, cells: [{ text: "X" }, { text: "Y" }], isHeader: true },
        { line: 3, cells: [{ text: "1" }, { text: "2" }] },
      ],
    },
  ]);
});

test("every sheet gives its tables, whatever prefix and order its XML has", async () => {
  const odd = `<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>`;
  const { tables } = await read({
    sheets: { One: sheet([["1", "2"]]), Two: odd.replace("<x:sheetData", '<x:sheetData xmlns:x="urn:x"') },
  });
  expect(tables.map(({ name, rows }) => [name, rows[0]?.cells.map(({ text }) => text)])).toEqual([
    ["One", ["1", "2"]],
    ["Two", ["a", "2"]],
  ]);
});

test("a workbook of ours is read as it was written", async () => {
  const rows = [
    ["1.10", "=1+1", "2026-11-30", 0.3],
    ["#N/A", "_x0041_ and\ntwo lines", undefined, -5],
  ];
  const columns = [
    { title: "Ref", kind: "text", width: 9 },
    { title: "Action", kind: "text", width: 9 },
    { title: "Date", kind: "day", width: 9 },
    { title: "Cost", kind: "number", width: 9 },
  ] as const;
  const source = await readWorkbook(
    await writeWorkbook({
      title: "Plan",
      author: "",
      language: "en-GB",
      isPublic: false,
      sheets: [{ name: "Plan", title: "The plan", columns, rows }],
    }),
  );
  expect(source).toEqual({
    kind: "tables",
    notes: [],
    tables: [
      {
        name: "Plan",
        headings: ["The plan"],
        rows: [
          { line: 2, isHeader: true, cells: ["Ref", "Action", "Date", "Cost"].map((text) => ({ text })) },
          {
            line: 3,
            cells: [
              { text: "1.10" },
              { text: "=1+1" },
              { text: "30 November 2026", value: { kind: "day", day: "2026-11-30" } },
              { text: "0.3", value: { kind: "number", number: 0.3 } },
            ],
          },
          {
            line: 4,
            cells: [
              { text: "#N/A" },
              { text: "_x0041_ and\ntwo lines" },
              { text: "" },
              { text: "-5", value: { kind: "number", number: -5 } },
            ],
          },
        ],
      },
    ],
  });
});

test("one cell at the far end of the sheet costs nothing", async () => {
  const far = `<sheetData>${rowsXml([["Ref", "Action"]])}<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>`;
  const { tables } = await read({ sheets: { Plan: far } });
  expect(tables[0]?.rows.map(({ line }) => line)).toEqual([1, 1048576]);
});
