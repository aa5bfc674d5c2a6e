// Which meetings there are, which is on now, and which comes next. Pure.

import { type Meeting, meetings } from "../../plan/meetings/bodies.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Known } from "../../ports/known.ts";
import type { Day } from "../../schema/column.ts";
import { entriesOf, type MeetingState, meetingState } from "./meetingLog.ts";

export interface MeetingNow {
  readonly meeting: Meeting;
  readonly state: MeetingState;
}

/** In the order of their days and times. */
export function meetingsOf(lists: Known["lists"]): readonly MeetingNow[] {
  const all = [...rowsOf(lists, meetings).values()].toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  return all.map((meeting) => ({ meeting, state: meetingState(entriesOf(lists, meeting.id)) }));
}

const whenOf = ({ fields }: Meeting) => `${fields.on ?? ""} ${fields.time.padStart(5, "0")}`;

/** A meeting that was never opened is past the day after. */
export const isPast = ({ meeting, state }: MeetingNow, today: Day): boolean =>
  state.status === "closed" || (state.status === "to come" && (meeting.fields.on ?? "") < today);

/** Those that somebody may be in: open ones first, then those to come, then today's that are over. */
export function currentMeetings(lists: Known["lists"], today: Day): readonly MeetingNow[] {
  const all = meetingsOf(lists).filter(({ meeting }) => meeting.id > 0);
  const open = all.filter(({ state }) => state.status === "open");
  const toCome = all.filter((each) => each.state.status === "to come" && !isPast(each, today));
  const over = all.filter(({ meeting, state }) => state.status === "closed" && meeting.fields.on === today);
  return [...open, ...toCome, ...over];
}

/** The body's next meeting after this one. */
export function nextAfter(lists: Known["lists"], { fields, id }: Meeting): Meeting | undefined {
  return meetingsOf(lists).find(
    ({ meeting }) =>
      meeting.id !== id && meeting.fields.body === fields.body && (meeting.fields.on ?? "") > (fields.on ?? ""),
  )?.meeting;
}
