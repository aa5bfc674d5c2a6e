// Comma-separated values for Excel.
import { expect, test } from "vitest";
import { writeCsv, writeTabbed } from "../../src/office/csv.ts";

const body = (rows: (string | number | undefined)[][], columns = ["a"]) =>
  writeCsv(columns, rows).split("\r\n").slice(1, -1);

test("it begins with the mark of UTF-8, has a line for each row, and every line ends", () => {
  expect(writeCsv(["Ref", "Action"], [["1.1", "Agree"]])).toBe("\uFEFFRef,Action\r\n1.1,Agree\r\n");
  expect(writeCsv(["Ref"], [])).toBe("\uFEFFRef\r\n");
});

test("commas, quotes and line breaks are quoted", () => {
  expect(writeCsv(["a", "b"], [['say "no", twice', "two\nlines"]])).toBe(
    '\uFEFFa,b\r\n"say ""no"", twice","two\nlines"\r\n',
  );
});

test.each(["=1+1", "+44 20", "-5 days", "@name", "\t=1", "=cmd|' /C calc'!A0", '=HYPERLINK("x")'])(
  "a text that a spreadsheet would calculate gets an apostrophe: %j",
  (text) => {
    const said = writeCsv([text], [[text]]).slice(1);
    const cell = /["]/.test(text) ? `"'${text.replaceAll('"', '""')}"` : `'${text}`;
    expect(said).toBe(`${cell}\r\n${cell}\r\n`);
  },
);

test("so does one that begins with a carriage return", () => {
  expect(writeCsv(["a"], [["\r=1"]])).toBe('\uFEFFa\r\n"\'\r=1"\r\n');
});

test("numbers stay numbers, negative ones too", () => {
  expect(body([[-5], [0.5], [1e15], [0]])).toEqual(["-5", "0.5", "1000000000000000", "0"]);
});

test("no value is an empty field, and dates are as they were given", () => {
  expect(body([[undefined, "", "2026-11-30"]], ["a", "b", "c"])).toEqual([",,2026-11-30"]);
});

test("with tabs, a row is one line whatever a text holds, and nothing in it can be calculated", () => {
  const hostile = [
    "=1+1",
    "+44",
    "-5 days",
    "@name",
    "\t=1",
    "\r=1",
    "a\n=2\tb",
    " =3",
    "\u2028=4",
    'say "no"',
    "\u0085=5",
  ];
  const lines = writeTabbed(
    ["a", "=b"],
    hostile.map((text) => [text, -5]),
  ).split("\r\n");
  expect(lines[0]).toBe("a\t'=b");
  expect(lines.slice(1)).toEqual([
    ...["'=1+1", "'+44", "'-5 days", "'@name", "'=1", "'=1", "a =2 b", "'=3", "'=4", '"say ""no"""', "'=5"].map(
      (text) => `${text}\t-5`,
    ),
    "",
  ]);
});
