// Simulated time: runs what was scheduled, in the order of its time.
import type { Clock } from "../../../src/ports/clock.ts";
import { eachTurn } from "./turns.ts";

export interface SimulatedClock {
  /** Milliseconds since 1970, by a clock that is right. */
  time(): number;
  /** Calls back once after that many milliseconds. Returns a function that cancels. */
  after(milliseconds: number, run: () => void): () => void;
  /** Resolves after that many milliseconds; at once for 0. */
  pause(milliseconds: number): Promise<void>;
  /** Runs everything due within that many milliseconds, and lets promises settle after each. Stops when `until` holds. */
  advance(milliseconds: number, until?: () => boolean): Promise<void>;
  /** The clock of one page, which may be wrong, and stops when the page closes. */
  of(page: { readonly alive: boolean; readonly clockIsOff: number }): Clock;
}

interface Timer {
  readonly at: number;
  readonly turn: number;
  run: (() => void) | undefined;
}

/** Far more turns than any run needs. */
const mostTurns = 50_000;

const isBefore = (one: Timer, other: Timer) => one.at < other.at || (one.at === other.at && one.turn < other.turn);

export function simulatedClock(): SimulatedClock {
  let now = Date.parse("2026-11-22T09:00:00Z");
  let turn = 0;
  let taken = 0;
  /** A binary heap: no timer is before its parent. */
  const heap: Timer[] = [];
  const nowhere = Promise.resolve();

  function push(timer: Timer): void {
    let place = heap.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(timer, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = timer;
  }

  function removeFirst(): void {
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      let child = heap[below];
      if (!child) break;
      const other = heap[below + 1];
      if (other && isBefore(other, child)) {
        child = other;
        below++;
      }
      if (!isBefore(child, last)) break;
      heap[place] = child;
      place = below;
    }
    heap[place] = last;
  }

  function after(milliseconds: number, run: () => void): () => void {
    const timer: Timer = { at: now + Math.max(0, milliseconds), turn: turn++, run };
    push(timer);
    return () => {
      timer.run = undefined;
    };
  }

  return {
    time: () => now,
    after,
    pause: (milliseconds) =>
      milliseconds > 0 ? new Promise<void>((resolve) => after(milliseconds, resolve)) : nowhere,
    advance(milliseconds, until) {
      const end = now + milliseconds;
      // The first turn only lets earlier promises settle.
      let begun = false;
      return eachTurn(() => {
        if (begun && until?.()) return false;
        begun = true;
        for (let first = heap[0]; first && first.at <= end; first = heap[0]) {
          removeFirst();
          if (!first.run) continue;
          if (++taken > mostTurns) throw new Error("Too many turns: something loops without simulated time passing");
          now = first.at;
          first.run();
          return true;
        }
        now = end;
        return false;
      });
    },
    of: (page) => ({
      now: () => new Date(now + page.clockIsOff),
      after: (milliseconds, run) => after(milliseconds, () => page.alive && run()),
    }),
  };
}
