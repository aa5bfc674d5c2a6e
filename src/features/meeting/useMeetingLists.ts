// Reads the meetings and their log. The stage is there without them: a site that has none yet has exceptions all the same.
import { useEffect } from "react";
import { type Board, isUnavailable } from "../../plan/board.ts";
import { meetings } from "../../plan/meetings/bodies.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { meetingLog } from "./list.ts";

const wanted = [meetings, meetingLog];

/** Whether they have been tried to be read. */
export function useMeetingLists(board: Board): boolean {
  const { sync } = useSession();
  useEffect(() => void sync.follow(wanted), [sync]);
  return wanted.every(({ title }) => board.lists.has(title) || isUnavailable(board, title));
}
