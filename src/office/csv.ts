// A table as comma-separated values, for Excel: RFC 4180, with the mark by which Excel knows UTF-8; or with tabs, as Excel takes it from
// the clipboard.
import { writeCsv as writeRows } from "hucre/csv";

type Rows = readonly (readonly (string | number | undefined)[])[];

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. A number stays a number. */
export function writeCsv(columns: readonly string[], rows: Rows): string {
  const all = [columns, ...rows].map((row) => row.map((value) => value ?? null));
  return `${writeRows(all, { bom: true, escapeFormulae: true })}\r\n`;
}

/** Safe as `writeCsv` is. A row is one line, because programs other than Excel begin a row at each line break: within a text, a blank stands for it. */
export function writeTabbed(columns: readonly string[], rows: Rows): string {
  const all = [columns, ...rows].map((row) =>
    row.map((value) => (typeof value === "string" ? inLine(value) : (value ?? null))),
  );
  return `${writeRows(all, { delimiter: "\t", escapeFormulae: true })}\r\n`;
}

const inLine = (text: string) => text.replaceAll(/[\s\u0085]+/g, " ").trim();
