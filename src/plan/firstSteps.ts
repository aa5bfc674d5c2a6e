// What an owner does after the set-up, in turn: programmes, their people, the plan. The first card does without.
import type { Board } from "./board.ts";
import { isClosed } from "./programmes.ts";

export type StepKey = "programmes" | "people" | "plan";

export interface FirstStep {
  readonly key: StepKey;
  readonly isDone: boolean;
}

export function firstSteps({ programmes, actions }: Pick<Board, "programmes" | "actions">): readonly FirstStep[] {
  const has = programmes.length > 0;
  return [
    { key: "programmes", isDone: has },
    { key: "people", isDone: has && programmes.every(({ fields }) => fields.lead !== undefined || isClosed(fields)) },
    { key: "plan", isDone: actions.size > 0 },
  ];
}
