// How the plan is going: snapshots, direction of travel, what changed.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const progress: Feature = {
  key: "progress",
  says: () => import("./says.ts").then(({ says }) => says),
  papers: () => import("./papers.ts").then(({ papers }) => papers),
  inSharePoint: () => import("./inSharePoint.ts"),
  screens: [
    {
      key: "progress",
      title: "Overview",
      group: "progress",
      isWide: true,
      show: lazyPart(() => import("./OverviewPage.tsx").then(({ OverviewPage }) => OverviewPage)),
    },
    {
      key: "changes",
      title: "Changes",
      group: "progress",
      show: lazyPart(() => import("./ChangesPage.tsx").then(({ ChangesPage }) => ChangesPage)),
    },
    {
      key: "timeline",
      title: "Timeline",
      group: "progress",
      isWide: true,
      show: lazyPart(() => import("./TimelinePage.tsx").then(({ TimelinePage }) => TimelinePage)),
    },
    {
      key: "on-time",
      title: "On time",
      group: "progress",
      show: lazyPart(() => import("./OnTimePage.tsx").then(({ OnTimePage }) => OnTimePage)),
    },
    {
      key: "snapshots",
      title: "Snapshots",
      group: "reports",
      lists: ["Snapshots", "Snapshot addenda"],
      show: lazyPart(() => import("./SnapshotsPage.tsx").then(({ SnapshotsPage }) => SnapshotsPage)),
    },
  ],
  panel: [
    {
      key: "direction",
      order: 15,
      show: lazyPart(() => import("./TravelSection.tsx").then(({ TravelSection }) => TravelSection)),
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
