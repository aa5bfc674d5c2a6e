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
  cancelled: "You stopped it.",
  noFile: "It has no file.",
  sameName: (name: string) => `Two of its files are called ${name}.`,
  notRead: "The list Paper log has not been read yet, so the version is not known.",
};
