// A cell of Excel holds 32,767 characters. A longer text is cut in its cell, which says so, and stands whole on a sheet of its own.
import type { Book, Sheet, Value } from "./book.ts";
import { cutAt } from "./sheetNames.ts";

export const longestText = 32_767;

/** The sheet of the whole texts, unless the workbook has one of that name: then it gets a number. */
export const longSheet = "Long texts";

export interface LongText {
  readonly sheet: string;
  readonly column: string;
  /** Of the rows that the caller gave, from 1. */
  readonly row: number;
  readonly text: string;
}

/** The texts of a workbook that do not fit into their cells. */
export function longTextsOf({ sheets }: Pick<Book, "sheets">): readonly LongText[] {
  return sheets.flatMap(({ name, columns, rows }) =>
    rows.flatMap((row, index) =>
      row.flatMap((text, column) =>
        isLong(text) ? [{ sheet: name, column: columns[column]?.title ?? "", row: index + 1, text }] : [],
      ),
    ),
  );
}

const isLong = (value: Value): value is string => typeof value === "string" && value.length > longestText;

/** The workbook with every long text cut, and the sheet that holds them whole. */
export function withLongTexts(book: Book): Book {
  const long = longTextsOf(book);
  if (long.length === 0) return book;
  let number = 0;
  const cut = (value: Value): Value => {
    if (!isLong(value)) return value;
    const note = ` … [Cut here, because Excel holds no longer text in a cell. Whole on the sheet ${longSheet}, text ${++number}.]`;
    return cutAt(value, longestText - note.length) + note;
  };
  const sheets = book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cut)) }));
  return { ...book, sheets: [...sheets, sheetOf(long)] };
}

/** How a text ends that is cut, with the number of the whole one. */
export const cutNote = new RegExp(` … \\[Cut here, .* on the sheet ${longSheet}, text (\\d+)\\.\\]$`, "u");

function sheetOf(long: readonly LongText[]): Sheet {
  return {
    name: longSheet,
    title: longSheet,
    notes: ["Each is too long for one cell. Its parts follow each other without a blank between them."],
    columns: [
      { title: "Text", kind: "number", width: 8 },
      { title: "Part", kind: "number", width: 8 },
      { title: "Sheet", kind: "text", width: 20 },
      { title: "Column", kind: "text", width: 20 },
      { title: "Row", kind: "number", width: 8 },
      { title: "Words", kind: "text", width: 100 },
    ],
    rows: long.flatMap(({ sheet, column, row, text }, index) =>
      partsOf(text).map((part, at) => [index + 1, at + 1, sheet, column, row, part]),
    ),
  };
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ""; ) {
    const part = withoutBlankEnds(cutAt(rest, longestText), rest);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
}

/** Readers take no blanks at the ends of a cell, so neither this part nor the next one has any. */
function withoutBlankEnds(part: string, rest: string): string {
  let end = part.length;
  while (end > 1 && end < rest.length && /^\s|\s$/u.test(rest.slice(end - 1, end + 1))) end--;
  return cutAt(rest, end);
}
