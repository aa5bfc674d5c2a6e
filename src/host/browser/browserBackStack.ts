// Back in a plain browser page: each level deeper is an entry of the browser's history, and going up removes it.
import type { BackStack } from "../../ports/host.ts";
import { addressOf, readQuery } from "./address.ts";

/** The depth of an entry of the history, and of the first entry of this page. What is before that is another page. */
interface Entry {
  readonly depth: number;
  readonly base: number;
}

/** Milliseconds without a change before the address is updated: each update costs a frame, and browsers limit their number. */
const updateAddressAfter = 250;

export function browserBackStack(): BackStack {
  const listeners = new Set<(query: string) => void>();
  let levels: readonly string[] | undefined;
  /** `history.go` is under way; it is asynchronous. */
  let going = false;
  let timer: number | undefined;

  function settle(): void {
    if (!levels || going) return;
    const last = levels.length - 1;
    let entry = entryIn(window.history.state) ?? { depth: last, base: last };
    const above = entry.depth - Math.max(last, entry.base);
    if (above > 0) {
      going = true;
      window.history.go(-above);
      return;
    }
    entry = { depth: Math.min(entry.depth, last), base: Math.min(entry.base, last) };
    // Each level gets an entry, also if several open at once.
    keep("replaceState", entry, levels[entry.depth] ?? "");
    while (entry.depth < last) {
      entry = { ...entry, depth: entry.depth + 1 };
      keep("pushState", entry, levels[entry.depth] ?? "");
    }
  }

  window.addEventListener("popstate", () => {
    if (going) {
      going = false;
      settle();
      return;
    }
    const entry = entryIn(window.history.state);
    // A change on a deeper level, such as a filter, also applies to the level above; the entry in the history does not have it.
    const above = entry && levels?.slice(0, -1)[entry.depth];
    const query = above ?? readQuery();
    for (const listener of listeners) listener(query);
  });

  return {
    show(next) {
      const isElsewhere = next.length !== levels?.length;
      levels = next;
      window.clearTimeout(timer);
      if (isElsewhere) settle();
      else timer = window.setTimeout(settle, updateAddressAfter);
    },
    onGo(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function keep(how: "pushState" | "replaceState", entry: Entry, query: string): void {
  window.history[how](entry, "", addressOf(query));
}

function entryIn(state: unknown): Entry | undefined {
  const { depth, base } = (state ?? {}) as Partial<Entry>;
  return typeof depth === "number" && typeof base === "number" ? { depth, base } : undefined;
}
