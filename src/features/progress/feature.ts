// How the plan is going: snapshots, direction of travel, what changed.
import type { Feature } from "../../ui/kit/feature.ts";
import { partsOf } from "../../ui/kit/lazyPart.ts";

const part = partsOf(() => import("./parts.ts"));

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
      show: part("OverviewPage"),
    },
    {
      key: "changes",
      title: "Changes",
      group: "progress",
      show: part("ChangesPage"),
    },
    {
      key: "timeline",
      title: "Timeline",
      group: "progress",
      isWide: true,
      show: part("TimelinePage"),
    },
    {
      key: "on-time",
      title: "On time",
      group: "progress",
      show: part("OnTimePage"),
    },
    {
      key: "snapshots",
      title: "Snapshots",
      group: "reports",
      lists: ["Snapshots", "Snapshot addenda"],
      show: part("SnapshotsPage"),
    },
  ],
  panel: [
    {
      key: "direction",
      order: 15,
      show: part("TravelSection"),
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
