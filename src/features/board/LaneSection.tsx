// One lane: its header, and its stretch of the six columns, of which only the cards in sight are drawn.
import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { Action, BoardColumn } from "../../plan/action.ts";
import type { checksOf } from "../../plan/checks.ts";
import { marks } from "../../plan/marks.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Day } from "../../schema/column.ts";
import { Icon } from "../../ui/kit/Icon.tsx";
import { Mark } from "../../ui/kit/mark.tsx";
import { useBoardStyles } from "./Board.styles.ts";
import type { CardStyles } from "./Card.styles.ts";
import { Card } from "./Card.tsx";
import type { EditState } from "./cardTags.ts";
import { columnId } from "./columnId.ts";
import { cardGap, cardHeight, type LaneLayout, laneHeaderHeight } from "./layout.ts";
import type { Travel } from "./view.ts";
import { words } from "./words.ts";

export interface CardProps {
  readonly styles: CardStyles;
  readonly plan: Plan;
  readonly today: Day;
  readonly checks: typeof checksOf | undefined;
  readonly tagRoom: number;
  readonly canDrag: boolean;
  readonly onOpen: (action: Action) => void;
  readonly onMenu: (action: Action, button: HTMLElement) => void;
  readonly onFocus: (action: Action) => void;
}

interface Props {
  readonly lane: LaneLayout;
  readonly columns: readonly BoardColumn[];
  readonly template: string;
  readonly abreast: number;
  readonly first: number;
  readonly last: number;
  readonly over: BoardColumn | undefined;
  readonly draggedId: number | undefined;
  readonly currentId: number | undefined;
  readonly openId: number | undefined;
  readonly edits: ReadonlyMap<number, EditState>;
  readonly card: CardProps;
  /** Tags that features add to the card of an action, a line each. */
  readonly moreTags: (action: Action) => string;
  readonly travel: Travel | undefined;
  readonly onToggle: (key: string) => void;
}

export const LaneSection = memo(function LaneSection(props: Props) {
  const { lane, columns, template, abreast, first, last, over, draggedId, currentId, openId, edits, card, onToggle } =
    props;
  const { moreTags, travel } = props;
  const styles = useBoardStyles();
  const { lane: content, cells, collapsed, titled } = lane;
  /** A phone's one column: no heads above it, and room for the lane's title only. */
  const isAlone = columns.length === 1;
  const from = first * abreast;
  const to = (last + 1) * abreast;
  return (
    <section
      className={styles.lane}
      style={{ top: lane.top, height: lane.height }}
      aria-label={content.title || words.board}
    >
      {titled && (
        <div className={mergeClasses(styles.laneHeader, isAlone && styles.onTop)} style={{ height: laneHeaderHeight }}>
          <button
            type="button"
            className={styles.laneToggle}
            aria-expanded={!collapsed}
            onClick={() => onToggle(content.key)}
          >
            <Icon name={collapsed ? "right" : "down"} size={16} />
            <span className={styles.laneTitle}>{content.title}</span>
          </button>
          {!isAlone && <span className={styles.laneNote}>{content.note}</span>}
          <span className={styles.laneCounts}>
            {columns
              .filter((column) => cells[column].length > 0)
              .map((column) => (
                <span key={column} className={styles.laneCount} title={marks[column].word}>
                  <Mark column={column} size={12} /> <span>{cells[column].length}</span>
                </span>
              ))}
          </span>
        </div>
      )}
      <div className={styles.cells} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => (
          <ul
            key={column}
            className={mergeClasses(styles.cell, over === column && styles.over)}
            aria-labelledby={columnId(column)}
            data-column={column}
            data-count={cells[column].length}
          >
            {!collapsed &&
              drawn(cells[column], { from, to, kept: [currentId, draggedId] }).map(({ action, place }) => {
                return (
                  <li
                    key={action.id}
                    className={styles.place}
                    style={placeOf(place, abreast)}
                    aria-setsize={cells[column].length}
                    aria-posinset={place + 1}
                  >
                    <Card
                      {...card}
                      action={action}
                      column={column}
                      edit={edits.get(action.id)}
                      more={moreTags(action)}
                      travel={travel?.(action)}
                      isCurrent={action.id === currentId}
                      isOpen={action.id === openId}
                    />
                  </li>
                );
              })}
          </ul>
        ))}
      </div>
    </section>
  );
});

/** The cards in sight, and those that are kept wherever they stand: one that went away would take focus, or the drag, along. */
function drawn(
  cell: readonly Action[],
  { from, to, kept }: { from: number; to: number; kept: readonly (number | undefined)[] },
): { action: Action; place: number }[] {
  const seen = cell.slice(from, to).map((action, index) => ({ action, place: from + index }));
  const others = new Set(kept.map((id) => (id === undefined ? -1 : cell.findIndex((action) => action.id === id))));
  for (const place of others) {
    const action = place < from || place >= to ? cell[place] : undefined;
    if (action) seen.push({ action, place });
  }
  // In their order, for an element that is put elsewhere among its neighbours loses focus.
  return seen.sort((one, other) => one.place - other.place);
}

function placeOf(place: number, abreast: number) {
  const row = Math.floor(place / abreast);
  const share = 100 / abreast;
  return {
    transform: `translateY(${cardGap + row * (cardHeight + cardGap)}px)`,
    ...(abreast > 1 && { left: `${(place % abreast) * share}%`, width: `${share}%` }),
  };
}
