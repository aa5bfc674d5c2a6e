// Where edits and drafts are kept on this device, and the lock that keeps tabs and windows of one person from sending the same edit.
import type { Values } from "../schema/list.ts";

/** An edit as it is kept on the device: everything that another page of the same person needs to send it. */
export interface KeptEdit {
  /** Unique; goes into the row with the write. */
  readonly operation: string;
  /** Title of the list whose row the edit is about. */
  readonly list: string;
  /** The row; 0 where its id was not known yet, and for an edit that only adds an entry about no row. */
  readonly item: number;
  /**
   * The operation that adds or added the row, if the tab adds it: this edit's own, or another edit's. It names the row, whether
   * SharePoint has the row yet or not.
   */
  readonly addition?: string | undefined;
  /** The folder that a row to be added belongs in; empty for the list's root. */
  readonly folder?: string | undefined;
  readonly fields: Values;
  /** What the person saw in those fields when they made the edit. */
  readonly before: Values;
  /** An entry that goes with the edit, and is added before its fields are written. */
  readonly entry?: EntryToAdd;
  readonly made: Date;
  /** Why the edit was rejected. Devices hold edits under this name, so it stays; everywhere else an edit is `rejected`. */
  readonly parked: string | undefined;
}

/** An entry for a log: what somebody states. */
export interface Entry {
  /** The log's title. */
  readonly list: string;
  /** Without the operation. */
  readonly fields: Values;
  /** Its operation, if that follows from what the entry is about. */
  readonly operation?: string;
  /** The same entry by anybody else will do: two people who state it at once make one. */
  readonly byAnyone?: true;
}

/** An entry with its operation, which SharePoint accepts once. */
export interface EntryToAdd extends Entry {
  readonly operation: string;
}

export interface EditStorage {
  /** Every edit kept for the account, in the order in which they were made. */
  readAll(): Promise<Kept<readonly KeptEdit[]>>;
  /** Keeps an edit, or replaces it. Once this is `done`, the edit survives the page, the browser and the machine. */
  put(edit: KeptEdit): Promise<Kept<undefined>>;
  remove(operation: string): Promise<Kept<undefined>>;
  /** Calls back when another tab or window of the account has put or removed an edit. */
  onChange(listener: () => void): () => void;
}

export type Kept<T> =
  | { readonly kind: "done"; readonly value: T }
  /** Storage is blocked, full or broken. */
  | { readonly kind: "failed"; readonly why: string };

/** Opens the storage of one account: a person of a tenant on one site. It never shows edits of another account. */
export type OpenEditStorage = (account: string) => EditStorage;

/** Runs under a lock of that name, across all tabs and windows of this browser; does not run if another one holds it. */
export type WithLock = (name: string, run: () => Promise<void>) => Promise<"ran" | "busy">;

/** What is typed and not saved. Drafts are read and written at once in memory, and kept on the device if that is possible. */
export interface Drafts {
  /** The draft under the key, in whatever form an earlier version of the page kept it. */
  get(key: string): unknown;
  /** Every key with a draft. */
  keys(): readonly string[];
  /** Keeps a draft, which must be structured-cloneable; `undefined` discards it. */
  set(key: string, draft: unknown): void;
  /** Calls back when a draft has changed, here or in another tab or window of the account. */
  onChange(listener: () => void): () => void;
}

/** Opens the drafts of one account; the same object each time within a page. It fills when the device has been read. */
export type OpenDrafts = (account: string) => Drafts;

/** Removes what the device keeps of an account: its drafts, and its edits too if asked. Nothing of another account. */
export type ClearAccount = (account: string, what: { readonly edits: boolean }) => Promise<Kept<undefined>>;
