// A view of the board: which actions, in which lanes; and its form in an address, so that a link reproduces it.

import {
  type Action,
  type BoardColumn,
  boardColumns,
  columnOf,
  daysLate,
  effectiveDue,
  hasNoDate,
  isStale,
  isTheirs,
} from "../../plan/action.ts";
import { addDays, dayOf, isDay } from "../../plan/days.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Direction } from "../../plan/snapshots/direction.ts";
import type { Day, Person } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";

export const laneKinds = ["none", "programme", "theme", "lead", "month"] as const;
export type LaneKind = (typeof laneKinds)[number];

export const layouts = ["cards", "table"] as const;

export interface View {
  readonly layout: (typeof layouts)[number];
  readonly lanes: LaneKind;
  readonly text: string;
  /** Programme numbers. */
  readonly programmes: readonly number[];
  /** Themes in full, as the rows have them. */
  readonly themes: readonly string[];
  /** The site's numbers of leads. */
  readonly leads: readonly number[];
  readonly columns: readonly BoardColumn[];
  /** Due within that many days from today; 0 for whenever. */
  readonly dueIn: number;
  /** Due from that day, and up to that day; empty for whenever. */
  readonly dueFrom: Day | "";
  readonly dueTo: Day | "";
  /** Changed on that day or later. */
  readonly changed: Day | "";
  /** Of the person who looks at it. */
  readonly mine: boolean;
  readonly overdue: boolean;
  readonly stale: boolean;
  /** Without a date that could be read. */
  readonly undated: boolean;
  readonly superseded: boolean;
  /** Down, or up, since the last snapshot. */
  readonly worse: boolean;
  readonly better: boolean;
  /** Of the table: what it is sorted by, the first before the others; from the last to the first where a minus stands before the key. */
  readonly sort: readonly string[];
  /** Of the table: keys of its columns; none where the link leaves them to the person. */
  readonly fields: readonly string[];
}

type Flags = Pick<View, (typeof flags)[number]>;

export const wholeBoard: View = {
  layout: "cards",
  lanes: "none",
  text: "",
  programmes: [],
  themes: [],
  leads: [],
  columns: [],
  dueIn: 0,
  dueFrom: "",
  dueTo: "",
  changed: "",
  mine: false,
  overdue: false,
  stale: false,
  undated: false,
  worse: false,
  better: false,
  superseded: false,
  sort: [],
  fields: [],
};

export const flags = ["mine", "overdue", "stale", "undated", "worse", "better", "superseded"] as const;

/** In characters; a theme fills a line of text at most. */
const longestText = 100;
const longestTheme = 255;

/** Characters that are not seen, and turn around or hide those beside them. */
const unseen = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Reads an address's query, which anybody may have written; whatever does not follow the pattern is left out. */
export function readView(query: string): View {
  const given = new URLSearchParams(query);
  const several = (name: string, pattern: RegExp) => [
    ...new Set((given.get(name) ?? "").split(",").filter((each) => each.length <= longestText && pattern.test(each))),
  ];
  const day = (name: string) => (isDay(given.get(name) ?? "") ? (given.get(name) ?? "") : "");
  const lanes = given.get("lanes");
  const show = several("show", /^[a-z]+$/);
  return {
    layout: given.get("layout") === "table" ? "table" : "cards",
    lanes: laneKinds.find((kind) => kind === lanes) ?? "none",
    text: plainText(given.get("text") ?? "", longestText),
    programmes: several("programme", /^\d{1,3}$/).map(Number),
    themes: [
      ...new Set(
        given
          .getAll("theme")
          .map((theme) => plainText(theme, longestTheme))
          .filter(Boolean),
      ),
    ],
    leads: several("lead", /^[1-9]\d{0,9}$/).map(Number),
    columns: boardColumns.filter((column) => several("column", /^[A-Za-z ]+$/).includes(column)),
    dueIn: Number(several("dueIn", /^[1-9]\d{0,2}$/)[0] ?? 0),
    dueFrom: day("dueFrom"),
    dueTo: day("dueTo"),
    changed: day("changed"),
    ...(Object.fromEntries(flags.map((flag) => [flag, show.includes(flag)])) as Flags),
    sort: several("sort", /^-?[a-z]+$/i),
    fields: several("fields", /^[a-z]+$/i),
  };
}

function plainText(text: string, longest: number): string {
  return cut(text.replace(unseen, ""), longest);
}

/** The query that `readView` reads back; empty for the whole board. */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value && query.append(name, value);
  put("layout", view.layout === "cards" ? "" : view.layout);
  put("lanes", view.lanes === "none" ? "" : view.lanes);
  put("text", view.text);
  put("programme", view.programmes.join(","));
  for (const theme of view.themes) put("theme", theme);
  put("lead", view.leads.join(","));
  put("column", view.columns.join(","));
  put("dueIn", view.dueIn ? String(view.dueIn) : "");
  for (const name of ["dueFrom", "dueTo", "changed"] as const) put(name, view[name]);
  put("show", flags.filter((flag) => view[flag]).join(","));
  put("sort", view.sort.join(","));
  put("fields", view.fields.join(","));
  return query.toString();
}

/** The same layout and order, with every action. */
export const withoutFilters = ({ layout, lanes, sort, fields }: View): View => ({
  ...wholeBoard,
  ...{ layout, lanes, sort, fields },
});

/** How many kinds of filter are on, lanes and text left aside. */
export function filtersOn(view: View): number {
  const sets = [view.programmes, view.themes, view.leads, view.columns].filter((each) => each.length > 0);
  const days = [view.dueIn, view.dueFrom || view.dueTo, view.changed].filter(Boolean);
  return sets.length + days.length + flags.filter((flag) => view[flag]).length;
}

export const isFiltered = (view: View): boolean => filtersOn(view) > 0 || view.text !== "";

interface Around {
  readonly plan: Plan;
  readonly today: Day;
  /** Who looks at it; nothing is theirs without. */
  readonly me?: Person | undefined;
  readonly travel?: Travel | undefined;
}

/** Tests actions against the view. Text is looked for in reference, title, narrative and people, whatever its case. */
export function matcher(view: View, { plan, today, me, travel }: Around): (action: Action) => boolean {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  const from = view.dueIn ? latest(view.dueFrom, today) : view.dueFrom;
  const to = view.dueIn ? earliest(view.dueTo, addDays(today, view.dueIn)) : view.dueTo;
  const hasDueFilter = from !== "" || to !== "";
  return (action) => {
    const { fields, programme } = action;
    const column = columnOf(action, today);
    if (view.superseded !== (column === undefined)) return false;
    if (view.columns.length && !(column && view.columns.includes(column))) return false;
    if (view.programmes.length && !view.programmes.includes(programme?.number ?? 0)) return false;
    if (view.themes.length && !view.themes.includes(fields.theme)) return false;
    if (view.leads.length && !fields.leads.some((lead) => view.leads.includes(lead.id))) return false;
    if (view.mine && !(me && isTheirs(action, me))) return false;
    if (hasDueFilter && !isDueWithin(effectiveDue(fields), { from, to })) return false;
    if (view.changed && dayOf(action.modified) < view.changed) return false;
    if (view.undated && !hasNoDate(fields)) return false;
    if (view.overdue && daysLate(action, today) === 0) return false;
    if (view.stale && !isStale(action, plan, today)) return false;
    if ((view.worse || view.better) && travel && !isMoved(view, travel(action))) return false;
    if (words.length === 0) return true;
    const people = fields.leads.map(nameOf).join(" ");
    const all = `${fields.reference} ${fields.title} ${fields.narrative} ${people} ${fields.section}`.toLowerCase();
    return words.every((word) => all.includes(word));
  };
}

const latest = (one: Day | "", other: Day) => (one > other ? one : other);
const earliest = (one: Day | "", other: Day) => (one !== "" && one < other ? one : other);

function isDueWithin(due: Day | undefined, { from, to }: { readonly from: Day | ""; readonly to: Day | "" }): boolean {
  return due !== undefined && due >= from && (to === "" || due <= to);
}

/** Which way an action has gone since the last snapshot. */
export type Travel = (action: Action) => Direction | undefined;

const isMoved = ({ worse, better }: View, direction: Direction | undefined) =>
  (worse && direction === "down") || (better && direction === "up");
