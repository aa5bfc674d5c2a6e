// Reads tables of separated text.
import { expect, test } from "vitest";
import { writeCsv } from "../../src/office/csv.ts";
import { readCsv } from "../../src/office/readCsv.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function read(file: string | Uint8Array) {
  const source = readCsv(typeof file === "string" ? utf8(file) : file);
  if (source.kind === "refused") throw new Error(source.reason);
  const [{ rows } = { rows: [] }] = source.tables;
  return {
    rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    lines: rows.map(({ line }) => line),
    notes: source.notes,
  };
}

const reasonOf = (bytes: Uint8Array) => {
  const source = readCsv(bytes);
  return source.kind === "refused" ? source.reason : "It was read.";
};

const units = (text: string, littleEndian: boolean) => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
};

test.each<[string, Uint8Array]>([
  ["UTF-8", utf8("Lead,Cost\nZoë,£5 – “now”")],
  ["UTF-8 with its mark", utf8("\uFEFFLead,Cost\nZoë,£5 – “now”")],
  ["UTF-16, the small end first", units("\uFEFFLead,Cost\nZoë,£5 – “now”", true)],
  ["UTF-16, the large end first", units("\uFEFFLead,Cost\nZoë,£5 – “now”", false)],
  [
    "Windows-1252",
    new Uint8Array([...utf8("Lead,Cost\nZo"), 0xeb, 0x2c, 0xa3, 0x35, 0x20, 0x96, 0x20, 0x93, ...utf8("now"), 0x94]),
  ],
])("the encoding is found: %s", (_, bytes) => {
  expect(read(bytes).rows).toEqual([
    ["Lead", "Cost"],
    ["Zoë", "£5 – “now”"],
  ]);
});

test.each([",", ";", "\t", "|"])("the separator is found: %j", (separator) => {
  const rows = [
    ["Ref", "Action", "Lead"],
    ["1.1", "Review, then agree; report", "HR"],
    ["1.2", "Train", ""],
    ["1.3", 'say "yes"\nor no', "A, B | C"],
  ];
  const file = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator)).join("\r\n");
  expect(read(file).rows).toEqual(rows);
});

test("a separator that the first line names is taken, and that line is no row", () => {
  expect(read("sep=;\r\na,b;c\r\n1,2;3\r\n")).toEqual({
    rows: [
      ["a,b", "c"],
      ["1,2", "3"],
    ],
    lines: [2, 3],
    notes: [],
  });
});

test("commas in texts do not make a comma the separator", () => {
  expect(read("Ref;Action\n1;one, two, three\n2;four\n3;five, six").rows[1]).toEqual(["1", "one, two, three"]);
});

test.each(["\n", "\r\n", "\r"])("lines end with %j, in quotes too, and are counted", (end) => {
  expect(read(["a,b", "", '"1', '2",3', "4,5"].join(end))).toEqual({
    rows: [
      ["a", "b"],
      ["1\n2", "3"],
      ["4", "5"],
    ],
    lines: [1, 3, 5],
    notes: [],
  });
});

test("rows keep their own length, and rows without a text are left out", () => {
  expect(read("a,b,c\n1\n,,\n1,2,3,4").rows).toEqual([["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]);
});

test("what our own export wrote is read back as it was", () => {
  const rows = [
    ["=1+1", "+44 20", "-5 days", "@name"],
    ["'quoted'", "| a", "£5", "two\nlines"],
  ];
  expect(read(writeCsv(["A", "B", "C", "=D"], rows)).rows).toEqual([["A", "B", "C", "=D"], ...rows]);
  // A cell's line breaks are read as one sign, whatever wrote them.
  expect(read(writeCsv(["A", "B"], [["\t=1+1", "\r=1+1"]])).rows[1]).toEqual(["\t=1+1", "\n=1+1"]);
  expect(read("a,b\n\t=1+1,x").rows[1]).toEqual(["=1+1", "x"]);
});

test("a quotation mark that is not closed swallows no row, and its line is said", () => {
  const { rows, notes } = read('a,b\n1,"open\n2,x\n3,"y"\n');
  expect(rows).toEqual([
    ["a", "b"],
    ["1", '"open'],
    ["2", "x"],
    ["3", "y"],
  ]);
  expect(notes).toEqual([
    "Line 2: a quotation mark is not closed or not doubled, and was read as part of the text. Look at what was read there.",
  ]);
});

test("a quotation mark within a text stays there", () => {
  expect(read('a,b\n5" pipe,"say "no" now"\n').rows[1]).toEqual(['5" pipe', 'say "no" now']);
});

test("one column is a table too", () => {
  expect(read("Action\nReview the plan\n").rows).toEqual([["Action"], ["Review the plan"]]);
});

test.each<[string, Uint8Array, RegExp]>([
  ["nothing", utf8("\n \n"), /empty/],
  ["what is no text", new Uint8Array([65, 0, 66]), /no text/],
  ["20,001 rows", utf8("a,b\n".repeat(20_001)), /more than 20,000 rows/],
  ["201 columns", utf8(`a${",b".repeat(200)}`), /more than 200 columns/],
  ["200 MB", new Uint8Array(200 * 1024 * 1024), /larger than 50 MB/],
  ["more cells than a plan has", utf8(`a${",b".repeat(199)}\n`.repeat(3000)), /larger than a plan/],
])("refused: %s", (_, bytes, reason) => {
  expect(reasonOf(bytes)).toMatch(reason);
});

test("a file of quotation marks takes no long time, and keeps them", () => {
  const file = `a,b\n${'"",""a\n'.repeat(10_000)}"x`;
  expect(read(file).rows.flat().join("").match(/a/g)).toHaveLength(10_001);
});
