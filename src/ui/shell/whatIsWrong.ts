// Why a list cannot be read, in a sentence.
import type { Board } from "../../plan/board.ts";
import { lists as words } from "./words.ts";

export function whatIsWrong(list: string, board: Board): string {
  switch (board.lists.get(list)?.kind) {
    case "older":
      return words.older(list);
    case "no-access":
      return words.noAccess(list);
    default:
      return words.missing(list);
  }
}
