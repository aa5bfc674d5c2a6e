// Writes a document as Word. Its structure is what people who hear it and checkers of accessibility need: headings with levels, tables with
// header rows, captions and descriptions, lists that are lists, pictures with alternative text.
import { AlignmentType, Document, Footer, Header, LevelFormat, Packer } from "docx";
import { corePath, coreXml } from "./core.ts";
import type { TextDocument } from "./document.ts";
import type { Drawing } from "./drawing.ts";
import { type OnProgress, stepsOf } from "./progress.ts";
import type { Template } from "./templateShape.ts";
import { blocksOf, lists } from "./wordBlocks.ts";
import { headerParts, type Part } from "./wordHeaders.ts";
import { page } from "./wordPage.ts";
import { stylesXml } from "./wordStyles.ts";
import { readings } from "./wordTable.ts";

export interface WordOptions {
  readonly template?: Template;
  /** A picture for programs that cannot show the drawing itself. */
  readonly png: (drawing: Drawing) => Promise<Uint8Array>;
  readonly onProgress?: OnProgress;
}

export async function writeWord(document: TextDocument, options: WordOptions): Promise<Uint8Array> {
  const { template, png, onProgress } = options;
  const total = document.blocks.reduce(
    (sum, each) => sum + (each.kind === "table" ? 1 + readings * (each.rows.length + 1) : 1),
    0,
  );
  const steps = stepsOf(total, onProgress);
  const children = await blocksOf(document.blocks, { png, onPart: steps.one });
  const hasFirst = Boolean(template?.header.first || template?.footer.first);
  const word = new Document({
    creator: document.author,
    title: document.title,
    numbering: {
      config: [numbering(lists.bullets, LevelFormat.BULLET, "•"), numbering(lists.numbers, LevelFormat.DECIMAL, "%1.")],
    },
    ...(template ? { theme: template.theme } : {}),
    sections: [
      {
        properties: { page: pageProperties, titlePage: hasFirst },
        // What they hold is written below.
        headers: { default: new Header(), ...(hasFirst ? { first: new Header() } : {}) },
        footers: { default: new Footer(), ...(hasFirst ? { first: new Footer() } : {}) },
        children,
      },
    ],
  });
  const parts: readonly Part[] = [
    { path: corePath, data: coreXml(document) },
    { path: "word/styles.xml", data: stylesXml(template?.styles) },
    ...headerParts(document, template),
  ];
  // docx takes bytes too, for what its types call a text.
  const bytes = await Packer.toArrayBuffer(word, false, parts as Parameters<typeof Packer.toArrayBuffer>[2]);
  steps.end();
  return new Uint8Array(bytes);
}

const margins = {
  top: page.margin,
  bottom: page.margin,
  left: page.margin,
  right: page.margin,
  header: 567,
  footer: 567,
};
const pageProperties = { size: { width: page.width, height: page.height }, margin: margins };

function numbering(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 720, hanging: 360 } } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style }] };
}
