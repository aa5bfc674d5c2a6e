// Tables of Word files: what is read of their cells, rows and headings. Numbers have a file of their own.
import { describe, expect, test } from "vitest";
import { cellOf, p, read, run, styled, tablesOf, tbl, tc, textsOf, tr, wordFile } from "../support/sources/wordFile.ts";

const notesOf = (bytes: Uint8Array) => {
  const source = read(bytes);
  return source.kind === "tables" ? source.notes : [source.reason];
};
const noteOf = (content: string) => notesOf(wordFile(tbl([tr([tc(content)])])));

describe("the text of a cell", () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test.each([
    ["paragraphs are lines", `${p("One")}${p("Two")}`, "One\nTwo"],
    ["blank lines inside are kept, those around are not", `${p()}${p("One")}${p()}${p("Two")}${p()}`, "One\n\nTwo"],
    ["breaks and tabs", p("<w:r><w:t>One</w:t><w:br/><w:t>Two</w:t><w:tab/><w:t>Three</w:t></w:r>"), "One\nTwo\tThree"],
    [
      "soft hyphens are left out",
      p("<w:r><w:t>com\u00ADmis</w:t><w:softHyphen/><w:t>sioner</w:t></w:r>"),
      "commissioner",
    ],
    [
      "a hyphen that keeps words together is a hyphen",
      p("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>opt</w:t></w:r>"),
      "co-opt",
    ],
    ["the text of a link is kept", p(`<w:hyperlink>${run("The plan")}</w:hyperlink>`), "The plan"],
    [
      "a field's result is kept, its code is not",
      p(`${run("Due ")}${field(" DATE ", "1 May 2027")}`),
      "Due 1 May 2027",
    ],
    [
      "a field inside another's code is code",
      p(`${field(` IF ${"</w:instrText></w:r>"}${field("X", "no")}<w:r><w:instrText>`, "yes")}`),
      "yes",
    ],
    ["the number of a page is left out", p(`${run("Page ")}${field(" PAGE \\* MERGEFORMAT ", "2")}`), "Page"],
    ["also as a simple field", p(`${run("Page ")}<w:fldSimple w:instr=" NUMPAGES ">${run("9")}</w:fldSimple>`), "Page"],
    ["notes at the foot are left out", p(`${run("One")}<w:r><w:footnoteReference w:id="2"/></w:r>`), "One"],
    [
      "words that were deleted are left out",
      p(`${run("One")}<w:del><w:r><w:delText>Two</w:delText></w:r></w:del><w:ins>${run("Three")}</w:ins>`),
      "OneThree",
    ],
    [
      "words that were moved are where they are now",
      p(`<w:moveFrom>${run("One")}</w:moveFrom>${run("Two")}<w:moveTo>${run("One")}</w:moveTo>`),
      "TwoOne",
    ],
    ["a paragraph whose end was deleted runs on", `${p(run("One"), "<w:rPr><w:del/></w:rPr>")}${p("Two")}`, "OneTwo"],
    ["the last one's too", p(run("One"), "<w:rPr><w:del/></w:rPr>"), "One"],
    [
      "hidden words are left out",
      p(`${run("One")}${run("Two", "<w:vanish/>")}${run("Three", '<w:vanish w:val="0"/>')}`),
      "OneThree",
    ],
    [
      "a content control is read",
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:sdt><w:sdtContent>${run("One")}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      "One",
    ],
    [
      "what a content control asks for is nobody's words",
      p(
        `${run("One")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Click here")}</w:sdtContent></w:sdt>`,
      ),
      "One",
    ],
    [
      "also around paragraphs",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("Click here")}</w:sdtContent></w:sdt>${p("One")}`,
      "One",
    ],
    ["a tick of a symbol font", p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), "✓"],
  ])("%s", (_, content, text) => {
    expect(cellOf(content)).toBe(text);
  });

  test("a text box is read once, though it is there twice", () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const content = p(
      `${run("One")}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box("Two")}</mc:Choice><mc:Fallback>${box("Two")}</mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(cellOf(content)).toBe("One\nTwo");
  });

  test("a field may go across cells", () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>';
    const bytes = wordFile(
      tbl([
        tr([tc(p(`${begin}${run("code")}`)), tc(p(`<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("One")}`))]),
      ]),
    );
    expect(textsOf(bytes)).toEqual([["", "One"]]);
  });

  test("hidden by a style of its own, of its paragraph or of what those are based on", () => {
    const style = (id: string, type: string, rest: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${rest}</w:style>`;
    const styles = [
      style("Hidden", "paragraph", "<w:rPr><w:vanish/></w:rPr>"),
      style("Lower", "paragraph", '<w:basedOn w:val="Hidden"/>'),
      style("Secret", "character", "<w:rPr><w:vanish/></w:rPr>"),
    ].join("");
    const content = `${p("One", styled("Lower"))}${p(`${run("Two", '<w:rStyle w:val="Secret"/>')}${run("Three")}`)}`;
    expect(cellOf(content, { styles })).toBe("Three");
  });

  test.each([
    ["hidden words", p(run("One", "<w:vanish/>")), "Hidden text was left out."],
    ["tracked changes", p(`<w:del>${run("One")}</w:del>`), "tracked changes"],
    [
      "a table inside it",
      `${tbl([tr(["One"])])}${p()}`,
      "Table 1 has tables inside cells, which were read as lines of text. Row: 1.",
    ],
  ])("people are told of %s", (_, content, said) => {
    expect(noteOf(content)).toEqual([expect.stringContaining(said)]);
  });
});

describe("cells", () => {
  const [down, on] = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>"];
  const wide = (span: number) => `<w:gridSpan w:val="${span}"/>`;
  const merges = (bytes: Uint8Array) =>
    tablesOf(bytes)[0]?.rows.map(({ cells }) =>
      cells.map(({ text, merged }) => (merged ? `${text} (${merged})` : text)),
    );

  test("that are merged downwards repeat their text", () => {
    const rows = [tr([tc("One", down), "a"]), tr([tc("", on), "b"]), tr(["Two", "c"])];
    expect(merges(wordFile(tbl(rows)))).toEqual([
      ["One", "a"],
      ["One (above)", "b"],
      ["Two", "c"],
    ]);
  });

  test("that are merged to the right repeat their text", () => {
    const rows = [tr([tc("One", wide(2)), "a"]), tr(["1", "2", "3"])];
    expect(merges(wordFile(tbl(rows)))).toEqual([
      ["One", "One (left)", "a"],
      ["1", "2", "3"],
    ]);
  });

  test("that are merged both ways repeat it in all", () => {
    const rows = [tr([tc("One", wide(2) + down), "a"]), tr([tc("", wide(2) + on), "b"]), tr(["1", "2", "3"])];
    expect(merges(wordFile(tbl(rows)))).toEqual([
      ["One", "One (left)", "a"],
      ["One (above)", "One (left)", "b"],
      ["1", "2", "3"],
    ]);
  });

  test("in the older way of merging", () => {
    const rows = [tr([tc("One", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>'), "a"])];
    expect(merges(wordFile(tbl(rows)))).toEqual([["One", "One (left)", "a"]]);
  });

  test("keep their column in a row that begins further right, or ends earlier", () => {
    const rows = [
      tr(["1", "2", "3"]),
      tr(["b", "c"], '<w:gridBefore w:val="1"/>'),
      tr(["a"], '<w:gridAfter w:val="2"/>'),
    ];
    expect(textsOf(wordFile(tbl(rows)))).toEqual([
      ["1", "2", "3"],
      ["", "b", "c"],
      ["a", "", ""],
    ]);
  });

  test("make no column where none begins", () => {
    const rows = [tr([tc("1", wide(2)), tc("2", wide(3))]), tr([tc("a", wide(2)), tc("b", wide(3))])];
    expect(textsOf(wordFile(tbl(rows)))).toEqual([
      ["1", "2"],
      ["a", "b"],
    ]);
  });

  test("make no column where a border was moved by a millimetre", () => {
    const rows = [tr(["1", tc("2", wide(2))]), tr([tc("a", wide(2)), "b"])];
    expect(textsOf(wordFile(tbl(rows, [2000, 57, 3000])))).toEqual([
      ["1", "2"],
      ["a", "b"],
    ]);
  });

  test("but a narrow column with text in it is one", () => {
    const rows = [tr(["1", "2", "3"])];
    expect(textsOf(wordFile(tbl(rows, [2000, 57, 3000])))).toEqual([["1", "2", "3"]]);
  });

  test("and rows may stand in content controls", () => {
    const inControl = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = [inControl(tr(["1", "2"])), `<w:tr>${inControl(tc("a"))}${tc("b")}</w:tr>`];
    expect(textsOf(wordFile(tbl(rows)))).toEqual([
      ["1", "2"],
      ["a", "b"],
    ]);
  });

  test("of a table in a cell are lines of that cell", () => {
    const inner = tbl([tr(["a", "b"]), tr(["c", "d"])]);
    expect(textsOf(wordFile(tbl([tr([tc(`${p("One")}${inner}${p("Two")}`), "2"])])))).toEqual([
      ["One\na\nb\nc\nd\nTwo", "2"],
    ]);
  });
});

describe("rows", () => {
  const linesOf = (rows: readonly string[]) => tablesOf(wordFile(tbl(rows)))[0]?.rows.map(({ line }) => line);

  test("that are blank are left out, and counted", () => {
    expect(linesOf([tr(["1"]), tr([""]), tr(["3"])])).toEqual([1, 3]);
  });

  test("that were deleted or are hidden are left out", () => {
    const rows = [tr(["1"]), tr(["gone"], "<w:del/>"), tr(["gone"], "<w:hidden/>"), tr(["2"], "<w:ins/>")];
    expect(textsOf(wordFile(tbl(rows)))).toEqual([["1"], ["2"]]);
  });

  const headersOf = (rows: readonly string[]) =>
    tablesOf(wordFile(tbl(rows)))[0]?.rows.map(({ isHeader }) => isHeader ?? false);
  const header = (text: string) => tr([text], "<w:tblHeader/>");

  test("are headers where Word repeats them", () => {
    expect(headersOf([header("1"), header("2"), tr(["3"]), header("4")])).toEqual([true, true, false, false]);
  });

  test("are none where all of a table are said to be", () => {
    expect(headersOf([header("1"), header("2")])).toEqual([false, false]);
  });
});

describe("headings", () => {
  const heading = (id: string, name: string, rest = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
  const styles = [
    heading("berschrift1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    heading("Thema", "Theme", '<w:basedOn w:val="berschrift2"/>'),
    heading("berschrift2", "heading 2"),
    heading("Heading3", "Überschrift 3"),
    heading("Flat", "Flat", '<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
  ].join("");
  const table = tbl([tr(["1"])]);
  const headingsOf = (body: string) => tablesOf(wordFile(body, { styles })).map(({ headings }) => headings);

  test("are those that are open, whatever the language of Word", () => {
    const body = [
      ...[p("Phase 1", styled("berschrift1")), p("Theme A", styled("Thema")), p("Part", styled("Heading3")), table],
      ...[p("Theme B", styled("berschrift2")), p("Text between", styled("Flat")), table],
      ...[p("Phase 2", styled("berschrift1")), table],
    ].join("");
    expect(headingsOf(body)).toEqual([["Phase 1", "Theme A", "Part"], ["Phase 1", "Theme B"], ["Phase 2"]]);
  });

  test("may be paragraphs with a level of their own", () => {
    const body = `${p("One", '<w:outlineLvl w:val="2"/>')}${p("Two", `${styled("berschrift1")}<w:outlineLvl w:val="9"/>`)}${table}`;
    expect(headingsOf(body)).toEqual([["One"]]);
  });

  test("are in one line, never blank, and not inside a table", () => {
    const inside = tbl([tr([tc(p("Inside", styled("berschrift1")))])]);
    const body = `${p("<w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r>", styled("berschrift1"))}${p("", styled("berschrift1"))}${inside}${table}`;
    expect(headingsOf(body)).toEqual([["One Two"], ["One Two"]]);
  });
});

describe("the document", () => {
  const table = tbl([tr(["1"])]);

  test("is found wherever the file says that it is", () => {
    expect(textsOf(wordFile(table, { path: "word/document2.xml" }))).toEqual([["1"]]);
  });

  test("may keep strictly to the standard", () => {
    const xml = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>1</x:t></x:r></x:p></x:tc><x:tc><x:p/></x:tc></x:tr></x:tbl></x:body></x:document>`;
    expect(textsOf(wordFile("", { xml }))).toEqual([["1", ""]]);
  });

  test("may have macros, which are not looked at", () => {
    expect(
      textsOf(wordFile(table, { more: { "word/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) } })),
    ).toEqual([["1"]]);
  });

  test("may do without styles and lists", () => {
    expect(textsOf(wordFile(table, { more: { "word/styles.xml": "", "word/numbering.xml": "<" } }))).toEqual([["1"]]);
  });

  test("of many wide rows is read whole", () => {
    const rows = Array.from({ length: 300 }, (_, row) =>
      tr(Array.from({ length: 60 }, (_, column) => `${row} ${column}`)),
    );
    expect(
      textsOf(wordFile(tbl(rows)))
        ?.at(-1)
        ?.at(-1),
    ).toBe("299 59");
  });

  const start = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`;
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  test.each([
    ["no table", p("Text"), {}, "There is no table"],
    ["XML that breaks off", "", { xml: `${start}<w:tbl>` }, "damaged"],
    ["no XML", "", { xml: "PK" }, "damaged"],
    [
      "bytes that are no text",
      "",
      { xml: `${start}`, more: { "word/document.xml": new Uint8Array([60, 0xff, 0xfe]) } },
      "damaged",
    ],
    ["another kind of root", "", { xml: "<workbook/>" }, "not a Word file"],
    [
      "an entity bomb",
      "",
      { xml: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${start}<w:tbl/></w:body></w:document>` },
      "damaged",
    ],
    ["elements a hundred thousand deep", "", { xml: `${start}${"<w:tbl>".repeat(1e5)}` }, "damaged"],
    ["a paragraph of a hundred thousand elements", "", { xml: `${start}<w:p>${"<w:r/>".repeat(1e5)}` }, "damaged"],
    ["more rows than any plan", "", { xml: `${start}<w:tbl>${"<w:tr/>".repeat(20_001)}` }, "more than 20,000 rows"],
    [
      "more columns than any plan",
      "",
      { xml: `${start}<w:tbl><w:tr>${cell("a").repeat(201)}</w:tr></w:tbl></w:body></w:document>` },
      "more than 200 columns",
    ],
    [
      "more text than any plan",
      "",
      { xml: `${start}<w:tbl><w:tr>${cell("a".repeat(1e6)).repeat(21)}</w:tr></w:tbl>` },
      "more text than",
    ],
  ])("is refused with %s", (_, body, parts, said) => {
    expect(read(wordFile(body, parts))).toEqual({ kind: "refused", reason: expect.stringContaining(said) });
  });

  test("is refused before it is inflated to 100 MB", () => {
    const xml = `${start}<w:tbl/></w:body></w:document>${" ".repeat(777)}`;
    const bytes = wordFile("", { xml });
    // The size as stated, wherever it stands: in the entry and in the directory at the end.
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === xml.length) view.setUint32(at, 100 * 1024 * 1024, true);
    expect(read(bytes)).toEqual({ kind: "refused", reason: expect.stringContaining("not a Word file") });
  });

  test("is not taken for wide because a cell says that it spans a million columns", () => {
    const rows = [tr([tc("1", '<w:gridSpan w:val="1000000"/>'), "2"])];
    expect(textsOf(wordFile(tbl(rows)))?.[0]?.length).toBeLessThan(3);
  });
});
