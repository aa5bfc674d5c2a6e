// The meeting that the stage is of, for as long as it is looked at.
import { useEffect, useState } from "react";
import { type Meeting, meetings } from "../../plan/meetings/bodies.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { entriesOf, meetingState } from "./meetingLog.ts";
import { meetingIn } from "./place.ts";
import { meetingFor } from "./whichMeeting.ts";

export interface StageMeeting {
  readonly meeting: Meeting | undefined;
  /** The address names one that is no longer there. */
  readonly isGone: boolean;
}

/** One that is closed while it is looked at stays until another is opened. */
export function useStageMeeting({ board, query, today }: Pick<ScreenProps, "board" | "query" | "today">): StageMeeting {
  const { lists } = board;
  const [last, setLast] = useState<number>();
  const named = meetingIn(query);
  const rows = rowsOf(lists, meetings);
  const isGone = named !== undefined && lists.has(meetings.title) && !rows.has(named);
  const found = isGone ? undefined : meetingFor(board, query, today);
  const before = named ? undefined : rows.get(last ?? 0);
  const is = (status: string, each = found) => each && meetingState(entriesOf(board, each.id)).status === status;
  const meeting = before && is("closed", before) && !is("open") ? before : found;
  useEffect(() => setLast(meeting?.id), [meeting?.id]);
  return { meeting, isGone };
}
