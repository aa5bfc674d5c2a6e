// A made-up feature, as any feature is made: this folder, and one line among the features.
import type { Feature } from "../../../src/ui/kit/feature.ts";
import { lazyPart } from "../../../src/ui/kit/lazyPart.ts";

const list = () => import("./list.ts");

export const lessons: Feature = {
  key: "lessons",
  lists: [
    { title: "Lessons", load: "screen", definition: async () => (await list()).lessons },
    { title: "Lesson notes", load: "after", definition: async () => (await list()).lessonNotes },
    { title: "Lesson plans", load: "screen", definition: async () => (await list()).lessonPlans },
  ],
  inSharePoint: () => import("./inSharePoint.ts"),
  says: async () => (await import("./says.ts")).says,
  sample: async () => (await import("./sample.ts")).sample,
  screens: [
    {
      key: "lessons",
      title: "Lessons",
      group: "meetings",
      lists: ["Lessons", "Lesson plans"],
      show: lazyPart(() => import("./LessonsPage.tsx").then(({ LessonsPage }) => LessonsPage)),
    },
  ],
  panel: [
    {
      key: "lessons",
      order: 60,
      lists: ["Lesson notes"],
      show: lazyPart(() => import("./LessonsSection.tsx").then(({ LessonsSection }) => LessonsSection)),
    },
  ],
};
