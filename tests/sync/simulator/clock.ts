// Simulated time: nothing happens but what was asked for, in the order of its time.
import type { Clock } from "../../../src/ports/clock.ts";

export interface SimulatedClock extends Clock {
  /** Runs everything due within that many milliseconds, letting promises settle after each. */
  advance(milliseconds: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly turn: number;
  readonly run: () => void;
}

/** `settled` resolves when nothing is under way but what waits for this clock. */
export function simulatedClock(settled = promisesSettled): SimulatedClock {
  let now = Date.parse("2026-11-22T09:00:00Z");
  let turn = 0;
  const timers = new Set<Timer>();

  function nextBy(end: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of timers) {
      if (timer.at <= end && (!next || timer.at < next.at || (timer.at === next.at && timer.turn < next.turn))) {
        next = timer;
      }
    }
    return next;
  }

  return {
    now: () => new Date(now),
    after(milliseconds, run) {
      const timer = { at: now + Math.max(0, milliseconds), turn: turn++, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settled();
      for (let timer = nextBy(end); timer; timer = nextBy(end)) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.run();
        await settled();
      }
      now = end;
    },
  };
}

/**
 * Lets promises settle. Nothing here waits for anything but promises and this clock, so a few dozen turns of the microtask
 * queue do, at a fraction of what going round the event loop costs.
 */
async function promisesSettled(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await undefined;
}
