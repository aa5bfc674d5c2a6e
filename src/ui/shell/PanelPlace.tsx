// The place of an action's panel: beside the screen, over it, or over everything; and of what is said when the action is not there.
import { Suspense, useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { Boundary } from "../kit/Boundary.tsx";
import { lazyPart } from "../kit/lazyPart.ts";
import type { AskedForm } from "../kit/panelForm.ts";
import type { BoardState } from "../kit/session.tsx";
import type { Moves } from "../kit/useMoves.ts";
import { useTabStyles } from "./Tab.styles.ts";
import { words } from "./words.ts";

const ActionPanel = lazyPart(() => import("./panel/ActionPanel.tsx").then(({ ActionPanel }) => ActionPanel));
const ActionGone = lazyPart(() => import("./panel/ActionGone.tsx").then(({ ActionGone }) => ActionGone));

interface Props {
  readonly reference: string;
  /** Absent when no row has that reference. */
  readonly action: Action | undefined;
  readonly board: Board;
  readonly state: BoardState;
  readonly moves: Moves;
  readonly asked: AskedForm | undefined;
  readonly stands: "beside" | "over" | "cover";
  readonly onClose: () => void;
}

export function PanelPlace({ reference, action, board, state, moves, asked, stands, onClose }: Props) {
  const styles = useTabStyles();
  // Remembered for when its row goes away while it is being read, or written.
  const [last, setLast] = useState(action);
  if (action && action !== last) setLast(action);
  const cover = stands === "cover";
  if (!action) {
    const id = last?.fields.reference === reference ? last.id : undefined;
    return (
      <div className={styles[stands]}>
        <Suspense>
          <ActionGone {...{ reference, id, board, edits: state.edits, cover, onClose }} />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={styles[stands]}>
      <Boundary key={action.id} what={words.thisAction}>
        <Suspense>
          <ActionPanel
            {...{ action, board, moves, cover, onClose }}
            today={state.today}
            edits={state.edits}
            overwritten={state.overwritten}
            asked={asked?.id === action.id ? asked : undefined}
          />
        </Suspense>
      </Boundary>
    </div>
  );
}
