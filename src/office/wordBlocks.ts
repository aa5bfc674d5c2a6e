// The blocks of a document as elements of docx.
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  ShadingType,
  StringValueElement,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  Tab,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Cell, Picture, Table } from "./document.ts";
import { type Drawing, svgOf } from "./drawing.ts";
import { carried, linesOf } from "./xmlText.ts";

/** A4 with margins of 2 cm, in twentieths of a point. */
export const page = { width: 11906, height: 16838, margin: 1134 };
const textWidth = page.width - 2 * page.margin;
/** The same in the pixels of drawings, of which there are 96 to an inch. */
const widest = Math.floor(textWidth / 15);
const tallest = 850;

/**
 * The lists of docx, by reference. docx writes a reference into the document and replaces it by a number when all is written, wherever it
 * stands: this character is in no document's text, because XML cannot carry it.
 */
export const lists = { bullets: "\uFFFE bullets", numbers: "\uFFFE numbers" };

/** So many lines are free below the title of a box, and it grows with what is typed into it. */
const boxLines = 6;

export interface Making {
  readonly png: (drawing: Drawing) => Promise<Uint8Array>;
  /** Called when a block or a row of a table is made. */
  readonly onPart: () => void;
}

export async function blocksOf(blocks: readonly Block[], making: Making): Promise<(Paragraph | WordTable)[]> {
  const made: (Paragraph | WordTable)[] = [];
  let numbered = 0;
  let pictures = 0;
  for (const [index, block] of blocks.entries()) {
    const isAfterTable = blocks[index - 1]?.kind === "table";
    if (block.kind === "table") made.push(caption(block.caption), tableOf(block, making.onPart));
    else if (block.kind === "picture") made.push(caption(block.title), await pictureOf(block, ++pictures, making));
    else if (block.kind === "list") made.push(...listOf(block, block.numbered ? ++numbered : 0));
    else if (block.kind === "box") made.push(boxOf(block.title));
    else if (!isBlank(block.text)) made.push(paragraphOf(block, isAfterTable));
    making.onPart();
  }
  return made;
}

/** An empty paragraph is read aloud as "blank", and is no way to make space. */
const isBlank = (text: string) => text.trim() === "";

type Written = Extract<Block, { readonly text: string }>;

const tones = { strong: "DocStrong", note: "DocNote" } as const;

function paragraphOf(block: Written, isAfterTable: boolean): Paragraph {
  const children = runsOf(block.text);
  if (block.kind === "title") return new Paragraph({ style: "Title", children });
  if (block.kind === "heading") return new Paragraph({ style: `Heading${block.level}`, children });
  return new Paragraph({
    children,
    ...(block.tone ? { style: tones[block.tone] } : {}),
    // A table has no space of its own below it.
    ...(isAfterTable ? { spacing: { before: 240 } } : {}),
  });
}

function listOf(list: Extract<Block, { kind: "list" }>, instance: number): Paragraph[] {
  const reference = list.numbered ? lists.numbers : lists.bullets;
  return list.items
    .filter((item) => !isBlank(item))
    .map((item) => new Paragraph({ numbering: { reference, level: 0, instance }, children: runsOf(item) }));
}

/** One paragraph with a border: a table of one cell would be read aloud as a table, and empty paragraphs as blanks. */
function boxOf(title: string): Paragraph {
  return new Paragraph({ style: "DocBox", children: [...runsOf(title), new TextRun({ break: boxLines })] });
}

const caption = (text: string) => new Paragraph({ style: "Caption", children: runsOf(text) });

async function pictureOf({ drawing, title, description }: Picture, id: number, { png }: Making): Promise<Paragraph> {
  const scale = Math.min(1, widest / drawing.width, tallest / drawing.height);
  const transformation = { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) };
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svgOf(drawing)),
    transformation,
    fallback: { type: "png", data: await png(drawing) },
    // Without an id of ours docx goes on counting from the document before.
    altText: { id: String(id), name: `Picture ${id}`, title: carried(title), description: carried(description) },
  });
  return new Paragraph({ style: "DocPicture", children: [image] });
}

/** A row that says when docx has formatted it. */
class CountedRow extends TableRow {
  onFormatted: () => void = () => undefined;

  override prepForXml(...given: Parameters<TableRow["prepForXml"]>): ReturnType<TableRow["prepForXml"]> {
    this.onFormatted();
    return super.prepForXml(...given);
  }
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "7F7F7F" };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const headingShade = { type: ShadingType.CLEAR, color: "auto", fill: "E3E3E3" };

function tableOf({ caption, description, columns, rows }: Table, onRow: () => void): WordTable {
  const widths = widthsOf(columns.map(({ share }) => share));
  const widthOf = (index: number) => ({ size: widths[index] ?? 0, type: WidthType.DXA });
  const alignmentOf = (index: number) => (columns[index]?.align === "end" ? { alignment: AlignmentType.RIGHT } : {});
  const headings = columns.map(
    ({ title }, index) =>
      new TableCell({
        width: widthOf(index),
        shading: headingShade,
        children: [new Paragraph({ style: "DocTableHeading", ...alignmentOf(index), children: runsOf(title) })],
      }),
  );
  const cellOf = (cell: Cell, index: number) =>
    new TableCell({
      width: widthOf(index),
      ...(cell.colours ? { shading: { ...headingShade, fill: plainColour(cell.colours.fill) } } : {}),
      children: [new Paragraph(cellText(cell, alignmentOf(index)))],
    });
  const rowOf = (cells: readonly Cell[]) => {
    if (cells.length !== columns.length)
      throw new Error(`A row of ${cells.length} cells in a table of ${columns.length} columns: ${caption}`);
    const row = new CountedRow({ cantSplit: true, children: cells.map(cellOf) });
    row.onFormatted = onRow;
    return row;
  };
  const made = new WordTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: { left: 80, right: 80 },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [new TableRow({ cantSplit: true, tableHeader: true, children: headings }), ...rows.map(rowOf)],
  });
  describe(made, caption, description);
  return made;
}

/** The alternative text of a table, for which docx has no option: the last two of the table's properties. */
function describe(table: WordTable, caption: string, description: string): void {
  const { root } = table as unknown as { readonly root: readonly { readonly root: unknown[] }[] };
  root[0]?.root.push(
    new StringValueElement("w:tblCaption", carried(caption)),
    new StringValueElement("w:tblDescription", carried(description)),
  );
}

function cellText({ text, colours, isStrong }: Cell, alignment: IParagraphOptions): IParagraphOptions {
  const look = { ...(isStrong ? { bold: true } : {}), ...(colours ? { color: plainColour(colours.text) } : {}) };
  return { style: "DocTableText", ...alignment, children: runsOf(text, look) };
}

const plainColour = (colour: string) => colour.replace("#", "").toUpperCase();

/** Whole numbers in proportion to the shares, which add up to the width of the text. */
function widthsOf(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    const until = Math.round((textWidth * sum) / total);
    const width = until - before;
    before = until;
    return width;
  });
}

/** Exactly the text: line breaks and tabs as Word has them, blanks kept. */
function runsOf(text: string, look: IRunOptions = {}): TextRun[] {
  return linesOf(carried(text)).flatMap((line, index) => {
    const children = line.split("\t").flatMap((part, tabs) => [...(tabs > 0 ? [new Tab()] : []), part]);
    const said = children.filter((part) => part !== "");
    if (index === 0) return said.length > 0 ? [new TextRun({ ...look, children: said })] : [];
    return [new TextRun({ ...look, break: 1, children: said })];
  });
}
