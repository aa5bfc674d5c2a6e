// Whether the page is being printed. What paper needs and the screen does not is drawn only then, before the browser looks.
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let isPrinting = false;
const listeners = new Set<() => void>();

function set(now: boolean): void {
  if (now === isPrinting) return;
  isPrinting = now;
  // The browser takes the page as it is when this returns.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

// Tests draw pages without a window.
globalThis.window?.addEventListener("beforeprint", () => set(true));
globalThis.window?.addEventListener("afterprint", () => set(false));
// Developer tools and tests only show what would be printed.
globalThis.window?.matchMedia("print").addEventListener("change", ({ matches }) => set(matches));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  );
