// Time that moves only when the test says so.
import type { Clock } from "../../src/ports/clock.ts";
import { loadDeliver } from "../../src/sync/later.ts";

// Loaded already, as in a tab that has been open for a moment: no time of the clock passes while a file is loaded.
await loadDeliver();

export interface FakeClock extends Clock {
  /** Moves time on, running what falls due on the way, and lets promises settle in between. */
  advance(milliseconds: number): Promise<void>;
}

/** `settled` resolves when nothing is under way but what waits for this clock. */
export function fakeClock(start = "2026-11-22T09:00:00Z", settled = settle): FakeClock {
  let now = Date.parse(start);
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => new Date(now),
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settled();
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        timers = timers.filter((each) => each !== next);
        next.run();
        await settled();
      }
      now = end;
    },
  };
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
