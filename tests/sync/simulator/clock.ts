// Simulated time: nothing happens but what was asked for, in the order of its time.
import type { Clock } from "../../../src/ports/clock.ts";
import { eachTurn } from "./turns.ts";

export interface SimulatedClock {
  /** Milliseconds since 1970, as a clock that is right would have it. */
  time(): number;
  /** Calls back once after that many milliseconds; returns how to cancel. */
  after(milliseconds: number, run: () => void): () => void;
  /** Resolves after that many milliseconds; at once, when they are none. */
  pause(milliseconds: number): Promise<void>;
  /** Runs everything due within that many milliseconds, letting promises settle after each; no further once `until` holds. */
  advance(milliseconds: number, until?: () => boolean): Promise<void>;
  /** The clock of one page, as wrong as it is, which stops with the page. */
  of(page: { readonly alive: boolean; readonly clockIsOff: number }): Clock;
}

interface Timer {
  readonly at: number;
  readonly turn: number;
  run: (() => void) | undefined;
}

/** Far more than any run needs. */
const mostTurns = 50_000;

const isBefore = (one: Timer, other: Timer) => one.at < other.at || (one.at === other.at && one.turn < other.turn);

export function simulatedClock(): SimulatedClock {
  let now = Date.parse("2026-11-22T09:00:00Z");
  let turn = 0;
  let taken = 0;
  /** A binary heap: no timer is before the one at half its place. */
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
      // The first turn only lets settle what was begun before.
      let begun = false;
      return eachTurn(() => {
        if (begun && until?.()) return false;
        begun = true;
        for (let first = heap[0]; first && first.at <= end; first = heap[0]) {
          removeFirst();
          if (!first.run) continue;
          if (++taken > mostTurns) throw new Error("Something spins: simulated time hardly goes on");
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
