// How keys go through the table, cell by cell.

export interface CellPlace {
  /** From 0; −1 is the row of headings. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** How many rows are seen at once. */
  readonly page: number;
}

export interface GridKey {
  readonly key: string;
  readonly isControl: boolean;
}

/** Where the key leads to; nothing for other keys. At an edge it stays where it is. */
export function placeAfter({ key, isControl }: GridKey, { row, column }: CellPlace, grid: Grid): CellPlace | undefined {
  const last = { row: grid.rows - 1, column: grid.columns - 1 };
  const steps: Readonly<Record<string, CellPlace>> = {
    ArrowDown: { row: isControl ? last.row : row + 1, column },
    ArrowUp: { row: isControl ? 0 : row - 1, column },
    ArrowRight: { row, column: isControl ? last.column : column + 1 },
    ArrowLeft: { row, column: isControl ? 0 : column - 1 },
    PageDown: { row: row + grid.page, column },
    // To the headings only by an arrow.
    PageUp: { row: Math.max(Math.min(row, 0), row - grid.page), column },
    Home: { row: isControl ? 0 : row, column: 0 },
    End: { row: isControl ? last.row : row, column: last.column },
  };
  const to = steps[key];
  return (
    to && {
      row: Math.max(-1, Math.min(last.row, to.row)),
      column: Math.max(0, Math.min(last.column, to.column)),
    }
  );
}
