// Where the table's rows and columns stand. All rows have one height, so that only what is seen needs to be drawn.
import { frozenColumns, type TableColumn } from "./columns.ts";
import type { TableLine } from "./sorting.ts";

/** Pixels. */
export const rowHeight = 32;
const selectWidth = 36;
/** Drawn above and below what is seen. */
const overscan = 300;

export interface Geometry {
  /** Of the grid's columns, for CSS. */
  readonly template: string;
  /** Of all columns, at least. */
  readonly width: number;
  /** From the left, of those that stay where they are; the column of boxes is at 0. */
  readonly lefts: ReadonlyMap<string, number>;
  /** Of all that stay. */
  readonly frozen: number;
}

export function geometryOf(columns: readonly TableColumn[], hasBoxes: boolean): Geometry {
  const boxes = hasBoxes ? selectWidth : 0;
  const lefts = new Map<string, number>();
  let frozen = boxes;
  for (const { key, width } of frozenColumns) {
    lefts.set(key, frozen);
    frozen += width;
  }
  // What is left of the room goes to the widest column; the others are as wide as they need to be.
  const others = columns.slice(frozenColumns.length);
  const widest = others.reduce((most, each) => (each.width > (most?.width ?? 0) ? each : most), others[0]);
  const tracks = columns.map((column) => (column === widest ? `minmax(${column.width}px, 1fr)` : `${column.width}px`));
  return {
    template: [...(hasBoxes ? [`${selectWidth}px`] : []), ...tracks].join(" "),
    width: boxes + columns.reduce((sum, { width }) => sum + width, 0),
    ...{ lefts, frozen },
  };
}

export interface DrawnLine {
  readonly line: TableLine;
  /** Among all lines, from 0. */
  readonly place: number;
}

/** The lines in sight, and the one that Tab comes to wherever it stands: without it, focus would go when it scrolls away. */
export function drawnLines(
  lines: readonly TableLine[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  kept: number | "head",
): readonly DrawnLine[] {
  const first = Math.max(0, Math.floor((top - overscan) / rowHeight));
  const last = Math.ceil((bottom + overscan) / rowHeight);
  const seen = lines.slice(first, last).map((line, index) => ({ line, place: first + index }));
  if (kept === "head" || seen.some(({ line }) => isRowOf(line, kept))) return seen;
  const place = lines.findIndex((line) => isRowOf(line, kept));
  const line = lines[place];
  if (!line) return seen;
  return place < first ? [{ line, place }, ...seen] : [...seen, { line, place }];
}

const isRowOf = (line: TableLine, id: number) => line.kind === "row" && line.action.id === id;
