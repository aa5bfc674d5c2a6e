// One action as a row of the table. Plain elements: a table of thousands cannot afford a component for each cell.
import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import { type Action, columnOf } from "../../../plan/action.ts";
import type { Mover } from "../../../plan/move.ts";
import { DirectionMark } from "../../../ui/kit/DirectionMark.tsx";
import { Mark } from "../../../ui/kit/mark.tsx";
import type { EditState } from "../cardTags.ts";
import { formOf } from "./cellForms.ts";
import { type At, frozenColumns, shownIn, type TableColumn } from "./columns.ts";
import type { TableStyles } from "./Table.styles.ts";
import type { Selection } from "./useSelection.ts";
import { words } from "./words.ts";

/** What all rows are drawn with. */
export interface RowDrawing {
  readonly styles: TableStyles;
  /** Of a cell. Merging classes anew for each would cost more than all else of it. */
  readonly classOf: (column: TableColumn, isEditable: boolean) => string;
  readonly columns: readonly TableColumn[];
  /** Of the grid's columns, for CSS. */
  readonly template: string;
  /** Pixels from the left of the columns that stay where they are. */
  readonly lefts: ReadonlyMap<string, number>;
  readonly at: At;
  /** Nobody where nothing may be changed from here. */
  readonly mover: Mover | undefined;
  /** Absent where nobody may select rows. */
  readonly onToggle: Selection["toggle"] | undefined;
  readonly onOpen: (action: Action) => void;
}

export function classesIn(styles: TableStyles): RowDrawing["classOf"] {
  const known = new Map<TableColumn, string>();
  const merged = (column: TableColumn) =>
    mergeClasses(
      styles.cell,
      column.isFigure && styles.figure,
      frozenColumns.includes(column) && styles.frozen,
      column.key === "reference" && styles.bare,
      column.key === "action" && styles.lastFrozen,
    );
  return (column, isEditable) => {
    const found = known.get(column) ?? merged(column);
    known.set(column, found);
    return isEditable ? `${found} ${styles.editable}` : found;
  };
}

interface Props {
  readonly drawing: RowDrawing;
  readonly action: Action;
  /** Its place among all lines, from 0. */
  readonly place: number;
  /** Pixels. */
  readonly height: number;
  readonly edit: EditState;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** The column that Tab comes to, if it comes to this row. */
  readonly current: string | undefined;
}

export const selectColumn = "select";

export const TableRow = memo(function TableRow({ drawing, action, place, height, ...state }: Props) {
  const { styles, columns, template, lefts, mover, onToggle, classOf } = drawing;
  const { edit, isSelected, isOpen, current } = state;
  const { reference } = action.fields;
  const first = onToggle ? 2 : 1;
  const tabIndex = (key: string) => (key === current ? 0 : -1);
  return (
    <tr
      aria-rowindex={place + 2}
      {...(onToggle && { "aria-selected": isSelected })}
      className={mergeClasses(styles.row, isSelected && styles.isSelected, isOpen && styles.isOpen)}
      style={{ transform: `translateY(${place * height}px)`, height, gridTemplateColumns: template }}
      data-ref={reference}
      data-row={action.id}
      data-state={edit ?? "saved"}
    >
      {onToggle && (
        <td
          aria-colindex={1}
          className={mergeClasses(styles.cell, styles.check, styles.frozen)}
          style={{ left: 0 }}
          data-col={selectColumn}
        >
          <label>
            <input
              type="checkbox"
              aria-label={words.select(reference)}
              tabIndex={tabIndex(selectColumn)}
              checked={isSelected}
              onChange={({ nativeEvent }) =>
                onToggle(action.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
              }
            />
          </label>
        </td>
      )}
      {columns.map((column, index) => {
        const { key } = column;
        const left = lefts.get(key);
        const isEditable = mover !== undefined && formOf(column, action, mover) !== undefined;
        const content = <CellContent {...{ drawing, action, column, edit }} tabIndex={tabIndex(key)} />;
        const given = {
          "aria-colindex": first + index,
          className: classOf(column, isEditable),
          style: { left },
          "data-col": key,
        };
        if (key === "reference") {
          return (
            <th key={key} scope="row" {...given}>
              {content}
            </th>
          );
        }
        return (
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: what a grid's cell is
          <td key={key} role="gridcell" tabIndex={tabIndex(key)} aria-readonly={!isEditable} {...given}>
            {content}
          </td>
        );
      })}
    </tr>
  );
});

interface ContentProps extends Pick<Props, "drawing" | "action" | "edit"> {
  readonly column: TableColumn;
  readonly tabIndex: number;
}

function CellContent({ drawing, action, column, edit, tabIndex }: ContentProps) {
  const { styles, at, onOpen } = drawing;
  const said = shownIn(column, action, at);
  if (column.key === "reference") {
    return (
      <button type="button" tabIndex={tabIndex} className={styles.open} title={said} onClick={() => onOpen(action)}>
        {said}
      </button>
    );
  }
  const status = column.key === "status" && columnOf(action, at.today);
  const direction = column.key === "direction" && at.travel?.(action);
  return (
    <>
      {status && <Mark column={status} size={12} />}
      {direction && <DirectionMark direction={direction} />}
      <span className={column.key === "action" ? styles.growing : styles.text} title={said} dir="auto">
        {said}
      </span>
      {column.key === "action" && edit && (
        <span className={mergeClasses(styles.state, edit === "needs you" && styles.attention)}>
          {words.states[edit]}
        </span>
      )}
    </>
  );
}
