// The words of evidence that is taken back, of files that have to go, and of files that open here or only for some.
import type { CorrectionKind } from "../../plan/corrections.ts";
import { formatDay } from "../../plan/days.ts";
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

/** What an owner does about a file that has to go. */
export const removalWords = {
  item: (who: string, why: string) => `${who} asks for the file to be deleted. ${why}`.trim(),
  open: "Delete the file",
  ask: "The file is deleted with all its versions, from the recycle bin too, and nobody can bring it back. The entries stay.",
  others: (count: number) =>
    count === 1
      ? "One other piece of evidence has this file too."
      : `${count} other pieces of evidence have this file too.`,
  submit: "Delete for good",
  deleting: "Deleting",
  failed: (why: string) => `The file was not deleted. ${why}`,
  done: (title: string) => `The file of “${title}” was deleted.`,
  unsure: "Only an administrator of the site can tell whether its second recycle bin still has the file.",
};

/** A file that opens here, or only for some. */
export const fileLineWords = {
  restricted: "Restricted",
  show: "Show picture",
  hide: "Hide picture",
  loading: "Loading the picture",
  tooLarge: "This picture is too large to show here. Open it instead.",
  failed: (why: string) => `The picture cannot be shown. ${why}`,
  onlyFor: "Restricted: only this programme, verifiers and owners can open the file. Everybody sees that it exists",
};
