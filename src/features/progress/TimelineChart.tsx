// The timeline: months across, actions down, drawn only where they are seen. It scrolls within itself, both ways.
import { mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { addMonths, formatShortDay } from "../../plan/days.ts";
import type { FrozenPlan } from "../../plan/snapshots/format.ts";
import type { Day } from "../../schema/column.ts";
import { useScrolledRange } from "../../ui/kit/useScrolledRange.ts";
import { useWidth } from "../../ui/kit/useWidth.ts";
import { useTimelineStyles } from "./Timeline.styles.ts";
import { type RowDrawing, TimelineRow } from "./TimelineRow.tsx";
import type { LineGroup, Span } from "./timeline.ts";
import {
  type Flag,
  layRows,
  type PlacedFlag,
  placeFlags,
  type Row,
  rowsWithin,
  type Scale,
  widthOf,
  xOf,
} from "./timelineDrawing.ts";
import { timelineWords as words } from "./timelineWords.ts";
import { useTimelineFocus } from "./useTimelineFocus.ts";

interface Props {
  readonly groups: readonly LineGroup[];
  readonly span: Span;
  readonly plan: FrozenPlan["plan"];
  readonly today: Day;
  readonly openId: number | undefined;
  readonly onOpen: (id: number) => void;
  readonly focusRef: { current: ((id: number) => void) | undefined };
}

const gutter = 36;
const narrowerThan = 640;
/** Narrower, and the short names of months would touch. */
const narrowestMonth = 36;
/** At the right of the last month, for marks that stand at its end. */
const margin = 24;
const heights = { group: 32, line: 30 };
const narrowHeights = { group: 32, line: 50 };
/** Of years and months, and of a row of labels. */
const [monthsHead, flagHead] = [36, 18];
/** Pixels drawn above and below what is seen. */
const overscan = 300;

export function TimelineChart({ groups, span, plan, today, openId, onOpen, focusRef }: Props) {
  const styles = useTimelineStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useWidth(scroller);
  const range = useScrolledRange(scroller);
  const isNarrow = seen < narrowerThan;
  const names = isNarrow ? 0 : Math.min(340, Math.max(200, Math.round(seen * 0.24)));
  const left = names + gutter;
  const month = Math.max(narrowestMonth, Math.floor((seen - left - margin) / span.months));
  const scale: Scale = useMemo(() => ({ ...span, month }), [span, month]);
  const size = isNarrow ? narrowHeights : heights;
  const laid = useMemo(() => layRows(groups, size), [groups, size]);
  const flags = useMemo(() => placeFlags(flagsOf(plan, today), scale), [plan, today, scale]);
  const head = monthsHead + flagHead * Math.max(0, ...flags.map(({ row }) => row + 1));
  const focus = useTimelineFocus({ scroller, rows: laid.rows, head, height: size.line });
  useEffect(() => {
    focusRef.current = focus.focusOn;
  }, [focusRef, focus.focusOn]);
  const drawing: RowDrawing = useMemo(
    () => ({ styles, scale, begins: plan.firstMonth, today, names, gutter, height: size.line, isNarrow, seen }),
    [styles, scale, plan.firstMonth, today, names, size.line, isNarrow, seen],
  );

  // Today is in sight at first.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) element.scrollLeft = xOf(scale, today) - (element.clientWidth - left) * 0.4;
  }, [scale, today, left]);

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = focus.next(event.key);
    if (next === undefined) return;
    event.preventDefault();
    focus.focusOn(next);
  }

  const drawn = rowsWithin(laid, { top: range.top - overscan, bottom: range.bottom + overscan });
  const width = left + widthOf(scale) + margin;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={scroller}
      className={styles.scroller}
      role="group"
      aria-label={words.chart}
      onKeyDown={onKeyDown}
      data-testid="timeline-chart"
      data-has-table=""
      data-paper="no"
    >
      <div className={styles.head} style={{ width, height: head }} aria-hidden="true">
        <div className={styles.corner} style={{ width: left }}>
          {!isNarrow && <span className={styles.cornerName}>{words.action}</span>}
          <span className={styles.cornerGutter}>{words.noDate}</span>
        </div>
        <Months scale={scale} left={left} flags={flags} />
      </div>
      <div className={styles.canvas} style={{ width, height: laid.height }}>
        <Grid scale={scale} left={left} flags={flags} />
        {withCurrent(drawn, laid.rows, focus.current).map(({ top, group, line }) =>
          group ? (
            <div
              key={`group ${group.key}`}
              className={styles.group}
              style={{ height: size.group, transform: `translateY(${top}px)` }}
            >
              <h2
                className={isNarrow ? styles.groupTitle : mergeClasses(styles.groupTitle, styles.groupLine)}
                style={{ width: isNarrow ? seen : left }}
              >
                <span className={styles.groupName} title={group.title}>
                  {group.title}
                </span>
                <span className={styles.groupCount}>{group.lines.length}</span>
              </h2>
            </div>
          ) : (
            <TimelineRow
              key={line.action.id}
              line={line}
              top={top}
              drawing={drawing}
              isCurrent={line.action.id === focus.current}
              isOpen={line.action.id === openId}
              onOpen={onOpen}
              onFocus={focus.setCurrent}
            />
          ),
        )}
      </div>
    </div>
  );
}

/** The one that Tab comes to is drawn wherever it is, so that focus is not lost by scrolling. */
function withCurrent(drawn: readonly Row[], all: readonly Row[], current: number | undefined): readonly Row[] {
  if (current === undefined || drawn.some(({ line }) => line?.action.id === current)) return drawn;
  const row = all.find(({ line }) => line?.action.id === current);
  if (!row) return drawn;
  return drawn[0] && row.top < drawn[0].top ? [row, ...drawn] : [...drawn, row];
}

function flagsOf({ reviews, nextBoard }: FrozenPlan["plan"], today: Day): readonly Flag[] {
  return [
    { kind: "today", day: today, label: words.today(formatShortDay(today)) },
    ...reviews.map((day): Flag => ({ kind: "review", day, label: words.review(formatShortDay(day)) })),
    ...(nextBoard ? [{ kind: "board", day: nextBoard, label: words.board(formatShortDay(nextBoard)) } as const] : []),
  ];
}

interface PlotProps {
  readonly scale: Scale;
  readonly left: number;
  readonly flags: readonly PlacedFlag[];
}

const monthName = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const shortMonth = (day: Day) => monthName.format(Date.parse(day)).slice(0, 3);

const Months = memo(function Months({ scale, left, flags }: PlotProps) {
  const styles = useTimelineStyles();
  const months = Array.from({ length: scale.months }, (_, index) => addMonths(scale.first, index));
  return (
    <div className={styles.headPlot} style={{ left }}>
      {months.map((day, index) => (
        <span key={day}>
          {(index === 0 || day.endsWith("-01-01")) && (
            <span className={styles.year} style={{ left: index * scale.month }}>
              {day.slice(0, 4)}
            </span>
          )}
          <span className={styles.month} style={{ left: index * scale.month }}>
            {shortMonth(day)}
          </span>
        </span>
      ))}
      {flags.map(({ kind, day, label, x, row }) => (
        <span
          key={`${kind} ${day}`}
          className={mergeClasses(styles.flagLabel, kind === "today" && styles.flagToday)}
          style={{ left: x, top: monthsHead + row * flagHead }}
        >
          {label}
        </span>
      ))}
    </div>
  );
});

/** Behind the rows: a line at the beginning of each month, and those of today, reviews and the next meeting of the Joint Board. */
const Grid = memo(function Grid({ scale, left, flags }: PlotProps) {
  const styles = useTimelineStyles();
  const line = tokens.colorNeutralStroke1;
  return (
    <div className={styles.grid} style={{ marginLeft: left, width: widthOf(scale) }} aria-hidden="true">
      <div
        className={styles.months}
        style={{
          backgroundImage: `repeating-linear-gradient(to right, ${line} 0 1px, transparent 1px ${scale.month}px)`,
        }}
      />
      {flags.map(({ kind, day, x }) => (
        <div key={`${kind} ${day}`} className={styles[kind]} style={{ left: x }} data-flag={kind} />
      ))}
    </div>
  );
});
