// One at a time among all tabs and windows of this browser, by Web Locks; a crashed tab's lock is the browser's to free.
import type { WithLock } from "../../ports/storage.ts";

/** What runs in this page without a lock. */
const runningHere = new Set<string>();

export const withLock: WithLock = async (name, run) => {
  let started = false;
  try {
    return await navigator.locks.request(`improvement-board ${name}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return "busy";
      started = true;
      await run();
      return "ran";
    });
  } catch (problem) {
    if (started) throw problem;
    // There are no locks here: an old browser, or a frame whose storage is blocked. In the latter no other tab finds our edits.
    return withLockHere(name, run);
  }
};

const withLockHere: WithLock = async (name, run) => {
  if (runningHere.has(name)) return "busy";
  runningHere.add(name);
  try {
    await run();
    return "ran";
  } finally {
    runningHere.delete(name);
  }
};
