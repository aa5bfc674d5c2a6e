// Texts that our own workbook had to cut in their cells, put together again from its sheet of long texts.
import { cutNote, longSheet } from "./longTexts.ts";
import type { SourceCell, SourceTable } from "./source.ts";

/** Without the sheet of long texts, if every text of it was put where it belongs. */
export function withWholeTexts(tables: readonly SourceTable[]): readonly SourceTable[] {
  const long = tables.find(isLongSheet);
  if (!long) return tables;
  const whole = new Map<number, string>();
  for (const { cells } of long.rows) {
    const [text, , , , , words] = cells;
    if (text?.value?.kind === "number" && words)
      whole.set(text.value.number, (whole.get(text.value.number) ?? "") + words.text);
  }
  const cellOf = (cell: SourceCell): SourceCell => {
    const text = whole.get(Number(cutNote.exec(cell.text)?.[1]));
    return text === undefined ? cell : { ...cell, text };
  };
  return tables
    .filter((table) => table !== long)
    .map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })) }));
}

const isLongSheet = ({ name, rows }: SourceTable): boolean =>
  name.startsWith(longSheet) &&
  rows.some(({ cells }) => cells.map(({ text }) => text).join() === "Text,Part,Sheet,Column,Row,Words");
