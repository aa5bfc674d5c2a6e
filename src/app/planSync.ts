// Syncs a plan's site: the plan's lists first, and lists of features when they are needed.
import { actions } from "../plan/actions.ts";
import { type Board, projectBoard, startLists } from "../plan/board.ts";
import { dayOf } from "../plan/days.ts";
import { definitionsOf } from "../plan/feature.ts";
import type { readFirstEdit } from "../plan/firstVersion.ts";
import { withProgramme } from "../plan/programmes.ts";
import { withTime } from "../plan/updateTime.ts";
import type { List } from "../schema/list.ts";
import { createSync, type SyncParts } from "../sync/sync.ts";
import { untilLoaded } from "../ui/kit/lazyPart.ts";
import type { PlanSync } from "../ui/kit/session.tsx";
import type { Later, LaterParts } from "./later.ts";
import { until } from "./until.ts";

type Given = Pick<SyncParts<Board>, "lists" | "presence" | "clock" | "withLock" | "tick" | "newOperation">;

interface Options extends Given, Pick<LaterParts, "features" | "files"> {
  readonly openStorage: (
    account: string,
    options: { readonly loadEarlier: () => Promise<typeof readFirstEdit> },
  ) => ReturnType<SyncParts<Board>["openStorage"]>;
}

/** Hardly any device still has such edits. */
const loadEarlier = async () => (await import("../plan/firstVersion.ts")).readFirstEdit;

/** A page may have any number of sites open, each with its own sync. */
export function planSync({ features, openStorage, files, ...parts }: Options): PlanSync {
  const sync = createSync<Board>({
    ...parts,
    start: startLists,
    definitionOf: async (title): Promise<List | undefined> =>
      startLists.find((list) => list.title === title) ?? (await definitionsOf(features, [title]))[0],
    project: projectBoard,
    dayOf,
    openStorage: (account) => openStorage(account, { loadEarlier }),
  });
  let later: Later | undefined;
  // What the first card does without.
  const loaded = until(sync, () => true)
    .then(() => untilLoaded(() => import("./later.ts")))
    .then(({ loadLater }) => loadLater(sync, { features, files, now: () => parts.clock.now() }))
    .then((found) => {
      later = found;
      return found;
    });
  return {
    ...sync,
    async freezeRound(opening) {
      const { freezeNow } = await untilLoaded(() => import("./freezing.ts"));
      return freezeNow(opening, {
        features,
        files,
        lists: parts.lists,
        clock: parts.clock,
        rules: (await loaded).rules,
      });
    },
    // Every update of an action comes through here, whatever form or move makes it.
    edit(list, id, fields, options) {
      const { actions: all, plan } = sync.state().board ?? {};
      const action = all?.get(id);
      if (list.title !== actions.title) return sync.edit(list, id, fields, options);
      const named = withProgramme(fields, action);
      const mirrored = action && later ? later.withTravel(named, action) : named;
      return sync.edit(list, id, withTime(mirrored, parts.clock.now(), plan?.round), options);
    },
  };
}
