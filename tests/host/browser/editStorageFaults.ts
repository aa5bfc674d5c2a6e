// Faults of a browser's storage, made inside a page that shows the edit storage.
import type { BrowserContext, Page } from "playwright-core";

/** The name of the database of the account, which is part of what an upgrade must not lose. */
export const databaseOf = (account: string) => `improvement-board ${account}`;

export type Fault =
  /** The request itself throws. */
  | { readonly kind: "throws"; readonly error: string }
  /** The request succeeds, then its transaction is aborted. */
  | { readonly kind: "aborts" }
  /** The request is answered, and nothing is written. */
  | { readonly kind: "forgets" };

/** Breaks puts: those whose number, from 1, is listed; without a list all of them. */
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

/** The next so many transactions are refused, as on a handle whose connection the browser has lost. */
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

/** Holds the database open as an old tab does that never gives way, at its first version, with these edits in it if any. */
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

/** Puts records past the edit storage, as a fault of the disk or of an old version might have left them. */
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

/** Reading this record fails, and so does reading all. */
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

/** Keeps every other tab waiting for its transactions, until the page is closed. */
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

/** What "clear site data" does, and the browser by itself when the disk is full. */
export async function evict(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await session.detach();
}

/** How many bytes the origin may keep, from before its first: the browser looks for room now and then, not for each put. */
export async function setQuota(context: BrowserContext, page: Page, quotaSize: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize });
}
