// Syncs a plan's site: the plan's lists first, and lists of features when they are needed.
import type { InDoubt } from "../plan/actionLogs.ts";
import { actions } from "../plan/actions.ts";
import { type Board, projectBoard, projectWith, startLists, waitsForReading } from "../plan/board.ts";
import { dayOf } from "../plan/days.ts";
import { definitionsOf, type FeatureRules } from "../plan/feature.ts";
import { readFirstEdit } from "../plan/firstVersion.ts";
import { withProgramme } from "../plan/programmes.ts";
import { withTime } from "../plan/updateTime.ts";
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
  void loadRules(sync, features, () => parts.clock.now());
  return {
    ...sync,
    // Every update of an action comes through here, whatever form or move makes it.
    edit(list, id, fields, options) {
      const { actions: all, plan } = sync.state().board ?? {};
      const isAction = list.title === actions.title;
      const written = isAction ? withTime(withProgramme(fields, all?.get(id)), parts.clock.now(), plan?.round) : fields;
      return sync.edit(list, id, written, options);
    },
  };
}

/** What the first card does without. The grammar of dates is large, and many plans need none. */
async function loadRules(sync: Sync<Board>, features: readonly FeatureRules[], now: () => Date): Promise<void> {
  await until(sync, () => true);
  const late = await untilLoaded(() => import("../plan/lateRules.ts"));
  const [files] = await untilLoaded(() => Promise.all(features.flatMap(({ files }) => files?.() ?? [])));
  const inDoubt: InDoubt = (entries) => late.entriesInDoubt(entries, now());
  const { floodsAbout, withoutEarly: sinceRow, withoutWithdrawn: withdrawn } = late;
  const lateLists = [late.corrections.title, ...(files?.libraries ?? [])];
  const rules = { inDoubt, offered: late, floodsAbout, sinceRow, withdrawn, lateLists, ...(files && { files }) };
  sync.projectBy(projectWith(rules));
  await until(sync, waitsForReading);
  const { readDatePhrase } = await untilLoaded(() => import("../plan/datePhrase.ts"));
  sync.projectBy(projectWith({ ...rules, readPhrase: readDatePhrase }));
}

function until(sync: Sync<Board>, holds: (board: Board) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { board } = sync.state();
      if (!board || !holds(board)) return;
      stop();
      resolve();
    };
    const stop = sync.subscribe(look);
    look();
  });
}
