// Which cell of the table Tab comes to, how keys go from cell to cell, and how focus follows a row that moved.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Action } from "../../../plan/action.ts";
import { type GridKey, placeAfter } from "./gridKeys.ts";

export interface Cell {
  /** The action's row, or the row of headings. */
  readonly id: number | "head";
  /** The column's key. */
  readonly column: string;
}

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Action[];
  /** Keys, from left to right. */
  readonly columns: readonly string[];
  /** Of a row, in pixels. */
  readonly height: number;
}

export interface Grid {
  readonly current: Cell;
  /** Brings the cell into sight and focuses it, as soon as it is drawn. */
  focusOn(cell: Partial<Cell>): void;
  /** Where a key leads to; nothing for other keys. */
  after(key: GridKey): Cell | undefined;
  onFocus(event: React.FocusEvent): void;
}

/** The cell that the element stands in. */
export function cellAt(element: EventTarget): Cell | undefined {
  const at = element instanceof Element ? element.closest<HTMLElement>("[data-col]") : null;
  const row = at?.closest<HTMLElement>("[data-row]")?.dataset.row;
  const column = at?.dataset.col;
  return row === undefined || column === undefined ? undefined : { id: row === "head" ? row : Number(row), column };
}

export function useGrid({ scroller, rows, columns, height }: Options): Grid {
  const [chosen, setChosen] = useState<Partial<Cell>>({});
  const [wanted, setWanted] = useState<object>();
  const done = useRef<object>(undefined);
  /** The place of the row that had focus when the table was last drawn; it may have gone since. */
  const lastRow = useRef(0);
  const held = useRef<Element>(undefined);
  const places = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
  const known = typeof chosen.id === "number" ? places.get(chosen.id) : undefined;
  const row = chosen.id === "head" ? -1 : (known ?? Math.min(lastRow.current, rows.length - 1));
  const column = columns.indexOf(chosen.column ?? "reference");
  const cellIn = (place: { readonly row: number; readonly column: number }): Cell => ({
    id: rows[place.row]?.id ?? "head",
    column: columns[Math.max(0, place.column)] ?? "",
  });
  const current = cellIn({ row, column });

  const elementOf = ({ id, column }: Cell): HTMLElement | null | undefined => {
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-row="${id}"] [data-col="${column}"]`);
    return cell?.querySelector<HTMLElement>("input, button") ?? cell;
  };

  useLayoutEffect(() => {
    lastRow.current = Math.max(0, row);
    if (!wanted || wanted === done.current) return;
    const element = elementOf(current);
    if (!element) return;
    element.focus({ preventScroll: true });
    element.closest("[data-col]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    done.current = wanted;
  });

  // A change, one's own or somebody else's, moves the row or takes it away: focus goes along, or to what stands in its place.
  useLayoutEffect(() => {
    const isLost = held.current && !held.current.isConnected && document.activeElement === document.body;
    if (isLost) elementOf(current)?.focus({ preventScroll: true });
    const focused = document.activeElement;
    held.current = focused && scroller.current?.contains(focused) ? focused : undefined;
  });

  const focusOn = useCallback((cell: Partial<Cell>) => {
    setChosen((before) => ({ ...before, ...cell }));
    setWanted({});
  }, []);

  function after(key: GridKey): Cell | undefined {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    const place = placeAfter(
      key,
      { row, column: Math.max(0, column) },
      { rows: rows.length, columns: columns.length, page },
    );
    return place && cellIn(place);
  }

  const onFocus = useCallback(({ target }: React.FocusEvent) => setChosen((before) => cellAt(target) ?? before), []);
  return { current, focusOn, after, onFocus };
}
