// Which action of the timeline Tab comes to, how keys go from one to the next, and how one that is out of sight is brought into it.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Row } from "./timelineDrawing.ts";

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  /** Pixels: of the head, which lies over the rows, and of a row. */
  readonly head: number;
  readonly height: number;
}

export interface TimelineFocus {
  /** The row's id. */
  readonly current: number | undefined;
  setCurrent(id: number): void;
  focusOn(id: number): void;
  /** Where a key leads to; nothing for other keys. */
  next(key: string): number | undefined;
}

/** Rows that Page up and Page down pass. */
const page = 10;

export function useTimelineFocus({ scroller, rows, head, height }: Options): TimelineFocus {
  const [chosen, setChosen] = useState<number>();
  const [wanted, setWanted] = useState<{ readonly id: number }>();
  const done = useRef<{ readonly id: number }>(undefined);
  const lines = useMemo(
    () => rows.flatMap((row) => (row.line ? [{ id: row.line.action.id, top: row.top }] : [])),
    [rows],
  );
  const at = Math.max(
    0,
    lines.findIndex(({ id }) => id === chosen),
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !wanted || wanted === done.current) return;
    const top = lines.find(({ id }) => id === wanted.id)?.top;
    if (top === undefined) return;
    if (top < element.scrollTop) element.scrollTop = top;
    const bottom = top + height + head;
    if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    const row = element.querySelector<HTMLElement>(`[data-row="${wanted.id}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    done.current = wanted;
  });

  const focusOn = useCallback((id: number) => {
    setChosen(id);
    setWanted({ id });
  }, []);

  function next(key: string): number | undefined {
    const last = lines.length - 1;
    const places: Readonly<Record<string, number>> = {
      ...{ ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page },
      ...{ Home: 0, End: last },
    };
    const place = places[key];
    return place === undefined ? undefined : lines[Math.min(last, Math.max(0, place))]?.id;
  }

  return { current: lines[at]?.id, setCurrent: setChosen, focusOn, next };
}
