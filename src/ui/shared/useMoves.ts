// Moving actions, the same way from a drag, a menu or a key: refused with the reason, asked about, or done; and undone.
import { useCallback, useMemo, useState } from "react";
import { type Action, type BoardColumn, columnOf } from "../../domain/action.ts";
import { spokenColumn } from "../../domain/marks.ts";
import { type Answers, fieldsOfMove, type Mover, move, type Need } from "../../domain/move.ts";
import type { ActionFields } from "../../schema/actions.ts";
import type { Board, State } from "../../sync/sync.ts";
import { useAnnounce } from "./announcer.tsx";
import { useSession } from "./session.tsx";

export interface Asking {
  readonly action: Action;
  readonly to: BoardColumn;
  readonly needs: readonly Need[];
  /** What the form stands beside. */
  readonly anchor: DOMRect;
}

export type Notice =
  | { readonly kind: "moved"; readonly text: string; readonly id: number; readonly before: Partial<ActionFields> }
  | { readonly kind: "told"; readonly text: string };

export interface Moves {
  readonly mover: Mover;
  readonly asking: Asking | undefined;
  readonly notice: Notice | undefined;
  request(action: Action, to: BoardColumn, anchor: DOMRect): void;
  answer(answers: Answers): void;
  cancel(): void;
  undo(): void;
  dismiss(): void;
}

export function useMoves(board: Board, today: State["today"], onMoved: (action: Action) => void): Moves {
  const { sync } = useSession();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking>();
  const [notice, setNotice] = useState<Notice>();
  const mover = useMemo(() => ({ me: board.me, plan: board.plan, today }), [board.me, board.plan, today]);

  const commit = useCallback(
    (action: Action, to: BoardColumn, answers: Answers) => {
      const fields = fieldsOfMove(to, answers, mover);
      const before = Object.fromEntries(
        Object.keys(fields).map((key) => [key, action.fields[key as keyof ActionFields]]),
      );
      const from = columnOf(action, mover.today);
      // The card moves once the edit is kept on the device; focus goes with it then.
      void sync.edit(action.id, fields).then(() => onMoved(action));
      const { reference } = action.fields;
      announce(`${reference} moved from ${from ? spokenColumn(from) : "off the board"} to ${spokenColumn(to)}.`);
      setNotice({ kind: "moved", text: `${reference} moved from ${from} to ${to}.`, id: action.id, before });
    },
    [sync, mover, announce, onMoved],
  );

  const request = useCallback(
    (action: Action, to: BoardColumn, anchor: DOMRect) => {
      const verdict = move(action, to, mover);
      switch (verdict.kind) {
        case "none":
          return;
        case "refused": {
          const text = `${action.fields.reference} stays where it is. ${verdict.why}`;
          setNotice({ kind: "told", text });
          announce(text);
          onMoved(action);
          return;
        }
        case "allowed":
          if (verdict.needs.length > 0) setAsking({ action, to, needs: verdict.needs, anchor });
          else commit(action, to, {});
      }
    },
    [mover, announce, commit, onMoved],
  );

  function cancel(): void {
    if (asking) onMoved(asking.action);
    setAsking(undefined);
  }

  function answer(answers: Answers): void {
    if (!asking) return;
    // The row may have changed while the form was open; the move is made from where the action stands now.
    commit(sync.state().board?.actions.get(asking.action.id) ?? asking.action, asking.to, answers);
    setAsking(undefined);
  }

  function undo(): void {
    if (notice?.kind !== "moved") return;
    const action = board.actions.get(notice.id);
    void sync.edit(notice.id, notice.before).then(() => action && onMoved(action));
    announce("The move was undone.");
    setNotice(undefined);
  }

  return { mover, asking, notice, request, answer, cancel, undo, dismiss: () => setNotice(undefined) };
}
