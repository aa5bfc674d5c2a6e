// What is put on record on the stage: the forms of its bar, by what they record. One that is not there has no button.
import type { ComponentType } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";

export interface StageFormProps {
  readonly meetingId: number;
  /** The action that is shown; absent where none is. */
  readonly action: Action | undefined;
  readonly board: Board;
  readonly onClose: () => void;
}

export type Recorded = "challenge" | "decision" | "question";

export const stageForms: Partial<Record<Recorded, ComponentType<StageFormProps>>> = {};
