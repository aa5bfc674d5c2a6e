// A lock across all tabs and windows of this browser, by Web Locks. The browser frees the lock of a tab that crashes.
import type { WithLock } from "../../ports/storage.ts";

/** Names that are locked in this page, where there are no Web Locks. */
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
    // There are no Web Locks in an old browser, or in a frame whose storage is blocked. Such a frame shares no edits with other tabs.
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
