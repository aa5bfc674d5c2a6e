// Papers for meetings, and what was achieved.
import type { Feature } from "../../ui/kit/feature.ts";
import { partsOf } from "../../ui/kit/lazyPart.ts";

const list = () => import("./list.ts");

const part = partsOf(() => import("./parts.ts"));

export const reports: Feature = {
  key: "reports",
  lists: [
    { title: "Papers", load: "screen", definition: async () => (await list()).papers },
    { title: "Paper drafts", load: "screen", definition: async () => (await list()).paperDrafts },
    { title: "Paper log", load: "screen", definition: async () => (await list()).paperLog },
    { title: "Paper outlines", load: "screen", definition: async () => (await list()).outlines },
    { title: "Achievements", load: "screen", definition: async () => (await list()).achievements },
  ],
  screens: [
    {
      key: "papers",
      title: "Papers",
      group: "reports",
      lists: ["Snapshots", "Papers", "Paper log"],
      show: part("PapersPage"),
    },
    {
      key: "achievements",
      title: "Achievements",
      group: "reports",
      lists: ["Achievements"],
      show: part("AchievementsPage"),
    },
  ],
  inSharePoint: () => import("./inSharePoint.ts"),
  sample: () => import("./sample.ts").then(({ sample }) => sample),
  papers: () => import("./papers.ts").then(({ papers }) => papers),
  panel: [
    {
      key: "publication",
      order: 60,
      show: part("Publication"),
    },
  ],
};
