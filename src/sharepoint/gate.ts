// The gate that every request to SharePoint passes: when SharePoint asks one request to wait, all wait.
import type { Clock } from "../ports/clock.ts";

export interface Gate {
  /** Resolves when requests may go out. */
  pass(): Promise<void>;
  /** Reads the throttling headers of an answer and holds all requests for that long; returns the wait in milliseconds. */
  heed(answer: Pick<Response, "status" | "headers">): number;
}

export function createGate(clock: Clock): Gate {
  /** How many waits are running. Timers end them, not times of day, because the clock may be set back meanwhile. */
  let waits = 0;
  let waiting: (() => void)[] = [];
  /** Refusals in a row; requests that went out together count once. */
  let refusals = 0;

  async function pass(): Promise<void> {
    while (waits > 0) await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function hold(milliseconds: number): void {
    if (milliseconds === 0) return;
    waits++;
    clock.after(milliseconds, () => {
      waits--;
      if (waits > 0) return;
      const free = waiting;
      waiting = [];
      for (const resolve of free) resolve();
    });
  }

  function heed({ status, headers }: Pick<Response, "status" | "headers">): number {
    const refused = status === 429 || status === 503;
    const asked = retryAfter(headers.get("Retry-After"), clock.now());
    const limit = limitWait(headers, refused);
    if (!refused) refusals = 0;
    else if (refusals === 0 || waits === 0) refusals++;
    // The first `Retry-After` is taken as it is. If requests are refused again after it, the backoff applies where it is longer.
    const doublings = refused && (asked !== undefined || limit > 0) ? refusals - 1 : refusals;
    const backoff = doublings > 0 ? Math.min(firstBackoff * 2 ** (doublings - 1), longestBackoff) : 0;
    const wait = Math.max((refused && asked) || 0, limit, backoff);
    hold(wait);
    return wait;
  }

  return { pass, heed };
}

/** A longer wait is taken for a mistake and cut to a day. */
const longestWait = 24 * 60 * 60_000;
/** The wait when SharePoint names none, or refuses again after the one it named; doubled each time, up to the longest. */
const firstBackoff = 10_000;
const longestBackoff = 5 * 60_000;

/**
 * The wait in a `Retry-After` header, in milliseconds; the header has seconds or an HTTP date. Undefined when the header is
 * missing (CORS may hide it from a tab), zero, in the past or not readable.
 */
export function retryAfter(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? "";
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  if (!Number.isFinite(milliseconds) || milliseconds <= 0 || /^-/.test(text)) return undefined;
  return Math.min(milliseconds, longestWait);
}

/**
 * The wait by the `RateLimit` headers, in milliseconds. SharePoint sends them from 80% of a limit on. The remaining units are
 * spread over the time until the limit is reset; after a refusal, or with no units left, the wait lasts until the reset.
 */
function limitWait(headers: Headers, refused: boolean): number {
  const remaining = Number(headers.get("RateLimit-Remaining") ?? Number.NaN);
  const reset = Number(headers.get("RateLimit-Reset") ?? Number.NaN) * 1000;
  if (!(reset > 0) || Number.isNaN(remaining)) return 0;
  return Math.min(refused || remaining < 1 ? reset : reset / remaining, longestWait);
}
