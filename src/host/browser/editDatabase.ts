// The IndexedDB database under the edit storage of one account. It is opened when needed, opened again if the handle is dead, and may
// never answer. Upgrades only add, so that no version of the tab loses an edit.
import type { DBSchema, IDBPDatabase, IDBPObjectStore } from "idb";
import type { Kept, KeptEdit } from "../../ports/storage.ts";
import { loadIdb } from "./idb.ts";

interface Schema extends DBSchema {
  /** Keys count up and are not reused, so their order is the order in which the edits were made. */
  edits: { key: number; value: KeptEdit; indexes: { operation: string } };
  /** A random id of the database: after the browser has cleared storage, a new database has another one. */
  birth: { key: "id"; value: string };
}

export type EditDatabase = IDBPDatabase<Schema>;
type EditStore<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, ["edits"], "edits", Mode>;

interface Attempt {
  /** Aborted after the timeout: a late answer must not undo what came after it. */
  readonly givenUp: AbortSignal;
  /** The attempt before failed or did not answer. It may have been carried out all the same. */
  readonly again: boolean;
}

interface Options {
  readonly name: string;
  /** Milliseconds until storage that does not answer counts as broken: an old tab may block it for ever. */
  readonly timeout: number;
  /** Called with each new handle, perhaps of another database than before. Nothing else uses it until this resolves. */
  onOpened(opened: EditDatabase): Promise<void>;
  /** The browser has closed the database, or another tab wants to upgrade or delete it. */
  onLost(): void;
}

/** Runs work on the database; if it fails, once more on a new handle. */
export type UseDatabase = <T>(work: (opened: EditDatabase, attempt: Attempt) => Promise<T>) => Promise<Kept<T>>;

export function editDatabase({ name, timeout, onOpened, onLost }: Options): UseDatabase {
  let current: Promise<EditDatabase> | undefined;

  function open(): Promise<EditDatabase> {
    if (current) return current;
    const lost = () => {
      forget(opening);
      onLost();
    };
    const opening = openWhole(name, lost).then(async (opened) => {
      await onOpened(opened);
      return opened;
    });
    current = opening;
    return opening;
  }

  /** Does not wait for the handle, which may never open. */
  function forget(handle: Promise<EditDatabase>): void {
    if (current === handle) current = undefined;
    handle.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }

  return async (work) => {
    for (let again = false; ; again = true) {
      const handle = open();
      const waiting = new AbortController();
      const working = handle.then((opened) => {
        waiting.signal.throwIfAborted();
        return work(opened, { givenUp: waiting.signal, again });
      });
      try {
        return { kind: "done", value: await withTimeout(timeout, working) };
      } catch (problem) {
        waiting.abort();
        forget(handle);
        if (again) return { kind: "failed", why: String(problem) };
      }
    }
  };
}

// When a request fails, idb also rejects the promise of its transaction. Both are awaited, so that no rejection is left unhandled.

export async function read<T>(opened: EditDatabase, ask: (edits: EditStore<"readonly">) => Promise<T>): Promise<T> {
  const transaction = opened.transaction("edits");
  const [answer] = await Promise.all([ask(transaction.store), transaction.done]);
  return answer;
}

/** Changes edits in one transaction. When this resolves, all of it is on the disk; if it rejects, none of it is. */
export async function change(
  opened: EditDatabase,
  givenUp: AbortSignal | undefined,
  make: (edits: EditStore<"readwrite">) => Promise<unknown>,
): Promise<void> {
  const transaction = opened.transaction("edits", "readwrite", { durability: "strict" });
  const abort = () => transaction.abort();
  givenUp?.addEventListener("abort", abort);
  try {
    await Promise.all([make(transaction.store), transaction.done]);
  } finally {
    givenUp?.removeEventListener("abort", abort);
  }
}

/** The id of the database (see `birth`). */
export async function birthOf(opened: EditDatabase): Promise<string | undefined> {
  const transaction = opened.transaction("birth");
  const [birth] = await Promise.all([transaction.store.get("id"), transaction.done]);
  return birth;
}

/** Opens whatever version there is, so that an older tab can read what a newer one kept, and adds what is missing. */
async function openWhole(name: string, lost: () => void): Promise<EditDatabase> {
  const callbacks = { upgrade: addMissing, blocking: lost, terminated: lost };
  const { openDB } = await loadIdb();
  const opened = await openDB<Schema>(name, undefined, callbacks);
  if (opened.objectStoreNames.contains("edits") && opened.objectStoreNames.contains("birth")) return opened;
  opened.close();
  return openDB<Schema>(name, opened.version + 1, callbacks);
}

function addMissing(
  opened: EditDatabase,
  _from: number,
  _to: number | null,
  transaction: { readonly done: Promise<void> },
): void {
  // A failure of the upgrade also rejects the opening.
  const reportedElsewhere = () => undefined;
  transaction.done.catch(reportedElsewhere);
  if (!opened.objectStoreNames.contains("edits")) {
    opened.createObjectStore("edits", { autoIncrement: true }).createIndex("operation", "operation", { unique: true });
  }
  if (!opened.objectStoreNames.contains("birth")) {
    opened.createObjectStore("birth").put(crypto.randomUUID(), "id").catch(reportedElsewhere);
  }
}

async function withTimeout<T>(timeout: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The browser’s storage does not answer.")), timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
