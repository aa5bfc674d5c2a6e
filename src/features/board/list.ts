// Filters of the board that somebody has given a name, for everybody. A log, so that nobody changes what others use.

import { kindOf, title } from "../../plan/log.ts";
import { everyRoleAdds } from "../../plan/roles.ts";
import { note, text } from "../../schema/columns.ts";
import { defineList, entryColumns, type Fields, type Row } from "../../schema/list.ts";

const columns = {
  /** Of the filters. */
  title,
  kind: kindOf(["Saved", "Removed"]),
  /** Of what was saved: the board's query (`view.ts`). */
  query: note({ name: "BoardQuery", title: "Filters" }),
  /** Of what was removed: the operation of the entry that saved it. */
  about: text({ name: "AboutOperation", title: "About", isInternal: true }, { hidden: true }),
  ...entryColumns,
};

export const savedFilters = defineList({
  title: "Saved filters",
  description: "Filters of the board that somebody has given a name, for everybody. Entries are added, never edited.",
  mode: "log",
  access: { root: everyRoleAdds },
  columns,
});

export type SavedFilterEntry = Row<Fields<typeof columns>>;
