// The board's second layout: a row for each action, in columns that the person chooses. Only what is in sight is drawn.
import { Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Action } from "../../../plan/action.ts";
import { useAnnounce } from "../../../ui/kit/announcer.tsx";
import { FocusManager } from "../../../ui/kit/FocusManager.tsx";
import type { ScreenProps } from "../../../ui/kit/feature.ts";
import { isComposing } from "../../../ui/kit/keys.ts";
import { useSession } from "../../../ui/kit/session.tsx";
import { formClosed, useLately } from "../../../ui/kit/useLately.ts";
import { useScrolledRange } from "../../../ui/kit/useScrolledRange.ts";
import type { ArrangedLane } from "../arrange.ts";
import { editStatesOf } from "../BoardGrid.tsx";
import { BoardMenu } from "../BoardMenu.tsx";
import { useTags } from "../useTags.ts";
import type { Travel, View } from "../view.ts";
import { CellEditor, type Editing } from "./CellEditor.tsx";
import { formOf } from "./cellForms.ts";
import { columnWith } from "./columns.ts";
import { shownColumns } from "./fields.ts";
import { drawnLines, geometryOf, rowHeight } from "./geometry.ts";
import { linesOf, readSort } from "./sorting.ts";
import { useTableStyles } from "./Table.styles.ts";
import { TableBar } from "./TableBar.tsx";
import { TableHead } from "./TableHead.tsx";
import { classesIn, type RowDrawing, selectColumn, TableRow } from "./TableRow.tsx";
import { useFields } from "./useFields.ts";
import { cellAt, useGrid } from "./useGrid.ts";
import { useSelection } from "./useSelection.ts";
import { words } from "./words.ts";

type FromScreen = Pick<ScreenProps, "board" | "today" | "edits" | "moves" | "onOpen" | "onWrite" | "focusRef">;

interface Props extends FromScreen {
  readonly lanes: readonly ArrangedLane[];
  readonly travel: Travel | undefined;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  readonly openId: number | undefined;
  readonly onLink: (action: Action) => void;
}

export function Table(props: Props) {
  const { board, today, edits, moves, lanes, travel, view, onView, openId, onOpen, onWrite, onLink, focusRef } = props;
  const styles = useTableStyles();
  const announce = useAnnounce();
  const { readOnly } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing>();
  const [menu, setMenu] = useState<{ readonly action: Action; readonly anchor: HTMLElement }>();
  /** The cell that had focus before the mouse was pressed: pressed once more, it is edited. */
  const pressed = useRef<Element>(undefined);

  const [fields, keepFields] = useFields(view.fields);
  const columns = useMemo(() => shownColumns(fields), [fields]);
  const levels = useMemo(() => readSort(view.sort), [view.sort]);
  const tagsOf = useTags(board, today);
  const at = useMemo(() => ({ today, travel, tagsOf }), [today, travel, tagsOf]);
  const lines = useMemo(() => linesOf(lanes, levels, at), [lanes, levels, at]);
  const rows = useMemo(() => lines.flatMap((line) => (line.kind === "row" ? line.action : [])), [lines]);
  const selection = useSelection(rows);
  const canSelect = !readOnly && rows.some(({ canEdit }) => canEdit);
  const geometry = useMemo(() => geometryOf(columns, canSelect), [columns, canSelect]);
  const keys = useMemo(
    () => [...(canSelect ? [selectColumn] : []), ...columns.map(({ key }) => key)],
    [canSelect, columns],
  );
  const grid = useGrid({ scroller, rows, columns: keys, height: rowHeight });
  const { focusOn } = grid;
  useEffect(() => {
    focusRef.current = ({ id }) => focusOn({ id });
  }, [focusRef, focusOn]);

  const range = useScrolledRange(scroller);
  const editStates = useMemo(() => editStatesOf(edits), [edits]);
  const mover = readOnly ? undefined : moves.mover;
  const { toggle } = selection;
  const classOf = useMemo(() => classesIn(styles), [styles]);
  const drawing: RowDrawing = useMemo(
    () => ({ styles, classOf, columns, ...geometry, at, mover, onToggle: canSelect ? toggle : undefined, onOpen }),
    [styles, classOf, columns, geometry, at, mover, canSelect, toggle, onOpen],
  );

  /** False where the person cannot change it. */
  function edit(action: Action, key: string, element: HTMLElement): boolean {
    const column = columnWith(key);
    const form = column && mover && formOf(column, action, mover);
    if (!form) return false;
    if (form === "moves") setMenu({ action, anchor: element });
    else setEditing({ id: action.id, column, form, anchor: element.getBoundingClientRect() });
    return true;
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const { key, shiftKey, altKey, target } = event;
    const cell = cellAt(target);
    if (!cell || event.defaultPrevented || altKey || isComposing(event) || !(target instanceof HTMLElement)) return;
    const isControl = event.ctrlKey || event.metaKey;
    const action = cell.id === "head" ? undefined : board.actions.get(cell.id);
    // Buttons and boxes answer these themselves.
    const isPlain = action && !isControl && target.matches("[data-col]");
    if (action && !isControl && !shiftKey && (key === "F2" || (key === "Enter" && isPlain))) {
      if (!edit(action, cell.column, target)) {
        if (key === "Enter") onOpen(action);
        else announce(words.notYours(action.fields.reference, columnWith(cell.column)?.title ?? ""));
      }
    } else if (isPlain && key === " " && canSelect) selection.toggle(action.id, shiftKey);
    else if (action && !isControl && (key === "m" || key === "ContextMenu" || (shiftKey && key === "F10"))) {
      setMenu({ action, anchor: target });
    } else {
      const next = shiftKey ? undefined : grid.after({ key, isControl });
      if (!next) return;
      focusOn(next);
    }
    event.preventDefault();
  }

  function onClick({ target }: React.MouseEvent): void {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-col][tabindex]") : null;
    const cell = element && cellAt(element);
    if (!cell || cell.id === "head" || element !== pressed.current) return;
    const action = board.actions.get(cell.id);
    if (action) edit(action, cell.column, element);
  }

  const closeEditor = () => {
    setEditing(undefined);
    focusOn({});
  };
  const isFormLately = useLately(editing !== undefined, formClosed);
  const edited = editing && board.actions.get(editing.id);
  return (
    <div className={styles.place} data-testid="table">
      <TableBar
        {...{ board, mover, levels, fields, selection, canSelect, keepFields }}
        count={rows.length}
        onView={onView}
        onOpen={onOpen}
      />
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ scrollPaddingTop: rowHeight, scrollPaddingLeft: geometry.frozen }}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML lets a table be a grid
          role="grid"
          aria-label={words.table}
          aria-description={words.keys}
          aria-rowcount={lines.length + 1}
          aria-colcount={keys.length}
          {...(canSelect && { "aria-multiselectable": true })}
          className={styles.table}
          style={{ width: geometry.width }}
          onKeyDown={onKeyDown}
          onFocus={grid.onFocus}
          onPointerDown={() => {
            pressed.current = document.activeElement ?? undefined;
          }}
          onClick={onClick}
        >
          <TableHead
            drawing={drawing}
            levels={levels}
            onView={onView}
            height={rowHeight}
            selection={canSelect ? selection : undefined}
            count={rows.length}
            current={grid.current.id === "head" ? grid.current.column : undefined}
          />
          <tbody className={styles.canvas} style={{ height: lines.length * rowHeight }}>
            {drawnLines(lines, range, grid.current.id).map(({ line, place }) =>
              line.kind === "group" ? (
                <tr
                  key={`group ${line.key}`}
                  aria-rowindex={place + 2}
                  className={styles.group}
                  style={{ transform: `translateY(${place * rowHeight}px)`, height: rowHeight }}
                >
                  <th scope="rowgroup" aria-colindex={1} aria-colspan={keys.length} className={styles.groupTitle}>
                    {words.group(line.title, line.count)}
                  </th>
                </tr>
              ) : (
                <TableRow
                  key={line.action.id}
                  drawing={drawing}
                  action={line.action}
                  place={place}
                  height={rowHeight}
                  edit={editStates.get(line.action.id)}
                  isSelected={selection.ids.has(line.action.id)}
                  isOpen={line.action.id === openId}
                  current={line.action.id === grid.current.id ? grid.current.column : undefined}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
      {isFormLately && <FocusManager />}
      {edited && mover && <CellEditor {...{ editing, mover, board }} action={edited} onClose={closeEditor} />}
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
