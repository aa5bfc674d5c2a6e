// How the plan is going: snapshots, direction of travel, what changed.
import type { Feature } from "../../ui/kit/feature.ts";

export const progress: Feature = {
  key: "progress",
  inSharePoint: () => import("./inSharePoint.ts"),
  lists: [
    {
      title: "Snapshots",
      load: "screen",
      definition: () => import("../../plan/snapshots/list.ts").then(({ snapshotFiles }) => snapshotFiles),
    },
    {
      title: "Snapshot addenda",
      load: "screen",
      definition: () => import("../../plan/snapshots/list.ts").then(({ addenda }) => addenda),
    },
  ],
};
