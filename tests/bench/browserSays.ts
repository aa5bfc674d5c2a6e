// What is asked of the browser itself, past its pages: memory, time of the main thread, slowness, and scrolling by its own gesture.
import type { CDPSession, Page } from "playwright-core";
import type { Frames } from "./watch.ts";

/** Bytes in use after a garbage collection. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.send("HeapProfiler.disable");
  return usedSize;
}

/** Counts the processor time of the page's main thread, which other programs on the machine do not lengthen. */
export async function countWork(session: CDPSession): Promise<void> {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
}

/** Milliseconds of the processor that the page's main thread has used so far. */
export async function workSoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** Three seconds, down and up again, by the browser's own gesture; once for the frames, once for what was blank. */
export async function scrolling(page: Page, session: CDPSession): Promise<Frames> {
  const place = await page.evaluate(() => window.watch.longest());
  const frames = await scrolled(page, session, { ...place, blank: false });
  const watched = await scrolled(page, session, { ...place, blank: true });
  return { ...frames, blank: watched.blank };
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly range: number;
  /** Whether to look for what is blank too, which takes time of its own. */
  readonly blank: boolean;
}

export async function scrolled(page: Page, session: CDPSession, { x, y, range, blank }: Place): Promise<Frames> {
  const distance = Math.min(range, 6000);
  await page.evaluate((watchBlank) => {
    window.stopFrames = window.watch.frames(watchBlank);
  }, blank);
  for (const yDistance of [-distance, distance]) {
    await session.send("Input.synthesizeScrollGesture", {
      ...{ x, y, yDistance, speed: Math.round(distance / 1.5), preventFling: true, gestureSourceType: "mouse" },
    });
  }
  const frames = await page.evaluate(() => window.stopFrames?.());
  if (!frames) throw new Error("The frames were not watched.");
  return frames;
}

/** With a processor four times slower. */
export async function slowly<T>(session: CDPSession, run: () => Promise<T>): Promise<T> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  try {
    return await run();
  } finally {
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  }
}
