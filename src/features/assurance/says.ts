// What the feature says of an action: dates that disagree, and evidence whose file is not the one that was added.
import type { Says } from "../../plan/feature.ts";
import { dateChecks } from "./dateChecks.ts";
import { fileStateOf } from "./fileCheck.ts";
import { fileStateWords as words } from "./words.ts";

export const says: Says = {
  checks: [
    ...dateChecks,
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
