// Files that are no workbook, or one that was made to do harm: each gets a sentence, soon.
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "../../src/office/readWorkbook.ts";
import { relationships, rowsXml, xlsxOf } from "../support/office/xlsxOf.ts";

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const source = await readWorkbook(bytes);
  return source.kind === "refused" ? source.reason : "It was read.";
}

const plan = `<sheetData>${rowsXml([
  ["Ref", "Action"],
  ["1.1", "Review"],
])}</sheetData>`;
const good = xlsxOf({ sheets: { Plan: plan } });

/** The first part that its directory lists is said to have this size. */
function stating(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(view.getUint32(bytes.length - 22 + 16, true) + 24, size, true);
  return bytes;
}

test.each<[what: string, bytes: () => Uint8Array, said: RegExp]>([
  ["nothing", () => new Uint8Array(), /no Excel workbook/],
  ["a text", () => strToU8("Ref,Action"), /no Excel workbook.*\.xlsx/],
  [
    "a file with a password, or an .xls",
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    /password.*\.xls\b.*save it as \.xlsx/,
  ],
  ["200 MB", () => new Uint8Array(200 * 1024 * 1024), /larger than 50 MB/],
  ["half a zip", () => good.subarray(0, good.length / 2), /damaged/],
  [
    "a zip whose data is spoiled",
    () => good.map((byte, at) => (at > 200 && at < good.length / 2 ? byte ^ 0x55 : byte)),
    /damaged/,
  ],
  [
    "a zip that claims thousands of parts",
    () => zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}`, new Uint8Array()]))),
    /damaged/,
  ],
  [
    "a Word file",
    () =>
      zipSync({
        "_rels/.rels": strToU8(relationships({ r1: ["officeDocument", "word/document.xml"] })),
        "word/document.xml": strToU8("<document/>"),
      }),
    /no Excel workbook/,
  ],
  [
    "a binary workbook",
    () =>
      zipSync({
        "_rels/.rels": strToU8(relationships({ r1: ["officeDocument", "xl/workbook.bin"] })),
        "xl/workbook.bin": new Uint8Array(9),
      }),
    /\.xlsb.*save it as \.xlsx/,
  ],
  [
    "an OpenDocument spreadsheet",
    () =>
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<a/>") }),
    /OpenDocument.*save it as \.xlsx/,
  ],
  [
    "a document type",
    () =>
      xlsxOf({
        sheets: { Plan: plan },
        more: { "xl/worksheets/sheet0.xml": `<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData/></worksheet>` },
      }),
    /damaged/,
  ],
  ["a part of 300 MB, as the zip says", () => stating(good, 300_000_000), /too large/],
  [
    "a text of 2 MB",
    () =>
      xlsxOf({
        sheets: { Plan: `<sheetData><row><c t="str"><v>${"a".repeat(2_000_000)}</v></c></row></sheetData>` },
        isStored: true,
      }),
    /damaged/,
  ],
  [
    "elements in elements in elements",
    () => xlsxOf({ sheets: { Plan: `${"<a>".repeat(101)}${"</a>".repeat(101)}` } }),
    /damaged/,
  ],
  ["a sheet without a cell", () => xlsxOf({ sheets: { Plan: "<sheetData/>" } }), /no table/],
  [
    "a place beyond the sheet",
    () => xlsxOf({ sheets: { Plan: `<sheetData><row r="9999999"><c><v>1</v></c></row></sheetData>` } }),
    /damaged/,
  ],
  [
    "20,001 rows",
    () => xlsxOf({ sheets: { Plan: `<sheetData>${"<row><c><v>1</v></c></row>".repeat(20_001)}</sheetData>` } }),
    /more than 20,000 rows/,
  ],
  [
    "texts that are repeated a million times",
    () =>
      xlsxOf({
        sheets: { Plan: `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(100)}</sheetData>` },
        strings: [`<si><t>${"a".repeat(32_000)}</t></si>`],
      }),
    /too large/,
  ],
  [
    "a merged cell over more than a plan has",
    () =>
      xlsxOf({
        sheets: {
          Plan: `<sheetData>${'<row><c><v>1</v></c><c r="GR1"><v>1</v></c></row>'.repeat(2600)}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
        },
      }),
    /too large/,
  ],
])("%s", async (_, bytes, said) => {
  expect(await reasonOf(bytes())).toMatch(said);
});

test("a sheet of 10,000 columns is left out, and the others are read", async () => {
  const wide = `<sheetData><row>${"<c><v>1</v></c>".repeat(10_000)}</row></sheetData>`;
  const note =
    "Sheet “Data” was left out, because it uses 10,000 columns, and at most 200 can be read. Delete what is far to the right of the plan, and try again.";
  expect(await readWorkbook(xlsxOf({ sheets: { Data: wide, Plan: plan } }))).toMatchObject({
    kind: "tables",
    tables: [{ name: "Plan" }],
    notes: [note],
  });
  expect(await reasonOf(xlsxOf({ sheets: { Data: wide } }))).toBe(
    `The workbook has no table that can be read. ${note}`,
  );
});

test("of a workbook with macros, links and other parts only the tables are read", async () => {
  const more = {
    "xl/vbaProject.bin": "macro",
    "xl/externalLinks/externalLink1.xml": "<!DOCTYPE a><a/>",
    "xl/drawings/drawing1.xml": "<",
  };
  expect(await readWorkbook(xlsxOf({ sheets: { Plan: plan }, more }))).toEqual(await readWorkbook(good));
});

test("a link that leads out of the file leads nowhere", async () => {
  const more = { "xl/_rels/workbook.xml.rels": relationships({ s0: ["worksheet", "https://example.test/sheet.xml"] }) };
  expect(await reasonOf(xlsxOf({ sheets: { Plan: plan }, more }))).toMatch(/no table/);
});
