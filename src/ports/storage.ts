// Where edits are kept on this device until SharePoint has them, and how tabs and windows of one person stay out of each
// other's way.
import type { Values } from "../schema/list.ts";

/** An edit as it is kept: everything needed to send it later, from another page of the same person. */
export interface KeptEdit {
  /** Unique; goes into the row with the write. */
  readonly operation: string;
  /** Title of the list whose row the edit is about. */
  readonly list: string;
  /** The row; 0 where its id was not known yet, and for an edit that only adds an entry about no row. */
  readonly item: number;
  /**
   * The operation that adds or has added the row, in a list to which the tab adds rows: this edit's own, or another's. By it the row's
   * edits follow one another, whether the row is there yet or not.
   */
  readonly addition?: string | undefined;
  /** The folder that a row to be added belongs in; empty for the list's root. */
  readonly folder?: string | undefined;
  readonly fields: Values;
  /** What the person saw in those fields when they made the edit. */
  readonly before: Values;
  /** An entry of a log that goes with the edit, and is added before its fields are written. */
  readonly entry?: EntryToAdd;
  readonly made: Date;
  /** Why SharePoint would not take it; it then waits for the person. */
  readonly parked: string | undefined;
}

/** What somebody says, as an entry of a log. */
export interface Entry {
  /** The log's title. */
  readonly list: string;
  /** Without the operation. */
  readonly fields: Values;
}

/** With the id by which SharePoint lets it in once. */
export interface EntryToAdd extends Entry {
  readonly operation: string;
}

export interface EditStorage {
  /** Every edit kept for the account, in the order they were made. */
  readAll(): Promise<Kept<readonly KeptEdit[]>>;
  /** Keeps an edit, or keeps it anew. It survives the page, the browser and the machine once this is `done`. */
  put(edit: KeptEdit): Promise<Kept<undefined>>;
  remove(operation: string): Promise<Kept<undefined>>;
  /** Calls back when another tab or window of the account has put or removed something. */
  onChange(listener: () => void): () => void;
}

export type Kept<T> =
  | { readonly kind: "done"; readonly value: T }
  /** Storage is blocked, full or broken. */
  | { readonly kind: "failed"; readonly why: string };

/** Opens the storage of one account: a person of a tenant on one site. Edits of one are never seen by another. */
export type OpenEditStorage = (account: string) => EditStorage;

/** Runs alone under that name among all tabs and windows of this browser; without running, when somebody else is at it. */
export type WithLock = (name: string, run: () => Promise<void>) => Promise<"ran" | "busy">;

/** What is typed and not saved. Read and written at once, in memory; kept on the device behind that, as well as it may be. */
export interface Drafts {
  /** What a page of any age has kept under the key. */
  get(key: string): unknown;
  /** Every key with a draft. */
  keys(): readonly string[];
  /** Keeps a draft, which a structured clone can hold; none discards it. */
  set(key: string, draft: unknown): void;
  /** Calls back when any draft is another, here or from another tab or window of the account. */
  onChange(listener: () => void): () => void;
}

/** Opens the drafts of one account; the same ones each time within a page. They fill when the device has read them. */
export type OpenDrafts = (account: string) => Drafts;
