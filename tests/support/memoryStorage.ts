// Edit storage kept in memory: a real implementation of the port, shared by the "tabs" of a test, that can be made to fail.
import type { EditStorage, KeptEdit, OpenEditStorage, WithLock } from "../../src/ports/storage.ts";

export interface MemoryStorage {
  /** One per tab: what one tab changes, the others are told of. */
  openTab(): OpenEditStorage;
  readonly withLock: WithLock;
  /** What a browser does with the locks of a page that is gone. */
  freeLocks(): void;
  /** Everything kept for an account. */
  kept(account: string): readonly KeptEdit[];
  /** The browser throws everything away. */
  clear(): void;
  /** While set, every request fails so. */
  broken: string | undefined;
}

export function memoryStorage(): MemoryStorage {
  const accounts = new Map<string, Map<string, KeptEdit>>();
  const listeners = new Set<{ tab: number; account: string; run: () => void }>();
  const held = new Set<string>();
  let tabs = 0;

  const editsOf = (account: string) => {
    const edits = accounts.get(account) ?? new Map<string, KeptEdit>();
    accounts.set(account, edits);
    return edits;
  };

  const memory: MemoryStorage = {
    broken: undefined,
    openTab() {
      const tab = ++tabs;
      return (account): EditStorage => {
        const edits = editsOf(account);
        const tell = () => {
          for (const each of listeners) if (each.tab !== tab && each.account === account) queueMicrotask(each.run);
        };
        const guarded = async <T>(run: () => T) =>
          memory.broken === undefined
            ? ({ kind: "done", value: run() } as const)
            : ({ kind: "failed", why: memory.broken } as const);
        return {
          readAll: () => guarded(() => [...edits.values()]),
          put: (edit) =>
            guarded(() => {
              // Edits are values: whoever changes one makes a new one.
              edits.set(edit.operation, { ...edit });
              tell();
              return undefined;
            }),
          remove: (operation) =>
            guarded(() => {
              if (edits.delete(operation)) tell();
              return undefined;
            }),
          onChange(run) {
            const listener = { tab, account, run };
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        };
      };
    },
    async withLock(name, run) {
      if (held.has(name)) return "busy";
      held.add(name);
      try {
        await run();
      } finally {
        held.delete(name);
      }
      return "ran";
    },
    freeLocks: () => held.clear(),
    kept: (account) => [...editsOf(account).values()],
    clear() {
      for (const edits of accounts.values()) edits.clear();
    },
  };
  return memory;
}
