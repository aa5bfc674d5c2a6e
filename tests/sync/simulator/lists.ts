// The lists of a run: one like Actions, whose rows are in folders and are only edited; one to which rows are added as well, in a
// folder and in its root; and a log. Rows of the first two have the same ids.
import { choice, day, note, text } from "../../../src/schema/columns.ts";
import { additionColumns, defineList, editColumns, entryColumns, type List } from "../../../src/schema/list.ts";

const ratings = ["Red", "Amber", "Green"] as const;
export type Rating = (typeof ratings)[number];

const named = (name: string, title: string) => ({ name, title, description: "Only a run of the simulator has it." });

const words = {
  title: text(named("Title", "Title")),
  narrative: note({ ...named("Narrative", "Narrative"), isProse: true }),
  ask: note({ ...named("Ask", "Ask"), isProse: true }),
  rating: choice(named("Rating", "Rating"), ratings),
};

export const tasks = defineList({
  ...{ title: "Tasks", description: "Rows that are edited.", load: "start", required: true, folders: true },
  columns: { ...words, ...editColumns },
});

export const risks = defineList({
  ...{ title: "Risks", description: "Rows that are added and edited.", load: "screen", folders: true },
  // In every second run forms do not take a day, so that a row is added in a folder without it at first.
  columns: { ...words, due: day(named("Due", "Due")), ...additionColumns },
});

export const claims = defineList({
  ...{ title: "Claims", description: "Entries.", mode: "log", load: "start" },
  columns: { words: note(named("Words", "Words")), ...entryColumns },
});

export const folder = "5 Supporting elected members";

/** The lists whose rows a run edits, with the rows that exist at the start. */
export const edited: readonly { readonly list: List; readonly rows: readonly number[] }[] = [
  { list: tasks, rows: [1, 2, 3] },
  { list: risks, rows: [1, 2] },
];
export const everyList: readonly List[] = [tasks, risks, claims];

/** The columns that a run writes. */
export const writable = ["narrative", "ask", "rating", "due"] as const;
