// A table of a document. Its frame is docx's; its rows are given to docx as the elements that they become, because making an object of docx
// for every part of every cell takes longer than all the rest.
import {
  BorderStyle,
  type IXmlableObject,
  StringValueElement,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from "docx";
import type { Cell, Table } from "./document.ts";
import { textWidth } from "./wordPage.ts";
import { carried, linesOf } from "./xmlText.ts";

const line = { style: BorderStyle.SINGLE, size: 4, color: "7F7F7F" };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

/** How often docx reads a row, which calls `onRow`. */
export const readings = 2;

/** So many columns leave no room for words of ten points, which would be broken. */
const many = 7;

export function tableOf({ caption, description, columns, rows }: Table, onRow: () => void): WordTable {
  const widths = widthsOf(columns.map(({ share }) => share));
  const looks = columns.map(({ align }, index) => ({ width: widths[index] ?? 0, isRight: align === "end" }));
  const size = columns.length >= many ? "Small" : "";
  const headings = columns.map(({ title }, index) =>
    cell({ text: title, colours: heading }, looks[index], `DocTableHeading${size}`),
  );
  const rowOf = (cells: readonly Cell[]) => {
    if (cells.length !== columns.length)
      throw new Error(`A row of ${cells.length} cells in a table of ${columns.length} columns: ${caption}`);
    return new WrittenRow(
      () => [{ "w:trPr": [whole] }, ...cells.map((each, index) => cell(each, looks[index], `DocTableText${size}`))],
      onRow,
    );
  };
  const made = new WordTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: size ? { left: 50, right: 50 } : { left: 80, right: 80 },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new WrittenRow(() => [{ "w:trPr": [whole, { "w:tblHeader": {} }] }, ...headings], onRow),
      ...rows.map(rowOf),
    ],
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

class WrittenRow extends TableRow {
  readonly #write: () => IXmlableObject[];
  readonly #onRead: () => void;

  constructor(write: () => IXmlableObject[], onRead: () => void) {
    super({ children: [] });
    this.#write = write;
    this.#onRead = onRead;
  }

  /** docx reads it when it looks for headings, and again when it writes: that tells how far it is. */
  override prepForXml(): IXmlableObject {
    const [write, onRead] = [this.#write, this.#onRead];
    let cells: IXmlableObject[] | undefined;
    return {
      get "w:tr"() {
        onRead();
        cells ??= write();
        return cells;
      },
    };
  }
}

/** A row is not split between pages. */
const whole: IXmlableObject = { "w:cantSplit": {} };
const heading = { fill: "#e3e3e3", text: "" };

interface Look {
  readonly width: number;
  readonly isRight: boolean;
}

function cell({ text, colours, isStrong }: Cell, look: Look | undefined, style: string): IXmlableObject {
  const properties = [
    { "w:tcW": { _attr: { "w:w": look?.width, "w:type": "dxa" } } },
    ...(colours
      ? [{ "w:shd": { _attr: { "w:val": "clear", "w:color": "auto", "w:fill": plain(colours.fill) } } }]
      : []),
  ];
  const ink = [
    ...(isStrong ? [{ "w:b": {} }, { "w:bCs": {} }] : []),
    ...(colours?.text ? [{ "w:color": { _attr: { "w:val": plain(colours.text) } } }] : []),
  ];
  const paragraph = [
    { "w:pStyle": { _attr: { "w:val": style } } },
    ...(look?.isRight ? [{ "w:jc": { _attr: { "w:val": "right" } } }] : []),
  ];
  const runs = text === "" ? [] : [{ "w:r": [...(ink.length > 0 ? [{ "w:rPr": ink }] : []), ...contentOf(text)] }];
  return { "w:tc": [{ "w:tcPr": properties }, { "w:p": [{ "w:pPr": paragraph }, ...runs] }] };
}

const plain = (colour: string) => colour.replace("#", "").toUpperCase();

/** Exactly the text: line breaks and tabs as Word has them, blanks kept. */
function contentOf(text: string): IXmlableObject[] {
  const said = carried(text);
  if (!/[\t\r\n]/.test(said)) return [written(said)];
  return linesOf(said).flatMap((line, lines) => [
    ...(lines > 0 ? [{ "w:br": {} }] : []),
    ...line
      .split("\t")
      .flatMap((part, tabs) => [...(tabs > 0 ? [{ "w:tab": {} }] : []), ...(part ? [written(part)] : [])]),
  ]);
}

const written = (text: string): IXmlableObject => ({ "w:t": [{ _attr: { "xml:space": "preserve" } }, text] });

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
