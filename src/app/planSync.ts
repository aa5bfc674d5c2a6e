// Syncs a plan's site: the plan's lists first, and lists of features when they are needed.
import { type Board, projectBoard, projectWith, startLists, waitsForReading } from "../plan/board.ts";
import { dayOf } from "../plan/days.ts";
import { definitionsOf, type FeatureRules } from "../plan/feature.ts";
import { readFirstEdit } from "../plan/firstVersion.ts";
import type { List } from "../schema/list.ts";
import { createSync, type Sync, type SyncParts } from "../sync/sync.ts";
import { untilLoaded } from "../ui/kit/lazyPart.ts";

type Given = Pick<SyncParts<Board>, "lists" | "presence" | "clock" | "withLock" | "tick" | "newOperation">;

interface Options extends Given {
  readonly features: readonly FeatureRules[];
  readonly openStorage: (
    account: string,
    options: { readonly readEarlier: typeof readFirstEdit },
  ) => ReturnType<SyncParts<Board>["openStorage"]>;
}

/** A page may have any number of sites open, each with its own sync. */
export function planSync({ features, openStorage, ...parts }: Options): Sync<Board> {
  const sync = createSync<Board>({
    ...parts,
    start: startLists,
    definitionOf: async (title): Promise<List | undefined> =>
      startLists.find((list) => list.title === title) ?? (await definitionsOf(features, [title]))[0],
    project: projectBoard,
    dayOf,
    openStorage: (account) => openStorage(account, { readEarlier: readFirstEdit }),
  });
  const stop = sync.subscribe(() => {
    const { board } = sync.state();
    if (!board || !waitsForReading(board)) return;
    stop();
    void loadReading(sync);
  });
  return sync;
}

/** The grammar of dates is large, and the first card does without it. */
async function loadReading(sync: Sync<Board>): Promise<void> {
  const { readDatePhrase } = await untilLoaded(() => import("../plan/datePhrase.ts"));
  sync.projectBy(projectWith(readDatePhrase));
}
