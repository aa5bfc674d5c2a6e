// The stage of a meeting in memory: it remembers what was shared, and fails when the test says so.
import type { StageAnswer, StageSharing } from "../../../src/ports/host.ts";

export interface MemoryStage extends StageSharing {
  /** What was shared, oldest first. */
  readonly shared: readonly { readonly query: string; readonly as: "app" | "picture" }[];
  /** The answer to everything, until the test takes it away. */
  failure: Extract<StageAnswer, { kind: "failed" }> | undefined;
}

export function memoryStage(): MemoryStage {
  const shared: MemoryStage["shared"][number][] = [];
  let isSharing = false;
  const stage: MemoryStage = {
    shared,
    failure: undefined,
    ask: async () => answer(() => undefined),
    share: async (query, as) =>
      answer(() => {
        shared.push({ query, as });
        isSharing = true;
      }),
    stop: async () =>
      answer(() => {
        isSharing = false;
      }),
  };
  function answer(change: () => void): StageAnswer {
    if (stage.failure) return stage.failure;
    change();
    return { kind: "done", isSharing };
  }
  return stage;
}
