// Who is on which body, and when each meets. It decides what counts for an action: a meeting's chair may settle a challenge.
import type { Day, Person } from "../../schema/column.ts";
import { choice, day, note, person, text } from "../../schema/columns.ts";
import { additionColumns, defineList, type Fields, type Row } from "../../schema/list.ts";

export const capacities = ["Chair", "Deputy chair", "Member", "In attendance"] as const;

const memberColumns = {
  /** The name of somebody, or of the role that sits there, such as “Leader of the opposition”. */
  title: text({ name: "Title", title: "Name or role" }, { required: true }),
  /** The body's own title. */
  body: text({ name: "Body", title: "Body" }, { required: true }),
  capacity: choice({ name: "Capacity", title: "Capacity" }, capacities),
  person: person({ name: "MemberAccount", title: "Account" }),
  from: day({ name: "MemberFrom", title: "From" }),
  to: day({ name: "MemberTo", title: "To" }),
  ...additionColumns,
};

export const members = defineList({
  title: "Body members",
  description: "Who sits on each board and group, from when and until when.",
  load: "after",
  access: { root: { coordinators: "Improvement contribute" } },
  columns: memberColumns,
});

export type MemberFields = Fields<typeof memberColumns>;
export type Member = Row<MemberFields>;

const meetingColumns = {
  title: text({ name: "Title", title: "Meeting" }, { required: true }),
  /** The body's own title. */
  body: text({ name: "Body", title: "Body" }, { required: true }),
  on: day({ name: "MeetingDate", title: "Date" }, { indexed: true, required: true }),
  time: text({ name: "MeetingTime", title: "Time" }),
  place: text({ name: "MeetingPlace", title: "Place" }),
  /** An item a line (`agenda.ts`). */
  agenda: note({ name: "Agenda", title: "Agenda" }),
  /** An address a line. */
  papers: note({ name: "MeetingPapers", title: "Papers" }),
  ...additionColumns,
};

/** Whoever chairs a meeting puts its agenda in order. */
export const meetings = defineList({
  title: "Meetings",
  description: "Meetings of the boards and groups, past and to come, with their agendas.",
  load: "after",
  access: {
    root: { coordinators: "Improvement contribute", slt: "Improvement update", board: "Improvement update" },
  },
  columns: meetingColumns,
});

export type MeetingFields = Fields<typeof meetingColumns>;
export type Meeting = Row<MeetingFields>;

/** Whether the person chairs the body of that meeting on that day. */
export type IsChair = (meetingId: number | undefined, who: Person, on: Day) => boolean;

export function chairsOf(all: Iterable<Meeting>, sitting: Iterable<Member>): IsChair {
  const bodyOf = new Map([...all].map(({ id, fields }) => [id, fields.body.trim()]));
  const chairs = [...sitting].filter(({ fields }) => fields.capacity === "Chair");
  return (meetingId, who, on) =>
    chairs.some(({ fields: { body, person, from = "", to = on } }) => {
      const isTheirs = person?.id === who.id && body.trim() === bodyOf.get(meetingId ?? 0);
      return isTheirs && from <= on && on <= to;
    });
}
