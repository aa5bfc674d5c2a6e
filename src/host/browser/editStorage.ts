// Edits kept in IndexedDB until SharePoint has them: written with strict durability, never expired, never cleared by an upgrade,
// shared between the tabs and windows of one person.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { EditStorage, Kept, KeptEdit } from "../../ports/storage.ts";

interface Record extends KeptEdit {
  readonly account: string;
  /** Counts up; a record that is kept anew stays where it is. */
  readonly order: number;
}

interface Schema extends DBSchema {
  edits: { key: string; value: Record; indexes: { account: string } };
}

/** Milliseconds after which storage that does not answer counts as broken: an old tab may block it for ever. */
const patience = 3_000;

export interface EditStorageOptions {
  readonly databaseName?: string;
}

export function openEditStorage(
  account: string,
  { databaseName = "improvement-board" }: EditStorageOptions = {},
): EditStorage {
  let database: Promise<IDBPDatabase<Schema>> | undefined;
  const listeners = new Set<() => void>();
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(`${databaseName} ${account}`) : undefined;
  if (channel) {
    channel.onmessage = () => {
      for (const listener of listeners) listener();
    };
  }

  function open(): Promise<IDBPDatabase<Schema>> {
    database ??= openDB<Schema>(databaseName, 1, {
      upgrade(created) {
        created.createObjectStore("edits", { keyPath: "operation" }).createIndex("account", "account");
      },
      // A newer version of the tab wants to upgrade: give way, and open again when next needed.
      blocking: () => void forget(),
      // The browser closed it under us (eviction, or WebKit losing its connection).
      terminated: () => void forget(),
    });
    return database;
  }

  async function forget(): Promise<void> {
    const old = database;
    database = undefined;
    await old?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }

  /** Runs on the database; a handle that turns out to be dead is opened anew, once. */
  async function on<T>(run: (opened: IDBPDatabase<Schema>) => Promise<T>): Promise<Kept<T>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return { kind: "done", value: await withinReason(open().then(run)) };
      } catch (problem) {
        await forget();
        if (attempt === 2) return { kind: "failed", why: problem instanceof Error ? problem.message : String(problem) };
      }
    }
  }

  function tell(): void {
    channel?.postMessage("changed");
  }

  return {
    readAll: () =>
      on(async (opened) => {
        const records = await opened.getAllFromIndex("edits", "account", account);
        // A record that is no edit stays where it is, for somebody to look at; it cannot be sent.
        return records
          .filter(isEdit)
          .sort((a, b) => a.order - b.order)
          .map(({ account: _, order: __, ...edit }) => edit);
      }),
    async put(edit) {
      const outcome = await on(async (opened) => {
        const transaction = opened.transaction("edits", "readwrite", { durability: "strict" });
        const known = await transaction.store.get(edit.operation);
        const order = known?.order ?? (await latest(transaction.store.index("account"))) + 1;
        await transaction.store.put({ ...edit, account, order });
        await transaction.done;
        return undefined;
      });
      if (outcome.kind === "done") tell();
      return outcome;
    },
    async remove(operation) {
      const outcome = await on(async (opened) => {
        const transaction = opened.transaction("edits", "readwrite", { durability: "strict" });
        await transaction.store.delete(operation);
        await transaction.done;
        return undefined;
      });
      if (outcome.kind === "done") tell();
      return outcome;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) channel?.close();
      };
    },
  };

  async function latest(index: { getAll(key: string): Promise<Record[]> }): Promise<number> {
    const all = await index.getAll(account);
    return Math.max(0, ...all.map(({ order }) => order));
  }
}

function isEdit(record: Record): boolean {
  return typeof record.operation === "string" && typeof record.id === "number" && typeof record.fields === "object";
}

async function withinReason<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The browser's storage does not answer.")), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
