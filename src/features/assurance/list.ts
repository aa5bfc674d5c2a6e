// The files that entries of evidence point at.
import { defineList } from "../../schema/list.ts";

/** A folder for each programme. People add files and change none: a file that was once evidence stays what it was. */
export const evidenceFiles = defineList({
  title: "Evidence files",
  description: "Files that records of evidence point at, in their programmes' folders.",
  load: "after",
  library: true,
  folders: true,
  access: { root: {}, folders: { programme: "Improvement add" } },
  columns: {},
});
