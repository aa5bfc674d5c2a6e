// Tables of somebody else's file, as they stand there.
export interface SourceTable {
  /** Where it is, for people: "Table 3", or the name of the sheet. */
  readonly name: string;
  /** The headings above it, outermost first. Word: heading styles (or outline levels) that are open where the table stands. Excel: text rows above the table's header row that fill one cell (also merged). CSV and pasted text: none. */
  readonly headings: readonly string[];
  /** Every row that is not wholly blank, headers and subtotals too: what they are is not decided here. */
  readonly rows: readonly SourceRow[];
}
export interface SourceRow {
  /** As people count in the source: the row of the sheet or of the table, the line of the CSV; from 1. */
  readonly line: number;
  readonly cells: readonly SourceCell[];
  /** The source says that it is a heading row (Word's "repeat as header row"). */
  readonly isHeader?: true;
}
export interface SourceCell {
  /** Paragraphs and line breaks as "\n"; automatic numbers and bullets are part of it ("1.1.1 Workshops", "• Leader"). */
  readonly text: string;
  /** The automatic number with which the cell begins, without a final full stop or bracket: "1.1.1"; absent where there is none or it is a bullet. */
  readonly number?: string;
  /** Of a cell that holds a date, a number or a percentage: the value. A day is "2026-11-30"; 5% is 0.05. `text` is as the sheet shows it, days as "30 November 2026". */
  readonly value?:
    | { readonly kind: "day"; readonly day: string }
    | { readonly kind: "number" | "percent"; readonly number: number };
  /** It is covered by a merged cell, whose text it repeats: of the row above, or to its left. */
  readonly merged?: "above" | "left";
}
export type Source =
  | {
      readonly kind: "tables";
      readonly tables: readonly SourceTable[] /** What could not be read, a sentence each. */;
      readonly notes: readonly string[];
    }
  /** In words for people: what is wrong, and what to do. */
  | { readonly kind: "refused"; readonly reason: string };
