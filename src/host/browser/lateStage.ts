// Sharing to a meeting's stage, loaded when it is first used.
import type { StageAnswer, StageSharing } from "../../ports/host.ts";

const on = (use: (stage: StageSharing) => Promise<StageAnswer>): Promise<StageAnswer> =>
  import("./stage.ts").then(use, (problem) => ({ kind: "failed", reason: "again", detail: String(problem) }));

export const lateStage: StageSharing = {
  ask: () => on((stage) => stage.ask()),
  share: (query, as) => on((stage) => stage.share(query, as)),
  stop: () => on((stage) => stage.stop()),
};
