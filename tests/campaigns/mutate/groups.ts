// Processes started with `detached: true`, each the head of a group, which can be ended with all that it has started.
import type { ChildProcess } from "node:child_process";

const running = new Set<ChildProcess>();

export function watchGroup(head: ChildProcess): void {
  running.add(head);
}

/** Ends every group that is still there. Browsers are groups of their own, and end by themselves once their test is gone. */
export function stopGroups(): void {
  for (const { pid } of running) if (pid !== undefined) stop(pid);
  running.clear();
}

function stop(group: number): void {
  try {
    process.kill(-group, "SIGKILL");
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "ESRCH") throw problem;
  }
}
