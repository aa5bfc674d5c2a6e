// The files that entries of evidence point at.
import type { Board } from "../../plan/board.ts";
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

/** The same for what may not be read by everybody, such as evidence with personal data. Others see its entries, and no files. */
export const restrictedFiles = defineList({
  title: "Restricted evidence",
  description:
    "Files of evidence that only their programme, verifiers and owners may open. Everybody sees that they exist.",
  load: "after",
  library: true,
  folders: true,
  access: { root: {}, folders: { programme: "Improvement add" }, folderReaders: ["verifiers"] },
  columns: {},
});

export const libraries = [evidenceFiles, restrictedFiles] as const;

export const libraryFor = (isRestricted: boolean) => (isRestricted ? restrictedFiles : evidenceFiles);

/** Whether the site has a place for restricted files: one that an earlier version set up does not. */
export const hasRestricted = (board: Pick<Board, "lists"> | undefined): boolean =>
  board?.lists.get(restrictedFiles.title)?.kind === "read";
