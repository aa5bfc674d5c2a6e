// The board screen: figures, tools, the board, the form a move asks for, and what was just done.
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Action, type BoardColumn, boardColumns } from "../../plan/action.ts";
import { formatDayOfYear } from "../../plan/days.ts";
import { marks } from "../../plan/marks.ts";
import { monthOfPlan, type Plan } from "../../plan/plan.ts";
import type { Day } from "../../schema/column.ts";
import { linkTo, writeAddress } from "../../ui/kit/address.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { partsOf, silentPart } from "../../ui/kit/lazyPart.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useWidth } from "../../ui/kit/useWidth.ts";
import { type Arrangement, createArranger } from "./arrange.ts";
import { BoardGrid } from "./BoardGrid.tsx";
import { usePageStyles } from "./BoardPage.styles.ts";
import { columnId } from "./columnId.ts";
import { HeadlineStrip } from "./HeadlineStrip.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { isFiltered, readView, type Travel, type View, withoutFilters, writeView } from "./view.ts";
import { words } from "./words.ts";

const parts = () => import("./parts.ts");
const Chips = partsOf(parts)("Chips");
const Table = partsOf(parts)("Table");
const BoardOnPaper = silentPart(() => parts().then((found) => found.BoardOnPaper));
const EmptyBoard = silentPart(() => parts().then((found) => found.EmptyBoard));
const NoMatch = silentPart(() => parts().then((found) => found.NoMatch));
const RememberView = silentPart(() => parts().then((found) => found.RememberView));

const narrowestCard = 250;

/** Narrower than this, in pixels, the board shows one column at a time. A panel beside six columns lets them scroll sideways instead. */
const sixColumnsFrom = 900;

export function BoardPage(props: ScreenProps) {
  const { board, today, edits, query, onQuery, onOpen, onWrite, onGo, open, moves, width: room, focusRef } = props;
  const narrow = room < sixColumnsFrom;
  const view = useMemo(() => readView(query), [query]);
  const onView = useCallback(
    (change: Partial<View>) => onQuery((known) => writeView({ ...readView(known), ...change })),
    [onQuery],
  );
  // What does not follow the pattern goes from the address too.
  useEffect(() => {
    if (writeView(view) !== query) onQuery(() => writeView(view));
  }, [view, query, onQuery]);
  const styles = usePageStyles();
  const { readOnly, share } = useSession();
  const page = useRef<HTMLDivElement>(null);
  const width = useWidth(page);
  const [chosen, setChosen] = useState<BoardColumn>();

  const [arrange] = useState(createArranger);
  const { actions, plan, me } = board;
  const isEmpty = actions.size === 0;
  const travel = useTravel(board, today);
  const { figures, whole, lanes } = useMemo(
    () => arrange({ actions, plan, view, today, me, travel }),
    [arrange, actions, plan, view, today, me, travel],
  );
  const counts = useMemo(() => countsOf(lanes), [lanes]);
  const single = chosen ?? firstWorthSeeing(counts);
  const columns = useMemo(() => (narrow ? [single] : boardColumns), [narrow, single]);
  const abreast = narrow ? Math.max(1, Math.floor(width / narrowestCard)) : 1;

  const onLink = useCallback(
    (action: Action) => {
      const { reference, title } = action.fields;
      share(writeAddress({ open: linkTo(action) }), `${reference} ${title}`);
    },
    [share],
  );

  return (
    <div ref={page} className={styles.page} data-paper="frame">
      <RememberView {...{ query, onQuery }} />
      <BoardOnPaper {...{ board, today, lanes, figures, whole, view, travel }} />
      <Toolbar
        {...{ board, today, lanes, figures, whole, travel }}
        view={view}
        onView={onView}
        onShare={() => share(writeAddress({ open: open && linkTo(open), query }), board.plan.name)}
        onGo={onGo}
        about={aboutPlan(board.plan, today)}
        compact={narrow}
      />
      {isEmpty ? (
        <EmptyBoard {...{ board, onGo }} />
      ) : (
        <>
          <HeadlineStrip {...{ figures, whole, view, onView }} columns={narrow ? [] : boardColumns} />
          {isFiltered(view) && (
            <Suspense>
              <Chips {...{ board, view, onView }} />
            </Suspense>
          )}
          {narrow && <ColumnSwitch counts={counts} chosen={single} onChoose={setChosen} />}
        </>
      )}
      {isEmpty ? null : boardColumns.every((column) => counts[column] === 0) ? (
        <NoMatch onClear={() => onView(withoutFilters(view))} />
      ) : view.layout === "table" && !narrow ? (
        <Suspense>
          <Table
            {...{ board, today, edits, moves, lanes, travel, view, onView, onOpen, onWrite, onLink, focusRef }}
            openId={open?.id}
          />
        </Suspense>
      ) : (
        <BoardGrid
          board={board}
          today={today}
          edits={edits}
          lanes={lanes}
          travel={travel}
          columns={columns}
          abreast={abreast}
          width={width}
          readOnly={readOnly}
          openId={open?.id}
          moves={moves}
          onOpen={onOpen}
          onWrite={onWrite}
          onLink={onLink}
          focusRef={focusRef}
          onHidden={setChosen}
        />
      )}
    </div>
  );
}

/** Which way an action has gone since the last snapshot, once that is known. */
function useTravel({ since }: ScreenProps["board"], today: Day): Travel | undefined {
  const { says } = useFeatures();
  return useMemo(() => {
    const of = says.find((each) => each.travel)?.travel;
    return since && of && ((action) => of(action, since, today));
  }, [says, since, today]);
}

/** The column that a phone opens with: the most pressing that holds something. */
function firstWorthSeeing(counts: Counts): BoardColumn {
  const byNeed: readonly BoardColumn[] = ["Red", "Amber", "Green", "Claimed", "Not started", "Verified"];
  return byNeed.find((column) => counts[column] > 0) ?? "Red";
}

type Counts = Readonly<Record<BoardColumn, number>>;

function countsOf(lanes: Arrangement["lanes"]): Counts {
  return Object.fromEntries(
    boardColumns.map((column) => [column, lanes.reduce((sum, { cells }) => sum + cells[column].length, 0)]),
  ) as Counts;
}

interface SwitchProps {
  readonly counts: Counts;
  readonly chosen: BoardColumn;
  readonly onChoose: (column: BoardColumn) => void;
}

/** The segmented control of a phone: a column at a time, with its count. */
function ColumnSwitch({ counts, chosen, onChoose }: SwitchProps) {
  const styles = usePageStyles();
  return (
    <>
      <fieldset className={styles.switch} aria-label={words.chooseColumn}>
        {boardColumns.map((column) => {
          const count = counts[column];
          return (
            <button
              key={column}
              type="button"
              aria-pressed={column === chosen}
              aria-label={`${count} ${marks[column].word}`}
              title={marks[column].word}
              className={styles.segment}
              onClick={() => onChoose(column)}
            >
              <Mark column={column} size={14} letter={column !== "Not started"} />
              <span>{count}</span>
            </button>
          );
        })}
      </fieldset>
      <h2 className={styles.chosen} id={columnId(chosen)}>
        {counts[chosen] ? marks[chosen].word : words.noneIn(marks[chosen].word)}
      </h2>
    </>
  );
}

/** `Fresh start · month 8 of 24 · next Joint Board 8 December`. */
function aboutPlan(plan: Plan, today: Day): string {
  const month = monthOfPlan(plan, today);
  return [
    plan.name,
    month && words.month(month, plan.months),
    plan.nextBoard && plan.nextBoard >= today && words.nextBoard(formatDayOfYear(plan.nextBoard)),
  ]
    .filter(Boolean)
    .join(" · ");
}
