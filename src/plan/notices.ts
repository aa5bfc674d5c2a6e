// Notices: each says that people are to be told of something by e-mail, and whether they were. A comment on it mentions them, and SharePoint
// sends what mentions somebody.
import type { Person } from "../schema/column.ts";
import { choice, people, text } from "../schema/columns.ts";
import { defineList, entryColumns, type Fields, type Row } from "../schema/list.ts";
import { kindOf, title } from "./log.ts";

/** `Reminder`: a round waits for updates of a programme. The last two are a person's own choice. */
export const noticeKinds = [
  "Reminder",
  "Claim to verify",
  "Claim returned",
  "Challenge",
  "Decision",
  "Question",
  "Notices off",
  "Notices on",
] as const;

const noticeStates = ["To send", "Sent"] as const;

const columns = {
  title,
  kind: kindOf(noticeKinds),
  /** What it is about: there is one notice of a kind about it on a day. */
  matter: text({ name: "Matter", title: "About" }),
  people: people({ name: "People", title: "People" }),
  state: choice({ name: "NoticeState", title: "E-mail" }, noticeStates),
  ...entryColumns,
};

/** Whoever adds a notice may comment on it, for which SharePoint asks for the right to edit: of one's own rows alone. */
export const notices = defineList({
  title: "Notices",
  mode: "log",
  access: {
    root: {
      programme: "Improvement contribute",
      coordinators: "Improvement contribute",
      verifiers: "Improvement contribute",
      slt: "Improvement contribute",
    },
    isOwnRowsOnly: true,
  },
  columns,
});

export type Notice = Row<Fields<typeof columns>>;

/** Whether somebody wants notices, by what they themselves have said last. */
export function wantsNotices(entries: Iterable<Notice>, { id }: Person): boolean {
  const own = [...entries].filter(({ author, fields }) => author.id === id && fields.kind?.startsWith("Notices"));
  return (
    own.sort((one, other) => one.created.getTime() - other.created.getTime()).at(-1)?.fields.kind !== "Notices off"
  );
}

/** The last notice about a matter, of whatever day. */
export function lastAbout(entries: Iterable<Notice>, matter: string): Notice | undefined {
  return [...entries]
    .filter(({ fields }) => fields.matter === matter)
    .sort((one, other) => one.id - other.id)
    .at(-1);
}
