// The tables in markup that was pasted. It is read as text only: nothing of it becomes part of a page.
import { Parser } from "htmlparser2";
import { createPastedText, type PastedText } from "./pastedText.ts";
import type { SourceCell, SourceRow, SourceTable } from "./source.ts";
import { mostColumns, type Tally } from "./sourceLimits.ts";

interface OpenCell {
  readonly text: PastedText;
  readonly down: number;
  readonly across: number;
  /** Excel says so of a text that is longer than its cell, and is drawn over the blank ones beside it. */
  readonly isOverflowing: boolean;
}

interface OpenTable {
  readonly rows: SourceRow[];
  /** Cells of rows above that reach down, by column. */
  reaching: Map<number, { readonly cell: SourceCell; readonly rows: number }>;
  line: number;
  row: SourceCell[] | undefined;
  cell: OpenCell | undefined;
  isHead: boolean;
}

const unread = new Set([
  "script",
  "style",

  "title",
  "template",
  "xml",
  "noscript",
  "del",
  "select",
  "svg",
  "math",
]);
export function readPastedTables(html: string, tally: Tally): SourceTable[] {
  const tables: SourceTable[] = [];
  let table: OpenTable | undefined;
  let depth = 0;
  /** How many elements are open since the first that is not read. */
  let skipped = 0;

  function open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (skipped > 0 || unread.has(name) || isHidden(attributes)) skipped++;
    else if (name === "table" && ++depth === 1)
      table = { rows: [], reaching: new Map(), line: 0, row: undefined, cell: undefined, isHead: false };
    else if (!table) return;
    else if (depth > 1 || !isOfTable(name)) table.cell?.text.open(name, attributes);
    else if (name === "thead") table.isHead = true;
    else if (name === "tr") startRow(table);
    else if (name === "td" || name === "th") startCell(table, attributes);
  }

  function close(name: string): void {
    if (skipped > 0) skipped--;
    else if (!table) return;
    else if (name === "table" && --depth === 0) endTable(table);
    else if (depth > 1 || !isOfTable(name)) table.cell?.text.close(name);
    else if (name === "thead") table.isHead = false;
    else if (name === "tr") endRow(table);
    else if (name === "td" || name === "th") endCell(table);
  }

  function startRow(open: OpenTable): void {
    endRow(open);
    open.line++;
    open.row = [];
  }

  function startCell(open: OpenTable, { rowspan, colspan, style = "" }: Readonly<Record<string, string>>): void {
    if (!open.row) startRow(open);
    endCell(open);
    open.cell = {
      text: createPastedText(),
      down: spanOf(rowspan),
      across: Math.min(spanOf(colspan), mostColumns + 1),
      isOverflowing: /mso-ignore\s*:\s*colspan/i.test(style),
    };
  }

  function endCell(open: OpenTable): void {
    const { cell, row } = open;
    if (!cell || !row) return;
    open.cell = undefined;
    fillFromAbove(open, row);
    const { text, number } = cell.text.end();
    tally.addText(text.length);
    const whole: SourceCell = { text, ...(number === undefined ? {} : { number }) };
    for (let across = 0; across < cell.across; across++) {
      const part: SourceCell = across === 0 ? whole : cell.isOverflowing ? { text: "" } : { ...whole, merged: "left" };
      if (cell.down > 1) open.reaching.set(row.length, { cell: part, rows: cell.down - 1 });
      row.push(part);
    }
    if (row.length > mostColumns) tally.addCells(row.length);
  }

  function endRow(open: OpenTable): void {
    endCell(open);
    const { row } = open;
    if (!row) return;
    open.row = undefined;
    for (const column of [...open.reaching.keys()].sort((a, b) => a - b))
      if (column >= row.length) reach(open, row, column);
    fillFromAbove(open, row);
    tally.addRow();
    tally.addCells(row.length);
    const hasOwn = row.some(({ text, merged }) => text !== "" && !merged);
    if (hasOwn) open.rows.push({ line: open.line, cells: row, ...(open.isHead ? { isHeader: true } : {}) });
  }

  function endTable(open: OpenTable): void {
    endRow(open);
    table = undefined;
    if (open.rows.length > 0) tables.push({ name: `Table ${tables.length + 1}`, headings: [], rows: open.rows });
  }

  const parser = new Parser({ onopentag: open, onclosetag: close, ontext });
  function ontext(text: string): void {
    if (skipped === 0) table?.cell?.text.add(text);
  }
  parser.end(html);
  return tables;
}

/** Columns that a cell further up still covers. */
function fillFromAbove(open: OpenTable, row: SourceCell[]): void {
  while (open.reaching.has(row.length)) reach(open, row, row.length);
}

function reach(open: OpenTable, row: SourceCell[], column: number): void {
  const from = open.reaching.get(column);
  if (!from) return;
  while (row.length < column) row.push({ text: "" });
  row.push({ ...from.cell, merged: from.cell.merged ?? "above" });
  if (from.rows > 1) open.reaching.set(column, { ...from, rows: from.rows - 1 });
  else open.reaching.delete(column);
}

const isOfTable = (name: string) =>
  ["table", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col"].includes(name);

const isHidden = ({ style = "", hidden }: Readonly<Record<string, string>>) =>
  hidden !== undefined || /(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i.test(style);

const spanOf = (value = "") => (/^\s*\d{1,5}\s*$/.test(value) ? Math.max(Number(value), 1) : 1);
