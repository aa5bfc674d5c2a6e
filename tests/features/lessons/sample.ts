// Two lessons, one of them told anew since; a note of each; a plan of programme 5.
import type { Sample } from "../../../src/plan/feature.ts";
import { lessonNotes, lessonPlans, lessons } from "./list.ts";

const OWNER = "owner@council.example";

export const sample: Sample = (today, rowOf) => [
  {
    list: lessons,
    edits: [
      {
        by: OWNER,
        day: "2026-06-01",
        fields: { title: "Ask first", story: "We did not ask.", mood: "Bad", learntOn: today },
      },
      { by: OWNER, day: "2026-06-02", fields: { story: "We did not ask, and it showed." } },
    ],
  },
  { list: lessons, edits: [{ by: OWNER, day: "2026-06-03", fields: { title: "Say thanks", mood: "Good", times: 2 } }] },
  {
    list: lessonNotes,
    edits: [
      {
        by: "coordinator-5@council.example",
        day: "2026-06-04",
        fields: { title: "On the first", actionId: rowOf("1.1.1"), words: "Was nothing learnt?" },
      },
    ],
  },
  {
    list: lessonPlans,
    programme: 5,
    edits: [{ by: "lead-5@council.example", day: "2026-06-05", fields: { title: "Ask everybody", by: "2026-12-31" } }],
  },
];
