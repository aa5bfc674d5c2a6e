// Files that have to go: who is told, and until when.
import type { Board } from "../../plan/board.ts";
import { type CorrectionEntry, correctionsAbout } from "../../plan/corrections.ts";
import type { Item } from "../../plan/feature.ts";
import type { EvidenceEntry } from "../../plan/log.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { linkTo, writeAddress } from "../../ui/kit/address.ts";
import { removalWords } from "./correctionWords.ts";
import { isThere } from "./fileCheck.ts";

type Known = Pick<Board, "lists" | "site">;

/** The first request to delete its file, until somebody says that they have, and it is gone. */
function requestOf(piece: EvidenceEntry, board: Known): CorrectionEntry | undefined {
  const said = correctionsAbout(board.lists, piece);
  const isSaid = said.some(({ fields }) => fields.kind === "Removed");
  if (isSaid && !isThere(piece, board)) return undefined;
  return said.find(({ fields }) => fields.kind === "Removal requested");
}

export const isToBeDeleted = (piece: EvidenceEntry, board: Known): boolean => requestOf(piece, board) !== undefined;

/** For owners: one for each file. */
export function removalItems(board: Board): readonly Item[] {
  if (!board.isOwner) return [];
  return board.evidence.flatMap((piece) => {
    const request = requestOf(piece, board);
    const action = board.actions.get(piece.fields.actionId ?? 0);
    if (!request || !action) return [];
    return {
      key: `removal ${piece.id}`,
      title: `${action.fields.reference} ${piece.fields.title}`,
      reason: removalWords.item(nameAtStart(request.author), request.fields.words),
      query: writeAddress({ open: linkTo(action) }),
    };
  });
}
