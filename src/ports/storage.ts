// Where edits are kept on this device until SharePoint has them, and how tabs and windows of one person stay out of each
// other's way.
import type { ActionFields } from "../schema/actions.ts";

/** An edit as it is kept: everything needed to send it later, from another page of the same person. */
export interface KeptEdit {
  /** Unique; goes into the row with the write. */
  readonly operation: string;
  readonly id: number;
  readonly fields: Partial<ActionFields>;
  /** What the person saw in those fields when they made the edit. */
  readonly before: Partial<ActionFields>;
  readonly made: Date;
  /** Why SharePoint would not take it; it then waits for the person. */
  readonly parked: string | undefined;
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
export type Alone = (name: string, run: () => Promise<void>) => Promise<"ran" | "busy">;
