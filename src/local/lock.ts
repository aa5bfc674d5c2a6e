// A lock between processes. The lock is a folder, because creating one is atomic.
import { mkdirSync, rmSync, statSync, utimes } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Waits until no other process has the lock. The folder that contains the path must exist. */
export async function withLock<T>(lock: string, run: () => Promise<T>): Promise<T> {
  while (!take(lock)) await sleep(200);
  // Another process may have removed it as stale while this one was asleep.
  const alive = setInterval(() => utimes(lock, new Date(), new Date(), () => undefined), staleAfter / 6);
  try {
    return await run();
  } finally {
    clearInterval(alive);
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Milliseconds without a renewal. */
const staleAfter = 60_000;

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const taken = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    // A killed process leaves its lock behind.
    if (taken !== undefined && Date.now() - taken > staleAfter) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
