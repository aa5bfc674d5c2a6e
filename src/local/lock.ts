// One at a time, also among processes: a folder is the lock, because making one either works or does not.
import { mkdirSync, rmSync, statSync, utimes } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Waits until nobody else holds the lock, which is a path in a folder that is there. */
export async function withLock<T>(lock: string, run: () => Promise<T>): Promise<T> {
  while (!take(lock)) await sleep(200);
  // Somebody may have taken it for a dead one's, after this process slept: that is no reason to end.
  const alive = setInterval(() => utimes(lock, new Date(), new Date(), () => undefined), staleAfter / 6);
  try {
    return await run();
  } finally {
    clearInterval(alive);
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Milliseconds without a sign of life. */
const staleAfter = 60_000;

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const taken = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    // Whoever was killed leaves the lock behind.
    if (taken !== undefined && Date.now() - taken > staleAfter) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
