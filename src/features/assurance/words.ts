// The words of checks, evidence and verification.
import type { PlanCheckKind } from "../../plan/checks.ts";
import { counted } from "../../plan/counted.ts";
import { formatDay } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";

export const evidenceWords = {
  offered: "Offered by people of another programme. It counts once somebody of this programme adds it.",
  use: "Add it as evidence",
  used: (title: string) => `“${title}” was added as evidence.`,
  offering:
    "You do not lead or coordinate this programme. Your evidence is offered to its lead, and counts once they add it.",
  title: "Evidence",
  none: "None yet",
  coverage: (evidenced: number, criteria: number) => `${evidenced} of ${criteria} success criteria have evidence`,
  noCriteria: "No success criteria yet. Add what will show this has worked.",
  noneForCriterion: "No evidence yet",
  whole: "The action as a whole",
  add: "Add evidence",
  goOn: "Continue adding evidence",
  other: "Other evidence (where to find it)",
  // The form.
  supports: "Supports",
  type: "Type",
  link: "Link",
  file: "File",
  enterLink: "Enter a link",
  wrongLink: "Enter a web address, such as https://council.example/report",
  linkOnly:
    "Only people of this programme and owners can add files here. Put yours where others can open it, and add a link.",
  chooseFile: "Choose a file",
  chooseOther: "Choose another file",
  noFile: "No file chosen",
  name: "Title",
  enterName: "Enter a title",
  kind: "Kind",
  chooseKind: "Choose a kind of evidence",
  date: "Date of the evidence",
  enterDate: "Enter the date of the evidence",
  futureDate: "The date must be today or in the past",
  custodian: "Who holds the original",
  shows: "What it shows",
  submit: "Add",
  again: "Try again",
  cancelUpload: "Cancel upload",
  uploading: (file: string) => `Uploading ${file}`,
  failed: "The file was not added.",
  kept: "Your text and your file are still here.",
  cancelled: "The upload was cancelled.",
  added: (criterion: string) => `Evidence added${criterion && ` to ${criterion}`}.`,
};

export const fileWords = {
  empty: "The file is empty. Choose another file.",
  tooBig: (size: string, largest: string) =>
    `The file is ${size}. The largest you can add here is ${largest}. Put it into SharePoint and add a link to it.`,
  runs: (ending: string) =>
    `Files that end in .${ending} cannot be added, because opening one can run a program. Add it as a PDF or a picture.`,
  page: "This file is a web page or a drawing with code, whatever its name says, and opening it can run a program. Add it as a PDF or a picture.",
  program: "This file is a program, whatever its name says. Add a document or a picture.",
};

/** Evidence that another programme offers. */
export const offeredWords = {
  title: "Evidence is offered by another programme",
  tag: "Evidence offered",
  text: (who: string, title: string) => `${who} offers evidence: “${title}”. Add it, if it is right`,
};

/** A file that is not the one that was added. */
export const fileStateWords = {
  title: "An evidence file is missing or is not the one that was added",
  tag: "Evidence file not right",
  doesNotCount: "Does not count.",
  gone: "The file is no longer in the library.",
  nothing: "There is no link and no file to open.",
  closed: "Restricted: only its programme, verifiers and owners can open this file.",
  otherSize: (now: number, then: number) =>
    `This is not the file that was added: that was ${formatBytes(then)}, this is ${formatBytes(now)}.`,
  otherContent: "This is not the file that was added: its content differs.",
  changed: (who: string, day: string) => `${who} changed the file in SharePoint on ${day}, after it was added.`,
  comparing: "Comparing it with the file that was added",
  same: "Its content is the same.",
  notCompared: "Its content could not be compared.",
  inAction: (title: string, why: string) => `${title}: ${why.replace(/\.$/, "")}`,
};

const formatBytes = (bytes: number) => `${bytes.toLocaleString("en-GB")} bytes`;

export const criteriaWords = {
  title: "Success criteria",
  hint: "One per line. Existing ones keep their number; new ones get the next.",
  add: "Add success criteria",
  edit: "Edit success criteria",
  goOn: "Continue editing success criteria",
};

/** A piece of evidence in a line. */
export const pieceWords = {
  heldBy: (name: string) => `held by ${name}`,
  addedBy: (name: string, on: Day) => `added by ${name}, ${formatDay(on)}`,
  heldAndAddedBy: (name: string, on: Day) => `held and added by ${name}, ${formatDay(on)}`,
};

const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

export const verificationWords = {
  title: "Verification",
  claimed: "Claimed complete",
  returned: "Returned",
  verified: "Verified",
  held: "Checked: still in place",
  replacedBy: (reference: string) => (reference ? `Replaced by ${reference}` : "Withdrawn"),
  notClaimed: "Not claimed complete",
  without: (lines: string) => `Without evidence:\n${lines}`,
  earlier: "Under the earlier rule: not every success criterion needed evidence or a reason.",
  when: (on: Day, by: string) => `${formatDay(on)} by ${by}`,
  nextCheck: (on: Day) => `Next check: ${formatDay(on)}`,
  checkDue: (on: Day) => `Check due ${formatDay(on)}: is it still in place?`,
  reopened: (count: number) => `Reopened ${times(count)} after it was verified.`,
  claim: "Claim complete",
  goOnClaiming: "Continue the claim",
  verify: "Verify",
  giveBack: "Return to the lead",
  withdraw: "Withdraw claim",
  reopen: "Reopen",
  slipped: "No longer in place",
};

/** What is said of an action with an entry of its own. */
export const entryWords = {
  Held: {
    button: "Still in place",
    done: (reference: string) => `${reference}: still in place.`,
  },
  Superseded: {
    button: "Replace or withdraw",
    done: (reference: string) => `${reference} is off the board.`,
    words: "Reason",
    hint: "Why it is replaced or withdrawn.",
    enter: "Enter the reason",
  },
  Reinstated: {
    button: "Put back in the plan",
    done: (reference: string) => `${reference} is back on the board.`,
    words: "Reason",
    hint: "Why it is put back in the plan.",
    enter: "Enter the reason",
  },
};

export const replacedBy = {
  label: "Replaced by",
  hint: "The number of the action that replaces it, such as 1.1.2. Leave this empty if nothing does.",
  wrong: "Enter the number of another action in this plan, such as 1.1.2, or leave this empty",
  shared: (count: number) => `${count} actions have this number. Give each its own in the list Actions first`,
};

export const rowWords = {
  differs: "The SharePoint list does not say what was claimed and verified here:",
  fromTo: (column: string, is: string, right: string) =>
    `${column}: ${is ? `the list says “${is}”` : "the list says nothing"}, and it should ${right ? `say “${right}”` : "be empty"}.`,
  changedBy: (who: string, day: string) => `This action was last changed in the list by ${who} on ${day}.`,
  correct: "Put the list right",
};

export const checksWords = {
  title: "Checks",
  noProgramme: "In no programme",
  intro: "Actions whose rating or dates may not match the facts.",
  noActions: "No actions yet",
  allAgree: (total: number) => `The checks found nothing in ${counted(total, "action")}.`,
  showAll: (total: number) => `Show all ${total}`,
  offBoard: "Withdrawn",
};

interface StrayLine {
  readonly list: string;
  readonly id: number;
  readonly title: string;
  readonly by: string;
  readonly on: Day;
}

export const strayWords = {
  title: "Entries about no action",
  why: "They are about an action that is not in this plan: it was deleted, or somebody gave a wrong number. They do not count.",
  line: ({ list, id, title, by, on }: StrayLine) => `${list} ${id}: “${title}”, added by ${by} on ${formatDay(on)}`,
  more: (count: number) => `And ${count} older ones`,
};

export const checkTitles: Readonly<Record<PlanCheckKind, string>> = {
  "not-believed": "Claimed or verified without what that needs",
  "odd-value": "A value in the list is not valid",
  "reference-shared": "Several actions have the same reference",
  "green-late": "Green, but past its original or revised date",
  "amber-late": "Amber, but later than Amber allows",
  "no-evidence": "Claimed complete, with evidence missing",
  "no-revised-date": "Past its original date, with no new date",
  "original-changed": "The original due date was changed in the list",
  unchanged: "No change for several rounds",
  "same-words": "Updated with the same words as last time",
  "verifier-gone": "Verified by a former member",
  "check-due": "Verified, and due for a check",
};

export const dateCheckWords = {
  differ: {
    title: "The list's dates differ from the plan's words",
    tag: "Dates differ",
    text: (reading: string) =>
      `The dates in the list differ from the date in the plan, which is understood as: ${reading}`,
  },
  notUnderstood: {
    title: "The date in the plan is not understood",
    tag: "No date read",
    text: (why: string) =>
      `The date in the plan is not understood, and there is no due date. ${why.replace(/\.$/, "")}`,
  },
};

export const programmeWords = { label: "Programme", all: "All programmes" };

export const bankWords = {
  title: "Evidence",
  empty: "No evidence yet. Leads add it to an action, under the success criterion that it supports.",
  search: "Search evidence",
  kind: "Kind of evidence",
  allKinds: "All kinds",
  noMatch: "No evidence matches. Clear the search or choose another kind.",
  saving: "Saving",
};
