// A period of a few snapshots, each of a few actions, as a test says them.
import type { SnapshotRead } from "../../../src/plan/papers/input.ts";
import type { Snapshot } from "../../../src/plan/snapshots/format.ts";
import { aFrozen, aSnapshot, type Frozen } from "../../plan/snapshots/frozen.ts";
import { readFiles, writeFiles } from "./randomPeriod.ts";

/** The actions of each snapshot, oldest first. */
export function periodOf(
  actions: readonly (readonly Frozen[])[],
  given: Partial<Snapshot> = {},
): readonly SnapshotRead[] {
  const days = ["2026-03-31", "2026-06-30", "2026-09-30"];
  const snapshots = actions.map((own, index) =>
    aSnapshot({
      ...{ actions: own.map(aFrozen), day: days[index] ?? "", takenAt: `${days[index]}T17:00:00Z` },
      round: { number: index + 1, opening: `opening ${index + 1}`, opened: "2026-03-01T09:00:00Z" },
      ...given,
    }),
  );
  return readFiles(writeFiles(snapshots));
}
