// What the feature says of an action: where it differs from the agreed plan, dates that disagree, and evidence whose file is not the one that was added; and what waits for a verifier.
import type { Says } from "../../plan/feature.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { agreedChecks } from "./agreedChecks.ts";
import { dateChecks } from "./dateChecks.ts";
import { fileStateOf } from "./fileCheck.ts";
import { isTaken } from "./offeredEvidence.ts";
import { removalItems } from "./removals.ts";
import { verifierItems } from "./verifierItems.ts";
import { offeredWords, fileStateWords as words } from "./words.ts";

export const says: Says = {
  items: (board, today) => [...removalItems(board), ...verifierItems(board, today)],
  checks: [
    ...agreedChecks,
    ...dateChecks,
    {
      kind: "evidence-offered",
      title: offeredWords.title,
      find: ({ status }) =>
        status.offered
          .filter((entry) => !isTaken(entry, status.evidence))
          .map(({ author, fields }) => ({
            tag: offeredWords.tag,
            text: offeredWords.text(nameAtStart(author), fields.title),
          })),
    },
    {
      kind: "evidence-file",
      title: words.title,
      find: ({ status }, board) =>
        status.evidence.flatMap((entry) => {
          const state = fileStateOf(entry, board);
          return state.kind === "unsupported"
            ? [{ tag: words.tag, text: words.inAction(entry.fields.title, state.why) }]
            : [];
        }),
    },
  ],
};
