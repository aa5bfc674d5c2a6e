// Which card Tab comes to, how arrows go from card to card, and how focus follows a card that moved.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Action, BoardColumn } from "../../domain/action.ts";
import { cardGap, cardHeight, type LaneLayout, laneHeaderHeight } from "./layout.ts";

interface Place {
  readonly lane: LaneLayout;
  readonly column: BoardColumn;
  readonly index: number;
}

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly lanes: readonly LaneLayout[];
  readonly columns: readonly BoardColumn[];
  readonly abreast: number;
}

export interface BoardFocus {
  readonly currentId: number | undefined;
  setCurrent(action: Action): void;
  /** Brings the card into sight and focuses it, now or as soon as it is drawn. */
  focusOn(action: Action): void;
  /** Where an arrow key leads from the current card. */
  neighbour(key: string): Action | undefined;
}

/** Pixels that sticky headers take at the top. */
const headroom = 60;

export function useBoardFocus({ scroller, lanes, columns, abreast }: Options): BoardFocus {
  const [chosenId, setChosenId] = useState<number>();
  const [wanted, setWanted] = useState<{ id: number }>();
  const done = useRef<{ id: number }>(undefined);
  const shown = lanes.filter((lane) => !lane.collapsed);
  const chosen = chosenId === undefined ? undefined : placeOf(chosenId);
  const first = shown.flatMap((lane) => columns.map((column) => lane.cells[column][0])).find((action) => action);
  const currentId = chosen ? chosenId : first?.id;

  function placeOf(id: number): Place | undefined {
    for (const lane of shown) {
      for (const column of columns) {
        const index = lane.cells[column].findIndex((action) => action.id === id);
        if (index >= 0) return { lane, column, index };
      }
    }
    return undefined;
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    const place = wanted && wanted !== done.current && placeOf(wanted.id);
    if (!element || !place) return;
    const { lane, column, index } = place;
    const reference = lane.cells[column][index]?.fields.reference;
    const button = element.querySelector<HTMLElement>(`[data-ref="${CSS.escape(reference ?? "")}"] [role="button"]`);
    const top = lane.top + (lane.titled ? laneHeaderHeight : 0) + Math.floor(index / abreast) * (cardHeight + cardGap);
    if (top < element.scrollTop) element.scrollTop = top;
    const bottom = top + cardHeight + 2 * cardGap + headroom;
    if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    if (!button) return;
    button.focus({ preventScroll: true });
    done.current = wanted;
  });

  const setCurrent = useCallback((action: Action) => setChosenId(action.id), []);
  const focusOn = useCallback((action: Action) => {
    setChosenId(action.id);
    setWanted({ id: action.id });
  }, []);

  function neighbour(key: string): Action | undefined {
    const place = currentId === undefined ? undefined : placeOf(currentId);
    if (!place) return undefined;
    const { lane, column, index } = place;
    const cell = lane.cells[column];
    switch (key) {
      case "ArrowDown":
        return cell[index + abreast] ?? firstBelow(shown.slice(shown.indexOf(lane) + 1), column);
      case "ArrowUp":
        return cell[index - abreast] ?? lastAbove(shown.slice(0, shown.indexOf(lane)), column);
      case "ArrowRight":
      case "ArrowLeft": {
        const step = key === "ArrowRight" ? 1 : -1;
        if (abreast > 1) return cell[index + step];
        for (let at = columns.indexOf(column) + step; at >= 0 && at < columns.length; at += step) {
          const other = lane.cells[columns[at] ?? column];
          if (other.length > 0) return other[Math.min(index, other.length - 1)];
        }
        return undefined;
      }
      case "Home":
        return cell[0];
      case "End":
        return cell.at(-1);
      default:
        return undefined;
    }
  }

  return { currentId, setCurrent, focusOn, neighbour };
}

function firstBelow(lanes: readonly LaneLayout[], column: BoardColumn): Action | undefined {
  return lanes.find((lane) => lane.cells[column].length > 0)?.cells[column][0];
}

function lastAbove(lanes: readonly LaneLayout[], column: BoardColumn): Action | undefined {
  return lanes.findLast((lane) => lane.cells[column].length > 0)?.cells[column].at(-1);
}
