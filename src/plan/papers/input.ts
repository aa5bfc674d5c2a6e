// What the sections of a paper are made of: plans as snapshots have them, and nothing else.
import { byId, type FrozenAction, type FrozenPlan, type Snapshot } from "../snapshots/format.ts";
import type { Audience, PaperPart } from "./paper.ts";

/** A snapshot for a paper. */
export interface PaperPlan extends FrozenPlan {
  readonly round: number;
  readonly takenAt: string;
  /** Of the snapshot's file. */
  readonly sha256: string;
  /** Of the file of the snapshot before, if there is one. */
  readonly previous: { readonly round: number; readonly sha256: string } | undefined;
  /** Whether its actions were checked when it was taken; snapshots of earlier versions were not. */
  readonly checked: boolean;
  /** Rows of the other lists. */
  readonly lists: Snapshot["lists"];
}

/** How many actions are exempt from publication, by paragraph. */
export interface Exempt {
  readonly paragraph: string;
  readonly actions: number;
  /** Of these, only since the position. */
  readonly since: number;
}

/** An action that is exempt today, by its row. */
export interface ExemptAction {
  readonly id: number;
  readonly paragraph: string;
}

export interface PaperInput {
  readonly audience: Audience;
  readonly now: PaperPlan;
  /** With which it is compared. */
  readonly before: PaperPlan | undefined;
  /** Every snapshot from that one on, oldest first, the last included. */
  readonly period: readonly PaperPlan[];
  /** The theme that the paper is about; the whole plan if empty. */
  readonly theme: string;
  /** In public of the whole plan: a count of one theme would say which theme an exempt action has. */
  readonly exempt: readonly Exempt[];
  /** A person's name; in public their role. */
  readonly personOf: (id: number) => string;
  /** Who leads an action: names; in public the role in the plan. */
  readonly leadOf: (action: FrozenAction) => string;
}

/** A chapter that a feature gives to papers. */
export interface PaperSection {
  /** Unique; in the outline. */
  readonly key: string;
  readonly title: string;
  /** Keys of the kinds of paper that have it unless somebody leaves it out. */
  readonly papers: readonly string[];
  /** Where it stands among the others, unless somebody moved it. */
  readonly order: number;
  /** Under which heading of a report. */
  readonly under?: "details" | "finance" | "risks" | "end";
  /** False where even its figures are internal. */
  readonly isPublic: boolean;
  /** Nothing where the plans have nothing for it, and it is left out. */
  readonly parts: (input: PaperInput) => readonly PaperPart[] | undefined;
}

/** The actions that count: those that are not withdrawn. */
export const inPlan = ({ actions }: Pick<PaperPlan, "actions">): readonly FrozenAction[] =>
  actions.filter(({ status }) => status !== "Superseded");

export const actionIn = (plan: PaperPlan | undefined, id: number): FrozenAction | undefined =>
  plan && byId(plan).get(id);

export interface SnapshotRead {
  readonly snapshot: Snapshot;
  /** Of its file. */
  readonly sha256: string;
}

export function paperPlan({ snapshot, sha256 }: SnapshotRead): PaperPlan {
  const { day, plan, programmes, people, actions, round, takenAt, previous, checked, lists } = snapshot;
  return { day, plan, programmes, people, actions, round: round.number, takenAt, sha256, previous, checked, lists };
}

/** Every action as it is in the last of these plans that has it. Oldest plan first. */
export const latestIn = (period: readonly PaperPlan[]): ReadonlyMap<number, FrozenAction> =>
  new Map(period.flatMap(({ actions }) => actions.map((action) => [action.id, action])));

/**
 * The parts of plans that are about one theme. An action belongs to the theme that it has now in all of them: one that came from another
 * theme is not new, and one that went to another is not gone.
 */
export function withTheme(period: readonly PaperPlan[], theme: string): readonly PaperPlan[] {
  if (theme === "") return period;
  const latest = latestIn(period);
  const isOfTheme = ({ id }: FrozenAction) => latest.get(id)?.fields.theme.trim() === theme;
  return period.map((plan) => ({ ...plan, actions: plan.actions.filter(isOfTheme) }));
}

/** `5 Supporting elected members`. */
export function programmeName(number: number | undefined, { programmes }: Pick<FrozenPlan, "programmes">): string {
  if (number === undefined) return "";
  return `${number} ${programmes.find((each) => each.number === number)?.title ?? ""}`.trim();
}
