// The timeline in words. It may be folded away for the eyes; whoever listens has it all the same.
import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { formatShortDay } from "../../plan/days.ts";
import { columnOfStatus, wordOf } from "../../ui/kit/charts/statusMarks.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { usePrinting } from "../../ui/kit/usePrinting.ts";
import { visuallyHidden } from "../../ui/kit/visuallyHidden.ts";
import { useTimelineTableStyles } from "./TimelineTable.styles.ts";
import { isBackwards, type Line, type LineGroup } from "./timeline.ts";
import { withoutDate } from "./timelineSays.ts";
import { timelineWords } from "./timelineWords.ts";

const words = timelineWords.table;

/** Actions that are there at a time: of thousands, a page would be slow to come. */
const most = 200;

interface Props {
  readonly groups: readonly LineGroup[];
  readonly onOpen: (id: number) => void;
}

export function TimelineTable({ groups, onOpen }: Props) {
  const styles = useTimelineTableStyles();
  const title = useId();
  const isPrinted = usePrinting();
  const [isUnfolded, setShown] = useState(false);
  const isShown = isUnfolded || isPrinted;
  const [part, setPart] = useState(0);
  const total = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const from = isPrinted ? 0 : Math.min(part, Math.max(0, Math.ceil(total / most) - 1)) * most;
  const to = isPrinted ? total : Math.min(total, from + most);
  const isPart = total > most;
  return (
    <section aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title} className={styles.title}>
          {words.title}
        </h2>
        <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isUnfolded)}>
          {isShown ? words.hide : words.show}
        </Button>
        {isPart && isShown && (
          <div className={styles.pager} data-paper="no">
            <Button size="small" disabledFocusable={from === 0} onClick={() => setPart(from / most - 1)}>
              {words.previous}
            </Button>
            <span>{words.part(from + 1, to, total)}</span>
            <Button size="small" disabledFocusable={to === total} onClick={() => setPart(from / most + 1)}>
              {words.next}
            </Button>
          </div>
        )}
      </div>
      <div style={isShown ? undefined : visuallyHidden}>
        {isPart && !isShown && <p>{`${words.part(from + 1, to, total)}. ${words.more}`}</p>}
        <table className={isShown ? styles.table : undefined} aria-labelledby={title} data-testid="timeline-table">
          <thead>
            <tr>
              {[
                words.reference,
                words.action,
                words.start,
                words.original,
                words.revised,
                words.due,
                words.status,
                words.late,
              ].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          {slice(groups, from, to).map((group) => (
            <tbody key={group.key}>
              <tr>
                <th scope="rowgroup" colSpan={8}>
                  {group.title}
                </th>
              </tr>
              {group.lines.map((line) => (
                <TableLine key={line.action.id} line={line} onOpen={isShown ? onOpen : undefined} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

/** The lines from one place to another, counted over all groups. */
export function slice(groups: readonly LineGroup[], from: number, to: number): readonly LineGroup[] {
  let before = 0;
  return groups.flatMap((group) => {
    const lines = group.lines.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += group.lines.length;
    return lines.length > 0 ? [{ ...group, lines }] : [];
  });
}

interface LineProps {
  readonly line: Line;
  /** Absent where the table is not seen: nothing may take focus there. */
  readonly onOpen: Props["onOpen"] | undefined;
}

function TableLine({ line, onOpen }: LineProps) {
  const styles = useTimelineTableStyles();
  const { action, status, start, original, revised, due, late } = line;
  const { id, fields } = action;
  return (
    <tr data-line={id}>
      <th scope="row">{fields.reference}</th>
      <td dir="auto">
        {onOpen ? (
          <button type="button" data-paper="words" className={styles.open} onClick={() => onOpen(id)}>
            {fields.title}
          </button>
        ) : (
          fields.title
        )}
      </td>
      <td data-label={words.start}>{start ? formatShortDay(start) : words.none}</td>
      <td data-label={words.original}>{original ? formatShortDay(original) : withoutDate(fields)}</td>
      <td data-label={words.revised}>
        {revised.length > 0 ? revised.map(formatShortDay).join(", then ") : words.notMoved}
      </td>
      <td data-label={words.due}>
        {due ? `${formatShortDay(due)}${isBackwards(line) ? `. ${words.backwards}` : ""}` : withoutDate(fields)}
      </td>
      <td data-label={words.status}>
        <span className={styles.status}>
          <Mark column={columnOfStatus(status)} letter={false} />
          <span>{wordOf(status)}</span>
        </span>
      </td>
      <td data-label={words.late}>{late > 0 ? timelineWords.late(late) : words.notLate}</td>
    </tr>
  );
}
