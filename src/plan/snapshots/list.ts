// Where snapshots are kept: a library to which coordinators add and which nobody changes, and the log of what was said of them later.
import { choice, note, number, text } from "../../schema/columns.ts";
import { defineList, entryColumns, type Fields, type Row } from "../../schema/list.ts";

export const snapshotFiles = defineList({
  title: "Snapshots",
  description: "The plan as it was when each update round was closed. Nobody changes these files.",
  library: true,
  access: { root: { coordinators: "Improvement add" } },
  columns: {},
});

/** `Correction`: what the snapshot should have said. `Removed`: an owner removed its file, which held personal data. */
export const addendumKinds = ["Correction", "Removed"] as const;

const addendumColumns = {
  title: text({ name: "Title", title: "Summary" }, { required: true }),
  round: number({ name: "RoundNumber", title: "Round" }, { required: true }),
  kind: choice({ name: "RecordKind", title: "Type" }, addendumKinds, { required: true }),
  words: note({ name: "Words", title: "Details" }),
  ...entryColumns,
};

export const addenda = defineList({
  title: "Snapshot addenda",
  description: "Corrections of snapshots, and why a snapshot was removed. The snapshots themselves are never changed.",
  mode: "log",
  access: { root: { coordinators: "Improvement add" } },
  columns: addendumColumns,
});

export type Addendum = Row<Fields<typeof addendumColumns>>;

/** `round-007.json`. */
export const fileOf = (round: number): string => `round-${String(round).padStart(3, "0")}.json`;
