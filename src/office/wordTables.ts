// Puts a Word file's tables together from what its stream brings. A table inside a cell becomes lines of the cell.
import type { SourceRow } from "./source.ts";
import type { Tally } from "./sourceLimits.ts";
import { gridOf, type RawCell, type RawRow } from "./wordGrid.ts";
import type { Line } from "./wordParagraphs.ts";
import { numberOf, toggleOf } from "./wordStyleSheet.ts";
import type { Met } from "./wordText.ts";
import { childOf, type Node, nodesOf, settingOf } from "./xmlTree.ts";

interface OpenRow {
  readonly cells: RawCell[];
  /** The line of the grid at which the next cell begins. */
  at: number;
  isHeader: boolean;
  /** Hidden, or deleted. */
  isGone: boolean;
}

interface OpenCell {
  readonly lines: Line[];
  span: number;
  continues: RawCell["continues"];
}

interface OpenTable {
  readonly rows: RawRow[];
  widths: readonly number[];
  /** Lines of tables in its cells: the rows in which they are. */
  readonly nested: Set<number>;
}

export interface EndedTable {
  readonly rows: readonly SourceRow[];
  /** Rows with a table inside a cell. */
  readonly nested: readonly number[];
}

/** No program makes a wider one; this many columns are refused later. */
const widest = 10_000;

export function createTables(tally: Tally, onMet: (what: Met) => void) {
  let depth = 0;
  let table: OpenTable | undefined;
  let row: OpenRow | undefined;
  let cell: OpenCell | undefined;

  function open(name: string): void {
    if (name === "w:tbl" && ++depth > 1) table?.nested.add(table.rows.length + 1);
    else if (name === "w:tbl") table = { rows: [], widths: [], nested: new Set() };
    else if (depth === 1 && name === "w:tr") row = { cells: [], at: 0, isHeader: false, isGone: false };
    else if (depth === 1 && name === "w:tc") cell = { lines: [], span: 1, continues: undefined };
  }

  /** A table, if that was its end. */
  function close(name: string): EndedTable | undefined {
    if (name === "w:tbl" && --depth === 0) return endTable();
    if (depth === 1 && name === "w:tr") endRow();
    else if (depth === 1 && name === "w:tc") endCell();
    return undefined;
  }

  function endCell(): void {
    if (!row || !cell) return;
    const text = cell.lines
      .map((line) => line.text)
      .join("\n")
      .trim();
    const number = cell.lines.find((line) => line.text.trim() !== "")?.number;
    const to = Math.min(row.at + Math.max(cell.span, 1), widest);
    tally.addText(text.length);
    row.cells.push({ from: row.at, to, text, number, continues: cell.continues });
    row.at = to;
    cell = undefined;
  }

  function endRow(): void {
    if (row && !row.isGone) {
      tally.addRow();
      table?.rows.push({ line: table.rows.length + 1, cells: row.cells, isHeader: row.isHeader });
    }
    row = undefined;
  }

  function endTable(): EndedTable | undefined {
    const ended = table;
    table = undefined;
    return ended && { rows: gridOf(ended, tally.addCells), nested: [...ended.nested] };
  }

  /** Properties of what is open. */
  function property(node: Node): void {
    if (depth !== 1) return;
    if (node.name === "w:tblGrid" && table)
      table.widths = nodesOf(node).map(({ attributes }) => widthOf(attributes["w:w"]));
    else if (node.name === "w:trPr" && row) describeRow(row, node);
    else if (node.name === "w:tcPr" && cell) {
      cell.span = numberOf(childOf(node, "w:gridSpan")) ?? 1;
      if (continues(childOf(node, "w:vMerge"))) cell.continues = "above";
      else if (continues(childOf(node, "w:hMerge"))) cell.continues = "left";
    }
  }

  function describeRow(row: OpenRow, trPr: Node): void {
    row.at = Math.min(Math.max(numberOf(childOf(trPr, "w:gridBefore")) ?? 0, 0), widest);
    row.isHeader = toggleOf(childOf(trPr, "w:tblHeader")) ?? false;
    const [isDeleted, isHidden] = [childOf(trPr, "w:del"), toggleOf(childOf(trPr, "w:hidden"))];
    if (isDeleted) onMet("changes");
    if (isHidden) onMet("hidden");
    row.isGone = isDeleted !== undefined || isHidden === true;
  }

  return {
    open,
    close,
    property,
    /** Where a paragraph belongs. In a cell that goes on with another nobody sees it, and it is counted all the same. */
    place(): "between" | "cell" | "covered" | "gone" {
      if (depth === 0) return "between";
      if (!cell || row?.isGone) return "gone";
      return cell.continues ? "covered" : "cell";
    },
    add: (line: Line) => void cell?.lines.push(line),
  };
}

const continues = (merge: Node | undefined) => merge !== undefined && settingOf(merge) !== "restart";

/** Strict files may have units: those are never so narrow by accident. */
const widthOf = (value = "") => (/^\d{1,6}$/.test(value) ? Number(value) : 0);
