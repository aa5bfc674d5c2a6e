// The one gate through which every request to SharePoint goes: a wait told to one request holds all.
import type { Clock } from "../ports/clock.ts";

export interface Gate {
  /** Resolves when requests may go out. */
  pass(): Promise<void>;
  /** Reads what an answer says of SharePoint's patience, and holds everything for as long as it asks; gives how long, in milliseconds. */
  heed(answer: Pick<Response, "status" | "headers">): number;
}

export function createGate(clock: Clock): Gate {
  /** Waits that are not over. Timers end them, because a clock may be put back meanwhile. */
  let waits = 0;
  let waiting: (() => void)[] = [];
  /** Refusals in a row; those of requests that went out together are one. */
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
    const told = retryAfter(headers.get("Retry-After"), clock.now());
    const limit = limitWait(headers, refused);
    if (!refused) refusals = 0;
    else if (refusals === 0 || waits === 0) refusals++;
    // A first wait is believed; where it was not enough, the next is guessed as if none had been told, if that is longer.
    const guesses = refused && (told !== undefined || limit > 0) ? refusals - 1 : refusals;
    const guess = guesses > 0 ? Math.min(firstGuess * 2 ** (guesses - 1), longestGuess) : 0;
    const wait = Math.max((refused && told) || 0, limit, guess);
    hold(wait);
    return wait;
  }

  return { pass, heed };
}

/** A wait of more than a day is taken for a slip. */
const longestWait = 24 * 60 * 60_000;
/** Waits when SharePoint refuses without saying for how long, or again after what it said: doubled each time, up to the longest. */
const firstGuess = 10_000;
const longestGuess = 5 * 60_000;

/**
 * The wait that a `Retry-After` header tells, in milliseconds: seconds or an HTTP date. Nothing, zero, the past and nonsense
 * count as not told, and so does a header that CORS hides from a tab.
 */
export function retryAfter(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? "";
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  if (!Number.isFinite(milliseconds) || milliseconds <= 0 || /^-/.test(text)) return undefined;
  return Math.min(milliseconds, longestWait);
}

/**
 * The wait that the `RateLimit` headers ask for, in milliseconds. SharePoint sends them from four fifths of a limit on. What
 * remains is spread over the time until it is filled up again; after a refusal, or with nothing left, that time is waited for.
 */
function limitWait(headers: Headers, refused: boolean): number {
  const remaining = Number(headers.get("RateLimit-Remaining") ?? Number.NaN);
  const reset = Number(headers.get("RateLimit-Reset") ?? Number.NaN) * 1000;
  if (!(reset > 0) || Number.isNaN(remaining)) return 0;
  return Math.min(refused || remaining < 1 ? reset : reset / remaining, longestWait);
}
