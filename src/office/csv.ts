// A table as comma-separated values, for Excel: RFC 4180, with the mark by which Excel knows UTF-8.
import { writeCsv as writeRows } from "hucre/csv";

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. A number stays a number. */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  const all = [columns, ...rows].map((row) => row.map((value) => value ?? null));
  return `${writeRows(all, { bom: true, escapeFormulae: true })}\r\n`;
}
