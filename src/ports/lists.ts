// Lists kept elsewhere: what can be read from them, written to them, and what may come of either. Which lists, is the caller's to say.
import type { Person } from "../schema/column.ts";
import type { Folder, List, Row, UnreadableRow, Values, Version } from "../schema/list.ts";
import type { Rights } from "../schema/rights.ts";
import type { SignInError } from "./host.ts";

export interface Lists {
  /** These lists whole, in one request where they are short, and the token from which changes can be asked for. */
  open(lists: readonly List[]): Promise<Outcome<Opened> | NotSetUp>;
  /** Further lists whole, in one request where they are short. */
  read(lists: readonly List[]): Promise<Outcome<ReadonlyMap<string, ListAnswer>>>;
  /** What changed in these lists since the token. Costs next to nothing when nothing did. */
  changesSince(token: string, lists: readonly List[]): Promise<Outcome<Changes> | TokenDead>;
  /** The etag of every row, by id, and of nothing else: what to compare with when changes may have been missed. */
  etags(list: List): Promise<Outcome<ReadonlyMap<number, string>>>;
  readRow(list: List, id: number): Promise<Outcome<AnyRow>>;
  /** Writes fields of one row, if its etag still is the given one. The operation's id goes with them. */
  update(list: List, edit: RowEdit): Promise<WriteOutcome>;
  /** Adds an entry to a log, unless it is there already: it is `done` either way, and never twice. */
  addEntry(list: List, entry: NewRow): Promise<Outcome<undefined>>;
  /**
   * Adds a row, at least with the id of its addition: whether all of it is there, the row's own operation says. Sent twice it is there
   * twice, so that whoever does not know looks for it first.
   */
  addRow(list: List, row: NewRow): Promise<Outcome<undefined>>;
  /** The rows that the operation added, lowest id first: one, or two where an answer was lost and the row came late. */
  added(list: List, operation: string): Promise<Outcome<readonly AnyRow[]>>;
  /** Puts a row into the site's recycle bin. For owners. */
  recycle(list: List, id: number): Promise<Outcome<undefined>>;
  /** Every version that SharePoint keeps of a row, newest first. */
  versions(list: List, id: number): Promise<Outcome<readonly Version<Values>[]>>;
  /** Whether a version of the row carries that operation's id. */
  hasOperation(list: List, id: number, operation: string): Promise<Outcome<boolean>>;
}

/** A row of whichever list. */
export type AnyRow = Row<Values>;

export interface RowEdit {
  readonly id: number;
  readonly etag: string;
  readonly fields: Values;
  readonly operation: string;
}

export interface NewRow {
  readonly fields: Values;
  readonly operation: string;
  /** The folder of the list that it belongs in; empty for the list's root. */
  readonly folder: string;
}

export interface Opened {
  readonly me: Person;
  readonly site: { readonly title: string; readonly url: string };
  /** By title; every list that was asked for. */
  readonly lists: ReadonlyMap<string, ListAnswer>;
  /** The lists and libraries that the site shows this person, ours or not: their paths below the site's, in small letters. */
  readonly present: ReadonlySet<string>;
  readonly token: string;
}

export type ListAnswer =
  | {
      readonly kind: "read";
      readonly rows: readonly AnyRow[];
      readonly folders: readonly Folder[];
      /** Rows that could not be read. */
      readonly unreadable: readonly UnreadableRow[];
      /** What the person may do in the list's root. */
      readonly rights: Rights;
    }
  | Unavailable;

/** A list that cannot be read: it is not in the site, or not for this person; or a column of it is not there. */
export interface Unavailable {
  readonly kind: "missing" | "older" | "no-access";
}

export interface Changes {
  readonly token: string;
  /** By title; lists in which nothing changed are left out. */
  readonly lists: ReadonlyMap<string, ListChanges>;
}

export interface ListChanges {
  /** Changed or new rows, as they are now. */
  readonly rows: readonly AnyRow[];
  /** Ids of rows that are no longer there. */
  readonly gone: readonly number[];
  readonly folders: readonly Folder[];
  readonly unreadable: readonly UnreadableRow[];
}

/** The site is there, but our lists are not, or not as this version needs them. */
export interface NotSetUp {
  readonly kind: "not-set-up";
  readonly why: string;
  /** `none` of our lists, or those of an `older` version, which lack a required list or a column of one. */
  readonly lists: "none" | "older";
  readonly site: { readonly title: string; readonly url: string };
  /** Whether SharePoint lets the person set it up. */
  readonly maySetUp: boolean;
}

/** The token is too old or not the server's: read all. */
export interface TokenDead {
  readonly kind: "token-dead";
}

export type Outcome<T> = { readonly kind: "done"; readonly value: T } | Failure;

export type WriteOutcome =
  /** `value` is the row as it is now, unless reading it back failed. */
  | { readonly kind: "done"; readonly value: AnyRow | undefined }
  /** Somebody else changed the row since the etag. Nothing was written. */
  | { readonly kind: "stale" }
  | Failure;

export type Failure =
  /**
   * No answer, or asked to wait: nothing is known to be wrong, try again, after `waitMs` where told.
   * A write that failed so may have been made all the same.
   */
  | { readonly kind: "later"; readonly why: string; readonly waitMs: number | undefined; readonly offline?: true }
  /** The person must sign in, on a click. */
  | { readonly kind: "sign-in"; readonly why: string; readonly because?: SignInError }
  /** Not allowed, or not understood: trying again will not help. */
  | { readonly kind: "refused"; readonly why: string; readonly status: number; readonly because?: SignInError }
  /** What was asked for is not there. */
  | { readonly kind: "gone"; readonly why: string };
