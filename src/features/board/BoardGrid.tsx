// The board itself: columns across, lanes down, drawn only where they are seen.
import { Suspense, useCallback, useMemo, useRef, useState } from "react";
import { type Action, type BoardColumn, boardColumns, columnOf } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import type { Day } from "../../schema/column.ts";
import type { Edit } from "../../sync/sync.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { partsOf } from "../../ui/kit/lazyPart.ts";
import { needsAttention } from "../../ui/kit/needsAttention.ts";
import type { Moves } from "../../ui/kit/useMoves.ts";
import { useScrolledRange } from "../../ui/kit/useScrolledRange.ts";
import type { ArrangedLane } from "./arrange.ts";
import { useBoardStyles } from "./Board.styles.ts";
import { useCardStyles } from "./Card.styles.ts";
import { ColumnHeaders } from "./ColumnHeaders.tsx";
import type { EditState } from "./cardTags.ts";
import { type CardProps, LaneSection } from "./LaneSection.tsx";
import { columnTemplate, heightOf, type LaneLayout, layOut, narrowestBoard, overscan, rowsInSight } from "./layout.ts";
import type { BoardFocus } from "./useBoardFocus.ts";
import { useBoardFocus } from "./useBoardFocus.ts";
import { useDrag } from "./useDrag.ts";
import { useMoreTags } from "./useMoreTags.ts";
import type { Travel } from "./view.ts";

const BoardMenu = partsOf(() => import("./parts.ts"))("BoardMenu");

interface Props {
  readonly board: Board;
  readonly today: Day;
  readonly edits: readonly Edit[];
  readonly lanes: readonly ArrangedLane[];
  readonly travel: Travel | undefined;
  /** The columns shown: all six, or the one that a phone has room for. */
  readonly columns: readonly BoardColumn[];
  readonly abreast: number;
  /** Of the board, in pixels. */
  readonly width: number;
  readonly readOnly: boolean;
  readonly openId: number | undefined;
  readonly moves: Moves;
  readonly onOpen: (action: Action) => void;
  readonly onWrite: (action: Action, form: string) => void;
  readonly onLink: (action: Action) => void;
  /** InputMethod out how to focus a card, for what happens outside the grid. */
  readonly focusRef: { current: BoardFocus["focusOn"] | undefined };
  /** A card that is to have focus stands in a column that is not shown. */
  readonly onHidden: (column: BoardColumn) => void;
}

export function BoardGrid(props: Props) {
  const { board, today, edits, lanes, travel, columns, abreast, width, readOnly, openId, moves } = props;
  const { onOpen, onWrite, onLink, focusRef, onHidden } = props;
  const styles = useBoardStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<{ action: Action; anchor: HTMLElement }>();
  const range = useScrolledRange(scroller);
  const laid = useMemo(() => layOut(lanes, { columns, collapsed, abreast }), [lanes, columns, collapsed, abreast]);
  const counts = useMemo(() => countsOf(laid), [laid]);
  const template = columnTemplate(columns, counts);
  const focus = useBoardFocus({ scroller, lanes: laid, columns, abreast, onHidden });
  focusRef.current = focus.focusOn;

  const find = useCallback((id: number) => board.actions.get(id), [board.actions]);
  const drag = useDrag({ board: scroller, find, onDrop: moves.request });
  const editStates = useMemo(() => editStatesOf(edits), [edits]);
  const onMenu = useCallback((action: Action, anchor: HTMLElement) => setMenu({ action, anchor }), []);
  const onToggle = useCallback((key: string) => setCollapsed((known) => toggled(known, key)), []);
  const moreTags = useMoreTags(board, today);
  const cardStyles = useCardStyles();
  const { checksOf } = useFeatures();
  const tagRoom = tagRoomIn(width, columns.length > 1 ? columns.filter((each) => counts[each] > 0).length : abreast);
  const card: CardProps = useMemo(
    () => ({
      ...{ styles: cardStyles, plan: board.plan, today, checks: checksOf, tagRoom, canDrag: !readOnly },
      ...{ onOpen, onMenu, onFocus: focus.setCurrent },
    }),
    [cardStyles, board.plan, today, checksOf, tagRoom, readOnly, onOpen, onMenu, focus.setCurrent],
  );

  const draggedId = drag.kind === "dragging" ? drag.action.id : undefined;

  function onKeyDown(event: React.KeyboardEvent<HTMLDivElement>): void {
    const onCard = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-ref]") : null;
    const action = onCard && focus.currentId !== undefined ? board.actions.get(focus.currentId) : undefined;
    if (!onCard || !action || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      event.preventDefault();
      if (readOnly) return;
      if (event.repeat) return;
      const at = boardColumns.indexOf(columnOf(action, today) ?? "Not started");
      const to = boardColumns[at + (event.key === "ArrowRight" ? 1 : -1)];
      if (to) moves.request(action, to, onCard.getBoundingClientRect());
    } else if (event.key === "m" || event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      event.preventDefault();
      // The button of the menu takes focus back when it closes; the card itself cannot.
      setMenu({ action, anchor: onCard.querySelector("button") ?? onCard });
    } else {
      const next = event.shiftKey ? undefined : focus.neighbour(event.key);
      if (!next) return;
      event.preventDefault();
      focus.focusOn(next);
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are handled for the cards inside, which are buttons
    <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
      {columns.length > 1 && (
        <ColumnHeaders columns={columns} counts={counts} template={template} drag={drag} mover={moves.mover} />
      )}
      <div className={styles.canvas} style={{ height: heightOf(laid), minWidth: narrowestBoard(columns, counts) }}>
        {laid.map((lane) => {
          const { first, last } = rowsInSight(lane, range);
          const out = lane.top > range.bottom + overscan || lane.top + lane.height < range.top - overscan;
          if (out && laid.length > 1 && lane !== focus.currentLane && !holds(lane, draggedId)) return null;
          return (
            <LaneSection
              key={lane.lane.key}
              lane={lane}
              columns={columns}
              template={template}
              abreast={abreast}
              first={first}
              last={last}
              over={drag.kind === "dragging" ? drag.over : undefined}
              draggedId={draggedId}
              currentId={focus.currentId}
              openId={openId}
              edits={editStates}
              card={card}
              moreTags={moreTags}
              travel={travel}
              onToggle={onToggle}
            />
          );
        })}
      </div>
      {menu && (
        <Suspense>
          <BoardMenu
            {...menu}
            {...{ board, moves, readOnly, onOpen, onWrite, onLink }}
            onClose={() => setMenu(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** In letters, by steps of ten, so that a window that is made wider draws no card anew at each pixel. */
function tagRoomIn(width: number, abreast: number): number {
  const ofCard = width / Math.max(abreast, 1) - 40;
  const letter = 6.5;
  return Math.max(10, Math.floor(ofCard / letter / 10) * 10);
}

function countsOf(lanes: ReturnType<typeof layOut>): Readonly<Record<BoardColumn, number>> {
  return Object.fromEntries(
    boardColumns.map((column) => [column, lanes.reduce((sum, lane) => sum + lane.cells[column].length, 0)]),
  ) as Record<BoardColumn, number>;
}

function holds(lane: LaneLayout, id: number | undefined): boolean {
  return id !== undefined && lane.lane.actions.some((action) => action.id === id);
}

export function editStatesOf(edits: readonly Edit[]): ReadonlyMap<number, EditState> {
  const states = new Map<number, EditState>();
  for (const edit of edits) {
    const { list, item: id, progress } = edit;
    if (list !== actions.title) continue;
    if (needsAttention(edit)) states.set(id, "needs you");
    else if (!states.has(id)) states.set(id, progress.kind === "waiting" && progress.why ? "waiting" : "saving");
  }
  return states;
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
