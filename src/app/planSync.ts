// Syncs a plan's site: the plan's lists first, and lists of features when they are needed.
import { actions } from "../plan/actions.ts";
import {
  type Board,
  type LastSnapshot,
  type LateRules,
  projectBoard,
  projectWith,
  startLists,
  waitsForReading,
} from "../plan/board.ts";
import { dayOf } from "../plan/days.ts";
import { definitionsOf, type FeatureRules } from "../plan/feature.ts";
import { readFirstEdit } from "../plan/firstVersion.ts";
import { withProgramme } from "../plan/programmes.ts";
import { withTime } from "../plan/updateTime.ts";
import type { Files } from "../ports/files.ts";
import type { List } from "../schema/list.ts";
import { createSync, type Sync, type SyncParts } from "../sync/sync.ts";
import { untilLoaded } from "../ui/kit/lazyPart.ts";
import type { PlanSync } from "../ui/kit/session.tsx";

interface Following {
  readonly features: readonly FeatureRules[];
  readonly files: Pick<Files, "addOnce" | "contentOf">;
}

type Given = Pick<SyncParts<Board>, "lists" | "presence" | "clock" | "withLock" | "tick" | "newOperation">;

interface Options extends Given, Following {
  readonly openStorage: (
    account: string,
    options: { readonly readEarlier: typeof readFirstEdit },
  ) => ReturnType<SyncParts<Board>["openStorage"]>;
}

/** A page may have any number of sites open, each with its own sync. */
export function planSync({ features, openStorage, files, ...parts }: Options): PlanSync {
  const sync = createSync<Board>({
    ...parts,
    start: startLists,
    definitionOf: async (title): Promise<List | undefined> =>
      startLists.find((list) => list.title === title) ?? (await definitionsOf(features, [title]))[0],
    project: projectBoard,
    dayOf,
    openStorage: (account) => openStorage(account, { readEarlier: readFirstEdit }),
  });
  const ruled = loadRules(sync, { features, files, now: () => parts.clock.now() });
  return {
    ...sync,
    async freezeRound(opening) {
      const { freezeNow } = await untilLoaded(() => import("./freezing.ts"));
      return freezeNow(opening, { features, files, lists: parts.lists, clock: parts.clock, rules: await ruled });
    },
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
async function loadRules(
  sync: Sync<Board>,
  { features, files: read, now }: Following & { readonly now: () => Date },
): Promise<LateRules> {
  await until(sync, () => true);
  const late = await untilLoaded(() => import("../plan/lateRules.ts"));
  const [files] = await untilLoaded(() => Promise.all(features.flatMap(({ files }) => files?.() ?? [])));
  const lateLists = [late.corrections.title, ...(files?.libraries ?? [])];
  let rules: LateRules = { ...late.lateRules(now), lateLists, ...(files && { files }) };
  const add = (more: LateRules) => {
    rules = { ...rules, ...more };
    sync.projectBy(projectWith(rules));
  };
  const asLoaded = rules;
  add({});
  void until(sync, waitsForReading).then(async () => {
    const { readDatePhrase } = await untilLoaded(() => import("../plan/datePhrase.ts"));
    add({ readPhrase: readDatePhrase });
  });
  followSnapshots(sync, read, (since) => add({ since }));
  return asLoaded;
}

/** Reads the snapshot of the last round, and that of each round that is closed from now on. */
function followSnapshots(
  sync: Sync<Board>,
  files: Following["files"],
  onRead: (since: LastSnapshot | undefined) => void,
): void {
  let known = "";
  const look = async () => {
    const { rounds = [] } = sync.state().board ?? {};
    const said = rounds.findLast(({ closing }) => closing?.fields.snapshot)?.closing?.fields.snapshot ?? "";
    if (said === known) return;
    known = said;
    const { readLast } = await untilLoaded(() => import("../plan/snapshots/last.ts"));
    const outcome = await readLast(rounds, files);
    if (outcome.kind !== "done") known = "";
    else if (known === said) onRead(outcome.value);
  };
  sync.subscribe(look);
  void look();
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
