// Which meetings there are, which is on now, and which comes next. Pure.

import { type Meeting, meetings } from "../../plan/meetings/bodies.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Known } from "../../ports/known.ts";
import type { Day } from "../../schema/column.ts";
import { entriesOf, type LogBoard, type MeetingState, meetingState } from "./meetingLog.ts";

export interface MeetingNow {
  readonly meeting: Meeting;
  readonly state: MeetingState;
}

export function meetingsOf(board: LogBoard): readonly MeetingNow[] {
  return inTime(board.lists).map((meeting) => ({ meeting, state: meetingState(entriesOf(board, meeting.id)) }));
}

/** In the order of their days and times. */
const inTime = (lists: Known["lists"]) =>
  [...rowsOf(lists, meetings).values()].toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));

const whenOf = ({ fields }: Meeting) => `${fields.on ?? ""} ${fields.time.padStart(5, "0")}`;

/** A meeting that was never opened is past the day after. */
export const isPast = ({ meeting, state }: MeetingNow, today: Day): boolean =>
  state.status === "closed" || (state.status === "to come" && (meeting.fields.on ?? "") < today);

/** Those that somebody may be in: open ones first, then those to come, then today's that are over. */
export function currentMeetings(board: LogBoard, today: Day): readonly MeetingNow[] {
  const all = meetingsOf(board).filter(({ meeting }) => meeting.id > 0);
  const open = all.filter(({ state }) => state.status === "open");
  const toCome = all.filter((each) => each.state.status === "to come" && !isPast(each, today));
  const over = all.filter(({ meeting, state }) => state.status === "closed" && meeting.fields.on === today);
  return [...open, ...toCome, ...over];
}

/** The body's next meeting after this one. */
export function nextAfter(lists: Known["lists"], { fields, id }: Meeting): Meeting | undefined {
  return inTime(lists).find(
    (each) => each.id !== id && each.fields.body === fields.body && (each.fields.on ?? "") > (fields.on ?? ""),
  );
}
