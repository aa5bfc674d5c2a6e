// The one gate through which every request to SharePoint goes: a wait told to one request holds all.
import type { Clock } from "../ports/clock.ts";

export interface Gate {
  /** Resolves when requests may go out. */
  pass(): Promise<void>;
  /** Holds everything for that long, unless it is held longer already. */
  hold(milliseconds: number): void;
}

export function createGate(clock: Clock): Gate {
  let openAt = 0;
  async function pass(): Promise<void> {
    for (;;) {
      const wait = openAt - clock.now().getTime();
      if (wait <= 0) return;
      await new Promise<void>((resolve) => clock.after(wait, resolve));
    }
  }
  function hold(milliseconds: number): void {
    openAt = Math.max(openAt, clock.now().getTime() + milliseconds);
  }
  return { pass, hold };
}

/** Longest that we believe: a `Retry-After` beyond it is taken for a slip, and asked about again then. */
const longestWait = 15 * 60_000;
const waitWhenNotTold = 10_000;

/**
 * How long to wait, in milliseconds, by a `Retry-After` header: seconds or an HTTP date; nothing, zero, the past and
 * nonsense count as not told. The header may be unreadable to a tab (CORS), which looks the same as missing.
 */
export function waitTold(header: string | null, now: Date): number {
  const text = header?.trim() ?? "";
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  if (!Number.isFinite(milliseconds) || milliseconds <= 0 || /^-/.test(text)) return waitWhenNotTold;
  return Math.min(milliseconds, longestWait);
}
