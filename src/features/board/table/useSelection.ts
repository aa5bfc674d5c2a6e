// Which rows of the table are selected. What the filters hide is not.
import { useCallback, useMemo, useRef, useState } from "react";
import type { Action } from "../../../plan/action.ts";

export interface Selection {
  readonly selected: readonly Action[];
  readonly ids: ReadonlySet<number>;
  /** `isRange`: with all from the one before. */
  toggle(id: number, isRange: boolean): void;
  /** All, or none if all are. */
  toggleAll(): void;
  clear(): void;
}

export function useSelection(rows: readonly Action[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<number>(undefined);
  const selected = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const clear = useCallback(() => setChosen(new Set()), []);

  const toggle = useCallback(
    (id: number, isRange: boolean) => {
      const [from, to] = [last.current, id].map((each) => rows.findIndex((row) => row.id === each));
      const isFound = from !== undefined && to !== undefined && from >= 0 && to >= 0;
      const touched =
        isRange && isFound ? rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id) : [id];
      last.current = id;
      setChosen((known) => {
        const isOn = !known.has(id);
        return new Set(isOn ? [...known, ...touched] : [...known].filter((each) => !touched.includes(each)));
      });
    },
    [rows],
  );

  return useMemo(() => {
    const toggleAll = () => setChosen(new Set(selected.length < rows.length ? rows.map(({ id }) => id) : []));
    return { selected, ids: new Set(selected.map(({ id }) => id)), toggle, toggleAll, clear };
  }, [rows, selected, toggle, clear]);
}
