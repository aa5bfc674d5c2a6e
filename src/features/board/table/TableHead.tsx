// The headings of the table, each a button that sorts by its column; with Shift, after the columns that it is sorted by already.
import { mergeClasses } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { View } from "../view.ts";
import { type SortLevel, sortedBy, writeSort } from "./sorting.ts";
import type { TableStyles } from "./Table.styles.ts";
import { type RowDrawing, selectColumn } from "./TableRow.tsx";
import type { Selection } from "./useSelection.ts";
import { words } from "./words.ts";

interface Props {
  readonly drawing: Pick<RowDrawing, "styles" | "columns" | "template" | "lefts">;
  readonly levels: readonly SortLevel[];
  readonly onView: (change: Partial<View>) => void;
  /** Pixels. */
  readonly height: number;
  /** Absent where nobody may select rows. */
  readonly selection: Selection | undefined;
  /** How many rows there are. */
  readonly count: number;
  /** The column that Tab comes to, if it comes to the headings. */
  readonly current: string | undefined;
}

export const TableHead = memo(function TableHead(props: Props) {
  const { drawing, levels, onView, height, selection, count, current } = props;
  const { styles, columns, template, lefts } = drawing;
  const first = selection ? 2 : 1;
  const tabIndex = (key: string) => (key === current ? 0 : -1);
  const selected = selection?.selected.length ?? 0;
  return (
    <thead className={styles.head} style={{ height }}>
      <tr aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }} data-row="head">
        {selection && (
          <th
            scope="col"
            aria-colindex={1}
            className={mergeClasses(styles.cell, styles.check, styles.frozen)}
            style={{ left: 0 }}
            data-col={selectColumn}
          >
            <label>
              <input
                type="checkbox"
                aria-label={words.selectAll}
                tabIndex={tabIndex(selectColumn)}
                checked={selected > 0 && selected === count}
                ref={(box) => {
                  if (box) box.indeterminate = selected > 0 && selected < count;
                }}
                onChange={selection.toggleAll}
              />
            </label>
          </th>
        )}
        {columns.map(({ key, title, isFigure }, index) => {
          const level = levels.findIndex((each) => each.key === key);
          const left = lefts.get(key);
          return (
            <th
              key={key}
              scope="col"
              aria-colindex={first + index}
              {...ariaSort(levels[level])}
              className={mergeClasses(
                styles.cell,
                styles.bare,
                left !== undefined && styles.frozen,
                key === "action" && styles.lastFrozen,
              )}
              {...(left !== undefined && { style: { left } })}
              data-col={key}
            >
              <button
                type="button"
                tabIndex={tabIndex(key)}
                className={mergeClasses(styles.sort, isFigure && styles.figure)}
                title={title}
                onClick={({ shiftKey }) => onView({ sort: writeSort(sortedBy(levels, key, shiftKey)) })}
              >
                <span className={styles.text}>{title}</span>
                <Level level={levels[level]} place={levels.length > 1 ? level + 1 : 0} styles={styles} />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});

const ariaSort = (level: SortLevel | undefined) =>
  level && ({ "aria-sort": level.isDown ? "descending" : "ascending" } as const);

interface LevelProps {
  readonly level: SortLevel | undefined;
  /** Among several; 0 where it is the only one. */
  readonly place: number;
  readonly styles: TableStyles;
}

function Level({ level, place, styles }: LevelProps) {
  if (!level) return null;
  return (
    <span className={styles.level} aria-hidden="true">
      {level.isDown ? <ArrowDownRegular /> : <ArrowUpRegular />}
      {place > 0 && <span>{place}</span>}
    </span>
  );
}
