// What is kept of imports: a log entry for each, and a file with what every action was imported as.
import { note, number, text } from "../../schema/columns.ts";
import { defineList, entryColumns, type Fields, type Row } from "../../schema/list.ts";

export const importFiles = defineList({
  title: "Import files",
  description: "What each action of the plan was imported as, a file for each import. Nobody changes these files.",
  library: true,
  columns: {},
});

const columns = {
  title: text({ name: "Title", title: "Summary" }, { required: true }),
  source: text({ name: "SourceFile", title: "File" }),
  added: number({ name: "ActionsAdded", title: "Added" }, { min: 0 }),
  changed: number({ name: "ActionsChanged", title: "Changed" }, { min: 0 }),
  withdrawn: number({ name: "ActionsWithdrawn", title: "Withdrawn" }, { min: 0 }),
  /** The address of the file in `importFiles`. */
  file: note({ name: "ImportFile", title: "What was imported" }),
  /** What columns and values were taken for, to be offered next time (`choices.ts`). */
  choices: note({ name: "ImportChoices", title: "What columns and values mean", isInternal: true }),
  ...entryColumns,
};

export const imports = defineList({
  title: "Imports",
  description: "Every import of a plan from a file. Entries are added, never edited.",
  mode: "log",
  columns,
});

export type ImportEntry = Row<Fields<typeof columns>>;
