// The lists of a made-up feature: what was learnt (rows that anybody in SLT adds), what was said of it (a log), and what each programme
// does about it (rows in its folder).
import { choice, day, note, number, people, text } from "../../../src/schema/columns.ts";
import { additionColumns, defineList, entryColumns } from "../../../src/schema/list.ts";

export const moods = ["Good", "Bad"] as const;

export const lessons = defineList({
  title: "Lessons",
  description: "What was learnt.",
  load: "screen",
  access: { root: { tutors: "Improvement contribute" } },
  columns: {
    title: text({ name: "Title", title: "Lesson", description: "In a line." }, { required: true }),
    story: note({ name: "LessonStory", title: "Story", description: "What happened.", isProse: true }),
    mood: choice({ name: "LessonMood", title: "Mood", description: "How it felt." }, moods),
    learntOn: day({ name: "LearntOn", title: "Learnt on", description: "When." }),
    times: number({ name: "TimesLearnt", title: "Times", description: "How often.", neverConflicts: true }),
    actionId: number({ name: "LessonAction", title: "Action row", description: "Of which action." }, { indexed: true }),
    ...additionColumns,
  },
});

export const lessonNotes = defineList({
  title: "Lesson notes",
  description: "What was said of lessons.",
  mode: "log",
  load: "after",
  access: { root: { tutors: "Improvement add", coordinators: "Improvement add" } },
  columns: {
    title: text({ name: "Title", title: "Summary", description: "In a line." }, { required: true }),
    actionId: number({ name: "ActionId", title: "Action row", description: "Of which action." }, { indexed: true }),
    words: note({ name: "Words", title: "In words", description: "What was said." }),
    ...entryColumns,
  },
});

export const lessonPlans = defineList({
  title: "Lesson plans",
  description: "What programmes do about what was learnt.",
  load: "screen",
  folders: true,
  access: { root: {}, folders: { programme: "Improvement contribute" } },
  columns: {
    title: text({ name: "Title", title: "Plan", description: "In a line." }, { required: true }),
    by: day({ name: "DoneBy", title: "Done by", description: "When." }),
    who: people({ name: "Who", title: "Who", description: "Those who do it." }),
    ...additionColumns,
  },
});
