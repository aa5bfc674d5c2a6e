// What the feature says of an action: that its rating is challenged, or its later date refused; what the person has to do about what
// meetings put on record; and the challenge in the row's column.
import { type Action, columnOf } from "../../plan/action.ts";
import { type Board, isUnavailable } from "../../plan/board.ts";
import type { Says } from "../../plan/feature.ts";
import type { Challenge } from "../../plan/meetings/challenges.ts";
import { openChallenges } from "../../plan/meetings/onRecord.ts";
import { answers, records } from "../../plan/meetings/records.ts";
import { challengeMirror } from "../../plan/meetings/recordWords.ts";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import { cut } from "../../schema/cut.ts";
import { exceptionItems } from "./exceptionItems.ts";
import { recordItems } from "./recordItems.ts";
import { sayWords as words } from "./sayWords.ts";

const none: readonly Challenge[] = [];
const challengesOf = ({ id }: Action, board: Board) => openChallenges(board).get(id) ?? none;

export const says: Says = {
  tags(action, board) {
    const held = new Set(challengesOf(action, board).map((challenge) => challenge.held));
    return held.size > 0 ? [words.challenged.tag([...held].join(", "))] : [];
  },
  checks: [
    {
      kind: "challenged",
      title: words.challenged.title,
      find(action, board, today) {
        const column = columnOf(action, today);
        if (!column) return [];
        return challengesOf(action, board).map((challenge) => ({
          tag: "",
          text: words.challenged.text(column, nameAtStart(challenge.by), challenge),
        }));
      },
    },
    {
      kind: "extension-refused",
      title: words.refused.title,
      find(action, _, today) {
        const { extension } = action.dates;
        const isOver = ["Claimed", "Verified", undefined].includes(columnOf(action, today));
        if (extension?.kind !== "Refused" || isOver) return [];
        const text = words.refused.text(extension, nameOf(extension.by), action.fields.revisedDue ?? action.fields.due);
        return [{ tag: words.refused.tag, text }];
      },
    },
  ],
  items: (board, today) => [...recordItems(board, today), ...exceptionItems(board, today)],
  mirrors(action, board) {
    // Nobody clears what others wrote there because they cannot read the list.
    if ([records, answers].some(({ title }) => isUnavailable(board, title))) return {};
    const said = challengesOf(action, board).map((challenge) => challengeMirror(challenge.held, challenge));
    return { challenge: cut(said.join("; "), 255) };
  },
};
