// Word files: what is in them, and that any text comes through.
import { describe, expect, test } from "vitest";
import type { Block, Table, TextDocument } from "../../src/office/document.ts";
import { writeWord } from "../../src/office/word.ts";
import { checkWord } from "../support/office/checkWord.ts";
import { bar, blocks, documentOf, greyPng } from "../support/office/everyBlock.ts";
import { child, content, elementsOf, parse, textOf, unpack, value, within } from "../support/office/unpack.ts";
import { paragraphText, wordText } from "../support/office/wordText.ts";

const written = (document: TextDocument) => writeWord(document, { png: greyPng });
const ofBlocks = (...blocks: Block[]) => written(documentOf(blocks));
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const texts = (bytes: Uint8Array) => wordText(bytes).map((part) => (part.kind === "paragraph" ? part.text : part.kind));

function tableOf(rows: Table["rows"]): Table {
  const columns = ["One", "Two", "Three"].map((title) => ({ title, share: 1 }));
  return { kind: "table", caption: "Caption", description: "Description", columns, rows };
}

describe("a document with every kind of block", async () => {
  const bytes = await written(documentOf(blocks));
  const parts = unpack(bytes);
  const read = wordText(bytes);
  const body = parse(textOf(parts, "word/document.xml"));

  test("has them in order", () => {
    expect(read.map((part) => (part.kind === "paragraph" ? `${part.style}: ${part.text}` : part))).toMatchObject([
      "Title: Improvement plan: progress report",
      "DocNote: For the Joint Board of 8 December 2026.\nPrepared by the programme office.",
      "Heading1: Summary",
      "Normal: Of 146 actions, 31 are verified, 12 are claimed complete and 9 are off track.",
      "DocStrong: Nine actions need a decision.",
      "ListParagraph: Agree the new date of action 2.3.1",
      "ListParagraph: Note the slips\nin housing",
      "ListParagraph: First recommendation",
      "ListParagraph: Second recommendation",
      "ListParagraph: Another list, which counts from 1 again",
      "Heading2: How the actions are going",
      "Caption: Actions by rating",
      { kind: "picture", title: "Actions by rating", description: "9 off track, 30 at risk, 107 on track." },
      "Heading1: Actions",
      "Caption: Actions that are off track",
      {
        kind: "table",
        caption: "Actions that are off track",
        description: "A row for each action, with its lead, its rating and the days that it is late.",
        headings: ["Ref", "Action", "Rating", "Days late"],
        rows: [
          ["1.1.1", "Agree a recovery plan", "Off track", "12"],
          ["1.1.2", "Publish it", "On track", "none"],
        ],
      },
      "Normal: The table has a row for each.",
      "Heading2: Decisions",
      "Heading3: Of the Joint Board",
      "DocBox: Comments\n\n\n\n\n\n",
    ]);
  });

  test("has three lists, of which two are numbered and count by themselves", () => {
    const lists = read.flatMap((part) => (part.kind === "paragraph" && part.list ? [part.list] : []));
    expect(lists).toEqual([lists[0], lists[0], lists[2], lists[2], lists[4]]);
    expect(new Set(lists).size).toBe(3);
    const numbering = parse(textOf(parts, "word/numbering.xml"));
    for (const id of lists) expect(within(numbering, "w:num").map((each) => value(each, "w:numId"))).toContain(id);
  });

  test("says its title, author, subject and language, and nothing of the library", () => {
    const core = parse(textOf(parts, "docProps/core.xml"));
    expect(Object.fromEntries(elementsOf(core).map((each) => [each.name, content(each)]))).toEqual({
      "dc:title": "Improvement plan: progress report",
      "dc:subject": "Joint Board, 8 December 2026",
      "dc:creator": "Westmere Council",
      "cp:lastModifiedBy": "Westmere Council",
      "dc:language": "en-GB",
    });
    expect(value(within(parse(textOf(parts, "word/styles.xml")), "w:lang")[0])).toBe("en-GB");
  });

  test("has its header, its footer, and the number of each page of how many", () => {
    const said = (path: string) => within(parse(textOf(parts, path)), "w:p").map(paragraphText);
    expect(said("word/header1.xml")).toEqual(["Westmere Council: Improvement plan"]);
    expect(said("word/footer1.xml")).toEqual(["Figures of the round closed on 30 November 2026\tPage 1 of 1"]);
    const fields = within(parse(textOf(parts, "word/footer1.xml")), "w:instrText").map((each) => content(each).trim());
    expect(fields).toEqual(["PAGE", "NUMPAGES"]);
  });

  test("is an A4 page, whose tables are as wide as its text", () => {
    expect(within(body, "w:pgSz").map((each) => [value(each, "w:w"), value(each, "w:h")])).toEqual([
      ["11906", "16838"],
    ]);
    const widths = within(body, "w:gridCol").map((each) => Number(value(each, "w:w")));
    expect(widths.reduce((sum, each) => sum + each, 0)).toBe(11906 - 2 * 1134);
  });

  test("keeps each caption with what it is of", () => {
    const caption = within(parse(textOf(parts, "word/styles.xml")), "w:style").find(
      (each) => value(each, "w:styleId") === "Caption",
    );
    expect(child(child(caption, "w:pPr"), "w:keepNext")).toBeDefined();
  });

  test("has its picture as a drawing, and as a PNG for programs without drawings", () => {
    const files = Object.keys(parts).filter((path) => path.startsWith("word/media/"));
    expect(files.map((path) => path.split(".").at(-1)).sort()).toEqual(["png", "svg"]);
    expect(within(body, "asvg:svgBlip")).toHaveLength(1);
  });

  test("has every colour of a cell as a shade, with its own colour of the text", () => {
    const shades = within(body, "w:shd").map((each) => value(each, "w:fill"));
    expect(shades).toEqual([...new Array(4).fill("E3E3E3"), "C50F1F", "107C10"]);
    expect(within(body, "w:color").map((each) => value(each))).toEqual(["FFFFFF", "FFFFFF"]);
  });
});

test("the same document gives the same parts to the byte", async () => {
  const [first, second] = [unpack(await written(documentOf(blocks))), unpack(await written(documentOf(blocks)))];
  expect(second).toEqual(first);
});

test("a table, a paragraph and a document of nothing else are without a fault", async () => {
  expect(checkWord(await ofBlocks(tableOf([["a", "b", "c"].map((text) => ({ text }))])))).toEqual([]);
  expect(checkWord(await ofBlocks(paragraph("Words")))).toEqual([]);
});

test("blank paragraphs, headings and items are left out, because they would be read aloud", async () => {
  const list: Block = { kind: "list", items: [" ", "Item", "\n"] };
  const bytes = await ofBlocks(paragraph(""), { kind: "heading", level: 1, text: "  " }, list, paragraph(" \t"));
  expect(texts(bytes)).toEqual(["Item"]);
});

test("a row with a cell too few is a mistake of the caller", async () => {
  await expect(ofBlocks(tableOf([[{ text: "one" }]]))).rejects.toThrow("A row of 1 cells in a table of 3 columns");
});

test("a header and a footer of no words leave the page number alone", async () => {
  const parts = unpack(await written({ ...documentOf([paragraph("a")]), header: "", footer: "" }));
  expect(within(parse(textOf(parts, "word/footer1.xml")), "w:p").map(paragraphText)).toEqual(["Page 1 of 1"]);
});

test("progress moves with every block and every row, leaves room for packing, and ends with the file", async () => {
  const rows = Array.from({ length: 50 }, () => ["a", "b", "c"].map((text) => ({ text })));
  const steps: [number, number][] = [];
  const document = documentOf([paragraph("a"), tableOf(rows)]);
  await writeWord(document, { png: greyPng, onProgress: (...step) => steps.push(step) });
  const shares = steps.map(([done, total]) => done / total);
  expect(shares.length).toBeGreaterThan(50);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.slice(-2)).toEqual([expect.closeTo(0.6, 1), 1]);
});

test("a drawing wider than the page is made to fit, in its proportions", async () => {
  const drawing = { ...bar, width: 9000, height: 1200 };
  const parts = unpack(await ofBlocks({ kind: "picture", title: "Title", description: "Description", drawing }));
  const [extent] = within(parse(textOf(parts, "word/document.xml")), "wp:extent");
  const [width, height] = [Number(value(extent, "cx")), Number(value(extent, "cy"))];
  expect(width).toBeLessThanOrEqual((11906 - 2 * 1134) * 635);
  expect(width / height).toBeCloseTo(7.5, 1);
});

describe("a hostile text", () => {
  const whole = [
    ["blanks and tabs at its ends", "  \t two  blanks \t "],
    ["the end of CDATA", "]]> <![CDATA[ <w:p/> &amp; &#x3c;"],
    ["quotes", `"double" 'single' \`back\``],
    ["direction marks", "\u202Eright to left\u202C \u2066isolate\u2069 \u200F"],
    ["a very long word", "Donaudampfschifffahrt".repeat(2000)],
    ["letters beyond the first plane", "𝒜 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🤷🏽‍♀️ \u{10FFFF}"],
    ["letters with marks", "e\u0301\u0323\u0302".repeat(50)],
    ["no-break blanks and soft hyphens", "a\u00A0b\u00ADc\u2028d\u2029e\u0085f\uFEFF"],
    ["a formula", "=1+1"],
    ["what docx replaces when it writes", "{bullets-0} {numbers-0} {image1.png} {{name}}"],
    ["lines", "one\ntwo\n\nthree\n"],
  ] as const;

  const everywhere = (text: string): Block[] => [
    { kind: "title", text: `x${text}` },
    { kind: "heading", level: 1, text: `x${text}` },
    paragraph(`x${text}`),
    { kind: "list", items: [`x${text}`] },
    tableOf([
      [{ text: `x${text}` }, { text: `x${text}`, colours: { fill: "#000000", text: "#ffffff" } }, { text: "c" }],
    ]),
  ];

  test.each(whole)("with %s comes through whole, wherever it stands", async (_, text) => {
    const read = wordText(await ofBlocks(...everywhere(text)));
    expect(read.map((part) => (part.kind === "paragraph" ? part.text : part))).toEqual([
      ...new Array(4).fill(`x${text}`),
      "Caption",
      expect.objectContaining({ rows: [[`x${text}`, `x${text}`, "c"]] }),
    ]);
  });

  const impossible = [
    ["control characters", "a\u0000b\u0007c\u001Fd\u000Be", "a�b�c�d�e"],
    ["halves of a pair", "a\uD800b\uDC00c", "a�b�c"],
    ["what is no character", "a\uFFFEb\uFFFFc", "a�b�c"],
    ["line breaks of other systems", "a\r\nb\rc", "a\nb\nc"],
  ] as const;

  test.each(impossible)("with %s loses nothing else", async (_, text, said) => {
    expect(texts(await ofBlocks(...everywhere(text))).slice(0, 4)).toEqual(new Array(4).fill(`x${said}`));
  });

  test("in properties, header, footer, caption and alternative text leaves the XML whole", async () => {
    const evil = `"><x a='1'>]]>&\u0000\uD800\uFFFE\t\n`;
    const fields = { title: evil, author: evil, subject: evil, header: evil, footer: evil };
    const blocks: Block[] = [
      { ...tableOf([]), caption: evil, description: evil },
      {
        kind: "picture",
        title: evil,
        description: evil,
        drawing: { ...bar, shapes: [{ kind: "text", x: 0, y: 0, size: 9, fill: evil, text: evil }] },
      },
      { kind: "box", title: evil },
    ];
    const bytes = await written({ ...documentOf(blocks), ...fields });
    const parts = unpack(bytes);
    expect(checkWord(bytes)).toEqual([]);
    const svg = Object.keys(parts).find((path) => path.endsWith(".svg")) ?? "";
    const clean = ["\u0000", "\uD800", "\uFFFE"].reduce((text, each) => text.replace(each, "�"), evil);
    expect(content(within(parse(textOf(parts, svg)), "text")[0])).toBe(clean);
    expect(content(child(parse(textOf(parts, "docProps/core.xml")), "dc:title"))).toBe(clean);
  });
});
