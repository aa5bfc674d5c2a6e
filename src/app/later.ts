// What the first card does without: the rules that decide what counts, the grammar of dates, and the last snapshot.
import type { Action } from "../plan/action.ts";
import { type Board, type LateRules, projectWith, waitsForReading } from "../plan/board.ts";
import type { FeatureRules } from "../plan/feature.ts";
import { lateLists, lateRules } from "../plan/lateRules.ts";
import type { Files } from "../ports/files.ts";
import type { Sync } from "../sync/sync.ts";
import { untilLoaded } from "../ui/kit/lazyPart.ts";
import { until } from "./until.ts";

type LastSnapshots = typeof import("../plan/snapshots/last.ts");

export interface LaterParts {
  readonly features: readonly FeatureRules[];
  readonly files: Pick<Files, "addOnce" | "contentOf">;
  readonly now: () => Date;
}

export interface Later {
  readonly rules: LateRules;
  /** The same edit of an action, with the direction of travel that it leads to, once the last snapshot is known. */
  readonly withTravel: <F extends object>(fields: F, action: Action) => F;
}

export async function loadLater(sync: Sync<Board>, { features, files, now }: LaterParts): Promise<Later> {
  const [rule] = await untilLoaded(() => Promise.all(features.flatMap(({ files: own }) => own?.() ?? [])));
  const titles = [...lateLists, ...(rule?.libraries ?? [])];
  const rules: LateRules = { ...lateRules(now), lateLists: titles, ...(rule && { files: rule }) };
  let all = rules;
  const add = (more: LateRules) => {
    all = { ...all, ...more };
    sync.projectBy(projectWith(all));
  };
  add({});
  // Many plans need no grammar, and it is large.
  void until(sync, waitsForReading).then(async () => {
    const { readDatePhrase } = await untilLoaded(() => import("../plan/datePhrase.ts"));
    add({ readPhrase: readDatePhrase });
  });
  let last: LastSnapshots | undefined;
  followSnapshots(sync, async (rounds) => {
    last ??= await untilLoaded(() => import("../plan/snapshots/last.ts"));
    const outcome = await last.readLast(rounds, files);
    if (outcome.kind === "done") add({ since: outcome.value });
    return outcome.kind === "done";
  });
  return {
    rules,
    withTravel(fields, action) {
      const { board, today } = sync.state();
      return last && board?.since ? last.withTravel(fields, action, { since: board.since, today }) : fields;
    },
  };
}

/** Reads the snapshot of the last round, and that of each round that is closed from now on; again where that failed. */
function followSnapshots(sync: Sync<Board>, read: (rounds: Board["rounds"]) => Promise<boolean>): void {
  let known = "";
  const look = async () => {
    const { rounds = [] } = sync.state().board ?? {};
    const said = rounds.findLast(({ closing }) => closing?.fields.snapshot)?.closing?.fields.snapshot ?? "";
    if (said === known) return;
    known = said;
    if (!(await read(rounds))) known = "";
  };
  sync.subscribe(look);
  void look();
}
