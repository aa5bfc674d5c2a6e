// The programme that a screen is narrowed to. It stands in the screen's part of the address, so that a link shows the same.
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";

/** The programme's number as text; empty for all of them, and where the address names none of this plan. */
export function programmeIn(query: string, board: Board): string {
  const given = new URLSearchParams(query).get("programme");
  return board.programmes.some(({ fields }) => String(fields.number) === given) ? (given ?? "") : "";
}

export function actionsOf(board: Board, programme: string): readonly Action[] {
  const all = [...board.actions.values()];
  return programme ? all.filter((action) => String(action.programme?.number) === programme) : all;
}
