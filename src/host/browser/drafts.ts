// Drafts in memory, with a copy in IndexedDB that is written shortly after a change, at once
// when they are discarded, and when the page closes. If storage fails,
// drafts live as long as the page.
import type { IDBPDatabase } from "idb";
import type { Drafts, Kept } from "../../ports/storage.ts";
import { openChannel } from "./channel.ts";
import { loadIdb } from "./idb.ts";

/** Milliseconds before a change is written: a crash loses at most this much typing. */
const writeAfter = 300;

/** What one tab tells the others. */
type Message = { readonly key: string; readonly draft: unknown } | { readonly cleared: true };

interface BrowserDrafts extends Drafts {
  /** Discards every draft, for all tabs and windows of the account. */
  clear(): Promise<Kept<undefined>>;
}

const opened = new Map<string, BrowserDrafts>();

export const openDrafts = (account: string): BrowserDrafts => {
  const drafts = opened.get(account) ?? draftsOf(account);
  opened.set(account, drafts);
  return drafts;
};

function draftsOf(account: string): BrowserDrafts {
  const name = `improvement-board drafts ${account}`;
  const drafts = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  /** Keys of drafts that have not been written yet. */
  const unwritten = new Set<string>();
  let database: IDBPDatabase | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = openChannel(name);

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function put(key: string, draft: unknown): void {
    if (draft === undefined) drafts.delete(key);
    else drafts.set(key, draft);
  }

  function forget(): void {
    database?.close();
    database = undefined;
  }

  function forgetAll(): void {
    drafts.clear();
    unwritten.clear();
  }

  async function open(): Promise<void> {
    const { openDB } = await loadIdb();
    database ??= await openDB(name, 1, {
      upgrade: (created) => void created.createObjectStore("drafts"),
      blocking: forget,
      terminated: forget,
    });
  }

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (unwritten.size === 0) return;
    const keys = [...unwritten];
    unwritten.clear();
    try {
      if (!database) await open();
      const transaction = database?.transaction("drafts", "readwrite");
      if (!transaction) throw new Error("The database was closed.");
      const requests = keys.map((key) =>
        drafts.has(key) ? transaction.store.put(drafts.get(key), key) : transaction.store.delete(key),
      );
      // A page that closes does not see the answers to its requests, and the transaction would only commit after them.
      transaction.commit();
      await Promise.all([...requests, transaction.done]);
    } catch {
      // The drafts stay in memory and are written with the next change.
      for (const key of keys) unwritten.add(key);
      forget();
    }
  }

  async function read(): Promise<void> {
    try {
      await open();
      const transaction = database?.transaction("drafts");
      if (!transaction) return;
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
        transaction.done,
      ]);
      for (const [index, key] of keys.map(String).entries()) {
        // A draft that was typed or discarded here meanwhile is newer.
        if (!drafts.has(key) && !unwritten.has(key)) drafts.set(key, values[index]);
      }
      tell();
    } catch {
      // Storage is blocked or broken.
      forget();
    }
  }

  channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if ("cleared" in data) forgetAll();
    else put(data.key, data.draft);
    tell();
  });
  window.addEventListener("pagehide", () => void write());
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void write());
  const hasRead = read();

  return {
    get: (key) => drafts.get(key),
    keys: () => [...drafts.keys()],
    set(key, draft) {
      put(key, draft);
      unwritten.add(key);
      channel?.postMessage({ key, draft } satisfies Message);
      // Its words are safe elsewhere: a page that ends now must not bring them back to be saved again.
      if (draft === undefined) void write();
      else timer ??= setTimeout(write, writeAfter);
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async clear() {
      // What is still being read would come back.
      await hasRead;
      forgetAll();
      channel?.postMessage({ cleared: true } satisfies Message);
      tell();
      try {
        if (!database) await open();
        await database?.clear("drafts");
        return { kind: "done", value: undefined };
      } catch (problem) {
        forget();
        return { kind: "failed", why: String(problem) };
      }
    },
  };
}
