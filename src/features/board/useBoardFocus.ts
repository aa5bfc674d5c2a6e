// Which card Tab comes to, how arrows go from card to card, and how focus follows a card that moved.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { type Action, type BoardColumn, boardColumns } from "../../plan/action.ts";
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
  /** A card that is to have focus stands in a column that is not shown. */
  readonly onHidden: (column: BoardColumn) => void;
}

export interface BoardFocus {
  readonly currentId: number | undefined;
  /** Where the current card stands. */
  readonly currentLane: LaneLayout | undefined;
  setCurrent(action: Action): void;
  /** Brings the card into sight and focuses it, now or as soon as it is drawn. */
  focusOn(action: Action): void;
  /** Where an arrow key leads from the current card. */
  neighbour(key: string): Action | undefined;
}

/** Pixels that sticky headers take at the top. */
const headroom = 60;

export function useBoardFocus({ scroller, lanes, columns, abreast, onHidden }: Options): BoardFocus {
  const [chosenId, setChosenId] = useState<number>();
  const [wanted, setWanted] = useState<{ id: number }>();
  const done = useRef<{ id: number }>(undefined);
  /** The element of a card that had focus when the board was last drawn. */
  const held = useRef<{ id: number; element: Element }>(undefined);
  const shown = lanes.filter((lane) => !lane.collapsed);
  const chosen = chosenId === undefined ? undefined : placeOf(chosenId);
  const first = shown.flatMap((lane) => columns.map((column) => lane.cells[column][0])).find((action) => action);
  const currentId = chosen ? chosenId : first?.id;

  function placeOf(id: number, among: readonly BoardColumn[] = columns): Place | undefined {
    for (const lane of shown) {
      for (const column of among) {
        const index = lane.cells[column].findIndex((action) => action.id === id);
        if (index >= 0) return { lane, column, index };
      }
    }
    return undefined;
  }

  function buttonOf({ lane, column, index }: Place): HTMLElement | null | undefined {
    return scroller.current?.querySelector(`[data-row="${lane.cells[column][index]?.id}"] [role="button"]`);
  }

  function bringIntoSight({ lane, index }: Place, element: HTMLElement): void {
    const top = lane.top + (lane.titled ? laneHeaderHeight : 0) + Math.floor(index / abreast) * (cardHeight + cardGap);
    // A lane's head stays put over what scrolls beneath it.
    const overhead = lane.titled ? laneHeaderHeight : 0;
    if (top - overhead < element.scrollTop) element.scrollTop = top - overhead;
    const bottom = top + cardHeight + 2 * cardGap + headroom;
    if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !wanted || wanted === done.current) return;
    const place = placeOf(wanted.id);
    if (!place) {
      const hidden = placeOf(wanted.id, boardColumns);
      if (hidden) return onHidden(hidden.column);
      // Filtered away, or gone: the card that Tab would come to stands in.
      done.current = wanted;
      element.querySelector<HTMLElement>('[role="button"][tabindex="0"]')?.focus({ preventScroll: true });
      return;
    }
    bringIntoSight(place, element);
    const button = buttonOf(place);
    if (!button) return;
    button.focus({ preventScroll: true });
    // Up and down are seen to above; sideways the browser knows better.
    button.scrollIntoView({ block: "nearest", inline: "nearest" });
    done.current = wanted;
  });

  // A change of somebody else's puts the card into another column: focus goes along, and nothing scrolls.
  useLayoutEffect(() => {
    const had = held.current;
    if (had && !had.element.isConnected && document.activeElement === document.body) {
      const place = placeOf(had.id);
      if (place) buttonOf(place)?.focus({ preventScroll: true });
    }
    const focused = document.activeElement;
    const isCard = currentId !== undefined && focused?.closest("[data-ref]") && scroller.current?.contains(focused);
    held.current = isCard && focused ? { id: currentId, element: focused } : undefined;
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

  return { currentId, currentLane: chosen?.lane, setCurrent, focusOn, neighbour };
}

function firstBelow(lanes: readonly LaneLayout[], column: BoardColumn): Action | undefined {
  return lanes.find((lane) => lane.cells[column].length > 0)?.cells[column][0];
}

function lastAbove(lanes: readonly LaneLayout[], column: BoardColumn): Action | undefined {
  return lanes.findLast((lane) => lane.cells[column].length > 0)?.cells[column].at(-1);
}
