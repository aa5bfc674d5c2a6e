// What the board shows: the figures, and the lanes with their columns. It remembers what it arranged last, so that one change among
// thousands of actions costs what it costs among a hundred; what comes out is the same as if it remembered nothing.

import { type Action, type BoardColumn, columnOf, compareReferences } from "../../plan/action.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Day, Person } from "../../schema/column.ts";
import { type Headline, headline, recounted } from "./headline.ts";
import { type Lane, laneKeyOf, lanesOf } from "./lanes.ts";
import { matcher, type Travel, type View } from "./view.ts";

export type Cells = Readonly<Record<BoardColumn, readonly Action[]>>;

export interface ArrangedLane extends Lane {
  /** Superseded actions are shown only when asked for; they stand with what will not be worked on. */
  readonly cells: Cells;
}

export interface Arrangement {
  /** Of what the filters leave, but for those that the figures themselves are. */
  readonly figures: Headline;
  /** All actions of the plan that are not withdrawn. */
  readonly whole: number;
  readonly lanes: readonly ArrangedLane[];
}

interface Shown {
  readonly actions: ReadonlyMap<number, Action>;
  readonly plan: Plan;
  readonly view: View;
  readonly today: Day;
  readonly me?: Person | undefined;
  readonly travel?: Travel | undefined;
}

interface Change {
  readonly was: Action;
  readonly now: Action;
}

interface Arranged {
  readonly shown: Shown;
  readonly arrangement: Arrangement;
}

export function createArranger(): (shown: Shown) => Arrangement {
  let last: Arranged | undefined;
  return (shown) => {
    const arrangement = (last && isSameView(last.shown, shown) && arrangedAfter(last, shown)) || arrange(shown);
    last = { shown, arrangement };
    return arrangement;
  };
}

export function arrange(shown: Shown): Arrangement {
  const { plan, view, today } = shown;
  const all = [...shown.actions.values()];
  const matching = all.filter(matcher(view, shown));
  const counted = hasFigureFilter(view) ? all.filter(matcher(withoutFigures(view), shown)) : matching;
  return {
    figures: headline(counted, plan, today),
    whole: all.filter(isInPlan).length,
    lanes: lanesOf(matching, view.lanes).map((lane) => ({ ...lane, cells: cellsOf(lane.actions, today) })),
  };
}

const isInPlan = ({ status }: Action) => !status.superseded;

/** A figure filters when it is selected, and goes on counting what is beside it. */
const hasFigureFilter = (view: View) => view.columns.length > 0 || view.overdue || view.stale || view.superseded;

const withoutFigures = (view: View): View => ({
  ...view,
  columns: [],
  overdue: false,
  stale: false,
  superseded: false,
});

function cellsOf(actions: readonly Action[], today: Day): Cells {
  const cells: Record<BoardColumn, Action[]> = {
    "Not started": [],
    Red: [],
    Amber: [],
    Green: [],
    Claimed: [],
    Verified: [],
  };
  for (const action of actions) cells[cellOf(action, today)].push(action);
  return cells;
}

const cellOf = (action: Action, today: Day) => columnOf(action, today) ?? "Not started";

/** Whether the same actions would be shown in the same lanes. */
function isSameView(one: Shown, other: Shown): boolean {
  if (one.plan !== other.plan || one.travel !== other.travel || one.today !== other.today) return false;
  if (one.me?.id !== other.me?.id) return false;
  return Object.entries(other.view).every(([key, value]) => one.view[key as keyof View] === value);
}

/** Changing more than these one by one is no quicker than arranging all anew. */
const fewChanges = 50;

/** The actions that are other objects than before, when those are few, and none came or went. */
function changesBetween(
  before: ReadonlyMap<number, Action>,
  after: ReadonlyMap<number, Action>,
): readonly Change[] | undefined {
  if (before.size !== after.size) return undefined;
  const changes: Change[] = [];
  const others = before.values();
  for (const now of after.values()) {
    const was = others.next().value;
    if (was === now) continue;
    if (was?.id !== now.id || changes.push({ was, now }) > fewChanges) return undefined;
  }
  return changes;
}

/** What follows from the last arrangement; nothing when something has changed that needs all to be arranged anew. */
function arrangedAfter({ shown: then, arrangement: before }: Arranged, shown: Shown): Arrangement | undefined {
  const changes = changesBetween(then.actions, shown.actions);
  if (!changes || changes.length === 0) return changes && before;
  const { view, plan, today } = shown;
  const matches = matcher(view, shown);
  const counts = hasFigureFilter(view) ? matcher(withoutFigures(view), shown) : matches;
  const lanes = [...before.lanes];
  for (const { was, now } of changes) {
    const isShown = matches(now);
    const key = laneKeyOf(now, view.lanes);
    if (isShown !== matches(was) || key !== laneKeyOf(was, view.lanes)) return undefined;
    if (was.fields.reference !== now.fields.reference || was.programme !== now.programme) return undefined;
    if (!isShown) continue;
    const at = lanes.findIndex((lane) => lane.key === key);
    const lane = lanes[at];
    const index = lane?.actions.indexOf(was) ?? -1;
    if (!lane || index < 0) return undefined;
    lanes[at] = { ...lane, actions: lane.actions.with(index, now), cells: cellsAfter(lane.cells, { was, now }, today) };
  }
  const [left, joined] = [changes.map(({ was }) => was), changes.map(({ now }) => now)];
  const figures = recounted(before.figures, { left: left.filter(counts), joined: joined.filter(counts), plan, today });
  const whole = before.whole - left.filter(isInPlan).length + joined.filter(isInPlan).length;
  return { figures, whole, lanes };
}

function cellsAfter(cells: Cells, { was, now }: Change, today: Day): Cells {
  const [from, to] = [cellOf(was, today), cellOf(now, today)];
  const index = cells[from].indexOf(was);
  if (from === to) return { ...cells, [from]: cells[from].with(index, now) };
  const place = cells[to].findIndex((each) => compareReferences(each.fields.reference, now.fields.reference) > 0);
  return {
    ...cells,
    [from]: cells[from].toSpliced(index, 1),
    [to]: cells[to].toSpliced(place < 0 ? cells[to].length : place, 0, now),
  };
}
