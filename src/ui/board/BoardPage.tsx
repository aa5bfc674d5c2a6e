// The board screen: figures, tools, the board, the form a move asks for, and what was just done.
import { useCallback, useMemo, useRef, useState } from "react";
import { type Action, type BoardColumn, boardColumns, columnOf } from "../../domain/action.ts";
import { formatDayOfYear } from "../../domain/days.ts";
import { headline } from "../../domain/headline.ts";
import { marks } from "../../domain/marks.ts";
import { monthOfPlan, type Plan } from "../../domain/plan.ts";
import { lanesOf, matcher, type View, wholeBoard, writeView } from "../../domain/view.ts";
import type { Board, State } from "../../sync/sync.ts";
import { Mark } from "../shared/mark.tsx";
import { useSession } from "../shared/session.tsx";
import type { Moves } from "../shared/useMoves.ts";
import { useWidth } from "../shared/useWidth.ts";
import { BoardGrid } from "./BoardGrid.tsx";
import { usePageStyles } from "./BoardPage.styles.ts";
import { HeadlineStrip } from "./HeadlineStrip.tsx";
import { Toolbar } from "./Toolbar.tsx";
import type { BoardFocus } from "./useBoardFocus.ts";

/** Narrower than this, in pixels, there is room for one column at a time. */
const sixColumnsFrom = 900;
const narrowestCard = 250;

interface Props {
  readonly board: Board;
  readonly state: State;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  readonly moves: Moves;
  readonly focusRef: { current: BoardFocus["focusOn"] | undefined };
}

export function BoardPage({ board, state, view, onView, moves, focusRef }: Props) {
  const styles = usePageStyles();
  const { readOnly, share } = useSession();
  const page = useRef<HTMLDivElement>(null);
  const width = useWidth(page);
  const { today, edits } = state;
  const [single, setSingle] = useState<BoardColumn>("Red");
  const narrow = width < sixColumnsFrom;

  const figures = useMemo(() => headline(board.actions.values(), board.plan, today), [board, today]);
  const matching = useMemo(
    () => [...board.actions.values()].filter(matcher(view, board.plan, today)),
    [board, view, today],
  );
  const lanes = useMemo(() => lanesOf(matching, view.lanes), [matching, view.lanes]);
  const columns = useMemo(() => (narrow ? [single] : boardColumns), [narrow, single]);
  const abreast = narrow ? Math.max(1, Math.floor(width / narrowestCard)) : 1;

  const onOpen = useCallback((action: Action) => onView({ open: action.fields.reference }), [onView]);
  const onLink = useCallback(
    (action: Action) => {
      const { reference, title } = action.fields;
      share(writeView({ ...wholeBoard, open: reference }), `${reference} ${title}`);
    },
    [share],
  );

  return (
    <div ref={page} className={styles.page}>
      <Toolbar
        board={board}
        view={view}
        onView={onView}
        onShare={() => share(writeView(view), board.plan.name)}
        about={aboutPlan(board.plan, today)}
        compact={narrow}
      />
      {narrow ? (
        <ColumnSwitch matching={matching} today={today} chosen={single} onChoose={setSingle} />
      ) : (
        <HeadlineStrip figures={figures} view={view} onView={onView} />
      )}
      {matching.length === 0 ? (
        <p className={styles.empty}>
          {board.actions.size === 0
            ? "There are no actions in the plan yet. Coordinators add them in the SharePoint list."
            : "No action matches. Clear the search or a filter to see more."}
        </p>
      ) : (
        <BoardGrid
          board={board}
          today={today}
          edits={edits}
          lanes={lanes}
          columns={columns}
          abreast={abreast}
          readOnly={readOnly}
          openRef={view.open}
          moves={moves}
          onOpen={onOpen}
          onLink={onLink}
          focusRef={focusRef}
        />
      )}
    </div>
  );
}

interface SwitchProps {
  readonly matching: readonly Action[];
  readonly today: State["today"];
  readonly chosen: BoardColumn;
  readonly onChoose: (column: BoardColumn) => void;
}

/** The segmented control of a phone: a column at a time, with its count. */
function ColumnSwitch({ matching, today, chosen, onChoose }: SwitchProps) {
  const styles = usePageStyles();
  return (
    <div className={styles.switch} role="tablist" aria-label="Column">
      {boardColumns.map((column) => (
        <button
          key={column}
          type="button"
          role="tab"
          aria-selected={column === chosen}
          aria-label={marks[column].word}
          className={styles.segment}
          onClick={() => onChoose(column)}
        >
          <Mark column={column} size={14} letter={false} />
          <span>{matching.filter((action) => columnOf(action, today) === column).length}</span>
        </button>
      ))}
      <h2 className={styles.chosen} id={`column-${chosen}`}>
        {marks[chosen].word}
      </h2>
    </div>
  );
}

/** `Fresh start · month 8 of 24 · next Joint Board 8 December`. */
function aboutPlan(plan: Plan, today: State["today"]): string {
  const month = monthOfPlan(plan, today);
  return [
    plan.name,
    month && (plan.months ? `month ${month} of ${plan.months}` : `month ${month}`),
    plan.nextBoard && plan.nextBoard >= today && `next Joint Board ${formatDayOfYear(plan.nextBoard)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
