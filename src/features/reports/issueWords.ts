// What people read when a paper is kept, and in the list of papers. A council may change it here.
import { counted } from "../../plan/counted.ts";

/** The name of a paper, such as `Joint Board, 8 December 2026, public, version 2`. */
export const issueWords = {
  title: {
    Draft: (paper: string) => `Draft: ${paper}`,
    Issued: (paper: string) => `Issued: ${paper}`,
    Addendum: (paper: string) => `Addendum: ${paper}`,
  },
  audience: { Internal: "internal", Public: "public" },
  version: (version: number) => `version ${version}`,
  failed: {
    Draft: (why: string) => `The draft was not saved. ${why}`,
    Issued: (why: string) => `The paper was not issued. ${why}`,
  },
  /** Files that are there before the paper is kept, which failed. */
  left: (count: number, library: string) =>
    `${counted(count, "file")} of it ${count === 1 ? "is" : "are"} in ${library} already. Without an entry in Paper log ${count === 1 ? "it does" : "they do"} not count. Try again.`,
  stopped: {
    Draft: (library: string) => `The draft was not saved. ${stopped(library)}`,
    Issued: (library: string) => `The paper was not issued. ${stopped(library)}`,
  },
  noFile: "It has no file.",
  sameName: (name: string) => `Two of its files are called ${name}.`,
  notRead: "The list Paper log has not been read yet, so the version is not known.",
  entry: (id: number, log: string, why: string) => `Entry ${id} of ${log}: ${why}`,
  uncounted: {
    title: "Entries that do not count",
    files: "It does not count, because what it says of its files cannot be read.",
    elsewhere: (library: string) =>
      `It does not count, because it names a file that is not in the library ${library} of this site.`,
    noRound: "It does not count, because no round was closed with the snapshot that it names.",
    snapshot: (round: number) =>
      `It does not count, because it says something else of its snapshot than the entry that closed round ${round}.`,
  },
};

const stopped = (library: string) =>
  `You stopped it. A file of it may be in ${library}. Without an entry it does not count.`;

/** Whether files are those that were issued, on screen and as `npm run verify` prints it. */
export const checkWords = {
  check: "Check the files",
  checking: "Reading the files…",
  same: (name: string, sha256: string) => `${name}: as it was issued, SHA-256 ${sha256}`,
  changed: (name: string) => `${name}: NOT AS IT WAS ISSUED. The file was changed.`,
  missing: (name: string) => `${name}: MISSING. The file is no longer there.`,
  unknown: (name: string) => `${name}: not checked, because its entry does not say what it was.`,
  unread: (name: string, why: string) => `${name}: NOT READ. ${why}`,
  all: (count: number) =>
    `${counted(count, "file")} of issued papers ${count === 1 ? "is" : "are"} as ${count === 1 ? "it was" : "they were"} issued.`,
  amiss: (count: number, all: number) =>
    `${count} of ${counted(all, "file")} of issued papers ${count === 1 ? "is" : "are"} not as issued, or could not be read.`,
};
