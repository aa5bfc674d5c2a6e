// What people read where papers are made. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const kindWords = {
  board: "Joint Board paper",
  government: "Six-monthly report to government",
  officers: "Officer group paper",
  scrutiny: "Scrutiny paper",
  audit: "Audit tracker",
};

export const paperViewWords = {
  notPrinted: (rows: number) =>
    `${counted(rows, "row")} of this table ${rows === 1 ? "is" : "are"} not printed. Print with the button Print of Papers, or from the Word file.`,
  more: (rows: number) => `Show more of the ${counted(rows, "row")} that follow`,
};

export const paperWords = {
  title: "Papers",
  about: (paper: string, theme: string) => `${paper}: ${theme}`,
  intro:
    "Papers for meetings, made from what was kept when a round was closed. Nothing that has changed since is in them.",
  noRounds: "No paper can be made yet. Each closed round keeps the plan as it was, and papers are made from that.",
  toRounds: "Go to Rounds",
  notRead: (round: number, why: string) =>
    `The snapshot of round ${round} could not be read, so no paper can be made from it. ${why}`,
  reading: "Reading the snapshots…",
  making: "Making the paper…",
  failed: (why: string) => `The paper could not be made. ${why}`,
  again: "Try again",
  kind: "Paper",
  audience: "For",
  audiences: { Internal: "Internal", Public: "The public" },
  at: "Position",
  than: "Compared with",
  noEarlier: "No earlier position",
  round: (number: number, day: string) => `Round ${number}, ${day}`,
  theme: "Theme",
  allThemes: "All themes",
  meetingOn: "Meeting date",
  sections: "Sections",
  sectionHint: "What you change here is on this device until you keep it for everybody or issue the paper.",
  lines: (count: number) => ` ${count}`,
  up: (title: string) => `Move “${title}” up`,
  down: (title: string) => `Move “${title}” down`,
  include: (title: string) => `Include ${title}`,
  internalOnly: "internal only",
  preview: "The paper as a page",
  older: "Being made again…",
};

export const wordsOfPaper = {
  title: "Words of the paper",
  edit: "Change the words",
  goOn: "Go on with the words",
  form: (paper: string) => `Words of the ${paper}`,
  keep: "Keep for everybody",
  kept: "Words kept for the next paper",
  onDevice: "Only on this device so far",
  keptHint: "These words are used again in the next paper of this kind.",
  missing: (titles: readonly string[]) => `Not stated yet: ${titles.join(", ")}.`,
  complete: "Every part is stated.",
  meetingHint: "As people call it, such as Joint Board.",
  authorHint: "A role is enough.",
};

export const issueFormWords = {
  title: "Make and issue",
  draft: "Make a draft",
  draftHint: "A Word file and a workbook in Paper drafts, where coordinators may edit.",
  issue: "Issue…",
  issueNow: "Issue the paper",
  confirm: (paper: string, files: number) =>
    `${paper} goes into Papers as ${counted(files, "file")}. Nobody can change it there; a correction is an addendum.`,
  download: "Or download",
  word: "Word",
  workbook: "Workbook",
  print: "Print",
  keepWaiting: "Not yet",
  cancel: "Stop",
  working: {
    reading: "Making the Word file…",
    word: "Making the Word file…",
    workbook: "Making the workbook…",
    keeping: "Saving in SharePoint…",
  },
  progress: (percentage: number) => `${percentage}%`,
  cancelled: "Stopped. No file was saved.",
  waiting:
    "Its entry is on this device and not in SharePoint yet. Until it is there, the paper does not count as issued.",
  issued: (version: number) => `Issued as version ${version}.`,
  drafted: (version: number) => `Saved in Paper drafts as version ${version}.`,
  open: (name: string) => `Open ${name}`,
  viewOnly: "Coordinators make and issue papers. You can read and print this one.",
  blocked: "Before it can be issued:",
  blockedMissing: (titles: readonly string[]) => `State ${titles.join(", ")}`,
  blockedMeeting: "Give the meeting, under Change the words, and its date",
  blockedNames: (count: number) =>
    `Decide on ${counted(count, "name or number", "names or numbers")} found in the text`,
  blockedOld: "Wait until the paper is made again",
  warnings: "Worth a look",
  openRound: (round: number) => `Round ${round} is open. Close it first if the paper is to have the position of today.`,
  issuedBefore: (version: number, day: string) =>
    `Version ${version} was issued on ${day}. Issuing it again makes another version and leaves that one as it is.`,
  template: "Word files take styles, header and footer from Template.docx in Paper drafts.",
  noTemplate:
    "Put the council’s own document as Template.docx into Paper drafts: Word files then take its styles, header and footer.",
  last: "Last issued",
  all: "All issued papers",
  noBefore: "It is the first position, so nothing is compared.",
  olderPosition: (round: number) => `Round ${round} has been closed since this position.`,
};

export const nameWords = {
  title: "Names and numbers in the text",
  intro:
    "What is published cannot be taken back. Decide on each: publish it, or have it removed from the public paper. The internal paper keeps it. Only people of this site are known here: read the text for other names.",
  publish: "Publish",
  remove: "Remove",
  places: (count: number) => `in ${counted(count, "place")}`,
  decide: (found: string) => `What becomes of ${found}`,
  decision: (found: string, kind: string, decision: string) =>
    decision === "remove" ? `${found.slice(0, 2)}… (${kind}): removed` : `${found} (${kind}): published`,
};

export const logWords = {
  issued: "Issued papers",
  drafts: "Drafts",
  none: "No paper has been issued yet.",
  round: (round: number) => `round ${round}`,
  comparedWith: (round: number) => `compared with round ${round}`,
  by: (who: string, day: string) => `${who}, ${day}`,
  snapshot: (hash: string) => `snapshot ${hash.slice(0, 8)}`,
  addendum: "Add an addendum",
  addendumFor: (paper: string) => `Addendum to ${paper}`,
  correction: "What should it have said?",
  correctionHint: "The paper itself stays as it was issued.",
  enterCorrection: "Say what should be corrected",
  save: "Add the addendum",
  saved: "Addendum added",
  strays: "Addenda of no issued paper",
  sending: "not in SharePoint yet",
};
