// A view of the board: which actions, in which lanes; and its form in an address, so that a link reproduces it.

import {
  type Action,
  type BoardColumn,
  boardColumns,
  columnOf,
  compareReferences,
  daysLate,
  effectiveDue,
  isStale,
} from "../../plan/action.ts";
import { formatMonth } from "../../plan/days.ts";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Direction } from "../../plan/snapshots/direction.ts";
import type { Day } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";
import { laneTitles } from "./words.ts";

export const laneKinds = ["none", "programme", "theme", "lead", "month"] as const;
export type LaneKind = (typeof laneKinds)[number];

export interface View {
  readonly lanes: LaneKind;
  readonly text: string;
  /** Programme numbers. */
  readonly programmes: readonly number[];
  /** Themes in full, as the rows have them. */
  readonly themes: readonly string[];
  /** The site's numbers of leads. */
  readonly leads: readonly number[];
  readonly columns: readonly BoardColumn[];
  readonly overdue: boolean;
  readonly stale: boolean;
  readonly superseded: boolean;
  /** Down, or up, since the last snapshot. */
  readonly worse: boolean;
  readonly better: boolean;
}

type Flags = Pick<View, (typeof flags)[number]>;

export const wholeBoard: View = {
  lanes: "none",
  text: "",
  programmes: [],
  themes: [],
  leads: [],
  columns: [],
  overdue: false,
  stale: false,
  worse: false,
  better: false,
  superseded: false,
};

export const flags = ["overdue", "stale", "worse", "better", "superseded"] as const;

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
  const lanes = given.get("lanes");
  const show = several("show", /^[a-z]+$/);
  return {
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
    ...(Object.fromEntries(flags.map((flag) => [flag, show.includes(flag)])) as Flags),
  };
}

function plainText(text: string, longest: number): string {
  return cut(text.replace(unseen, ""), longest);
}

/** The query that `readView` reads back; empty for the whole board. */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value && query.append(name, value);
  put("lanes", view.lanes === "none" ? "" : view.lanes);
  put("text", view.text);
  put("programme", view.programmes.join(","));
  for (const theme of view.themes) put("theme", theme);
  put("lead", view.leads.join(","));
  put("column", view.columns.join(","));
  put("show", flags.filter((flag) => view[flag]).join(","));
  return query.toString();
}

/** How many kinds of filter are on, lanes and text left aside. */
export function filtersOn(view: View): number {
  const sets = [view.programmes, view.themes, view.leads, view.columns].filter((each) => each.length > 0);
  return sets.length + flags.filter((flag) => view[flag]).length;
}

interface Around {
  readonly plan: Plan;
  readonly today: Day;
  readonly travel?: Travel | undefined;
}

/** Tests actions against the view. Text is looked for in reference, title, narrative and people, whatever its case. */
export function matcher(view: View, { plan, today, travel }: Around): (action: Action) => boolean {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (action) => {
    const { fields, programme } = action;
    const column = columnOf(action, today);
    if (view.superseded !== (column === undefined)) return false;
    if (view.columns.length && !(column && view.columns.includes(column))) return false;
    if (view.programmes.length && !view.programmes.includes(programme?.number ?? 0)) return false;
    if (view.themes.length && !view.themes.includes(fields.theme)) return false;
    if (view.leads.length && !fields.leads.some((lead) => view.leads.includes(lead.id))) return false;
    if (view.overdue && daysLate(action, today) === 0) return false;
    if (view.stale && !isStale(action, plan, today)) return false;
    if ((view.worse || view.better) && travel && !isMoved(view, travel(action))) return false;
    if (words.length === 0) return true;
    const people = fields.leads.map(nameOf).join(" ");
    const all = `${fields.reference} ${fields.title} ${fields.narrative} ${people} ${fields.section}`.toLowerCase();
    return words.every((word) => all.includes(word));
  };
}

/** Which way an action has gone since the last snapshot. */
export type Travel = (action: Action) => Direction | undefined;

const isMoved = ({ worse, better }: View, direction: Direction | undefined) =>
  (worse && direction === "down") || (better && direction === "up");

export interface Lane {
  /** Stable while rows change. */
  readonly key: string;
  readonly title: string;
  /** What the lane's header says beside its title. */
  readonly note: string;
  readonly actions: readonly Action[];
}

/** Puts actions into lanes, each in the order of references; one nameless lane when there are none. */
export function lanesOf(actions: readonly Action[], kind: LaneKind): readonly Lane[] {
  const sorted = actions.toSorted((a, b) => compareReferences(a.fields.reference, b.fields.reference));
  if (kind === "none") return [{ key: onlyLane, title: "", note: "", actions: sorted }];
  const lanes = new Map<string, { title: string; note: string; actions: Action[] }>();
  for (const action of sorted) {
    const { key, title, note = "" } = laneOf(action, kind);
    const lane = lanes.get(key) ?? { title, note, actions: [] };
    lanes.set(key, lane);
    lane.actions.push(action);
  }
  return [...lanes].sort(([one], [other]) => compareLanes(one, other)).map(([key, lane]) => ({ key, ...lane }));
}

const onlyLane = "all";

/** The key of the lane that the action stands in. */
export function laneKeyOf(action: Action, kind: LaneKind): string {
  return kind === "none" ? onlyLane : laneOf(action, kind).key;
}

/** Lanes of what is missing (no programme, no date) come last. */
const missing = "";

function compareLanes(one: string, other: string): number {
  if (one === missing || other === missing) return one === other ? 0 : one === missing ? 1 : -1;
  return one.localeCompare(other, "en-GB", { numeric: true });
}

/** An action with several leads stands in the lane of the first, so that every count stays a count of actions. */
function laneOf({ fields, programme }: Action, kind: Exclude<LaneKind, "none">): LaneName {
  switch (kind) {
    case "programme":
      if (!programme) return { key: missing, title: laneTitles.noProgramme };
      return {
        key: String(programme.number),
        title: `${programme.number} ${programme.title}`,
        note: programme.lead ? laneTitles.lead(nameOf(programme.lead)) : "",
      };
    case "theme":
      return { key: fields.theme || missing, title: fields.theme || laneTitles.noTheme };
    case "lead": {
      const lead = fields.leads[0];
      return lead ? { key: nameAtStart(lead), title: nameAtStart(lead) } : { key: missing, title: laneTitles.noLead };
    }
    case "month": {
      const due = effectiveDue(fields);
      return due
        ? { key: due.slice(0, 7), title: laneTitles.due(formatMonth(due)) }
        : { key: missing, title: laneTitles.noDate };
    }
  }
}

interface LaneName {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
}
