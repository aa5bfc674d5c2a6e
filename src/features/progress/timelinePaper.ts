// The timeline of a paper: for each programme, how many actions are due in which month, drawn, and by quarter as a table.
import type { Drawing, Shape } from "../../office/drawing.ts";
import { addMonths, formatDay, formatMonth, monthsBetween } from "../../plan/days.ts";
import { inPlan, type PaperInput, type PaperPlan, programmeName } from "../../plan/papers/input.ts";
import type { PaperPart } from "../../plan/papers/paper.ts";
import { columnsOf, type RowColumn, tableOf, text } from "../../plan/papers/parts.ts";
import { forecastOf } from "../../plan/snapshots/direction.ts";
import { type FrozenAction, isVerified } from "../../plan/snapshots/format.ts";
import { isOpen } from "../../plan/snapshots/programmeRule.ts";
import type { Day } from "../../schema/column.ts";
import { paperWords } from "./paperWords.ts";

const words = paperWords.timeline;

interface Line {
  readonly title: string;
  readonly actions: readonly FrozenAction[];
}

const column = columnsOf<Line>();

interface Months {
  /** The first day of the first. */
  readonly first: Day;
  readonly count: number;
}

/** More are too narrow to read; a mistyped year must not make the rest of it so. */
const most = 36;

export function timelineParts(input: PaperInput): readonly PaperPart[] | undefined {
  const { now } = input;
  const lines = linesOf(now);
  const months = monthsOf(now);
  if (lines.length === 0 || !months) return undefined;
  const last = addMonths(months.first, months.count - 1);
  return [
    text(words.intro(inPlan(now).length)),
    {
      ...{ kind: "picture", title: words.title },
      description: words.picture(lines.length, formatMonth(months.first), formatMonth(last)),
      drawing: drawingOf(lines, { months, now }),
    },
    tableOf({
      ...{ title: words.table, description: words.description },
      columns: [
        column(words.programme, ["text", 22], ({ title }) => title),
        ...quartersOf(months).map((quarter) => quarterColumn(quarter, months)),
        column(words.other, ["number", 9], ({ actions }) => actions.filter((each) => isOutside(each, months)).length),
        column(
          words.noDate,
          ["number", 8],
          ({ actions }) => actions.filter(({ fields }) => !forecastOf(fields)).length,
        ),
      ],
      rows: lines,
    }),
  ];
}

function linesOf(plan: PaperPlan): readonly Line[] {
  const found = new Map<number | undefined, FrozenAction[]>();
  for (const action of inPlan(plan)) {
    const own = found.get(action.programme);
    if (own) own.push(action);
    else found.set(action.programme, [action]);
  }
  return [...found]
    .toSorted(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([number, actions]) => ({ title: programmeName(number, plan) || words.none, actions }));
}

/** Those of the plan; without them, those in which something is due. */
function monthsOf(plan: PaperPlan): Months | undefined {
  const { firstMonth, months } = plan.plan;
  if (firstMonth && months) return { first: monthOf(firstMonth), count: Math.min(months, most) };
  const due = inPlan(plan)
    .flatMap(({ fields }) => forecastOf(fields) ?? [])
    .toSorted();
  const [first, last] = [due[0], due.at(-1)];
  if (!first || !last) return undefined;
  return { first: monthOf(first), count: Math.min(monthsBetween(first, last) + 1, most) };
}

const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** Counted from 0; nothing outside the months. */
function placeOf({ fields }: FrozenAction, { first, count }: Months): number | undefined {
  const due = forecastOf(fields);
  const at = due ? monthsBetween(first, due) : -1;
  return at >= 0 && at < count ? at : undefined;
}

const isOutside = (action: FrozenAction, months: Months) =>
  forecastOf(action.fields) !== undefined && placeOf(action, months) === undefined;

interface Quarter {
  readonly from: number;
  readonly to: number;
}

const quartersOf = ({ count }: Months): readonly Quarter[] =>
  Array.from({ length: Math.ceil(count / 3) }, (_, index) => ({ from: index * 3, to: Math.min(index * 3 + 3, count) }));

function quarterColumn({ from, to }: Quarter, months: Months): RowColumn<Line> {
  const name = (at: number) => shortMonth(addMonths(months.first, at));
  return column(to - from > 1 ? words.quarter(name(from), name(to - 1)) : name(from), ["number", 8], ({ actions }) => {
    const places = actions.map((action) => placeOf(action, months));
    return places.filter((at) => at !== undefined && at >= from && at < to).length;
  });
}

const shortMonth = (day: Day) => `${formatMonth(day).slice(0, 3)} ${day.slice(2, 4)}`;

/** Pixels. A page of A4 is some 480 points wide, so letters of 17 are printed as 8 points. */
const layout = { width: 1000, names: 260, head: 60, line: 56, key: 44, box: 12, letters: 17 } as const;
const ink = {
  line: "#8a8a8a",
  faint: "#d0d0d0",
  text: "#242424",
  done: "#0f548c",
  open: "#835100",
  idle: "#5c5c5c",
} as const;

type Look = Pick<Extract<Shape, { kind: "rect" }>, "fill" | "stroke" | "hatch">;

const looks = {
  complete: { fill: ink.done, stroke: ink.done },
  open: { fill: "#ffffff", stroke: ink.open, hatch: "up" },
  idle: { fill: "#ffffff", stroke: ink.idle },
} as const satisfies Record<string, Look>;

const lookOf = (action: FrozenAction): keyof typeof looks =>
  isVerified(action.status) || action.status === "Claimed" ? "complete" : isOpen(action) ? "open" : "idle";

interface Drawn {
  readonly months: Months;
  readonly now: PaperPlan;
}

function drawingOf(lines: readonly Line[], { months, now }: Drawn): Drawing {
  const month = (layout.width - layout.names) / months.count;
  const x = (at: number) => Math.round(layout.names + at * month);
  const bottom = layout.head + lines.length * layout.line;
  const shapes: Shape[] = [];
  for (let at = 0; at <= months.count; at += 3) {
    shapes.push({ kind: "line", x1: x(at), y1: layout.head - 6, x2: x(at), y2: bottom, stroke: ink.faint });
    if (at === months.count) break;
    if (months.count - at < 3 && at > 0) continue;
    const label = shortMonth(addMonths(months.first, at));
    shapes.push({ kind: "text", x: x(at) + 3, y: layout.head - 14, text: label, size: layout.letters, fill: ink.text });
  }
  for (const [index, line] of lines.entries()) {
    const base = layout.head + (index + 1) * layout.line;
    shapes.push({ kind: "line", x1: 0, y1: base, x2: layout.width, y2: base, stroke: ink.faint });
    shapes.push({
      kind: "text",
      x: 0,
      y: base - 18,
      text: shortened(line.title),
      size: layout.letters,
      fill: ink.text,
    });
    shapes.push(...boxesOf(line, { base, x, months, month }));
  }
  const here = monthsBetween(months.first, now.day) + Number(now.day.slice(8, 10)) / 31;
  if (here >= 0 && here <= months.count) {
    shapes.push({ kind: "line", x1: x(here), y1: 22, x2: x(here), y2: bottom, stroke: ink.text, dash: [5, 4] });
    const anchor = here > months.count / 2 ? "end" : "start";
    const beside = anchor === "end" ? -4 : 4;
    shapes.push({
      kind: "text",
      x: x(here) + beside,
      y: 18,
      text: `${words.today} ${formatDay(now.day)}`,
      size: layout.letters,
      fill: ink.text,
      anchor,
    });
  }
  return { width: layout.width, height: bottom + layout.key, shapes: [...shapes, ...keyOf(bottom)] };
}

/** Cut between words: half of a name or of an address is not found where a paper is checked before it is published. */
const shortened = (title: string) => (title.length > 29 ? `${title.slice(0, 29).replace(/\s+\S*$/u, "")}…` : title);

interface Placing {
  readonly base: number;
  readonly x: (at: number) => number;
  readonly months: Months;
  readonly month: number;
}

/** A box for each action, one on the other; where there are too many for the height, a number says how many. */
function boxesOf({ actions }: Line, { base, x, months, month }: Placing): readonly Shape[] {
  const shapes: Shape[] = [];
  const perColumn = Math.floor((layout.line - 6) / (layout.box + 1));
  const columns = Math.max(1, Math.floor((month - 2) / (layout.box + 1)));
  const order = ["complete", "open", "idle"] as const;
  for (let at = 0; at < months.count; at++) {
    const own = actions
      .filter((each) => placeOf(each, months) === at)
      .toSorted((a, b) => order.indexOf(lookOf(a)) - order.indexOf(lookOf(b)));
    const fits = perColumn * columns;
    const shown = own.length > fits ? own.slice(0, fits - columns) : own;
    for (const [index, action] of shown.entries()) {
      const [across, up] = [index % columns, Math.floor(index / columns)];
      const place = { x: x(at) + 2 + across * (layout.box + 1), y: base - (up + 1) * (layout.box + 1) };
      shapes.push({ kind: "rect", ...place, width: layout.box, height: layout.box, ...looks[lookOf(action)] });
    }
    if (own.length > fits) {
      const y = base - perColumn * (layout.box + 1) + layout.box;
      shapes.push({
        kind: "text",
        x: x(at) + 2,
        y,
        text: String(own.length),
        size: 14,
        fill: ink.text,
        isStrong: true,
      });
    }
  }
  return shapes;
}

function keyOf(top: number): readonly Shape[] {
  const parts = [
    ["complete", words.key.complete, 0],
    ["open", words.key.open, 320],
    ["idle", words.key.idle, 500],
  ] as const;
  return parts.flatMap(([look, said, x]): readonly Shape[] => [
    { kind: "rect", x, y: top + 16, width: layout.box, height: layout.box, ...looks[look] },
    { kind: "text", x: x + 20, y: top + 28, text: said, size: layout.letters, fill: ink.text },
  ]);
}
