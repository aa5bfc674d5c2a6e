// One at a time among all tabs and windows of this browser, by Web Locks; a crashed tab's lock is the browser's to free.
import type { Alone } from "../../ports/storage.ts";

export const alone: Alone = async (name, run) => {
  if (!navigator.locks) {
    await run();
    return "ran";
  }
  return navigator.locks.request(`improvement-board ${name}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return "busy";
    await run();
    return "ran";
  });
};
