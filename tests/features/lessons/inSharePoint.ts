// The lessons' lists in SharePoint, and the group that keeps them.
import { lastFirst, orderBy } from "../../../src/schema/caml.ts";
import { inSharePoint } from "../../../src/schema/inSharePoint.ts";
import { lessonNotes, lessonPlans, lessons } from "./list.ts";

const { mood, learntOn } = lessons.columns;

export const lists = [
  inSharePoint(lessons, {
    views: [
      { title: "All lessons", isDefault: true, columns: ["LinkTitle", mood, learntOn], query: orderBy(learntOn) },
    ],
  }),
  inSharePoint(lessonNotes, {
    views: [
      {
        title: "Newest first",
        isDefault: true,
        columns: ["LinkTitle", lessonNotes.columns.words, "Author"],
        query: orderBy(lastFirst("Created")),
      },
    ],
  }),
  inSharePoint(lessonPlans, {
    views: [{ title: "All plans", isDefault: true, columns: ["LinkTitle", lessonPlans.columns.by], query: "" }],
  }),
];

export const groups = { tutors: { title: "Improvement tutors", description: "Keep what was learnt." } };
