// What a feature adds to the whole, as far as it draws nothing. Everything heavy stands behind a function that loads it.
import type { GroupDefinition } from "../schema/access.ts";
import type { Day } from "../schema/column.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import type { List, Load, Values } from "../schema/list.ts";
import type { Action } from "./action.ts";
import type { Board } from "./board.ts";

export interface FeatureRules {
  readonly key: string;
  /** Its lists, by titles, so that an edit that was kept on a device finds its own; loaded when they are needed. */
  readonly lists?: readonly FeatureList[];
  /** The same lists as SharePoint has them, and groups whose members the owners choose, by the names that lists grant them rights under. */
  readonly inSharePoint?: () => Promise<InSharePointPart>;
  /** What it says of actions. Loaded once the cards are painted. */
  readonly says?: () => Promise<Says>;
  /** Its part of the sample plan. */
  readonly sample?: () => Promise<Sample>;
}

interface FeatureList {
  readonly title: string;
  readonly load: Exclude<Load, "start">;
  readonly definition: () => Promise<List>;
}

interface InSharePointPart {
  readonly lists: readonly ListDefinition[];
  readonly groups?: Readonly<Record<string, GroupDefinition>>;
}

export interface Says {
  /** Tags of a card, most pressing first, after those of the plan's own. */
  readonly tags?: (action: Action, board: Board, today: Day) => readonly string[];
  /** Where its facts and an action's colour disagree. */
  readonly checks?: readonly CheckKind[];
  /** What waits for the person, for *My actions*. */
  readonly items?: (board: Board, today: Day) => readonly Item[];
}

/** A kind of check: what it is called in the list of checks, and what it finds in an action. */
interface CheckKind {
  readonly kind: string;
  readonly title: string;
  readonly find: (action: Action, board: Board, today: Day) => readonly Found[];
}

interface Found {
  /** For a tag on the card. */
  readonly tag: string;
  /** The disagreement, in a sentence. */
  readonly text: string;
}

interface Item {
  /** Unique among the feature's items. */
  readonly key: string;
  readonly title: string;
  /** The one thing to do. */
  readonly reason: string;
  /** The address, as a query, where it is done. */
  readonly query: string;
}

/** Rows of the sample for its day; people are named by their logins. `rowOf` gives the id of an action's row by its reference. */
export type Sample = (today: Day, rowOf: (reference: string) => number) => readonly SampleRow[];

export interface SampleRow {
  readonly list: List;
  /** The programme in whose folder the row stands. */
  readonly programme?: number;
  /** The first makes the row, or the entry; every later one is a version of it. In the order of their days. */
  readonly edits: readonly { readonly by: string; readonly day: Day; readonly fields: Values }[];
}

/** The definitions of lists by their titles, out of those that features bring. */
export async function definitionsOf(
  features: readonly Pick<FeatureRules, "lists">[],
  titles: readonly string[],
): Promise<readonly List[]> {
  const wanted = features.flatMap(({ lists = [] }) => lists).filter(({ title }) => titles.includes(title));
  return Promise.all(wanted.map(({ definition }) => definition()));
}
