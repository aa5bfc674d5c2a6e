// The board as it is printed: every card that the filters show, not only those in sight, as a table for each column of each lane. It is
// there only while the page is being printed.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { type BoardColumn, boardColumns } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { marks } from "../../plan/marks.ts";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import { percent } from "../../plan/percent.ts";
import { coverageOf } from "../../plan/status.ts";
import type { Day } from "../../schema/column.ts";
import { DirectionMark } from "../../ui/kit/DirectionMark.tsx";
import { directionNames } from "../../ui/kit/directionWords.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { usePrinting } from "../../ui/kit/usePrinting.ts";
import type { ArrangedLane } from "./arrange.ts";
import { dateOf } from "./cardDate.ts";
import type { Headline } from "./headline.ts";
import { filtersInWords, whichShown } from "./shownInWords.ts";
import { boardOnPaper as words } from "./takeAwayWords.ts";
import { useTags } from "./useTags.ts";
import type { Travel, View } from "./view.ts";
import { words as boardWords, card as cardWords } from "./words.ts";

const useStyles = makeStyles({
  figures: { display: "flex", flexWrap: "wrap", gap: "2px 16px", margin: "0 0 4px" },
  figure: { display: "inline-flex", alignItems: "center", gap: "4px" },
  line: { margin: "0 0 4px" },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    margin: "0 0 14px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: "3px 6px 3px 0",
      textAlign: "start",
      verticalAlign: "top",
      overflowWrap: "anywhere",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& tbody th": { fontWeight: tokens.fontWeightSemibold },
    "& thead th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    "& thead th[scope=colgroup]": {
      paddingTop: "4px",
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
      borderBottom: "2px solid currentColor",
    },
  },
  title: { display: "flex", alignItems: "center", gap: "6px" },
  lane: { marginInlineEnd: "6px" },
  count: { fontWeight: tokens.fontWeightRegular },
  direction: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

interface Props {
  readonly board: Board;
  readonly today: Day;
  readonly lanes: readonly ArrangedLane[];
  readonly figures: Headline;
  /** All actions of the plan. */
  readonly whole: number;
  readonly view: View;
  readonly travel: Travel | undefined;
}

export function BoardOnPaper(props: Props) {
  return usePrinting() && <Printed {...props} />;
}

function Printed({ board, today, lanes, figures, whole, view, travel }: Props) {
  const styles = useStyles();
  const filters = filtersInWords(view, board);
  return (
    <div data-paper="only">
      <h1 data-paper="title">{words.title}</h1>
      <div className={styles.figures}>
        <strong>{`${figures.total} ${boardWords.actions}`}</strong>
        {boardColumns.map((column) => (
          <span key={column} className={styles.figure}>
            <Mark column={column} size={12} />
            <span>{`${marks[column].word} ${figures.counts[column]} (${percent(figures.counts[column], figures.total)}%)`}</span>
          </span>
        ))}
        <span>{`${boardWords.overdue} ${figures.overdue}`}</span>
        <span>{`${boardWords.notUpdated} ${figures.stale}`}</span>
      </div>
      <p className={styles.line}>{[whichShown(lanes, whole, view), ...filters].join(". ")}</p>
      {lanes.flatMap((lane) =>
        boardColumns
          .filter((column) => lane.cells[column].length > 0)
          .map((column) => (
            <ColumnTable key={`${lane.key} ${column}`} {...{ lane, column, board, today, travel, view }} />
          )),
      )}
    </div>
  );
}

interface TableProps extends Pick<Props, "board" | "today" | "travel" | "view"> {
  readonly lane: ArrangedLane;
  readonly column: BoardColumn;
}

function ColumnTable({ lane, column, board, today, travel, view }: TableProps) {
  const styles = useStyles();
  const tagsOf = useTags(board, today);
  const all = lane.cells[column];
  const isByProgramme = view.lanes === "programme";
  const titles = useMemo(
    () =>
      [
        [words.columns.reference, "7%"],
        [words.columns.action, "30%"],
        ...(isByProgramme ? [] : [[words.columns.programme, "15%"] as const]),
        [words.columns.lead, "13%"],
        [words.columns.date, "12%"],
        [words.columns.evidence, "7%"],
        ...(travel ? [[words.columns.direction, "7%"] as const] : []),
        [words.columns.tags, undefined],
      ] as const,
    [isByProgramme, travel],
  );
  return (
    <table className={styles.table} data-paper-column={column}>
      <colgroup>
        {titles.map(([title, width]) => (
          <col key={title} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={titles.length}>
            <span className={styles.title}>
              {lane.title && <span className={styles.lane}>{lane.title}</span>}
              <Mark column={column} />
              <span>{marks[column].word}</span>
              <span className={styles.count}>{all.length}</span>
            </span>
          </th>
        </tr>
        <tr>
          {titles.map(([title]) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((action) => {
          const { fields, programme, status, id } = action;
          const direction = travel?.(action);
          const lead = programme?.lead;
          return (
            <tr key={id} data-printed={fields.reference}>
              <th scope="row">{fields.reference}</th>
              <td dir="auto">{fields.title}</td>
              {!isByProgramme && <td>{programme ? `${programme.number} ${programme.title}` : ""}</td>}
              <td>
                {fields.leads.length > 0
                  ? fields.leads.map(nameOf).join(", ")
                  : lead
                    ? nameAtStart(lead)
                    : cardWords.noLead}
              </td>
              <td>{dateOf(fields)}</td>
              <td>{status.criteria.length > 0 && !status.unread.has("evidence") ? coverageOf(status) : ""}</td>
              {travel && (
                <td>
                  {direction && (
                    <span className={styles.direction}>
                      <DirectionMark direction={direction} />
                      <span>{directionNames[direction]}</span>
                    </span>
                  )}
                </td>
              )}
              <td>{tagsOf(action)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
