// Syncing a plan's site: the lists of the plan first, those of its features when they are needed.
import { type Board, projectBoard, startLists } from "../plan/board.ts";
import { dayOf } from "../plan/days.ts";
import { definitionsOf, type FeatureRules } from "../plan/feature.ts";
import { readFirstEdit } from "../plan/firstVersion.ts";
import type { List } from "../schema/list.ts";
import { createSync, type Sync, type SyncParts } from "../sync/sync.ts";

type Given = Pick<SyncParts<Board>, "lists" | "presence" | "clock" | "withLock" | "tick" | "newOperation">;

interface Options extends Given {
  readonly features: readonly FeatureRules[];
  readonly openStorage: (
    account: string,
    options: { readonly readEarlier: typeof readFirstEdit },
  ) => ReturnType<SyncParts<Board>["openStorage"]>;
}

/** Any number of sites may be open in one page, each with a sync of its own. */
export function planSync({ features, openStorage, ...parts }: Options): Sync<Board> {
  return createSync<Board>({
    ...parts,
    start: startLists,
    definitionOf: async (title): Promise<List | undefined> =>
      startLists.find((list) => list.title === title) ?? (await definitionsOf(features, [title]))[0],
    project: projectBoard,
    dayOf,
    openStorage: (account) => openStorage(account, { readEarlier: readFirstEdit }),
  });
}
