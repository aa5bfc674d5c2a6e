// How the plan is going: snapshots, direction of travel, what changed.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const progress: Feature = {
  key: "progress",
  inSharePoint: () => import("./inSharePoint.ts"),
  screens: [
    {
      key: "timeline",
      title: "Timeline",
      group: "progress",
      show: lazyPart(() => import("./TimelinePage.tsx").then(({ TimelinePage }) => TimelinePage)),
    },
    {
      key: "on-time",
      title: "On time",
      group: "progress",
      show: lazyPart(() => import("./OnTimePage.tsx").then(({ OnTimePage }) => OnTimePage)),
    },
  ],
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
