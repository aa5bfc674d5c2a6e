// Puts right what rows have not caught up with: whoever may update an action writes into its row what a verifier's entry has changed,
// and what features' lists say of it.
import { useEffect, useRef } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import { featureMirrors, laggingMirrors } from "../../plan/mirrors.ts";
import { type Mover, mayUpdate } from "../../plan/move.ts";
import { useFeatures } from "../kit/features.tsx";
import { useSession } from "../kit/session.tsx";

interface Props {
  readonly board: Board;
  readonly mover: Mover;
}

export function Mirrors({ board, mover }: Props) {
  const { sync } = useSession();
  const { says, checksOf } = useFeatures();
  /** What has not changed is the same object as before. */
  const seen = useRef(new WeakSet<Action>());
  /** Once each: a value that SharePoint does not keep as it was written is not written for ever. */
  const written = useRef(new Set<string>());
  useEffect(() => {
    // A row that is written too soon is written twice, in the name of somebody who has done nothing.
    if (!board.isJudged || !checksOf) return;
    for (const action of board.actions.values()) {
      if (seen.current.has(action)) continue;
      seen.current.add(action);
      if (!mayUpdate(action, mover)) continue;
      const right = { ...laggingMirrors(action), ...featureMirrors(action, board, says) };
      const what = `${action.id} ${JSON.stringify(right)}`;
      if (Object.keys(right).length === 0 || written.current.has(what)) continue;
      written.current.add(what);
      void sync.edit(actions, action.id, right);
    }
  }, [board, mover, sync, says, checksOf]);
  return null;
}
