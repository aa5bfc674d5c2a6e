// Parts of the screen that are loaded after the board: soon after it, because there may be no network when they are wanted,
// and again until they have come, because React takes the whole screen away when loading one fails.
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** Milliseconds until a part that could not be loaded is asked for again. */
const tryAgainAfter = 2_000;

/** Milliseconds in which a browser has painted what React has just drawn. */
const paintedAfter = 100;

const parts: (() => Promise<unknown>)[] = [];

/** `rare`: hardly anybody wants it, and not without a network; it is loaded when it is opened. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  use: "usual" | "rare" = "usual",
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(laterPart(async () => ({ default: await load() }), use));
}

/** The same for what is no component. */
export function laterPart<T>(load: () => Promise<T>, use: "usual" | "rare" = "usual"): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const ask = () => {
    loading ??= untilLoaded(load);
    return loading;
  };
  if (use === "usual") parts.push(ask);
  return ask;
}

/** Loads them all, now that the board is there; once it has been painted, which they would otherwise keep waiting. */
export function loadParts(): void {
  void painted().then(() => {
    for (const ask of parts) void ask();
  });
}

/** When the browser has painted what React is drawing now. */
export function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, paintedAfter));
}

async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, tryAgainAfter));
    }
  }
}
