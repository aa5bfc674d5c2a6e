// What lessons say of actions.

import type { Says } from "../../../src/plan/feature.ts";
import { rowsOf } from "../../../src/plan/rowsOf.ts";
import { lessonNotes } from "./list.ts";

export const says: Says = {
  tags: ({ id }, { lists }) => {
    const notes = [...rowsOf(lists, lessonNotes).values()].filter(({ fields }) => fields.actionId === id);
    return notes.length > 0 ? [`Lessons: ${notes.length}`] : [];
  },
  checks: [
    {
      kind: "nothing-learnt",
      title: "Noted, and nothing learnt",
      find: ({ id }, { lists }) => {
        const isNoted = [...rowsOf(lists, lessonNotes).values()].some(
          ({ fields }) => fields.actionId === id && fields.words.includes("nothing"),
        );
        return isNoted ? [{ tag: "Nothing learnt", text: "Somebody noted that nothing was learnt." }] : [];
      },
    },
  ],
  items: ({ lists }) =>
    [...rowsOf(lists, lessonNotes).values()]
      .filter(({ fields }) => fields.words.includes("?"))
      .map(({ id, fields }) => ({
        key: String(id),
        heading: "Lessons",
        title: fields.title,
        reason: "A question about a lesson",
        query: "screen=lessons&mood=Bad",
      })),
};
