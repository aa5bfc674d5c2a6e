// Meetings: what they look at, what they put on record, and what comes of it.
import type { Feature, Place } from "../../ui/kit/feature.ts";
import { partsOf } from "../../ui/kit/lazyPart.ts";

const list = () => import("./list.ts");
const part = partsOf(() => import("./parts.ts"));

// What was recorded too: minutes without it would be wrong for a moment, and could be downloaded.
const allLists = ["Bodies", "Body members", "Meetings", "Meeting log", "Meeting records", "Meeting answers"];

const inPanel = ({ frame }: Place) => frame === "sidePanel";

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
      key: "meetings",
      title: "Meetings",
      group: "meetings",
      lists: allLists,
      show: part("MeetingsPage"),
    },
    {
      key: "decisions",
      title: "Decisions",
      group: "meetings",
      lists: ["Meetings", "Meeting records", "Meeting answers"],
      show: part("DecisionsPage"),
    },
    {
      key: "bodies",
      title: "Bodies",
      group: "meetings",
      lists: ["Bodies", "Body members"],
      show: part("BodiesPage"),
    },
    {
      key: "agenda",
      title: "Agenda",
      group: "meetings",
      offered: inPanel,
      isStart: inPanel,
      lists: allLists,
      show: part("AgendaPage"),
    },
    {
      key: "stage",
      title: "Meeting stage",
      group: "meetings",
      onStage: true,
      inNavigation: false,
      isStart: ({ frame }) => frame === "meetingStage",
      show: part("StagePage"),
    },
  ],
  panel: [
    {
      key: "meetings",
      order: 45,
      lists: ["Meeting records", "Meeting answers"],
      show: part("OnRecord"),
    },
  ],
  papers: () => import("./papers.ts").then(({ papers }) => papers),
  says: () => import("./says.ts").then(({ says }) => says),
  inSharePoint: () => import("./inSharePoint.ts"),
  sample: () => import("./sample.ts").then(({ sample }) => sample),
};
