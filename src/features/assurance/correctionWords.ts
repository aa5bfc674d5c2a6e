// The words of evidence that is taken back, of files that have to go, and of files that open here or only for some.
import { formatDay } from "../../plan/days.ts";
import type { CorrectionKind } from "../../plan/log.ts";
import type { Day } from "../../schema/column.ts";

/** Evidence that is taken back. */
export const correctionWords = {
  menu: (title: string) => `Correct “${title}”`,
  withdraw: "Withdraw",
  replace: "Replace",
  withdrawn: "Withdrawn evidence",
  why: "Why it is withdrawn",
  whyHint: "It stays in the record with your reason, and no longer counts.",
  enterWhy: "Enter why it is withdrawn",
  mustGo: "The file has to be deleted, for example because it holds personal data. An owner of the plan is told",
  submit: "Withdraw evidence",
  done: (title: string) => `“${title}” was withdrawn.`,
  falls: (marks: readonly string[], isVerified: boolean) =>
    `${isVerified ? "The claim and its verification" : "The claim"} will no longer count: ${marks[0] ? `nothing else shows that ${marks.join(" and ")} ${marks.length === 1 ? "is" : "are"} met` : "there is no other evidence"}. Add other evidence first, or replace this.`,
  replaceTitle: "Replace evidence",
  verificationFalls:
    "This action is verified. A verifier has to check what comes in its place before it counts as verified again.",
  whyReplace: "Why it is replaced",
  enterWhyReplace: "Enter why it is replaced",
  replaced: (title: string) => `“${title}” was replaced.`,
};

/** What was said of a piece of evidence, before the reason. */
export const correctedWords: Readonly<Record<CorrectionKind, (who: string, on: Day) => string>> = {
  Withdrawn: (who, on) => `Withdrawn by ${who}, ${formatDay(on)}`,
  Replaced: (who, on) => `Replaced by ${who}, ${formatDay(on)}`,
  "Removal requested": (who, on) => `Withdrawn by ${who}, ${formatDay(on)}, who asks for its file to be deleted`,
  Removed: (who, on) => `File deleted by ${who}, ${formatDay(on)}`,
};

/** What an owner does about a file that has to go, and how others ask for it. */
export const removalWords = {
  heading: "Files to delete",
  item: (who: string, why: string) => `${who} asks for the file to be deleted. ${why}`.trim(),
  request: "Ask for the file to be deleted",
  why: "Why the file has to be deleted",
  enterWhy: "Enter why the file has to be deleted",
  requested: (title: string) => `An owner of the plan is asked to delete the file of “${title}”.`,
  open: "Delete the file",
  ask: "The file is deleted with all its versions, from the recycle bin too, and nobody can bring it back. The entries stay. If you do not administer the whole site, ask somebody who does to look into its second recycle bin.",
  tick: (name: string, folder: string) => `Delete “${name}” in “${folder}”`,
  enterTick: "Say that this is the file to delete",
  others: (pieces: readonly string[]) =>
    `It is the file of other evidence too, which will no longer count: ${pieces.join(", ")}.`,
  sharedWith: (reference: string) => `Its file had to be deleted, for ${reference}.`,
  submit: "Delete for good",
  deleting: "Deleting",
  failed: (why: string) => `The file was not deleted. ${why}`,
  done: (title: string) => `The file of “${title}” was deleted.`,
  unsure: "Only an administrator of the site can tell whether its second recycle bin still has it.",
};

/** A file that opens here, or only for some. */
export const fileLineWords = {
  restricted: "Restricted",
  show: "Show picture",
  hide: "Hide picture",
  loading: "Loading the picture",
  noPicture: "This file is no picture that can be shown. Open it instead.",
  tooLarge: "This picture is too large to show here. Open it instead.",
  failed: (why: string) => `The picture cannot be shown. ${why}`,
  onlyFor:
    "Restricted: only this programme, verifiers and owners can open the file. Everybody sees that it exists, and what you call it",
};
