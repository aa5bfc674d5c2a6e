// Writes a workbook. hucre is reached from here alone, so that another library could take its place.
import { type Cell, type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Book, Sheet, SheetColumn, Value } from "./book.ts";
import { corePath, coreXml } from "./core.ts";
import { withLongTexts } from "./longTexts.ts";
import { type OnProgress, stepsOf } from "./progress.ts";
import { cutAt, sheetNames, uniqueNames } from "./sheetNames.ts";
import { carried } from "./xmlText.ts";
import { withPart } from "./zipPart.ts";

export type { Book, Sheet, SheetColumn, Value } from "./book.ts";
export { type LongText, longTextsOf } from "./longTexts.ts";

/** What stands in a published cell for which there is no value: the guidance wants none blank. */
const none = "none";

const font = { name: "Arial", size: 11 };
const sides = { text: "left", number: "right", day: "left" } as const;
const formats = { text: "General", number: "General", day: "d mmm yyyy" } as const;
const grey = { style: "thin", color: { rgb: "BFBFBF" } } as const;

/** Numbers are numbers and days are days. A text is a text whatever it begins with: no cell has a formula, and no text becomes a link. */
export async function writeWorkbook(book: Book, onProgress?: OnProgress): Promise<Uint8Array> {
  const { sheets, isPublic, title, author, language } = withLongTexts(book);
  const names = sheetNames(sheets.map(({ name }) => name));
  const made = sheets.map((sheet, index) => sheetOf(sheet, { name: names[index] ?? "", number: index + 1, isPublic }));
  const steps = stepsOf(
    made.reduce((sum, { rows = [] }) => sum + rows.length, 0),
    onProgress,
  );
  const written = await writeXlsx({
    sheets: made.map((sheet) => ({ ...sheet, rowDefs: new AskedRows(steps.one) })),
    defaultFont: font,
  });
  steps.end();
  // hucre writes no language of a file.
  return withPart(written, corePath, new TextEncoder().encode(coreXml({ title, author, language })));
}

/** No row has a look of its own. hucre asks for that of each when it writes the row. */
class AskedRows extends Map<number, never> {
  readonly #onRow: () => void;

  constructor(onRow: () => void) {
    super();
    this.#onRow = onRow;
  }

  override get(): undefined {
    this.#onRow();
    return undefined;
  }
}

interface Place {
  readonly name: string;
  /** From 1: part of the table's name, which is unique in the workbook. */
  readonly number: number;
  readonly isPublic: boolean;
}

type Cells = readonly (readonly [place: string, cell: Partial<Cell>])[];

function sheetOf(sheet: Sheet, { name, number, isPublic }: Place): WriteSheet {
  const above = [sheet.title, ...(sheet.notes ?? [])].map(asText);
  const titles = columnTitles(sheet.columns);
  const rows = sheet.rows.map((row) => {
    if (row.length !== sheet.columns.length)
      throw new Error(`A row of ${row.length} values in a sheet of ${sheet.columns.length} columns: ${sheet.name}`);
    return row.map(
      (value, index) => cellValue(value, sheet.columns[index]?.kind ?? "text") ?? (isPublic ? none : null),
    );
  });
  const headerRow = above.length;
  const all: CellValue[][] = [...above.map((text) => [text]), [...titles], ...rows];
  const last = `${colToLetter(titles.length - 1)}${headerRow + 1 + rows.length}`;
  const table = {
    name: `Table${number}`,
    range: `A${headerRow + 1}:${last}`,
    columns: titles.map((name) => ({ name })),
    style: "TableStyleLight1",
    showAutoFilter: !isPublic,
  };
  return {
    name,
    rows: all,
    columns: sheet.columns.map(({ width, kind }) => ({ width, style: styleOf(kind) })),
    cells: new Map([...linesAbove(above), ...headings(sheet.columns, headerRow), ...errorLookalikes(all)]),
    // Excel repairs a file in which a table has no row.
    ...(rows.length > 0 ? { tables: [table] } : {}),
    ...(isPublic ? {} : { freezePane: { rows: headerRow + 1 } }),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
    },
  };
}

function linesAbove(above: readonly string[]): Cells {
  return above.map((_, row) => [`${row},0`, { style: { font: row === 0 ? { ...font, bold: true, size: 14 } : font } }]);
}

function headings(columns: readonly SheetColumn[], row: number): Cells {
  const fill = { type: "pattern", pattern: "solid", fgColor: { rgb: "E3E3E3" } } as const;
  return columns.map(({ kind }, column) => [
    `${row},${column}`,
    { style: { ...styleOf(kind), numFmt: "General", font: { ...font, bold: true }, fill } },
  ]);
}

/** Lines of grey between the rows, for programs and papers that do not show the style of a table. */
function styleOf(kind: SheetColumn["kind"]): CellStyle {
  const alignment = { vertical: "top", wrapText: true, horizontal: sides[kind] } as const;
  return { alignment, border: { bottom: grey }, numFmt: formats[kind] };
}

/** hucre makes an error of a text such as #N/A, except where the text has parts. */
function errorLookalikes(rows: readonly (readonly CellValue[])[]): Cells {
  return rows.flatMap((row, at) =>
    row.flatMap(
      (text, column): Cells =>
        typeof text === "string" && /^#[A-Z0-9/_]+[!?]?$/.test(text)
          ? [[`${at},${column}`, { richText: [{ text }] }]]
          : [],
    ),
  );
}

/** The titles of a table's columns: unique, on one line, and none blank. */
function columnTitles(columns: readonly SheetColumn[]): readonly string[] {
  const longest = 255;
  const plain = columns.map(({ title }) => carried(title).replace(/\s+/g, " ").trim());
  return uniqueNames(
    plain.map((title, index) => cutAt(asText(title), longest) || `Column ${index + 1}`),
    longest,
  );
}

/** Undefined if the cell is blank. */
function cellValue(value: Value, kind: SheetColumn["kind"]): CellValue | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return (kind === "day" ? dayOf(value) : undefined) ?? asText(value);
}

/** Excel counts days from 1900, and takes that year for a leap year. Whatever is no day after that stays a text. */
function dayOf(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isReal && text >= "1900-03-01" ? day : undefined;
}

/** Excel reads _x0041_ as a letter, so the underscore itself is written that way. Lines are broken by a line feed alone. */
function asText(text: string): string {
  const plain = carried(text).replace(/\r\n?/g, "\n");
  return plain.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
