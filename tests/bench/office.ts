// What writing a table as Word and as a workbook costs beside the bare libraries writing the same table, and how it grows with the rows:
// processor time of one run.
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { writeXlsx } from "hucre/xlsx";
import { writeWord } from "../../src/office/word.ts";
import { writeWorkbook } from "../../src/office/workbook.ts";
import { greyPng } from "../support/office/everyBlock.ts";
import { largeBook, largeDocument, largeRows } from "../support/office/large.ts";
import { inTurns } from "./inTurns.ts";

function bareWord(texts: readonly (readonly string[])[]): Promise<ArrayBuffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const rows = texts.map((row) => new TableRow({ children: row.map(cell) }));
  return Packer.toArrayBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] }));
}

export async function officeLines(size: number, rounds: number): Promise<readonly string[]> {
  const few = size / 10;
  const texts = largeRows(size);
  const books = [largeBook(size), largeBook(few)] as const;
  const values = largeBook(size).sheets.flatMap(({ rows }) => rows.map((row) => row.map((value) => value ?? null)));
  const style = { alignment: { vertical: "top", wrapText: true }, border: { bottom: { style: "thin" } } } as const;
  const columns = books[0].sheets[0]?.columns.map(({ width }) => ({ width, style, numFmt: "General" })) ?? [];
  const documents = [largeDocument(size), largeDocument(few)] as const;
  const [word = 0, bare = 0, fewWords = 0] = await inTurns(rounds, [
    () => writeWord(documents[0], { png: greyPng }),
    () => bareWord(texts),
    () => writeWord(documents[1], { png: greyPng }),
  ]);
  const [book = 0, bareBook = 0, fewBooks = 0] = await inTurns(rounds, [
    () => writeWorkbook(books[0]),
    () => writeXlsx({ sheets: [{ name: "Actions", rows: values, columns }] }),
    () => writeWorkbook(books[1]),
  ]);
  const beside = (cost: number, base: number) =>
    `${(cost / base).toFixed(2)} (${cost.toFixed(0)} to ${base.toFixed(0)} ms)`;
  return [
    `writing ${size} rows as Word, to docx writing the bare table: ${beside(word, bare)}, at most 1.5`,
    `the same, to writing ${few} rows: ${beside(word, fewWords)}, at most 11`,
    `writing ${size} rows as a workbook, to hucre writing the same rows and styles: ${beside(book, bareBook)}, at most 1.5`,
    `the same, to writing ${few} rows: ${beside(book, fewBooks)}, at most 11`,
  ];
}
