// Reads a paper back from each of its forms into one shape, in which a number, a day or a status is written in one way.
import { content, type Element, parse, within } from "../office/unpack.ts";
import { wordText } from "../office/wordText.ts";
import { type CellRead, workbookCells } from "../office/workbookCells.ts";

export interface PaperRead {
  /** Sentences outside tables, without headings. */
  readonly sentences: readonly string[];
  /** The rows of each table, without its head, by its caption. */
  readonly tables: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2026-11-30`, `5`, `-3`, `Red`, `up`; nothing for what says that there is none. */
export function plainCell(cell: CellRead): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell !== "string") return "day" in cell ? cell.day : cell.odd;
  if (/^(None|No date|none|–)$/u.test(cell)) return "";
  const day = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/u.exec(cell);
  if (day) return `${day[3]}-${String(months.indexOf(day[2] ?? "") + 1).padStart(2, "0")}-${day[1]?.padStart(2, "0")}`;
  if (/^[+−]?\d+%?$/u.test(cell)) return cell.replace("−", "-").replace(/[+%]/gu, "");
  const mark = /^[○■▲●◇◆★–]?\s?(?:[A-Z] )?(Not started|Red|Amber|Green|Claimed|Verified|Embedded|Withdrawn)$/u.exec(
    cell,
  );
  return mark?.[1] ?? cell.replace(/^(?:[↑↓→] )(Up|Down|Level)$/u, "$1");
}

export function readWord(bytes: Uint8Array): PaperRead {
  const parts = wordText(bytes);
  return {
    sentences: parts.flatMap((part) =>
      part.kind === "paragraph" && !/^(Heading|Title|Caption|DocBox)/u.test(part.style) ? [part.text] : [],
    ),
    tables: new Map(
      parts.flatMap((part) =>
        part.kind === "table" ? [[part.caption, part.rows.map((row) => row.map(plainCell))]] : [],
      ),
    ),
  };
}

/** Each sheet after the first holds a table: under its title and its note, the heads of its columns. */
export function readWorkbook(bytes: Uint8Array): PaperRead {
  const [about, ...sheets] = workbookCells(bytes);
  const said = about?.rows.slice(4, -1).map((row) => String(row[1])) ?? [];
  return {
    sentences: said,
    tables: new Map(
      sheets.map(({ rows }) => {
        const width = rows[2]?.length ?? 0;
        const whole = rows.slice(3).map((row) => Array.from({ length: width }, (_, index) => plainCell(row[index])));
        return [String(rows[0]?.[0]).split(": ").at(-1) ?? "", whole];
      }),
    ),
  };
}

/** XML has no place for some characters that HTML carries. */
const inXml = (html: string) => html.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "�");

export const pageOf = (html: string): Element => parse(inXml(html));

export function readPage(html: string): PaperRead {
  const page = pageOf(html);
  const [first, ...rest] = within(page, "p");
  const paragraphs = [...rest.slice(0, -1), ...within(page, "li")].filter((each) => each !== first);
  return {
    sentences: paragraphs.map(content),
    tables: new Map(
      within(page, "table").map((table) => {
        const rows = within(table, "tbody").flatMap((body) => within(body, "tr"));
        return [
          content(within(table, "caption")[0]),
          rows.map((row) => within(row, "td").map((cell) => plainCell(content(cell)))),
        ];
      }),
    ),
  };
}
