// Parts of a page that are laid out one after the other, a frame for each, because all at once would hold up the page.
import { useEffect, useState } from "react";

const waiting = new Set<() => void>();
let isRunning = false;

function next(): void {
  const [turn] = waiting;
  isRunning = turn !== undefined;
  if (!turn) return;
  waiting.delete(turn);
  turn();
  // After the frame in which it is laid out. A window that nobody sees has no frames.
  if (document.hidden) setTimeout(next);
  else requestAnimationFrame(() => setTimeout(next));
}

/** Whether it was this part's turn, with what it shows now. */
export function useTurn(shown: unknown): boolean {
  const [had, setHad] = useState<unknown>();
  useEffect(() => {
    const turn = () => setHad(shown);
    waiting.add(turn);
    if (!isRunning) next();
    return () => void waiting.delete(turn);
  }, [shown]);
  return had === shown;
}
