// Finds the header row of a table, and what each column is called.
import type { SourceCell, SourceRow, SourceTable } from "../../office/source.ts";
import { folded, targetOf } from "./targets.ts";

export interface Header {
  /** What stands above each column; a second line is joined to the first. */
  readonly titles: readonly string[];
  /** How many of the table's first rows lead up to the first that is not a header. */
  readonly end: number;
  /** Whether it says what the actions are. */
  readonly namesActions: boolean;
}

/** A header stands near the top. */
const deepest = 12;

export function headerOf({ rows }: SourceTable): Header | undefined {
  const at = headerRow(rows);
  const row = rows[at];
  if (!row) return undefined;
  const second = isSecondLine(row, rows[at + 1]) ? rows[at + 1] : undefined;
  const titles = row.cells.map((cell, column) => joined(cell, second?.cells[column]));
  return {
    titles,
    end: at + (second ? 2 : 1),
    namesActions: titles.some((title) => targetOf(title) === "title"),
  };
}

/** Of the first rows the one with most known headings, if there are two; else one that the source says is a header; else a first row of short words. */
function headerRow(rows: readonly SourceRow[]): number {
  const first = rows.slice(0, deepest);
  const scores = first.map((row) => new Set(own(row).map(({ text }) => targetOf(text))).size - Number(hasUnknown(row)));
  const best = Math.max(0, ...scores);
  if (best >= 2) return scores.indexOf(best);
  const said = first.findIndex(({ isHeader }) => isHeader);
  if (said >= 0) return said;
  return first[0] && isWords(first[0]) ? 0 : -1;
}

const own = ({ cells }: SourceRow): readonly SourceCell[] => cells.filter(({ merged }) => !merged);

const hasUnknown = (row: SourceRow) => own(row).some(({ text }) => targetOf(text) === undefined);

function isWords(row: SourceRow): boolean {
  const cells = own(row).filter(({ text }) => text.trim() !== "");
  return cells.length >= 2 && cells.every(({ text, value }) => !value && text.length < 60 && !/\d{3}/u.test(text));
}

/** "Measures" over "Baseline" and "Targets". */
function isSecondLine({ cells }: SourceRow, next: SourceRow | undefined): boolean {
  if (!next) return false;
  const isUnder = (column: number) =>
    cells[column]?.merged === "left" || cells[column + 1]?.merged === "left" || cells[column]?.text.trim() === "";
  const filled = next.cells.flatMap((cell, column) => (cell.text.trim() && cell.merged !== "above" ? [column] : []));
  return filled.length >= 2 && filled.every((column) => isUnder(column) && (next.cells[column]?.text.length ?? 0) < 60);
}

function joined(above: SourceCell, below: SourceCell | undefined): string {
  const [one, other] = [oneLine(above.text), below?.merged === "above" ? "" : oneLine(below?.text ?? "")];
  return [one, other].filter(Boolean).join(": ");
}

export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Whether a row repeats the header, or one of its two lines, as tables do that go over a page. */
export function repeatsHeader({ cells, isHeader }: SourceRow, titles: readonly string[]): boolean {
  const filled = cells.flatMap(({ text, merged }, column) => (text.trim() && !merged ? [[text, column] as const] : []));
  if (filled.length < 2) return isHeader === true;
  return filled.every(([text, column]) => {
    const [title, said] = [folded(titles[column] ?? ""), folded(text)];
    return said !== "" && (title === said || title.startsWith(`${said} `) || title.endsWith(` ${said}`));
  });
}

const total = /^((sub|group|grand)[- ]?)*totals?(\s+(for|of)\s.*)?\s*:?\s*[\d.,%£]*$/iu;

/** "Group total: 6", "Sub-totals", "Total for section 2". */
export const isTotalText = (text: string): boolean => total.test(oneLine(text));
