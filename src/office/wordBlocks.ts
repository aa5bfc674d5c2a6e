// The blocks of a document as elements of docx.
import { ImageRun, Paragraph, Tab, TextRun, type Table as WordTable } from "docx";
import type { Block, Picture } from "./document.ts";
import { type Drawing, svgOf } from "./drawing.ts";
import { textWidth } from "./wordPage.ts";
import { tableOf } from "./wordTable.ts";
import { carried, linesOf } from "./xmlText.ts";

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

/** Exactly the text: line breaks and tabs as Word has them, blanks kept. */
function runsOf(text: string): TextRun[] {
  return linesOf(carried(text)).flatMap((line, index) => {
    const children = line.split("\t").flatMap((part, tabs) => [...(tabs > 0 ? [new Tab()] : []), part]);
    const said = children.filter((part) => part !== "");
    if (index === 0) return said.length > 0 ? [new TextRun({ children: said })] : [];
    return [new TextRun({ break: 1, children: said })];
  });
}
