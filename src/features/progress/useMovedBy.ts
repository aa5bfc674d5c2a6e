// Who moved the dates since a snapshot: SharePoint's versions of the rows say it. A snapshot has it; for the plan as it is now it is read.
import { useEffect, useState } from "react";
import { actions } from "../../plan/actions.ts";
import { dayOf } from "../../plan/days.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { Change } from "../../plan/snapshots/changes.ts";
import { useSession } from "../../ui/kit/session.tsx";

export interface Mover {
  readonly who: string;
  readonly on: string;
}

/** By the id of the row. `since`: the moment of the snapshot; nothing where there is nothing to read. */
export function useMovedBy(changes: readonly Change[], since: string | undefined): ReadonlyMap<number, Mover> {
  const { sync } = useSession();
  const [found, setFound] = useState<ReadonlyMap<number, Mover>>(new Map());
  const ids = since ? changes.flatMap(({ kind, id }) => (kind === "date moved" ? [id] : [])).join(" ") : "";
  useEffect(() => {
    let current = true;
    void (async () => {
      for (const id of ids.split(" ").flatMap((each) => (each ? [Number(each)] : []))) {
        const outcome = await sync.history(actions, id);
        if (!current) return;
        if (outcome.kind !== "done") continue;
        // Newest first.
        const step = outcome.value.find((each) =>
          each.changes.some(({ field }) => field === "revisedDue" || field === "due"),
        );
        if (!step || step.when < new Date(since ?? "")) continue;
        setFound((known) => new Map([...known, [id, { who: nameAtStart(step.who), on: dayOf(step.when) }]]));
      }
    })();
    return () => {
      current = false;
    };
  }, [sync, ids, since]);
  return found;
}
