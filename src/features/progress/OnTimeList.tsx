// Actions behind a figure: the button that shows how many, and the list that it opens.

import { spokenColumn } from "../../plan/marks.ts";
import type { Direction } from "../../plan/snapshots/direction.ts";
import type { Charted, FrozenAction } from "../../plan/snapshots/format.ts";
import { columnOfStatus, letterOf } from "../../ui/kit/charts/statusMarks.ts";
import { DirectionMark } from "../../ui/kit/DirectionMark.tsx";
import { directionNames } from "../../ui/kit/directionWords.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { colourOf } from "../../ui/kit/palette.ts";
import { visuallyHidden } from "../../ui/kit/visuallyHidden.ts";
import { useOnTimeStyles } from "./OnTime.styles.ts";

/** Which list is open, by its name in the address; one at a time. */
export interface OpenList {
  readonly name: string;
  readonly onToggle: (name: string) => void;
}

interface CountProps {
  readonly count: number;
  /** What it counts, for who does not see where it stands. */
  readonly label: string;
  /** Of its list. */
  readonly name: string;
  readonly open: OpenList;
  /** Instead of the bare figure. */
  readonly children?: string;
}

export function Count({ count, label, name, open, children = String(count) }: CountProps) {
  const styles = useOnTimeStyles();
  if (count === 0) return <span className={styles.none}>{children}</span>;
  return (
    <button
      type="button"
      data-paper="words"
      className={styles.count}
      aria-label={label}
      aria-expanded={open.name === name}
      onClick={() => open.onToggle(name)}
      data-list={name}
    >
      {children}
    </button>
  );
}

export interface Listed {
  readonly action: FrozenAction;
  readonly note: string;
  /** Which way it has gone since the last snapshot, where the list tells. */
  readonly direction?: Direction | undefined;
}

interface ListProps {
  readonly items: readonly Listed[];
  readonly label: string;
  readonly onOpen: (id: number) => void;
}

export function ActionList({ items, label, onOpen }: ListProps) {
  const styles = useOnTimeStyles();
  return (
    <ul className={styles.list} aria-label={label} data-testid="listed-actions">
      {items.map(({ action, note, direction }) => (
        <li key={action.id} className={styles.line}>
          <ActionButton action={action} note={note} direction={direction} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

interface ButtonProps extends Listed {
  readonly onOpen: (id: number) => void;
}

export function ActionButton({ action: { id, fields, status }, note, direction, onOpen }: ButtonProps) {
  const styles = useOnTimeStyles();
  const column = columnOfStatus(status as Charted);
  return (
    <button
      type="button"
      data-paper="words"
      className={styles.action}
      onClick={() => onOpen(id)}
      data-ref={fields.reference}
      data-row={id}
    >
      <span className={styles.mark} style={{ color: colourOf(column) }}>
        <Mark column={column} letter={false} />
        {column !== "Not started" && <span aria-hidden="true">{letterOf(status as Charted)}</span>}
        {direction && (
          <span className={styles.direction} title={directionNames[direction]}>
            <DirectionMark direction={direction} />
          </span>
        )}
        <span style={visuallyHidden}>
          {[spokenColumn(column), direction && directionNames[direction], ""]
            .filter((each) => each !== undefined)
            .join(", ")}
        </span>
      </span>
      <span>
        <span className={styles.reference}>{`${fields.reference} `}</span>
        <span dir="auto" data-title="">
          {fields.title}
        </span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </button>
  );
}
