// Reads what was pasted: the tables of Word's, Excel's or a web page's markup, else text with tabs, as Excel writes it.
import { readPastedTables } from "./pastedTables.ts";
import type { Source, SourceRow, SourceTable } from "./source.ts";
import { createTally, limitWords, Refusal, type Tally } from "./sourceLimits.ts";

export interface Pasted {
  readonly text: string;
  /** Empty if there is none. */
  readonly html: string;
}

const longest = 50_000_000;

const nothing = "Nothing was pasted. Copy the table in Word, Excel or a web page, and paste it here.";

export function readPasted({ text, html }: Pasted): Source {
  if (text.length > longest || html.length > longest) return { kind: "refused", reason: limitWords.tooMuchText };
  try {
    const found = html === "" ? [] : readPastedTables(html, createTally());
    const tables = found.length > 0 ? found : textTable(text, createTally());
    return tables.length > 0 ? { kind: "tables", tables, notes: [] } : { kind: "refused", reason: nothing };
  } catch (problem) {
    if (problem instanceof Refusal) return { kind: "refused", reason: problem.message };
    throw problem;
  }
}

function textTable(text: string, tally: Tally): SourceTable[] {
  const rows: SourceRow[] = [];
  for (const { line, cells } of separated(text)) {
    if (cells.every((cell) => cell === "")) continue;
    tally.addRow();
    tally.addCells(cells.length);
    for (const cell of cells) tally.addText(cell.length);
    rows.push({ line, cells: cells.map((cell) => ({ text: cell })) });
  }
  return rows.length > 0 ? [{ name: "Table 1", headings: [], rows }] : [];
}

/** Lines, and in them cells. */
function* separated(text: string): Generator<{ line: number; cells: string[] }> {
  let [line, at] = [1, 0];
  let cells: string[] = [];
  while (at <= text.length) {
    const end = quotedEnd(text, at) ?? cellEnd(text, at);
    const whole = text.slice(at, end);
    const isQuoted = end > cellEnd(text, at);
    const cell = isQuoted ? whole.slice(1, -1).replaceAll('""', '"') : whole;
    cells.push(cell.replace(/\r\n?/g, "\n").trim());
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (text[end] === "\t") continue;
    yield { line, cells };
    [line, cells] = [line + 1, []];
  }
}

function cellEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSeparator(text[at])) at++;
  return at;
}

/** A cell with a tab or a line break in it stands in quotes, and its own quotes are doubled. All others are as they are, quotes too. */
function quotedEnd(text: string, from: number): number | undefined {
  if (text[from] !== '"') return undefined;
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  const isEnd = at >= 0 && (at + 1 === text.length || isSeparator(text[at + 1]));
  return isEnd ? at + 1 : undefined;
}

const isSeparator = (character: string | undefined) => character === "\t" || character === "\r" || character === "\n";
