// The place of an action's panel: beside the screen, over it, or over everything; and of what is said when the action is not there.
import { Suspense } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { Boundary } from "../kit/Boundary.tsx";
import { partsOf } from "../kit/lazyPart.ts";
import type { AskedForm } from "../kit/panelForm.ts";
import type { BoardState } from "../kit/session.tsx";
import type { Moves } from "../kit/useMoves.ts";
import type { FoundAction, NoAction } from "./findOpen.ts";
import { useTabStyles } from "./Tab.styles.ts";
import { words } from "./words.ts";

const part = partsOf(() => import("./shellParts.ts"));
const ActionPanel = part("ActionPanel");
const ActionGone = part("ActionGone");

interface Props {
  readonly found: FoundAction | NoAction;
  readonly board: Board;
  readonly state: BoardState;
  readonly moves: Moves;
  readonly asked: AskedForm | undefined;
  readonly stands: "beside" | "over" | "cover";
  readonly onOpen: (action: Action) => void;
  readonly onClose: () => void;
  readonly onGo: (query: string) => void;
}

export function PanelPlace({ found, board, state, moves, asked, stands, onOpen, onClose, onGo }: Props) {
  const styles = useTabStyles();
  const cover = stands === "cover";
  if (found.kind !== "action") {
    return (
      <div className={styles[stands]} data-paper="flow">
        <Suspense>
          <ActionGone {...{ asked: found, board, edits: state.edits, cover, onOpen, onClose }} />
        </Suspense>
      </div>
    );
  }
  const { action } = found;
  return (
    <div className={styles[stands]} data-paper="flow">
      <Boundary key={action.id} what={words.thisAction}>
        <Suspense>
          <ActionPanel
            {...{ found, board, moves, cover, onOpen, onClose, onGo }}
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
