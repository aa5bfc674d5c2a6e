// What is being dragged, and over which column: one drop target, the whole board, whose columns are told by their place.
import { type RefObject, useEffect, useState } from "react";
import type { Action, BoardColumn } from "../../plan/action.ts";
import { withDragging } from "./dragging.ts";

export type Drag =
  | { readonly kind: "idle" }
  | { readonly kind: "dragging"; readonly action: Action; readonly over: BoardColumn | undefined };

interface Options {
  readonly board: RefObject<HTMLElement | null>;
  /** Finds the action that a card's data names. */
  readonly find: (id: number) => Action | undefined;
  readonly onDrop: (action: Action, column: BoardColumn, at: DOMRect) => void;
}

export function useDrag({ board, find, onDrop }: Options): Drag {
  const [drag, setDrag] = useState<Drag>({ kind: "idle" });
  useEffect(() => {
    const element = board.current;
    if (!element) return undefined;
    return withDragging(({ dropTargetForElements, monitorForElements }) => {
      const stopTarget = dropTargetForElements({
        element,
        getData: ({ input }) => ({ column: columnAt(element, input.clientX) }),
        getDropEffect: () => "move",
      });
      const stopMonitor = monitorForElements({
        onDragStart: ({ source }) => {
          const action = find(Number(source.data.actionId));
          if (action) setDrag({ kind: "dragging", action, over: undefined });
        },
        onDrag: ({ location }) => {
          const over = location.current.dropTargets[0]?.data.column as BoardColumn | undefined;
          setDrag((known) => (known.kind === "dragging" && known.over !== over ? { ...known, over } : known));
        },
        onDrop: ({ source, location }) => {
          setDrag({ kind: "idle" });
          const action = find(Number(source.data.actionId));
          const target = location.current.dropTargets[0];
          const column = target && columnAt(element, location.current.input.clientX);
          const { clientX, clientY } = location.current.input;
          if (action && column) onDrop(action, column, new DOMRect(clientX, clientY, 1, 1));
        },
      });
      return () => {
        stopTarget();
        stopMonitor();
      };
    });
  }, [board, find, onDrop]);
  return drag;
}

/** By the columns' headers, which span each column's whole width. */
function columnAt(board: HTMLElement, x: number): BoardColumn | undefined {
  for (const header of board.querySelectorAll<HTMLElement>("[data-column-header]")) {
    const { left, right } = header.getBoundingClientRect();
    if (x >= left && x <= right) return header.dataset.columnHeader as BoardColumn;
  }
  return undefined;
}
