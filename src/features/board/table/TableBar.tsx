// The line above the table: how many actions it has, how they are sorted, its columns; and what can be done with those that are selected.
import { Button, mergeClasses } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { Action } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";
import type { Mover } from "../../../plan/move.ts";
import { UpdateDone } from "../../../ui/kit/UpdateDone.tsx";
import { updateOf, useUpdates } from "../../../ui/kit/updates.ts";
import type { View } from "../view.ts";
import { Bulk, BulkButtons } from "./Bulk.tsx";
import { ColumnsPanel } from "./ColumnsPanel.tsx";
import { columnWith } from "./columns.ts";
import { type SortLevel, writeSort } from "./sorting.ts";
import { useTableStyles } from "./Table.styles.ts";
import { useBulk } from "./useBulk.ts";
import type { Selection } from "./useSelection.ts";
import { words } from "./words.ts";

interface Props {
  readonly board: Board;
  /** Nobody where nothing may be changed from here. */
  readonly mover: Mover | undefined;
  readonly levels: readonly SortLevel[];
  readonly fields: readonly string[];
  readonly keepFields: (fields: readonly string[]) => void;
  readonly selection: Selection;
  /** Whether the person may change some of the rows. */
  readonly canSelect: boolean;
  /** How many rows there are. */
  readonly count: number;
  readonly onView: (change: Partial<View>) => void;
  readonly onOpen: (action: Action) => void;
}

export const TableBar = memo(function TableBar(props: Props) {
  const { board, mover, levels, fields, keepFields, selection, canSelect, count, onView, onOpen } = props;
  const styles = useTableStyles();
  const [isChoosing, setChoosing] = useState(false);
  const bulk = useBulk(mover, board.plan);
  const titles = levels.flatMap(({ key }) => columnWith(key)?.title ?? []);
  const { selected, clear } = selection;
  return (
    <>
      <div className={mergeClasses(styles.bar, selected.length > 0 && styles.selected)}>
        {mover && selected.length > 0 ? (
          <BulkButtons
            selected={selected}
            isOwner={mover.isOwner}
            onAsk={(kind) => bulk.ask(kind, selected)}
            onClear={clear}
          />
        ) : (
          <>
            <span className={styles.count}>{words.count(count)}</span>
            {titles.length > 0 && <span className={styles.quiet}>{words.sorted(titles)}</span>}
            {canSelect && <LastUpdate board={board} />}
          </>
        )}
        <Button
          size="small"
          className={styles.push}
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          {words.columns}
        </Button>
      </div>
      {isChoosing && (
        <ColumnsPanel
          fields={fields}
          levels={levels}
          onFields={(next) => {
            keepFields(next);
            onView({ fields: next });
          }}
          onSort={(next) => onView({ sort: writeSort(next) })}
        />
      )}
      {mover && <Bulk {...{ bulk, board, mover, onOpen }} />}
    </>
  );
});

/** The update that was made a moment ago, with the way back; how a cell is changed, where there is none. */
function LastUpdate({ board }: Pick<Props, "board">) {
  const styles = useTableStyles();
  const { made, held } = useUpdates();
  const action = board.actions.get(held.at(-1) ?? 0);
  const update = action && updateOf(action, made);
  if (!update) return <span className={styles.quiet}>{words.hint}</span>;
  return (
    <div className={styles.made}>
      <span>{action.fields.reference}</span>
      <UpdateDone action={action} update={update} />
    </div>
  );
}
