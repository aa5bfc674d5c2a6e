// The actions of a frozen plan in groups: by programme, theme, section or lead.
import type { FrozenAction, FrozenPlan } from "../../plan/snapshots/format.ts";
import { personName, programmeName } from "./names.ts";
import { overviewWords } from "./words.ts";

export const groupings = ["programme", "theme", "section", "lead"] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  readonly key: string;
  readonly title: string;
  /** The programme's number. */
  readonly programme?: number | undefined;
  /** The site's number of the lead. */
  readonly lead?: number | undefined;
  readonly actions: readonly FrozenAction[];
}

export const groupingIn = (query: string): Grouping =>
  groupings.find((each) => each === new URLSearchParams(query).get("group")) ?? "programme";

/** Programmes in the order of their numbers, the others of their names; what has none comes last. An action of several leads is its first lead's. */
export function groupsOf(plan: Pick<FrozenPlan, "actions" | "programmes" | "people">, by: Grouping): readonly Group[] {
  const found = new Map<string, Group & { actions: FrozenAction[] }>();
  for (const action of plan.actions) {
    if (action.status === "Superseded") continue;
    const { key, title, programme, lead } = groupOf(action, plan, by);
    const group = found.get(key) ?? { key, title, programme, lead, actions: [] };
    found.set(key, group);
    group.actions.push(action);
  }
  return [...found.values()].sort((a, b) => compareKeys(a.key, b.key));
}

/** Of what is missing. */
const none = "";

function compareKeys(one: string, other: string): number {
  if (one === none || other === none) return one === other ? 0 : one === none ? 1 : -1;
  return one.localeCompare(other, "en-GB", { numeric: true });
}

function groupOf(
  { fields, programme }: FrozenAction,
  plan: Pick<FrozenPlan, "programmes" | "people">,
  by: Grouping,
): Omit<Group, "actions"> {
  if (by === "programme") {
    if (programme === undefined) return { key: none, title: overviewWords.none.programme };
    return { key: String(programme), title: programmeName(programme, plan), programme };
  }
  const lead = by === "lead" ? fields.leads[0] : undefined;
  const text = by !== "lead" ? fields[by] : lead === undefined ? none : personName(lead, plan);
  return { key: text || none, title: text || overviewWords.none[by], lead };
}
