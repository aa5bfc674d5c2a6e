// What meetings put on record about actions: challenges of a rating, decisions, questions; and what people answer. An entry's author is
// known from SharePoint, and nobody edits an entry. What stands follows from the entries.

import { choice, day, number, person, text } from "../../schema/columns.ts";
import { defineList, entryColumns, type Fields, type Row } from "../../schema/list.ts";
import { ratings } from "../actions.ts";
import { kindOf, title, words } from "../log.ts";
import { everyRoleAdds } from "../roles.ts";

/** `Accepted`: the answer to a challenge settles it. */
export const recordKinds = ["Challenge", "Accepted", "Decision", "Question"] as const;
export const answerKinds = ["Answer", "Done"] as const;
export const extensionKinds = ["Agreed", "Refused"] as const;

/** The action that an entry is about; a decision or a question may be about none. */
const aboutAction = {
  actionId: number({ name: "ActionId", title: "Action row" }, { indexed: true }),
  reference: text({ name: "Reference", title: "Action" }),
};

export const records = defineList({
  title: "Meeting records",
  mode: "log",
  subject: "actionId",
  most: 1_000,
  load: "after",
  access: { root: { slt: "Improvement add", board: "Improvement add" } },
  columns: {
    title,
    ...aboutAction,
    kind: kindOf(recordKinds),
    /** The row of the meeting in Meetings; none for what is recorded between meetings. */
    meetingId: number({ name: "MeetingId", title: "Meeting row" }, { indexed: true }),
    /** Of a challenge: the rating that it should be, and the mark that the action had. */
    held: choice({ name: "RatingHeld", title: "Rating it should be" }, ratings),
    rated: text({ name: "RatedAs", title: "Rated as" }),
    /** Of a decision or a question. */
    owner: person({ name: "RecordOwner", title: "Owner" }),
    due: day({ name: "ReturnDate", title: "Report back by" }),
    /** Of a decision about the revised date that was asked for. */
    extension: choice({ name: "Extension", title: "Extension" }, extensionKinds),
    asked: day({ name: "AskedDate", title: "Date asked for" }),
    /** Where it was refused: the date that counts again; none for the original one. */
    again: day({ name: "DateAgain", title: "Date that counts again" }),
    /** Of an acceptance: the operations of the challenge and of the answer that settles it. */
    about: text({ name: "AboutRecord", title: "About", isInternal: true }, { hidden: true }),
    answer: text({ name: "AnswerOperation", title: "Answer", isInternal: true }, { hidden: true }),
    words,
    ...entryColumns,
  },
});

/** Whoever owns a decision may lead a programme, or sit on a board. */
export const answers = defineList({
  title: "Meeting answers",
  mode: "log",
  subject: "actionId",
  most: 1_000,
  load: "after",
  access: { root: everyRoleAdds },
  columns: {
    title,
    ...aboutAction,
    kind: kindOf(answerKinds),
    /** The operation of the record that it answers. */
    about: text({ name: "AboutRecord", title: "About", isInternal: true }, { hidden: true }),
    words,
    ...entryColumns,
  },
});

export type RecordFields = Fields<typeof records.columns>;
export type RecordEntry = Row<RecordFields>;
export type AnswerFields = Fields<typeof answers.columns>;
export type AnswerEntry = Row<AnswerFields>;
