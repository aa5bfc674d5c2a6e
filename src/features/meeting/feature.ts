// Meetings: what they look at, what they put on record, and what comes of it.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

const list = () => import("./list.ts");

export const meeting: Feature = {
  key: "meeting",
  lists: [
    { title: "Bodies", load: "screen", definition: async () => (await list()).bodies },
    { title: "Body members", load: "after", definition: async () => (await list()).members },
    { title: "Meetings", load: "after", definition: async () => (await list()).meetings },
    { title: "Meeting log", load: "screen", definition: async () => (await list()).meetingLog },
    { title: "Meeting records", load: "after", definition: async () => (await list()).records },
    { title: "Meeting answers", load: "after", definition: async () => (await list()).answers },
  ],
  screens: [
    {
      key: "stage",
      title: "Meeting stage",
      group: "meetings",
      onStage: true,
      inNavigation: false,
      isStart: ({ frame }) => frame === "meetingStage",
      show: lazyPart(() => import("./StagePage.tsx").then(({ StagePage }) => StagePage)),
    },
  ],
  panel: [
    {
      key: "meetings",
      order: 45,
      lists: ["Meeting records", "Meeting answers"],
      show: lazyPart(() => import("./OnRecord.tsx").then(({ OnRecord }) => OnRecord)),
    },
  ],
  papers: () => import("./papers.ts").then(({ papers }) => papers),
  says: () => import("./says.ts").then(({ says }) => says),
  inSharePoint: () => import("./inSharePoint.ts"),
};
