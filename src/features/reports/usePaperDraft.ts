// The words and choices of a paper: those that are kept for everybody, under those that were changed on this device.
import { useRef } from "react";
import type { Board } from "../../plan/board.ts";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import type { Outline } from "./list.ts";
import { changed, keptIn, noDraft, type OwnDraft, outlineRow, type PaperDraft } from "./outline.ts";
import type { PaperChoice } from "./paperChoice.ts";

export interface UsedDraft {
  /** What the paper is made with. */
  readonly draft: PaperDraft;
  /** What of it is only on this device. */
  readonly own: OwnDraft;
  readonly row: Outline | undefined;
  readonly change: (next: Partial<PaperDraft>) => void;
  readonly discard: () => void;
  /** What was kept for everybody is no longer this device's own, nor are decisions that were carried out; what was changed since stays. */
  readonly settle: (done: Partial<OwnDraft>) => void;
}

/** What the paper is made with: what was changed on this device, else what is kept for everybody. */
export function usePaperDraft(board: Board, { kind, at }: PaperChoice): UsedDraft {
  const [stored, store] = useDraft<OwnDraft>(0, `paper ${kind.key}`);
  const own = stored?.own ? stored : noDraft;
  const row = outlineRow(board, kind);
  const kept = keptIn(row);
  // What was chosen for the meeting before is no choice for the next.
  const chosen = own.meetingOn && own.meetingOn >= (at?.round.closedOn ?? "") ? own.meetingOn : undefined;
  // The day that the plan knows is that of the Joint Board.
  const meetingOn = chosen ?? (isForBoard(kind) ? board.plan.nextBoard : undefined) ?? "";
  const draft: PaperDraft = { ...kept, ...own.own, meetingOn, decisions: own.decisions };
  // What is typed while something is awaited counts as well.
  const latest = useRef(own);
  latest.current = own;
  const keep = (next: OwnDraft) => {
    latest.current = next;
    store(Object.keys({ ...next.own, ...next.decisions }).length > 0 || next.meetingOn ? next : undefined);
  };
  return {
    ...{ draft, own, row },
    change: (next) => keep(changed(latest.current, next, kept)),
    discard: () => keep(noDraft),
    settle({ own: words, decisions }) {
      const left = <T extends object>(of: T, done: Partial<T> = {}) =>
        Object.fromEntries(Object.entries(of).filter(([key, value]) => done[key as keyof T] !== value)) as T;
      const { current } = latest;
      const still = left(current.own, words);
      const seen = Object.fromEntries(Object.entries(current.seen).filter(([key]) => key in still));
      keep({ ...current, own: still, seen, decisions: left(current.decisions, decisions) });
    },
  };
}

const isForBoard = ({ key }: PaperChoice["kind"]) => key === "board" || key === "government";
