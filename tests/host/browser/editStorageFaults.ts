// Faults of a browser's storage, caused inside a page with the edit storage.
import type { BrowserContext, Page } from "playwright-core";

/** The name of the account's database, which an upgrade must not change. */
export const databaseOf = (account: string) => `improvement-board ${account}`;

export type Fault =
  /** The request itself throws. */
  | { readonly kind: "throws"; readonly error: string }
  /** The request succeeds, then its transaction is aborted. */
  | { readonly kind: "aborts" }
  /** The request succeeds, and nothing is written. */
  | { readonly kind: "forgets" };

/** Breaks the puts with these numbers, counted from 1; all of them without a list. */
export async function breakPuts(page: Page, fault: Fault, numbers?: readonly number[]): Promise<void> {
  await page.evaluate(
    ([how, which]) => {
      const { put } = IDBObjectStore.prototype;
      let count = 0;
      IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
        count++;
        if (which && !which.includes(count)) return put.call(this, value, key);
        if (how.kind === "throws") throw new DOMException(`The put failed: ${how.error}`, how.error);
        if (how.kind === "forgets") return this.count() as IDBRequest;
        const request = put.call(this, value, key);
        request.addEventListener("success", () => this.transaction.abort());
        return request;
      };
      Object.assign(window, { mendPuts: () => Object.assign(IDBObjectStore.prototype, { put }) });
    },
    [fault, numbers] as const,
  );
}

export const mendPuts = (page: Page) => page.evaluate("mendPuts()");

/** Refuses that many transactions, as on a handle whose connection the browser has lost. */
export async function killHandle(page: Page, times: number): Promise<void> {
  await page.evaluate((most) => {
    const { transaction } = IDBDatabase.prototype;
    let count = 0;
    IDBDatabase.prototype.transaction = function (...args) {
      if (++count > most) return transaction.apply(this, args);
      throw new DOMException("The database connection is closing.", "InvalidStateError");
    };
  }, times);
}

/** Holds the database open at its first version, with these edits, as an old tab does that blocks upgrades. */
export async function holdOpen(page: Page, name: string, edits?: readonly object[]): Promise<void> {
  await page.evaluate(
    ([database, records]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database, 1);
        opening.onupgradeneeded = () => {
          if (!records) return;
          const store = opening.result.createObjectStore("edits", { autoIncrement: true });
          store.createIndex("operation", "operation", { unique: true });
          for (const record of records) store.add(record);
        };
        opening.onsuccess = () => {
          Object.assign(window, { letGo: () => opening.result.close() });
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
    [name, edits] as const,
  );
}

/** Puts values without the edit storage, as a fault of the disk or an old version might leave them. */
export async function addRaw(page: Page, name: string, records: readonly unknown[]): Promise<void> {
  await page.evaluate(
    ([database, values]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("edits", "readwrite");
          for (const value of values) transaction.objectStore("edits").add(value);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    [name, records] as const,
  );
}

/** Makes reading this value fail, and reading all of them. */
export async function makeUnreadable(page: Page, key: number): Promise<void> {
  await page.evaluate((bad) => {
    const unreadable = () => new DOMException("Failed to read large IndexedDB value", "DataError");
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = () => {
      throw unreadable();
    };
    IDBObjectStore.prototype.get = function (asked) {
      if (asked === bad) throw unreadable();
      return get.call(this, asked);
    };
  }, key);
}

/** Blocks the transactions of every other tab until the page closes. */
export async function occupy(page: Page, name: string): Promise<void> {
  await page.evaluate(
    (database) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = () => {
          const edits = opening.result.transaction("edits", "readwrite").objectStore("edits");
          const again = () => {
            edits.count().onsuccess = again;
            resolve();
          };
          again();
        };
      }),
    name,
  );
}

/** Clears storage, as "clear site data" does, and the browser by itself if the disk is full. */
export async function evict(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await session.detach();
}

/** Sets the quota of the origin in bytes. Set it before the first put, because the browser does not check at each put. */
export async function setQuota(context: BrowserContext, page: Page, quotaSize: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize });
}
