// The plan now or as a snapshot has it, for the screens that compare. A snapshot is read once: it never changes.
import { useEffect, useMemo, useState } from "react";
import type { Board } from "../../plan/board.ts";
import type { Sealed } from "../../plan/snapshots/closedRounds.ts";
import type { FrozenPlan, Snapshot } from "../../plan/snapshots/format.ts";
import { freezePlan } from "../../plan/snapshots/freeze.ts";
import { snapshotOf } from "../../plan/snapshots/last.ts";
import type { Files } from "../../ports/files.ts";
import type { Day } from "../../schema/column.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { words } from "./words.ts";

export type Loaded<Plan = Snapshot> =
  | { readonly kind: "loading" }
  | { readonly kind: "read"; readonly plan: Plan }
  /** It cannot be shown, and why. */
  | { readonly kind: "failed"; readonly why: string };

const known = new Map<string, Loaded>();
const loading = { kind: "loading" } as const;

/** Reads the snapshot, unless it is known. A snapshot that could not be reached is asked for again the next time. */
async function load({ seal, round }: Sealed, files: Pick<Files, "contentOf">): Promise<Loaded> {
  const found = known.get(seal.sha256);
  if (found) return found;
  const outcome = await snapshotOf(seal, files);
  if (outcome.kind === "done") {
    const read = { kind: "read", plan: outcome.value } as const;
    known.set(seal.sha256, read);
    return read;
  }
  const { number } = round;
  if (outcome.kind === "gone") return { kind: "failed", why: words.gone(number) };
  return { kind: "failed", why: outcome.kind === "wrong" ? words.wrong(number) : words.notRead(outcome.why) };
}

/** The snapshots of these rounds, as they come. */
export function useSnapshots(sealed: readonly Sealed[]): readonly Loaded[] {
  const { files } = useSession();
  const key = sealed.map(({ seal }) => seal.sha256).join(" ");
  const [found, setFound] = useState<ReadonlyMap<string, Loaded>>(new Map());
  useEffect(() => {
    let current = true;
    void (async () => {
      // One after the other: the network may be poor, and the first are wanted first.
      for (const each of sealed) {
        const loaded = await load(each, files);
        if (!current) return;
        setFound((before) => new Map([...before, [each.seal.sha256, loaded]]));
      }
    })();
    return () => {
      current = false;
    };
  }, [key, files]);
  return sealed.map(({ seal }) => known.get(seal.sha256) ?? found.get(seal.sha256) ?? loading);
}

/** The plan as it is now, in the form in which snapshots have it. */
export function usePlanNow(board: Board, today: Day): FrozenPlan {
  const { actions, programmes, plan, lists } = board;
  return useMemo(
    () => freezePlan({ actions, programmes, plan, lists }, today),
    [actions, programmes, plan, lists, today],
  );
}

/** Both sides of a comparison. `before` is absent where there is no earlier snapshot. */
export function useCompared(
  { at, than }: { readonly at: Sealed | undefined; readonly than: Sealed | undefined },
  now: FrozenPlan,
): { readonly after: Loaded<FrozenPlan>; readonly before: Loaded | undefined } {
  const wanted = [...(at ? [at] : []), ...(than ? [than] : [])];
  const found = useSnapshots(wanted);
  return {
    after: at ? (found[0] ?? loading) : { kind: "read", plan: now },
    before: than && (found[at ? 1 : 0] ?? loading),
  };
}
