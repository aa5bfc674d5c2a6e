// What every form of a meeting is given.
import type { Action } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";

export interface FormProps {
  /** None between meetings. */
  readonly meetingId: number | undefined;
  /** None for what is about no action. */
  readonly action: Action | undefined;
  readonly board: Board;
  /** With the words that it is recorded, if it is. */
  readonly onClose: (recorded?: string) => void;
}
