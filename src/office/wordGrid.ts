// Lays the cells of a Word table into columns: merged cells repeat their text, and no column is there that only merging made.
import type { SourceCell, SourceRow } from "./source.ts";

export interface RawCell {
  /** Lines of the grid between which it stands, from 0. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly number: string | undefined;
  /** It goes on with the cell above, or to its left. */
  readonly continues: "above" | "left" | undefined;
}

export interface RawRow {
  readonly line: number;
  readonly cells: readonly RawCell[];
  readonly isHeader: boolean;
}

export interface RawTable {
  readonly rows: readonly RawRow[];
  /** Widths of the grid's columns, in twentieths of a point; 0 if unknown. */
  readonly widths: readonly number[];
}

/** Narrower than 2 mm is no column, but a border that was moved by hand. */
const narrowest = 115;

const blank: SourceCell = { text: "" };

/** `onRow` is told how many cells a row has, before they are made. */
export function gridOf(table: RawTable, onRow: (cells: number) => void): SourceRow[] {
  const lineAt = linesOf(table);
  const all = table.rows.flatMap(({ cells }) => cells.map(({ from }) => lineAt(from)));
  const starts = [...new Set(all)].sort((a, b) => a - b);
  const columnAt = new Map(starts.map((line, index) => [line, index]));
  const headers = headerRows(table.rows);
  let above: readonly SourceCell[] = [];
  return table.rows.flatMap((row, index): SourceRow[] => {
    onRow(starts.length);
    const cells: SourceCell[] = starts.map(() => blank);
    for (const raw of row.cells) {
      const first = columnAt.get(lineAt(raw.from)) ?? 0;
      const whole = wholeCell(raw, raw.continues === "left" ? cells[first - 1] : above[first]);
      const end = Math.max(lineAt(raw.to), lineAt(raw.from) + 1);
      for (let column = first; column < starts.length && (starts[column] ?? end) < end; column++)
        cells[column] = column === first ? whole : { ...whole, merged: "left" };
    }
    above = cells;
    const hasOwn = cells.some(({ text, merged }) => text !== "" && !merged);
    return hasOwn ? [{ line: row.line, cells, ...(index < headers ? { isHeader: true } : {}) }] : [];
  });
}

function wholeCell({ text, number, continues }: RawCell, other: SourceCell | undefined): SourceCell {
  if (continues && other) return { ...other, merged: continues };
  return { text, ...(number === undefined ? {} : { number }) };
}

/** How many rows at the top are repeated on every page. Word takes no others for headers, and a table of nothing else has none. */
function headerRows(rows: readonly RawRow[]): number {
  const count = rows.findIndex(({ isHeader }) => !isHeader);
  return Math.max(count, 0);
}

/** Takes two lines of the grid for one if they are nearly at the same place and nothing is written between them. */
function linesOf({ rows, widths }: RawTable): (line: number) => number {
  const written = new Set(
    rows.flatMap(({ cells }) => cells.filter(({ text }) => text !== "").map(({ from, to }) => `${from} ${to}`)),
  );
  const places = [0];
  for (const [index, width] of widths.entries()) {
    const isNarrow = width > 0 && width < narrowest && !written.has(`${index} ${index + 1}`);
    places.push((places[index] ?? 0) + (isNarrow ? 0 : 1));
  }
  const last = places.at(-1) ?? 0;
  return (line) => places[line] ?? last + line - widths.length;
}
