// What a cell is edited with, by the rules of the action's panel; nothing for what the person may not change.
import { type Action, boardColumns } from "../../../plan/action.ts";
import { type Mover, mayUpdate, move } from "../../../plan/move.ts";
import { mayState } from "../../../plan/statement.ts";
import type { TableColumn } from "./columns.ts";

export type CellForm = "moves" | "update" | "text" | "choice" | "leads" | "due" | "programme";

export function formOf({ edits }: TableColumn, action: Action, mover: Mover): CellForm | undefined {
  if (edits === undefined || action.id < 0) return undefined;
  if (edits === "programme") return mover.isOwner ? "programme" : undefined;
  if (edits === "status") {
    return boardColumns.some((to) => move(action, to, mover).kind === "allowed") ? "moves" : undefined;
  }
  if (!mayUpdate(action, mover)) return undefined;
  switch (edits) {
    case "leads":
      return "leads";
    case "revised":
      return "due";
    case "confidence":
      return "choice";
    // What is claimed or verified is due no update; its words may be put right all the same.
    case "narrative":
      return mayState(action, mover) ? "update" : "text";
    default:
      return "text";
  }
}
