// One action of the timeline: its name, and its line with the mark at the end. Plain elements: thousands of them scroll by.
import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import { formatDay } from "../../plan/days.ts";
import { spokenColumn } from "../../plan/marks.ts";
import { columnOfStatus, letterOf, wordOf } from "../../ui/kit/charts/statusMarks.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { colourOf } from "../../ui/kit/palette.ts";
import type { TimelineStyles } from "./Timeline.styles.ts";
import { isBackwards, type Line } from "./timeline.ts";
import { type Drawing, drawnOf, isBeyond, widthOf } from "./timelineDrawing.ts";
import { withoutDate } from "./timelineSays.ts";
import { timelineWords as words } from "./timelineWords.ts";

/** How all rows are drawn. */
export interface RowDrawing extends Drawing {
  readonly styles: TimelineStyles;
  /** Pixels of the names, the gutter left out, and of the gutter. */
  readonly names: number;
  readonly gutter: number;
  readonly height: number;
  /** Whether names stand above their lines. */
  readonly isNarrow: boolean;
  /** Pixels across which the scroller shows. */
  readonly seen: number;
}

interface Props {
  readonly line: Line;
  readonly top: number;
  readonly drawing: RowDrawing;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (id: number) => void;
  readonly onFocus: (id: number) => void;
}

export const TimelineRow = memo(function TimelineRow(props: Props) {
  const { line, top, drawing, isCurrent, isOpen, onOpen, onFocus } = props;
  const { styles, names, gutter, height, isNarrow, seen } = drawing;
  const { id, fields } = line.action;
  const saysId = `timeline-${id}`;
  const colour = colourOf(columnOfStatus(line.status));
  const inGutter = line.kind === "undated" && (
    <span style={{ color: colour }}>
      <Letter line={line} styles={styles} />
    </span>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: what is in a button element does not stay in sight while it is scrolled in every browser
    <div
      role="button"
      className={styles.row}
      style={{ height, transform: `translateY(${top}px)` }}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${fields.reference} ${fields.title}`}
      aria-describedby={saysId}
      data-row={id}
      data-ref={fields.reference}
      onClick={() => onOpen(id)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onOpen(id);
      }}
      onFocus={() => onFocus(id)}
    >
      <div
        className={mergeClasses(styles.name, isNarrow && styles.above, isOpen && styles.open)}
        style={{ width: isNarrow ? seen : names + gutter }}
        data-name=""
      >
        <span className={styles.reference}>{fields.reference}</span>
        <span className={styles.title} title={fields.title} dir="auto" data-title="">
          {fields.title}
        </span>
        {isNarrow ? (
          <span className={styles.aboveMark} style={{ color: colour }}>
            <Letter line={line} styles={styles} />
          </span>
        ) : (
          <span className={styles.gutter}>{inGutter}</span>
        )}
      </div>
      {isNarrow && (
        <div className={mergeClasses(styles.gutter, styles.gutterBelow)} style={{ width: gutter }}>
          {inGutter}
        </div>
      )}
      <div className={styles.plot} style={{ left: names + gutter, top: isNarrow ? 22 : 0, color: colour }}>
        <Pieces line={line} drawing={drawing} />
      </div>
      <span id={saysId} hidden>
        {saidOf(line)}
      </span>
    </div>
  );
});

/** Pixels that a mark with its letter takes at the right of its place, and the words after it. */
const [markRoom, wordsRoom] = [4, 80];

function Pieces({ line, drawing }: { readonly line: Line; readonly drawing: RowDrawing }) {
  const { styles, scale } = drawing;
  const drawn = drawnOf(line, drawing);
  if (!drawn) return null;
  const { planned, hasStart, slip, ticks, late, fades, mark } = drawn;
  const width = widthOf(scale);
  const isBefore = mark > width - markRoom;
  return (
    <>
      {planned && (
        <div
          className={fades ? styles.fades : styles.planned}
          style={{ left: planned.from, width: planned.to - planned.from }}
          data-piece={fades ? "fades" : "planned"}
        />
      )}
      {hasStart && line.start && planned && (
        <div className={styles.start} style={{ left: startAt(line, drawn.planned) }} data-piece="start" />
      )}
      {slip && (
        <div className={styles.slip} style={{ left: slip.from, width: slip.to - slip.from }} data-piece="slip" />
      )}
      {ticks.map((x) => (
        <div key={x} className={styles.tick} style={{ left: x - 1 }} data-piece="tick" />
      ))}
      {late && late.to > late.from && (
        <div className={styles.late} style={{ left: late.from, width: late.to - late.from }} data-piece="late" />
      )}
      <div
        className={isBefore ? mergeClasses(styles.mark, styles.markBefore) : styles.mark}
        style={{ left: mark }}
        data-piece="mark"
      >
        {line.due && isBeyond(scale, line.due) && <span>{line.due < scale.first ? "◂" : "▸"}</span>}
        <Letter line={line} styles={styles} />
      </div>
      {late && (
        <div
          className={mergeClasses(styles.lateWords, late.to > width - wordsRoom && styles.lateBefore)}
          style={{ left: late.to > width - wordsRoom ? late.from : late.to }}
        >
          {words.late(line.late)}
        </div>
      )}
    </>
  );
}

/** One that is due before it starts has its start at the end of its line. */
const startAt = (line: Line, planned: { readonly from: number; readonly to: number } | undefined): number =>
  (isBackwards(line) ? planned?.to : planned?.from) ?? 0;

function Letter({ line: { status }, styles }: { readonly line: Line; readonly styles: TimelineStyles }) {
  return (
    <span className={styles.sampleMark} aria-hidden="true">
      <Mark column={columnOfStatus(status)} letter={false} />
      {status !== "Not started" && <span>{letterOf(status)}</span>}
    </span>
  );
}

/** For who does not see the line. */
function saidOf(line: Line): string {
  const { status, start, original, revised, due, late } = line;
  const earlier = [...(original ? [original] : []), ...revised].slice(0, -1);
  return [
    status === "Embedded" ? wordOf(status) : spokenColumn(status),
    start && words.says.starts(formatDay(start)),
    due ? words.says.due(formatDay(due)) : withoutDate(line.action.fields),
    earlier.length > 0 && due && words.says.moved(earlier.map(formatDay)),
    late > 0 && words.late(late),
    isBackwards(line) && words.says.backwards,
  ]
    .filter(Boolean)
    .join(", ");
}
