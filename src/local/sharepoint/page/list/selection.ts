// The selected rows, with listeners.
import type { StreamRow } from "../rest/shapes.ts";

export interface Selection {
  readonly rows: readonly StreamRow[];
  has(row: StreamRow): boolean;
  /** Selects only this row, as a click does. */
  only(row: StreamRow): void;
  toggle(row: StreamRow): void;
  all(selected: boolean): void;
  /** Runs at once, and after every change. */
  onChange(run: () => void): void;
}

/** Rows that were selected in `before` stay selected. */
export function createSelection(rows: readonly StreamRow[], before?: Selection): Selection {
  const kept = new Set(before?.rows.map((row) => row.ID));
  const selected = new Set(rows.filter((row) => kept.has(row.ID)));
  const listeners: (() => void)[] = [];
  const change = (edit: () => void) => {
    edit();
    for (const listener of listeners) listener();
  };
  return {
    get rows() {
      return rows.filter((row) => selected.has(row));
    },
    has: (row) => selected.has(row),
    only: (row) =>
      change(() => {
        const wasAlone = selected.size === 1 && selected.has(row);
        selected.clear();
        if (!wasAlone) selected.add(row);
      }),
    toggle: (row) => change(() => (selected.has(row) ? selected.delete(row) : selected.add(row))),
    all: (on) =>
      change(() => {
        selected.clear();
        if (on) for (const row of rows) selected.add(row);
      }),
    onChange(run) {
      listeners.push(run);
      run();
    },
  };
}
