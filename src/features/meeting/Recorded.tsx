// What was recorded in a meeting, newest first.
import { useMemo } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { onRecord } from "../../plan/meetings/onRecord.ts";
import type { Day } from "../../schema/column.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { RegisterLine } from "./RegisterLine.tsx";
import { registerOf } from "./register.ts";
import { registerWords as words } from "./registerWords.ts";

interface Props {
  readonly meetingId: number;
  readonly board: Board;
  readonly today: Day;
  readonly onOpen: (action: Action) => void;
}

export function Recorded({ meetingId, board, today, onOpen }: Props) {
  const styles = useMeetingStyles();
  const found = useMemo(
    () => registerOf(onRecord(board), today).filter(({ entry }) => entry.meetingId === meetingId),
    [board, today, meetingId],
  );
  if (found.length === 0) return <p className={styles.quietWords}>{words.recordedNone}</p>;
  return (
    <ul className={styles.list} data-testid="recorded">
      {found.map((each) => (
        <RegisterLine key={each.entry.operation} {...{ each, board, today, onOpen }} />
      ))}
    </ul>
  );
}
