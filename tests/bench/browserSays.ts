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

interface TraceEvent {
  readonly name: string;
  /** Microseconds of the processor that its thread took. */
  readonly tdur?: number;
}

/** Milliseconds of the processor that the longest task took: what keeps a frame waiting, whatever else runs on the machine. */
export async function longestTask(session: CDPSession, run: () => Promise<unknown>): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "disabled-by-default-devtools.timeline"] },
  });
  await run();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  const tasks = events.filter(({ name }) => /RunTask$/.test(name));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
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
