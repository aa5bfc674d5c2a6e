// What LibreOffice makes of our documents and workbooks, against what was written.
import { parseCsv } from "hucre/csv";
import type { Book } from "../../../src/office/book.ts";
import type { TextDocument } from "../../../src/office/document.ts";
import { readTemplate } from "../../../src/office/template.ts";
import { writeWord } from "../../../src/office/word.ts";
import { writeWorkbook } from "../../../src/office/workbook.ts";
import { checkWord } from "../../support/office/checkWord.ts";
import { councilTemplate } from "../../support/office/councilTemplate.ts";
import { blocks, documentOf, greyPng } from "../../support/office/everyBlock.ts";
import { hostileBooks, hostileDocuments } from "../../support/office/hostile.ts";
import { largeBook, largeDocument } from "../../support/office/large.ts";
import { workbookCells } from "../../support/office/workbookCells.ts";
import { converted, csv, structureOf, taggedPdf } from "./soffice.ts";

interface Options {
  readonly runs: number;
  readonly seed: number;
}

interface Outcome {
  readonly mistakes: readonly string[];
  readonly figures: readonly string[];
}

export async function documentMistakes({ runs, seed }: Options): Promise<Outcome> {
  const full = documentOf([...blocks, ...largeDocument(200).blocks.slice(1)]);
  const read = readTemplate(councilTemplate());
  const template = read.kind === "read" ? { template: read.template } : {};
  const documents = new Map<string, TextDocument>([
    ["full", full],
    ["template", full],
  ]);
  for (const [index, document] of hostileDocuments(runs, seed).entries())
    documents.set(`hostile${index + 1}`, document);
  const files: Record<string, Uint8Array> = {};
  for (const [name, document] of documents)
    files[`${name}.docx`] = await writeWord(document, { png: greyPng, ...(name === "template" ? template : {}) });
  const pdfs = converted(files, taggedPdf);
  const mistakes = [...documents].flatMap(([name, document]) => {
    const faults = checkWord(files[`${name}.docx`] ?? new Uint8Array()).filter((fault) => !/empty cell/.test(fault));
    const pdf = pdfs.get(`${name}.pdf`);
    const differences = pdf ? structureDifferences(document, structureOf(pdf)) : ["LibreOffice could not open it"];
    return [...faults, ...differences].map((said) => `${name}.docx: ${said}`);
  });
  const counts = structureOf(pdfs.get("full.pdf") ?? new Uint8Array());
  const headings = ["H1", "H2", "H3"].reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  return {
    mistakes,
    figures: [
      `- the full document as PDF: ${headings} headings, ${counts.get("TH")} cells of header rows, ${counts.get("Figure")} pictures`,
    ],
  };
}

function structureDifferences({ blocks }: TextDocument, counts: ReadonlyMap<string, number>): string[] {
  const tables = blocks.flatMap((each) => (each.kind === "table" ? [each] : []));
  const level = (wanted: number) => blocks.filter((each) => each.kind === "heading" && each.level === wanted).length;
  const expected: Readonly<Record<string, number>> = {
    H1: level(1),
    H2: level(2),
    H3: level(3),
    Table: tables.length,
    TR: tables.reduce((sum, { rows }) => sum + rows.length + 1, 0),
    TH: tables.reduce((sum, { columns }) => sum + columns.length, 0),
    LI: blocks.reduce((sum, each) => sum + (each.kind === "list" ? each.items.length : 0), 0),
    Figure: blocks.filter((each) => each.kind === "picture").length,
  };
  return Object.entries(expected)
    .filter(([kind, count]) => (counts.get(kind) ?? 0) !== count)
    .map(([kind, count]) => `${counts.get(kind) ?? 0} elements ${kind} in its PDF, ${count} in the document`);
}

export async function workbookMistakes({ runs, seed }: Options): Promise<Outcome> {
  const books = new Map<string, Book>([
    ["full", largeBook(200)],
    ["public", { ...largeBook(200), isPublic: true }],
  ]);
  for (const [index, book] of hostileBooks(runs, seed).entries()) books.set(`hostile${index + 1}`, book);
  const files: Record<string, Uint8Array> = {};
  for (const [name, book] of books) files[`${name}.xlsx`] = await writeWorkbook(book);
  const texts = converted(files, csv);
  let cells = 0;
  const mistakes = Object.entries(files).flatMap(([file, bytes]) => {
    const name = file.replace(".xlsx", "");
    const opened = [...texts].filter(([path]) => path.startsWith(`${name}-`) || path === `${name}.csv`);
    const found = new Set(opened.flatMap(([, text]) => parseCsv(new TextDecoder().decode(text)).flat().map(String)));
    const sheets = workbookCells(bytes);
    const written = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === "string");
    cells += written.length;
    const lost = written.filter((text) => !found.has(text));
    const formulas = sheets.flatMap((sheet) => sheet.formulas);
    return [
      ...(opened.length === sheets.length ? [] : [`${file}: ${opened.length} sheets opened of ${sheets.length}`]),
      ...formulas.map((formula) => `${file}: the formula ${formula}`),
      ...lost.slice(0, 3).map((text) => `${file}: a text came out as another: ${JSON.stringify(text.slice(0, 200))}`),
    ];
  });
  return { mistakes, figures: [`- ${cells} cells of text in workbooks, each opened as it was written`] };
}
