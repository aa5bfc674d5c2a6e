// Moving actions, the same way from a drag, a menu or a key: refused with the reason, asked about, or done; and undone.
import { useCallback, useMemo, useState } from "react";
import { type Action, type BoardColumn, columnOf } from "../../plan/action.ts";
import { type ActionFields, actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import { marks, spokenColumn } from "../../plan/marks.ts";
import { type Change, type Mover, move, type Need, plainChange } from "../../plan/move.ts";
import type { Entry } from "../../ports/storage.ts";
import type { Day } from "../../schema/column.ts";
import { useAnnounce } from "./announcer.tsx";
import { useSession } from "./session.tsx";

export interface Asking {
  readonly action: Action;
  readonly to: BoardColumn;
  readonly needs: readonly Need[];
  /** What the form stands beside. */
  readonly anchor: DOMRect;
}

interface Moved {
  readonly kind: "moved";
  readonly text: string;
  readonly id: number;
  readonly before: Partial<ActionFields>;
  /** What the move wrote; undoing it must not undo what somebody else has written since. */
  readonly written: Partial<ActionFields>;
  readonly entry: Entry | undefined;
}

export type Notice = Moved | { readonly kind: "told"; readonly text: string };

/** What the move writes, from where the action stands now. */
export type ChangeOf = (now: Action, mover: Mover) => Change;

export interface Moves {
  readonly mover: Mover;
  readonly asking: Asking | undefined;
  readonly notice: Notice | undefined;
  request(action: Action, to: BoardColumn, anchor: DOMRect): void;
  /** False when the move can no longer be made; then the form stays, with what was typed. True once the move is kept on the device. */
  answer(changeOf: ChangeOf, to?: BoardColumn): Promise<boolean>;
  cancel(): void;
  undo(): void;
  dismiss(): void;
}

export function useMoves(board: Board, today: Day, onMoved: (action: Action) => void): Moves {
  const { sync } = useSession();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking>();
  const [notice, setNotice] = useState<Notice>();
  const { me, isOwner, mayAdd } = board;
  const mover = useMemo(() => ({ me, isOwner, mayAdd, today }), [me, isOwner, mayAdd, today]);

  const commit = useCallback(
    (action: Action, to: BoardColumn, { fields, entry }: Change, seen: Partial<ActionFields> = {}) => {
      // With the time, which the edit gets on its way: undone, the update before it is again the last one.
      const before = Object.fromEntries(
        [...Object.keys(fields), "updatedAt"].map((key) => [key, action.fields[key as keyof ActionFields]]),
      );
      const from = columnOf(action, mover.today);
      // The card moves once the edit is kept on the device; focus goes with it then.
      const kept = sync.edit(actions, action.id, fields, { seen, entry });
      void kept.then(() => onMoved(action));
      const { reference } = action.fields;
      announce(`${reference} moved from ${from ? spokenColumn(from) : "off the board"} to ${spokenColumn(to)}.`);
      const text = `${reference} moved from ${from ? marks[from].word : "off the board"} to ${marks[to].word}.`;
      setNotice({ kind: "moved", text, id: action.id, before, written: fields, entry });
      return kept;
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
          if (verdict.needs.length > 0) {
            setNotice(undefined);
            setAsking({ action, to, needs: verdict.needs, anchor });
          } else void commit(action, to, plainChange(to, mover));
      }
    },
    [mover, announce, commit, onMoved],
  );

  function cancel(): void {
    if (asking) onMoved(asking.action);
    setAsking(undefined);
  }

  function tell(text: string): void {
    setNotice({ kind: "told", text });
    announce(text);
  }

  async function answer(changeOf: ChangeOf, to = asking?.to): Promise<boolean> {
    if (!asking || !to) return false;
    const { reference } = asking.action.fields;
    // The row may have changed while the form was open: the move is made from where the action stands now, and words that
    // the form did not show are not written over.
    const now = sync.state().board?.actions.get(asking.action.id);
    if (!now) {
      tell(`${reference} is no longer in the plan, so it cannot be moved. What you typed is still in the form.`);
      return false;
    }
    const verdict = move(now, to, mover);
    if (verdict.kind === "refused") {
      tell(`${reference} has changed and stays where it is. ${verdict.why} What you typed is still in the form.`);
      return false;
    }
    const kept = commit(now, to, changeOf(now, mover), wordsOf(asking.action));
    setAsking(undefined);
    await kept;
    return true;
  }

  const dismiss = useCallback(() => setNotice(undefined), []);

  function undo(): void {
    if (notice?.kind !== "moved") return;
    setNotice(undefined);
    void takeBack(notice);
  }

  async function takeBack({ id, before, written, entry: made }: Moved): Promise<void> {
    // The form that made the entry has loaded this already.
    const undoOf = made && (await import("../../plan/moveChange.ts")).undoOf;
    const action = sync.state().board?.actions.get(id);
    if (action) {
      const { fields, entry }: Change = undoOf?.(action, before, made) ?? { fields: before };
      await sync.edit(actions, id, fields, { seen: written, entry });
      onMoved(action);
    }
    announce("The move was undone.");
  }

  return { mover, asking, notice, request, answer, cancel, undo, dismiss };
}

/** What a form may have shown. The rest of the row repeats the log, and somebody's tab may have put it right meanwhile. */
function wordsOf({ fields }: Action): Partial<ActionFields> {
  const { narrative, correctiveAction, ask, successCriteria } = fields;
  return { narrative, correctiveAction, ask, successCriteria };
}
