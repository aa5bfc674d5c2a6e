// The plan as it was when the body last met: the snapshot beside which its meeting looks at the plan.
import { useEffect, useMemo, useState } from "react";
import type { Board, LastSnapshot } from "../../plan/board.ts";
import type { Meeting } from "../../plan/meetings/bodies.ts";
import { byId } from "../../plan/snapshots/format.ts";
import { snapshotOf } from "../../plan/snapshots/last.ts";
import type { Day } from "../../schema/column.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { roundSince, seenOn } from "./whichMeeting.ts";

export type Since =
  | { readonly kind: "loading" }
  /** `snapshot`: absent before the first one. `seenOn`: when the body last met, if it saw this one. */
  | { readonly kind: "read"; readonly snapshot: LastSnapshot | undefined; readonly seenOn: Day | undefined }
  /** It could not be read. `round`: its number. */
  | { readonly kind: "failed"; readonly round: number };

/** Milliseconds. */
const tryAgainAfter = 10_000;

const loading: Since = { kind: "loading" };
const none: Since = { kind: "read", snapshot: undefined, seenOn: undefined };

export function useSince(board: Pick<Board, "lists" | "rounds">, meeting: Meeting | undefined): Since {
  const { files } = useSession();
  const wanted = roundSince(board, meeting);
  const key = wanted?.seal.sha256;
  const [found, setFound] = useState<{ readonly key: string; readonly since: Since }>();
  useEffect(() => {
    if (!wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const read = async () => {
      const outcome = await snapshotOf(wanted.seal, files);
      if (!current) return;
      const since: Since =
        outcome.kind === "done"
          ? { kind: "read", seenOn: undefined, snapshot: { snapshot: outcome.value, byId: byId(outcome.value) } }
          : { kind: "failed", round: wanted.round.number };
      setFound({ key: wanted.seal.sha256, since });
      if (outcome.kind === "later") timer = setTimeout(() => void read(), tryAgainAfter);
    };
    void read();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, files]);
  const since = !wanted ? none : found && found.key === key ? found.since : loading;
  const seen = wanted && seenOn(board, meeting, wanted.round);
  return useMemo(() => (since.kind === "read" ? { ...since, seenOn: seen } : since), [since, seen]);
}
