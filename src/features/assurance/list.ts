// The files that entries of evidence point at.
import { defineList } from "../../schema/list.ts";

/** A folder for each programme. */
export const evidenceFiles = defineList({
  title: "Evidence files",
  description: "Files that records of evidence point at, in their programmes' folders.",
  library: true,
  folders: true,
  access: { root: {}, folders: { programme: "Improvement contribute" } },
  columns: {},
});
