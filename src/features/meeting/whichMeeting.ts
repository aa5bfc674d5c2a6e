// Which meeting the stage is of, and beside which snapshot it looks at the plan. Pure.
import type { Board } from "../../plan/board.ts";
import { type Meeting, meetings } from "../../plan/meetings/bodies.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import { type Sealed, sealedRounds } from "../../plan/snapshots/closedRounds.ts";
import type { Day } from "../../schema/column.ts";
import { meetingLog } from "./list.ts";
import { entriesOf, type LogBoard, meetingState } from "./meetingLog.ts";
import { meetingIn } from "./place.ts";

type Known = Pick<Board, "lists">;

/** The one that the query names, otherwise the one that is open, otherwise the next one. */
export function meetingFor(board: LogBoard, query: string, today: Day): Meeting | undefined {
  const { lists } = board;
  const rows = rowsOf(lists, meetings);
  const named = rows.get(meetingIn(query) ?? 0);
  if (named) return named;
  const all = [...rows.values()].toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id - b.id);
  const wasOpened = new Set([...rowsOf(lists, meetingLog).values()].map(({ fields }) => fields.meetingId));
  const open = all.findLast(({ id }) => wasOpened.has(id) && meetingState(entriesOf(board, id)).status === "open");
  return (
    open ?? all.find((each) => dayOf(each) >= today && meetingState(entriesOf(board, each.id)).status !== "closed")
  );
}

const dayOf = ({ fields }: Meeting): Day => fields.on ?? "";

/** The meeting of the same body before this one. */
export function meetingBefore({ lists }: Known, { id, fields: { body, on } }: Meeting): Meeting | undefined {
  const earlier = [...rowsOf(lists, meetings).values()].filter(
    (each) => each.id !== id && each.fields.body === body && on !== undefined && dayOf(each) < on && dayOf(each) !== "",
  );
  return earlier.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id - b.id).at(-1);
}

/** The round whose snapshot is what the body saw when it last met: the last that was closed by then. Otherwise the last of all. */
export function roundSince(board: Pick<Board, "lists" | "rounds">, meeting: Meeting | undefined): Sealed | undefined {
  const sealed = sealedRounds(board);
  return sealed.findLast(({ round }) => seenOn(board, meeting, round) !== undefined) ?? sealed.at(-1);
}

/** The day on which the body last met, if the round was closed by then. */
export function seenOn(
  board: Known,
  meeting: Meeting | undefined,
  { closedOn }: Pick<Sealed["round"], "closedOn">,
): Day | undefined {
  const on = meeting && meetingBefore(board, meeting)?.fields.on;
  return on && closedOn !== undefined && closedOn <= on ? on : undefined;
}
