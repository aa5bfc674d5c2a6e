// What a paper over thousands of actions costs, from its snapshots to its Word file and workbook, beside the bare libraries writing the same
// tables, and how it grows with the actions: processor time of one run.
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { writeXlsx } from "hucre/xlsx";
import { paperGifts } from "../../src/app/paperGifts.ts";
import { kinds } from "../../src/features/reports/kinds.ts";
import { toBook } from "../../src/features/reports/render/toBook.ts";
import { toDocument } from "../../src/features/reports/render/toDocument.ts";
import type { Block, Cell } from "../../src/office/document.ts";
import { writeWord } from "../../src/office/word.ts";
import { type Book, writeWorkbook } from "../../src/office/workbook.ts";
import type { SnapshotRead } from "../../src/plan/papers/input.ts";
import { makePaper, type PaperRequest, sectionsOf, textKeys } from "../../src/plan/papers/makePaper.ts";
import type { Paper } from "../../src/plan/papers/paper.ts";
import { readSnapshot } from "../../src/plan/snapshots/format.ts";
import { largeRounds } from "../support/largePlan.ts";
import { greyPng } from "../support/office/everyBlock.ts";
import { inTurns } from "./inTurns.ts";

const sections = paperGifts.flatMap((gift) => gift.sections);
const releases = Object.assign({}, ...paperGifts.map((gift) => gift.releases ?? {}));

/** The paper that lists every action. */
const kind = kinds.find(({ key }) => key === "scrutiny") ?? kinds[0];

function requestFor(): PaperRequest {
  if (!kind) throw new Error("There is no kind of paper.");
  const texts = Object.fromEntries(textKeys.map((key) => [key, "As agreed."])) as PaperRequest["texts"];
  return {
    ...{
      kind,
      audience: "Internal",
      title: kind.title,
      meetingDate: "2026-12-08",
      texts,
      theme: "",
      decisions: {},
      exemptNow: [],
    },
    sections: sectionsOf(kind, sections).map(({ key }) => key),
  };
}

async function snapshotsOf(size: number): Promise<readonly SnapshotRead[]> {
  return (await largeRounds(size)).map(({ text }) => {
    const read = readSnapshot(text);
    if (read.kind !== "read") throw new Error(read.why);
    return { snapshot: read.snapshot, sha256: "0".repeat(64) };
  });
}

/** The same tables, with the same colours, widths and styles of a paragraph, by docx alone. */
function bareWord(blocks: readonly Block[]): Promise<ArrayBuffer> {
  const cell = ({ text, colours, isStrong }: Cell, width: number) =>
    new TableCell({
      ...(colours && { shading: { type: "clear", color: "auto", fill: colours.fill.slice(1) } }),
      width: { size: width, type: "dxa" },
      children: [
        new Paragraph({
          style: "Cell",
          children: [{ text, ...(isStrong && { bold: true }), ...(colours && { color: colours.text.slice(1) }) }].map(
            (run) => new TextRun(run),
          ),
        }),
      ],
    });
  const tables = blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const rows = [block.columns.map(({ title }): Cell => ({ text: title })), ...block.rows];
    return [
      new Table({
        rows: rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((each, at) => cell(each, 100 * (block.columns[at]?.share ?? 1))),
            }),
        ),
      }),
    ];
  });
  return Packer.toArrayBuffer(new Document({ sections: [{ children: tables }] }));
}

/** The same sheets, with the same types, widths and lines, by hucre alone. */
function bareWorkbook({ sheets }: Book): Promise<unknown> {
  const looks = { text: "General", number: "General", day: "d mmm yyyy" } as const;
  return writeXlsx({
    sheets: sheets.map(({ columns, rows }, index) => ({
      name: `Sheet ${index + 1}`,
      columns: columns.map(({ width, kind }) => ({
        ...{ width, numFmt: looks[kind] },
        style: { alignment: { vertical: "top", wrapText: true }, border: { bottom: { style: "thin" } } } as const,
      })),
      rows: rows.map((row) =>
        row.map((value, at) =>
          columns[at]?.kind === "day" && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : (value ?? null),
        ),
      ),
    })),
  });
}

const made = (snapshots: readonly SnapshotRead[]): Paper =>
  makePaper(requestFor(), { snapshots, sections, releases }).paper;
const word = (paper: Paper) => writeWord(toDocument(paper), { png: greyPng });
const workbook = (paper: Paper) => writeWorkbook(toBook(paper));

export async function paperLines(size: number, rounds: number): Promise<readonly string[]> {
  const few = size / 10;
  const many = await snapshotsOf(size);
  const less = await snapshotsOf(few);
  const [document, book] = [toDocument(made(many)), toBook(made(many))];
  const [model = 0, fewModel = 0] = await inTurns(rounds, [() => made(many), () => made(less)]);
  const [words = 0, bareWords = 0, fewWords = 0] = await inTurns(rounds, [
    () => word(made(many)),
    () => bareWord(document.blocks),
    () => word(made(less)),
  ]);
  const [sheets = 0, bareSheets = 0, fewSheets = 0] = await inTurns(rounds, [
    () => workbook(made(many)),
    () => bareWorkbook(book),
    () => workbook(made(less)),
  ]);
  const rows = document.blocks.reduce((sum, each) => sum + (each.kind === "table" ? each.rows.length : 0), 0);
  const beside = (cost: number, base: number) =>
    `${(cost / base).toFixed(2)} (${cost.toFixed(0)} to ${base.toFixed(0)} ms)`;
  return [
    `a paper of ${size} actions (${rows} rows) from its snapshots to Word, to docx writing the same tables: ${beside(words, bareWords)}, at most 1.5`,
    `the same, to a paper of ${few}: ${beside(words, fewWords)}, at most 11`,
    `a workbook of ${size} actions from its snapshots, to hucre writing the same sheets: ${beside(sheets, bareSheets)}, at most 1.5`,
    `the same, to a workbook of ${few}: ${beside(sheets, fewSheets)}, at most 11`,
    `of these the paper itself, before it is Word or a workbook, to that of ${few}: ${beside(model, fewModel)}`,
  ];
}
