// Waits for a board.
import type { Board } from "../plan/board.ts";
import type { Sync } from "../sync/sync.ts";

/** Resolves once there is a board of which it holds. */
export function until(sync: Sync<Board>, holds: (board: Board) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { board } = sync.state();
      if (!board || !holds(board)) return;
      stop();
      resolve();
    };
    const stop = sync.subscribe(look);
    look();
  });
}
