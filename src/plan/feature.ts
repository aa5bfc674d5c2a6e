// What a feature adds to the product without drawing anything. Anything large is behind a function that loads it.
import type { GroupDefinition } from "../schema/access.ts";
import type { Day } from "../schema/column.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import type { List, Load, Values } from "../schema/list.ts";
import type { Action } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import type { Board, FileRule, LastSnapshot } from "./board.ts";
import type { PaperSection } from "./papers/input.ts";
import type { Releases } from "./papers/release.ts";
import type { Direction } from "./snapshots/direction.ts";

export interface FeatureRules {
  readonly key: string;
  /** Its lists, loaded when needed. They are named by title, so that an edit kept on a device finds its list. */
  readonly lists?: readonly FeatureList[];
  /** The same lists with views, form and formatting, and groups whose members the owners choose, by their names in `access`. */
  readonly inSharePoint?: () => Promise<InSharePointPart>;
  /** Tags, checks and items. Loaded after the cards are painted. */
  readonly says?: () => Promise<Says>;
  /** How it is told that evidence has lost its file. Loaded after the cards are painted. */
  readonly files?: () => Promise<FileRule>;
  /** Its chapters of papers. Loaded when a paper is made. */
  readonly papers?: () => Promise<PaperGift>;
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

export interface PaperGift {
  readonly sections: readonly PaperSection[];
  /** What the public may read of its lists. */
  readonly releases?: Releases;
}

export interface Says {
  /** Urgent tags of a card: they stand before the plan's own, but for what is late. The tags of checks follow those. */
  readonly tags?: (action: Action, board: Board, today: Day) => readonly string[];
  /** Which way the action has gone since the last snapshot; nothing for a withdrawn action. */
  readonly travel?: (action: Action, since: LastSnapshot, today: Day) => Direction | undefined;
  /** Checks that compare its facts with an action's rating. */
  readonly checks?: readonly CheckKind[];
  /** What the person has to do. */
  readonly items?: (board: Board, today: Day) => readonly Item[];
  /** Columns of an action's row that repeat what its lists say, for SharePoint's views. Nothing reads them. */
  readonly mirrors?: (action: Action, board: Board) => Partial<ActionFields>;
}

/** A kind of check: its title in the list of checks, and what it finds in an action. */
interface CheckKind {
  readonly kind: string;
  readonly title: string;
  readonly find: (action: Action, board: Board, today: Day) => readonly Found[];
}

interface Found {
  /** For a tag on the card. */
  readonly tag: string;
  /** What disagrees, in a sentence. */
  readonly text: string;
}

export interface Item {
  /** Unique among the feature's items. */
  readonly key: string;
  /** The heading that it stands under: which of the person's roles it comes with. */
  readonly heading: string;
  readonly title: string;
  /** What to do. */
  readonly reason: string;
  /** The address where it is done, as a query. */
  readonly query: string;
  /** Worth a look, with nothing that has to be done: it is not counted. */
  readonly isToRead?: true;
}

/** Rows of the sample plan as of a day. People are named by login. `rowOf` gives the id of an action's row by its reference. */
export type Sample = (today: Day, rowOf: (reference: string) => number) => readonly SampleRow[];

export interface SampleRow {
  readonly list: List;
  /** The programme whose folder the row is in. */
  readonly programme?: number;
  /** In the order of their days. The first creates the row or the entry; each later one makes a version of it. */
  readonly edits: readonly { readonly by: string; readonly day: Day; readonly fields: Values }[];
}

/** Loads the definitions of features' lists with these titles. */
export async function definitionsOf(
  features: readonly Pick<FeatureRules, "lists">[],
  titles: readonly string[],
): Promise<readonly List[]> {
  const wanted = features.flatMap(({ lists = [] }) => lists).filter(({ title }) => titles.includes(title));
  return Promise.all(wanted.map(({ definition }) => definition()));
}
