// What is kept of meetings: the bodies that meet, and what was shown in each meeting. Who is on a body, its meetings, and what they put on
// record are in `plan/meetings/`; they are loaded with these, because each part of the page that is named before the first card adds to it.
export { meetings, members } from "../../plan/meetings/bodies.ts";
export { answers, records } from "../../plan/meetings/records.ts";

import { choice, note, number, text } from "../../schema/columns.ts";
import { additionColumns, defineList, entryColumns, type Fields, type Row } from "../../schema/list.ts";

const bodyColumns = {
  title: text({ name: "Title", title: "Body" }, { required: true }),
  purpose: note({ name: "Purpose", title: "Purpose" }),
  meets: text({ name: "Meets", title: "How often it meets" }),
  quorum: number({ name: "Quorum", title: "Quorum" }, { min: 1 }),
  ...additionColumns,
};

export const bodies = defineList({
  title: "Bodies",
  description: "The boards and groups that the plan goes to.",
  access: { root: { coordinators: "Improvement contribute" } },
  columns: bodyColumns,
});

export type BodyFields = Fields<typeof bodyColumns>;
export type Body = Row<BodyFields>;

/** `Opened` and `Presenting` each begin the presenting of somebody; `Present` says who is there. */
export const logKinds = ["Opened", "Presenting", "Showing", "Present", "Closed"] as const;

const meetingLogColumns = {
  title: text({ name: "Title", title: "Summary" }, { required: true }),
  meetingId: number({ name: "MeetingId", title: "Meeting row" }, { indexed: true, required: true }),
  kind: choice({ name: "RecordKind", title: "Type" }, logKinds, { required: true }),
  /**
   * Of what is shown: the operation of the entry by which its presenter began. What somebody showed who no longer presents is no longer followed.
   * Of an `Opened` entry that opens a meeting again: the operation of the entry that closed it.
   */
  presenting: text({ name: "PresentingOperation", title: "Presenting", isInternal: true }, { hidden: true }),
  /** What is shown: an action, an item of the agenda, or a view of the board. */
  actionId: number({ name: "ActionId", title: "Action row" }),
  reference: text({ name: "Reference", title: "Action" }),
  item: text({ name: "AgendaItem", title: "Agenda item" }),
  view: choice({ name: "BoardView", title: "View" }, ["Board"]),
  /** Who is there, a name or role a line. */
  words: note({ name: "Words", title: "Details" }),
  ...entryColumns,
};

/** A presenter adds an entry with each step. */
export const meetingLog = defineList({
  title: "Meeting log",
  description: "What was shown in each meeting and by whom. Entries are added, never edited.",
  mode: "log",
  subject: "meetingId",
  most: 1_000,
  access: { root: { coordinators: "Improvement add", slt: "Improvement add", board: "Improvement add" } },
  columns: meetingLogColumns,
});

export type MeetingEntryFields = Fields<typeof meetingLogColumns>;
export type MeetingEntry = Row<MeetingEntryFields>;
