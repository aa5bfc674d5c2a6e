// What was pasted from Word, Excel, LibreOffice or a web page.
import { describe, expect, test } from "vitest";
import { readPasted } from "../../src/office/readPasted.ts";
import type { Source } from "../../src/office/source.ts";

function tablesOf(source: Source) {
  if (source.kind === "refused") throw new Error(source.reason);
  return source.tables;
}
const read = (html: string, text = "") => tablesOf(readPasted({ text, html }));
const rowsOf = (html: string, text = "") =>
  read(html, text)[0]?.rows.map(({ cells }) => cells.map((cell) => cell.text));
const merges = (html: string) =>
  read(html)[0]?.rows.map(({ cells }) => cells.map(({ text, merged }) => (merged ? `${text} (${merged})` : text)));
const cellOf = (content: string) => rowsOf(`<table><tr><td>${content}</td></tr></table>`)?.[0]?.[0];

describe("text with tabs", () => {
  test.each([
    [
      "cells and rows",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a cell with line breaks, tabs and quotes",
      'a\t"one\ntwo\t""three"""\r\nb\tc',
      [
        ["a", 'one\ntwo\t"three"'],
        ["b", "c"],
      ],
    ],
    [
      "quotes without either, which stay",
      '"a" is b\t"c"\r\n"d\te',
      [
        ['"a" is b', '"c"'],
        ['"d', "e"],
      ],
    ],
    [
      "blank cells",
      "a\t\tb\n\t\t\n\tc\t",
      [
        ["a", "", "b"],
        ["", "c", ""],
      ],
    ],
    ["one cell", "a", [["a"]]],
  ])("%s", (_, text, rows) => {
    expect(rowsOf("", text)).toEqual(rows);
  });

  test("counts its rows as they are, blank ones too", () => {
    expect(read("", "a\n\nb")[0]?.rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  test("is used where the markup has no table", () => {
    expect(rowsOf("<p>a b</p>", "a\tb")).toEqual([["a", "b"]]);
  });

  test("of one long quote is read", () => {
    expect(rowsOf("", `"${"a ".repeat(1e6)}\tb`)?.[0]?.[1]).toBe("b");
  });
});

describe("the text of a cell", () => {
  test.each([
    ["breaks and paragraphs are lines", "<p>One<br>Two</p>\r\n  <p>Three\r\n  four</p>", "One\nTwo\nThree four"],
    [
      "bullets and numbers of lists",
      "<ul><li>One<li>Two</ul><ol start=3 type=a><li>Three</ol>",
      "• One\n• Two\nc. Three",
    ],
    ["spaces that do not break are spaces", "One&nbsp;&nbsp;two", "One two"],
    [
      "what is not drawn is left out",
      'One<span style="display: none">Two</span><script>3</script><style>4</style><span style="mso-hide:all">5<br></span>',
      "One",
    ],
    ["what was deleted is left out", "One<del><span>Two</span></del>", "One"],
    [
      "comments for programs are left out",
      "<!--[if gte vml 1]><v:shape>One</v:shape><![endif]-->Two<![if !vml]><img src=x><![endif]>",
      "Two",
    ],
    [
      "bullets of Word's",
      "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>Leader<o:p></o:p></p><p><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Chair</p>",
      "• Leader\n• Chair",
    ],
    ["a table inside it is lines", "One<table><tr><td>a<td>b</table>", "One\na\nb"],
    ["markup of letters that it shows", "1 &lt; 2 &amp; 3 &eacute;", "1 < 2 & 3 é"],
  ])("%s", (_, content, text) => {
    expect(cellOf(content)).toBe(text);
  });

  test("begins with Word's automatic number", () => {
    const number =
      "<p><![if !supportLists]><span style='mso-list:Ignore'>1.1.1<span style='font:7pt'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Workshops</p>";
    const [table] = read(`<html><head><style>td {x:y}</style><body><table><tr><td>${number}</td></tr></table>`);
    expect(table?.rows[0]?.cells).toEqual([{ text: "1.1.1 Workshops", number: "1.1.1" }]);
  });
});

describe("cells", () => {
  test("that are merged repeat their text", () => {
    const html = "<table><tr><td rowspan=2 colspan=2>One<td>a<tr><td>b<tr><td>1<td>2<td>3</table>";
    expect(merges(html)).toEqual([
      ["One", "One (left)", "a"],
      ["One (above)", "One (left)", "b"],
      ["1", "2", "3"],
    ]);
  });

  test("that reach down at the end of a row keep their column", () => {
    expect(merges("<table><tr><td>1<td>2<td rowspan=2>3<tr><td>a</table>")).toEqual([
      ["1", "2", "3"],
      ["a", "", "3 (above)"],
    ]);
  });

  test("over which Excel draws a long text are blank", () => {
    const html = "<table><tr><td colspan=2 style='mso-ignore:colspan'>Long</td></tr></table>";
    expect(merges(html)).toEqual([["Long", ""]]);
  });
});

test("rows of a head are headers, blank ones are left out", () => {
  const html = "<table><thead><tr><th>a</thead><tr><td>&nbsp;<tr><td>b</table>";
  expect(read(html)[0]?.rows.map(({ line, isHeader }) => [line, isHeader ?? false])).toEqual([
    [1, true],
    [3, false],
  ]);
});

test("each table is one", () => {
  expect(read("<table><tr><td>a</table><p>Text</p><table><tr><td>b</table>").map(({ name }) => name)).toEqual([
    "Table 1",
    "Table 2",
  ]);
});

test.each([
  ["nothing", { text: " ", html: "" }, "Nothing was pasted"],
  ["a cell that spans a million columns", { text: "", html: "<table><tr><td colspan=99999>a</table>" }, "200 columns"],
  ["more rows than any plan", { text: "a\n".repeat(20_001), html: "" }, "20,000 rows"],
  ["as many in markup", { text: "", html: `<table>${"<tr><td>a".repeat(20_001)}</table>` }, "20,000 rows"],
  ["more text than any plan", { text: "a".repeat(20_000_001), html: "" }, "more text"],
])("%s is refused", (_, pasted, said) => {
  expect(readPasted(pasted)).toEqual({ kind: "refused", reason: expect.stringContaining(said) });
});

test("elements ten thousand deep are read", () => {
  expect(cellOf(`${"<div>".repeat(1e4)}One`)).toBe("One");
});
