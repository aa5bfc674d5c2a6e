// All checks of an action: the plan's own, and those of features. Loaded after the cards.

import type { Day } from "../schema/column.ts";
import type { Action } from "./action.ts";
import type { Board } from "./board.ts";
import { type Check, checksOf } from "./checks.ts";
import type { Says } from "./feature.ts";

/** Where the action's colour and its facts disagree: by the plan's own checks, and by those of features. */
export function allChecksOf(action: Action, board: Board, today: Day, says: readonly Says[]): readonly Check[] {
  const others = says.flatMap(({ checks = [] }) =>
    checks.flatMap(({ kind, find }) => find(action, board, today).map((found) => ({ kind, ...found }))),
  );
  return [...checksOf(action, board.plan, today), ...others];
}
