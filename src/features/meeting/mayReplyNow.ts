// Whether the person may answer a question, or say that a decision is done.
import type { Board } from "../../plan/board.ts";
import { type Decision, isToDo, mayReply, type Question } from "../../plan/meetings/decisions.ts";
import { onRecord } from "../../plan/meetings/onRecord.ts";
import { answers } from "../../plan/meetings/records.ts";
import type { Day } from "../../schema/column.ts";

export const mayReplyNow = (task: Decision | Question, board: Board, today: Day): boolean =>
  isToDo(task, today) &&
  board.mayAdd.has(answers.title) &&
  mayReply(task, { by: board.me, on: today }, onRecord(board).roles);
