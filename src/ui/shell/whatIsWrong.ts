// Why a list cannot be read, in a sentence.
import type { Board } from "../../plan/board.ts";

export function whatIsWrong(list: string, board: Board): string {
  switch (board.lists.get(list)?.kind) {
    case "older":
      return `The list “${list}” is of an earlier version: a column is missing.`;
    case "no-access":
      return `You may not read the list “${list}”.`;
    default:
      return `The list “${list}” is not in this site, or you may not read it.`;
  }
}
