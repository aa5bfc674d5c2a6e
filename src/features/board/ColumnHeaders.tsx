// The heads of the columns: they stay put, carry the counts, and while something is dragged say what each would ask for.
import { mergeClasses } from "@fluentui/react-components";
import type { BoardColumn } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";
import { type Mover, move } from "../../plan/move.ts";
import { silentPart } from "../../ui/kit/lazyPart.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { colourOf } from "../../ui/kit/palette.ts";
import { useBoardStyles } from "./Board.styles.ts";
import { columnId } from "./columnId.ts";
import { narrowestBoard } from "./layout.ts";
import type { Drag } from "./useDrag.ts";

const DragAdvice = silentPart(() => import("./parts.ts").then(({ DragAdvice }) => DragAdvice));

interface Props {
  readonly columns: readonly BoardColumn[];
  readonly counts: Readonly<Record<BoardColumn, number>>;
  readonly template: string;
  readonly drag: Drag;
  readonly mover: Mover;
}

export function ColumnHeaders({ columns, counts, template, drag, mover }: Props) {
  const styles = useBoardStyles();
  return (
    <div
      className={styles.headers}
      style={{ gridTemplateColumns: template, minWidth: narrowestBoard(columns, counts) }}
    >
      {columns.map((column) => {
        const verdict = drag.kind === "dragging" ? move(drag.action, column, mover) : undefined;
        const isOver = drag.kind === "dragging" && drag.over === column;
        return (
          <div
            key={column}
            data-column-header={column}
            className={mergeClasses(styles.header, verdict?.kind === "refused" && styles.quiet, isOver && styles.over)}
            style={{ borderTopColor: colourOf(column) }}
          >
            <h2 className={styles.headerTitle} id={columnId(column)} title={marks[column].word}>
              <Mark column={column} />
              <span className={styles.headerWord}>{column === "Claimed" ? column : marks[column].word}</span>
              <span className={styles.count}>{counts[column]}</span>
            </h2>
            {verdict && <DragAdvice verdict={verdict} />}
          </div>
        );
      })}
    </div>
  );
}
