// Why the plan, or a list of it, cannot be read, in a sentence.
import type { Board } from "../../plan/board.ts";
import type { SyncError } from "../../sync/sync.ts";
import { news } from "./bannerWords.ts";
import { lists as words } from "./words.ts";

export function whyNotRead(error: SyncError): string {
  return error.kind === "sign-in" && error.because?.kind !== "entra" ? news.signInAgain : error.why;
}

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
