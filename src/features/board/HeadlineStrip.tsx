// The figures at the head of the board; each is a filter when clicked.
import { mergeClasses } from "@fluentui/react-components";
import type { BoardColumn } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";
import { percent } from "../../plan/percent.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { useStripStyles } from "./HeadlineStrip.styles.ts";
import type { Headline } from "./headline.ts";
import type { View } from "./view.ts";
import { words } from "./words.ts";

interface Props {
  readonly figures: Headline;
  /** All actions of the plan. */
  readonly whole: number;
  /** Those that have a figure here; on a phone the columns have their own. */
  readonly columns: readonly BoardColumn[];
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
}

export function HeadlineStrip({ figures, whole, columns, view, onView }: Props) {
  const styles = useStripStyles();
  const { total, counts, overdue, stale } = figures;
  const one = (column: BoardColumn) => view.columns.length === 1 && view.columns[0] === column;
  return (
    <fieldset className={styles.strip} aria-label={words.figures}>
      <Figure
        label={`${words.ofAll(total, whole)} ${words.actions}`}
        pressed={false}
        onClick={() => onView({ columns: [], overdue: false, stale: false, superseded: false })}
      >
        <strong>{words.ofAll(total, whole)}</strong> <span>{words.actions}</span>
      </Figure>
      {columns.map((column) => {
        const { letter, word } = marks[column];
        const isWord = ["Not started", "Claimed", "Verified"].includes(column);
        const shown = `${counts[column]} (${percent(counts[column], total)}%)`;
        return (
          <Figure
            key={column}
            // What is seen comes first, so that it can be said to a computer that listens.
            label={
              isWord
                ? `${column === "Not started" ? "" : `${letter} `}${column} ${shown}`
                : `${letter} ${shown} ${word}`
            }
            pressed={one(column)}
            onClick={() => onView({ columns: one(column) ? [] : [column] })}
          >
            <Mark column={column} size={12} letter={column !== "Not started"} /> {isWord && <span>{column}</span>}{" "}
            <strong>{counts[column]}</strong>{" "}
            <span className={styles.quiet}>{`(${percent(counts[column], total)}%)`}</span>
          </Figure>
        );
      })}
      <Figure
        label={`${words.overdue} ${overdue}`}
        pressed={view.overdue}
        onClick={() => onView({ overdue: !view.overdue })}
      >
        <span>{words.overdue}</span> <strong>{overdue}</strong>
      </Figure>
      <Figure
        label={`${words.notUpdated} ${stale}`}
        pressed={view.stale}
        onClick={() => onView({ stale: !view.stale })}
      >
        <span>{words.notUpdated}</span> <strong>{stale}</strong>
      </Figure>
    </fieldset>
  );
}

interface FigureProps {
  readonly label: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Figure({ label, pressed, onClick, children }: FigureProps) {
  const styles = useStripStyles();
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      className={mergeClasses(styles.figure, pressed && styles.pressed)}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
