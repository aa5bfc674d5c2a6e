// What is kept of papers: their files, the log of what was made and issued, the texts that last from one meeting to the next; and what was
// achieved.
import { audiences } from "../../plan/papers/paper.ts";
import { choice, day, note, number, text } from "../../schema/columns.ts";
import { additionColumns, defineList, entryColumns, type Fields, type Row } from "../../schema/list.ts";

/** Issued papers: whoever adds one can never change it. */
export const papers = defineList({
  title: "Papers",
  description: "Papers as they were issued. Nobody changes these files.",
  library: true,
  access: { root: { coordinators: "Improvement add" } },
  columns: {},
});

/** A library of its own, because a folder with permissions of its own would have the same effect with more that can go wrong. */
export const paperDrafts = defineList({
  title: "Paper drafts",
  description: "Drafts of papers, and the council's template (Template.docx) if it has one.",
  library: true,
  access: { root: { coordinators: "Improvement contribute" } },
  columns: {},
});

/** In `paperDrafts`: the council's own styles, header and footer. */
export const TEMPLATE_NAME = "Template.docx";

export const paperKinds = ["Draft", "Issued", "Addendum"] as const;

const summary = text({ name: "Title", title: "Summary" }, { required: true });

const paperLogColumns = {
  title: summary,
  kind: choice({ name: "RecordKind", title: "Type" }, paperKinds, { required: true }),
  /** The key of the kind of paper. */
  paper: text({ name: "PaperKind", title: "Paper" }, { required: true }),
  meeting: text({ name: "Meeting", title: "Meeting" }),
  meetingOn: day({ name: "MeetingDate", title: "Meeting date" }),
  audience: choice({ name: "Audience", title: "Audience" }, audiences),
  version: number({ name: "PaperVersion", title: "Version" }, { min: 1 }),
  round: number({ name: "RoundNumber", title: "Round" }),
  comparedWith: number({ name: "ComparedWith", title: "Compared with round" }),
  /** Where the snapshot is, its hash and the hash of the one before, a line each (`plan/snapshots/seal.ts`). */
  snapshot: note({ name: "Snapshot", title: "Snapshot" }),
  /** The links of its files, one a line. */
  files: note({ name: "PaperFiles", title: "Files" }),
  decisions: note({ name: "ReleaseDecisions", title: "What was checked before release" }),
  words: note({ name: "Words", title: "Details" }),
  /** Of an addendum: the operation of the entry of the issued paper. */
  about: text({ name: "AboutPaper", title: "About", isInternal: true }, { hidden: true }),
  ...entryColumns,
};

export const paperLog = defineList({
  title: "Paper log",
  description:
    "Every draft that was made, every paper that was issued and every addendum. Entries are added, never edited.",
  mode: "log",
  access: { root: { coordinators: "Improvement add" } },
  columns: paperLogColumns,
});

export type PaperEntry = Row<Fields<typeof paperLogColumns>>;

const outlineColumns = {
  title: text({ name: "Title", title: "Paper" }, { required: true }),
  /** The key of the kind of paper. */
  kind: text({ name: "PaperKind", title: "Kind of paper" }, { required: true }),
  /** The keys of its sections in order, one a line, `-key` for one that is left out. */
  sections: note({ name: "PaperSections", title: "Sections" }),
  meeting: text({ name: "Meeting", title: "Meeting" }),
  directorate: text({ name: "Directorate", title: "Directorate" }),
  author: text({ name: "PaperAuthor", title: "Report author" }),
  signOff: text({ name: "SignOff", title: "Signed off by" }),
  contact: text({ name: "PaperContact", title: "Contact" }),
  theme: text({ name: "PaperTheme", title: "Theme" }),
  summary: note({ name: "PaperSummary", title: "Summary", isProse: true }),
  recommendations: note({ name: "Recommendations", title: "Recommendations", isProse: true }),
  proposals: note({ name: "Proposals", title: "Proposals and details", isProse: true }),
  finance: note({ name: "Finance", title: "Finance", isProse: true }),
  risks: note({ name: "PaperRisks", title: "Risks and uncertainties", isProse: true }),
  implications: note({ name: "Implications", title: "Policy and performance implications", isProse: true }),
  background: note({ name: "Background", title: "Background papers and consultation", isProse: true }),
  ...additionColumns,
};

export const outlines = defineList({
  title: "Paper outlines",
  description: "What is kept from one meeting to the next for each kind of paper: its sections and its texts.",
  access: { root: { coordinators: "Improvement contribute" } },
  columns: outlineColumns,
});

export type OutlineFields = Fields<typeof outlineColumns>;
export type Outline = Row<OutlineFields>;

export const achievementKinds = ["Added", "Withdrawn"] as const;

const achievementColumns = {
  title: summary,
  kind: choice({ name: "RecordKind", title: "Type" }, achievementKinds, { required: true }),
  programme: number({ name: "ProgrammeNumber", title: "Programme" }),
  achievedOn: day({ name: "AchievedOn", title: "Date" }),
  words: note({ name: "Words", title: "Details" }),
  /** A note, because addresses of SharePoint are often longer than a line of text holds. */
  evidence: note({ name: "EvidenceLink", title: "Evidence" }),
  /** Of a withdrawal: the operation of the entry that is withdrawn. */
  about: text({ name: "AboutAchievement", title: "About", isInternal: true }, { hidden: true }),
  ...entryColumns,
};

export const achievements = defineList({
  title: "Achievements",
  description: "What programmes have achieved. Entries are added, never edited.",
  mode: "log",
  access: { root: { programme: "Improvement add", coordinators: "Improvement add" } },
  columns: achievementColumns,
});

export type AchievementFields = Fields<typeof achievementColumns>;
export type AchievementEntry = Row<AchievementFields>;
