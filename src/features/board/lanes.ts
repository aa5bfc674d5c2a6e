// The lanes of the board: which actions stand together, in which order.
import { type Action, compareReferences, effectiveDue } from "../../plan/action.ts";
import { formatMonth } from "../../plan/days.ts";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import type { LaneKind } from "./view.ts";
import { laneTitles } from "./words.ts";

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
