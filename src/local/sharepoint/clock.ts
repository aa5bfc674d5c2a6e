// The server's clock: the real time, unless it is moved or stopped through /_local/clock.

export interface Clock {
  now(): number;
  /** Sets the time (milliseconds). A stopped clock stays there; a running one goes on from there. */
  set(time: number, stopped: boolean): void;
  advance(milliseconds: number): void;
  reset(): void;
}

export function makeClock(base: () => Date = () => new Date()): Clock {
  let offset = 0;
  let frozen: number | undefined;
  return {
    now: () => frozen ?? base().getTime() + offset,
    set(time, stopped) {
      frozen = stopped ? time : undefined;
      offset = time - base().getTime();
    },
    advance(milliseconds) {
      if (frozen === undefined) offset += milliseconds;
      else frozen += milliseconds;
    },
    reset() {
      offset = 0;
      frozen = undefined;
    },
  };
}

/** SharePoint sends times in whole seconds, UTC. */
export function isoSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

const EPOCH_TICKS = 621355968000000000n;
export const toTicks = (time: number): string => String(BigInt(Math.round(time)) * 10000n + EPOCH_TICKS);
export const fromTicks = (ticks: string): number => Number((BigInt(ticks) - EPOCH_TICKS) / 10000n);
