// Files that have to go: who is told, until when, and what else has the same file.
import type { Board } from "../../plan/board.ts";
import type { Item } from "../../plan/feature.ts";
import type { EvidenceEntry, Withdrawn } from "../../plan/log.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { linkTo, writeAddress } from "../../ui/kit/address.ts";
import { removalWords } from "./correctionWords.ts";
import { isSameFile, isThere } from "./fileCheck.ts";

type Request = Withdrawn["by"][number];

/** The first request to delete its file, until somebody says that they have, and it is gone. */
function requestIn({ piece, by }: Withdrawn, board: Board): Request | undefined {
  const isSaid = by.some(({ fields }) => fields.kind === "Removed");
  if (isSaid && !isThere(piece, board)) return undefined;
  return by.find(({ fields }) => fields.kind === "Removal requested");
}

/** For owners: one for each file. */
export function removalItems(board: Board): readonly Item[] {
  if (!board.isOwner) return [];
  return [...board.actions.values()].flatMap((action) =>
    action.status.withdrawn.flatMap((withdrawn) => {
      const request = requestIn(withdrawn, board);
      if (!request) return [];
      return {
        key: `removal ${withdrawn.piece.id}`,
        heading: removalWords.heading,
        title: `${action.fields.reference} ${withdrawn.piece.fields.title}`,
        reason: removalWords.item(nameAtStart(request.author), request.fields.words),
        query: writeAddress({ open: linkTo(action) }),
      };
    }),
  );
}

/** Other evidence that counts and has the same file. */
export function sharersOf(piece: EvidenceEntry, { actions, site }: Board) {
  return [...actions.values()].flatMap((action) =>
    action.status.evidence.flatMap((other) => (isSameFile(piece, other, site.url) ? { action, piece: other } : [])),
  );
}
