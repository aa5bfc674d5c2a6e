// Files that were made to do harm, through the reader that the tab uses, in a process of its own: each gets its answer within seconds, and
// the memory that all of them take stays small.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsXml, xlsxOf } from "../support/office/xlsxOf.ts";
import { tbl, tr, wordFile } from "../support/sources/wordFile.ts";

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
const table = tbl([tr(["Ref", "Action"]), tr(["1.1", "Review"])]);
const sheet = `<sheetData>${rowsXml([
  ["Ref", "Action"],
  ["1.1", "Review"],
])}</sheetData>`;
const entities = `<!DOCTYPE a [<!ENTITY a "${"lol".repeat(100)}">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at || ""};`.repeat(10)}">`).join("")}]><a>&a19;</a>`;
const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(4096)]);

const files: readonly (readonly [name: string, bytes: () => Uint8Array, said: RegExp])[] = [
  ["bomb.docx", () => wordFile(" ".repeat(100 * 1024 * 1024)), /not a Word file|too large/iu],
  [
    "bomb.xlsx",
    () =>
      xlsxOf({
        sheets: { Plan: sheet },
        more: { "xl/sharedStrings.xml": `<sst>${" ".repeat(100 * 1024 * 1024)}</sst>` },
      }),
    /too large|damaged/iu,
  ],
  ["entities.docx", () => wordFile("", { xml: entities }), /damaged|not a Word file|no Excel workbook|cannot/iu],
  [
    "entities.xlsx",
    () => xlsxOf({ sheets: { Plan: sheet }, more: { "xl/workbook.xml": entities } }),
    /damaged|not a Word file|no Excel workbook|cannot/iu,
  ],
  ["macros.docm", () => wordFile(table, { more: { "word/vbaProject.bin": "macro" } }), /^tables: 1$/u],
  ["macros.xlsm", () => xlsxOf({ sheets: { Plan: sheet }, more: { "xl/vbaProject.bin": "macro" } }), /^tables: 1$/u],
  ["password.docx", () => ole, /password/u],
  ["old.xls", () => ole, /Office 2003|Excel 2003/u],
  [
    "wide.xlsx",
    () => xlsxOf({ sheets: { Plan: `<sheetData><row>${"<c><v>1</v></c>".repeat(10_000)}</row></sheetData>` } }),
    /10,000 columns/u,
  ],
  ["broken.docx", () => wordFile(table).slice(0, -40), /damaged/u],
  ["broken.xlsx", () => xlsxOf({ sheets: { Plan: sheet } }).slice(0, 400), /damaged/u],
  ["huge.csv", () => new Uint8Array(), /larger than 50 MB/u],
];

interface Answer {
  readonly said: string;
}

const script = `
import { openAsBlob } from "node:fs";
import { readOrder } from ${JSON.stringify(join(import.meta.dirname, "../../src/office/readOrder.ts"))};
const answers = [];
const before = process.resourceUsage().maxRSS;
for (const name of JSON.parse(process.argv[2])) {
  const source = await readOrder({ kind: "file", file: await openAsBlob(${JSON.stringify(folder)} + "/" + name), name });
  answers.push({ said: source.kind === "tables" ? "tables: " + source.tables.length : source.reason });
}
const { heapUsed } = process.memoryUsage();
console.log(JSON.stringify({ answers, heap: heapUsed / 2 ** 20, grown: (process.resourceUsage().maxRSS - before) / 1024 }));
`;

let answers: readonly Answer[] = [];
let memory = { heap: Number.POSITIVE_INFINITY, grown: Number.POSITIVE_INFINITY };

beforeAll(() => {
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes());
  truncateSync(join(folder, "huge.csv"), 200 * 1024 * 1024);
  writeFileSync(join(folder, "read.mts"), script);
  const names = JSON.stringify(files.map(([name]) => name));
  const { stdout, stderr } = spawnSync("npx", ["tsx", join(folder, "read.mts"), names], { encoding: "utf8" });
  if (!stdout) throw new Error(stderr);
  ({ answers, ...memory } = JSON.parse(stdout) as { answers: readonly Answer[] } & typeof memory);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(files.map(([name, , said], index) => [name, said, index] as const))("%s", (_, said, index) => {
  expect(answers[index]?.said).toMatch(said);
  expect(answers[index]?.said.length).toBeLessThan(300);
});

test("all of them together take less than 300 MB", () => {
  expect(memory.heap).toBeLessThan(300);
  expect(memory.grown).toBeLessThan(300);
});
