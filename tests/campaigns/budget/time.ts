// Simulated time for real clients of a real server: it moves only when nobody computes any more, and all wait for the clock.
import { type FakeClock, fakeClock } from "../../support/fakeClock.ts";

export interface Time {
  readonly clock: FakeClock;
  /** Runs something that time has to stand still for, except while it is `waiting`. */
  during<T>(run: () => Promise<T>): Promise<T>;
  /** Runs the part of it that waits for the clock. */
  waiting<T>(run: () => Promise<T>): Promise<T>;
  /** Waits so many milliseconds of the clock. */
  wait(milliseconds: number): Promise<void>;
}

export function createTime(): Time {
  let underWay = 0;
  let waitingNow = 0;

  async function settled(): Promise<void> {
    // PnPjs goes through timers of its own, so the event loop turns until every call waits, and once more for what follows.
    for (let still = 0; still < 2; still++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (underWay > waitingNow) still = -1;
    }
    if (waitingNow > underWay) throw new Error("Something waits that is not under way.");
  }

  const clock = fakeClock(undefined, settled);

  async function waiting<T>(run: () => Promise<T>): Promise<T> {
    waitingNow++;
    try {
      return await run();
    } finally {
      waitingNow--;
    }
  }

  return {
    clock,
    waiting,
    async during(run) {
      underWay++;
      try {
        return await run();
      } finally {
        underWay--;
      }
    },
    wait: (milliseconds) => waiting(() => new Promise<void>((resolve) => clock.after(milliseconds, resolve))),
  };
}
