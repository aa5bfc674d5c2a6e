// Lists as they are known, and handed to whoever makes a board of them.
import type { Person } from "../schema/column.ts";
import type { Folder, UnreadableRow } from "../schema/list.ts";
import type { Rights } from "../schema/rights.ts";
import type { AnyRow, Unavailable } from "./lists.ts";

/** The lists as they are shown: what SharePoint has, and what is on its way. */
export interface Known {
  readonly me: Person;
  readonly site: { readonly title: string; readonly url: string };
  /** The lists and libraries that the site shows this person: their paths below the site's, in small letters. */
  readonly present: ReadonlySet<string>;
  /** By title; those that have been read, or tried to be. */
  readonly lists: ReadonlyMap<string, KnownList>;
}

export interface ReadList {
  readonly kind: "read";
  /** A row that has not changed is the same object as before; one that is still on its way has an id below 0. */
  readonly rows: ReadonlyMap<number, AnyRow>;
  readonly folders: ReadonlyMap<string, Folder>;
  readonly unreadable: readonly UnreadableRow[];
  readonly rights: Rights;
  /** Rows that one operation added a second time, because an answer was lost: not among the rows, and to be recycled. */
  readonly duplicates: readonly AnyRow[];
}

export type KnownList = ReadList | Unavailable;

/** What has changed since the board was last made: rows by their ids, by the title of their list; or anything. */
export type Changed = "all" | ReadonlyMap<string, ReadonlySet<number>>;

/** Makes a board of the lists; `before` is the last one, whose parts are taken over where nothing has changed. */
export type Project<Board> = (known: Known, changed: Changed, before: Board | undefined) => Board;
