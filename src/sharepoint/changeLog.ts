// What SharePoint's change log is asked, and what of its answer is used.
import type { SPFI } from "@pnp/sp/fi.js";

export const fetchLimit = 1000;

export interface ItemChange {
  readonly ListId?: string;
  readonly ItemId?: number;
  /** Of items, folders and files; a list, column or site has none. */
  readonly UniqueId?: string;
  readonly ChangeToken: { readonly StringValue: string };
}

export interface Log {
  readonly token: string;
  readonly changes: readonly ItemChange[];
  /** Whether there are more changes than one answer holds. */
  readonly isCut: boolean;
}

export const lastToken = (changes: readonly ItemChange[]) => changes.at(-1)?.ChangeToken.StringValue;

export function queryFrom(token: string): Parameters<SPFI["web"]["getChanges"]>[0] {
  const query = {
    Item: true,
    Folder: true,
    // Their settings. A list's column may be told as a change of the list.
    List: true,
    Field: true,
    Web: true,
    Add: true,
    Update: true,
    DeleteObject: true,
    Rename: true,
    Move: true,
    Restore: true,
    SystemUpdate: true,
    RecursiveAll: true,
    ChangeTokenStart: { StringValue: token },
    FetchLimit: String(fetchLimit),
  };
  return query as Parameters<SPFI["web"]["getChanges"]>[0];
}
