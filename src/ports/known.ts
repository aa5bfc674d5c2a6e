// The visible lists, as they are given to the function that makes a board of them.
import type { Person } from "../schema/column.ts";
import type { Folder, UnreadableRow } from "../schema/list.ts";
import type { Rights } from "../schema/rights.ts";
import type { EntryHead } from "../schema/surplus.ts";
import type { AlteredNote, AnyRow, Unavailable } from "./lists.ts";

/** The visible lists: the confirmed rows with the pending edits. */
export interface Known {
  readonly me: Person;
  readonly site: { readonly title: string; readonly url: string };
  /** Every list and library that the site shows this person: paths below the site's, in lower case. */
  readonly present: ReadonlySet<string>;
  /** By title; lists that have been read, or that could not be. */
  readonly lists: ReadonlyMap<string, KnownList>;
}

export interface ReadList {
  readonly kind: "read";
  /** By id. A row that has not changed is the same object as before; a row that SharePoint does not have yet has an id below 0. */
  readonly rows: ReadonlyMap<number, AnyRow>;
  readonly folders: ReadonlyMap<string, Folder>;
  readonly unreadable: readonly UnreadableRow[];
  readonly rights: Rights;
  /** Rows that an operation added a second time because an answer was lost. They are not in `rows`; an owner can recycle them. */
  readonly duplicates: readonly AnyRow[];
  /** Entries of a log that are too many, by id. They are not in `rows`, whether they were read or not. */
  readonly surplus?: ReadonlyMap<number, EntryHead>;
  /** Columns whose words are at stake, because somebody changed their settings. */
  readonly altered?: readonly AlteredNote[];
}

export type KnownList = ReadList | Unavailable;

/** What has changed since the board was last made: ids of rows by the title of their list; or possibly everything. */
export type Changed = "all" | ReadonlyMap<string, ReadonlySet<number>>;

/** Makes a board of the lists. Parts of `before`, the last board, are reused where nothing has changed. */
export type Project<Board> = (known: Known, changed: Changed, before: Board | undefined) => Board;
