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
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Microseconds from its beginning to its end. */
  readonly dur?: number;
  /** Microseconds of the processor that its thread took. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface Task {
  /** Milliseconds of the processor: what keeps a frame waiting, whatever else runs on the machine. */
  readonly ms: number;
  /** What it consisted of, such as `FunctionCall 20, Layout 12`. */
  readonly what: string;
}

/** The longest task of the page's main thread while something is done. */
export async function longestTask(session: CDPSession, run: () => Promise<unknown>): Promise<Task> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
    },
  });
  await run();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  // Workers have threads of their own, which keep no frame waiting.
  const mains = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const ours = events.filter(({ pid, tid }) => mains.some((main) => main.pid === pid && main.tid === tid));
  const [longest] = ours.filter(({ name }) => /RunTask$/.test(name)).toSorted((a, b) => msOf(b) - msOf(a));
  return { ms: longest ? msOf(longest) : 0, what: longest ? partsOf(longest, ours) : "" };
}

const msOf = ({ tdur = 0 }: TraceEvent) => tdur / 1000;

/** What a task ran itself, the longest first. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  const end = task.ts + (task.dur ?? 0);
  const within = events.filter(
    ({ name, pid, ts, dur = 0 }) => pid === task.pid && ts >= task.ts && ts + dur <= end && !/RunTask$/.test(name),
  );
  const sums = new Map<string, number>();
  let until = 0;
  for (const event of within.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (event.ts < until) continue;
    until = event.ts + (event.dur ?? 0);
    sums.set(event.name, (sums.get(event.name) ?? 0) + msOf(event));
  }
  const parts = [...sums].filter(([, ms]) => ms >= 1).toSorted(([, a], [, b]) => b - a);
  return parts.map(([name, ms]) => `${name} ${Math.round(ms)}`).join(", ");
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
