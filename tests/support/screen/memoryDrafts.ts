// Drafts in memory: what a browser keeps of them from one page to the next.
import type { Drafts, OpenDrafts } from "../../../src/ports/storage.ts";

export function memoryDrafts(): OpenDrafts {
  const accounts = new Map<string, Drafts>();
  return (account) => {
    const opened = accounts.get(account) ?? draftsInMemory();
    accounts.set(account, opened);
    return opened;
  };
}

function draftsInMemory(): Drafts {
  const drafts = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  return {
    get: (key) => drafts.get(key),
    keys: () => [...drafts.keys()],
    set(key, draft) {
      if (draft === undefined) drafts.delete(key);
      else drafts.set(key, draft);
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
