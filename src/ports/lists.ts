// Lists in SharePoint: what can be read and written, and every outcome. The caller says which lists.
import type { Person } from "../schema/column.ts";
import type { Folder, List, Row, UnreadableRow, Values, Version } from "../schema/list.ts";
import type { Rights } from "../schema/rights.ts";
import type { EntryHead } from "../schema/surplus.ts";
import type { SignInError } from "./host.ts";

export interface Lists {
  /** Reads these lists completely, in one request if they are short, with a change token. */
  open(lists: readonly List[]): Promise<Outcome<Opened> | NotSetUp>;
  /** Reads further lists completely, in one request if they are short. */
  read(lists: readonly List[]): Promise<Outcome<ReadonlyMap<string, ListAnswer>>>;
  /** What has changed in these lists since the token. Costs next to nothing if nothing has. */
  changesSince(
    token: string,
    lists: readonly List[],
    known?: ReadonlyMap<string, KnownEntries>,
  ): Promise<Outcome<Changes> | TokenDead>;
  /** A change token of now, unless these lists were read by settings that have changed. */
  token(lists: readonly List[]): Promise<Outcome<string> | TokenDead>;
  /** Every row and folder, without what is in it: to find changes that were missed. */
  outline(list: List): Promise<Outcome<Outline> | TokenDead>;
  /** Entries of a log that were added after that one, and next to nothing if there are none. */
  entriesAfter(list: List, id: number): Promise<Outcome<readonly AnyRow[]>>;
  readRow(list: List, id: number): Promise<Outcome<AnyRow>>;
  /** Writes fields of one row, and the operation, if the row still has the given etag. */
  update(list: List, edit: RowEdit): Promise<WriteOutcome>;
  /** Adds an entry to a log, which accepts each operation once. */
  addEntry(list: List, entry: NewRow): Promise<EntryOutcome>;
  /**
   * Adds a row, at least with its addition. If all values could be written, the row also has the operation, and its id is given where
   * SharePoint says it. Sent twice, the row is added twice: look for it first if it may have arrived.
   */
  addRow(list: List, row: NewRow): Promise<Outcome<number | undefined>>;
  /**
   * The rows, or in a log the entry, with this addition, lowest id first: none, one, or two if an answer was lost and the row came late.
   * Whose they are has to be looked at: anybody can use an id.
   */
  added(list: List, operation: string): Promise<Outcome<readonly AnyRow[]>>;
  /** Puts a row into the site's recycle bin. For owners. */
  recycle(list: List, id: number): Promise<Outcome<undefined>>;
  /** Every version that SharePoint keeps of a row, newest first. */
  versions(list: List, id: number): Promise<Outcome<readonly Version<Values>[]>>;
}

/** A row of any list. */
export type AnyRow = Row<Values>;

/** What is known of a list, by which it is told whether new entries are too many. */
export interface KnownEntries {
  readonly kind: string;
  readonly rows?: ReadonlyMap<number, AnyRow>;
  readonly surplus?: ReadonlyMap<number, EntryHead>;
}

export interface Outline {
  /** By id. Moving a folder changes no etag of the rows in it. */
  readonly rows: ReadonlyMap<number, Pick<AnyRow, "etag" | "folder">>;
  /** Names of folders, by id. */
  readonly folders: ReadonlyMap<number, string>;
}

export interface RowEdit {
  readonly id: number;
  readonly etag: string;
  readonly fields: Values;
  readonly operation: string;
}

export interface NewRow {
  readonly fields: Values;
  readonly operation: string;
  /** The folder of the list; empty for the list's root. */
  readonly folder: string;
}

export interface Opened {
  readonly me: Person;
  readonly site: { readonly title: string; readonly url: string };
  /** By title; every list that was requested. */
  readonly lists: ReadonlyMap<string, ListAnswer>;
  /** Every list and library that the site shows this person: paths below the site's, in lower case. */
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
      /** Entries of a log that were not read, because they are too many. */
      readonly unread?: readonly EntryHead[];
      /** What the person may do in the list's root. */
      readonly rights: Rights;
      /** None if they could not be read. */
      readonly altered?: readonly AlteredNote[];
    }
  | Unavailable;

/** A note column that somebody set so that saving a row harms its words. */
export interface AlteredNote {
  /** The site lacks the column, and the list was read without it; then nothing else is said of it. */
  readonly missing?: true;
  readonly name: string;
  readonly title: string;
  /** A save that leaves the column out empties it. The board's own saves send its text again. */
  readonly appends: boolean;
  /** What is saved is read as markup: what looks like a tag is lost. */
  readonly formatted: boolean;
}

/** A list that cannot be read: it is missing, it lacks a column, or this person may not read it. */
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
  /** Changed or new folders, as they are now. SharePoint tells nothing of the rows in them. */
  readonly folders: readonly Folder[];
  readonly unreadable: readonly UnreadableRow[];
  /** New entries of a log that were not read, because they are too many. */
  readonly unread?: readonly EntryHead[];
}

/** The site exists, but our lists are missing or older than this version needs. */
export interface NotSetUp {
  readonly kind: "not-set-up";
  readonly why: string;
  /** `none`: none of our lists. `older`: a required list, or a column of one, is missing. */
  readonly lists: "none" | "older";
  readonly site: { readonly title: string; readonly url: string };
}

/** SharePoint does not accept the token, or the site's time zone or settings of note columns have changed: read everything again. */
export interface TokenDead {
  readonly kind: "token-dead";
}

export type Outcome<T> = { readonly kind: "done"; readonly value: T } | Failure;

/** `taken`: the log has an entry with this operation, of an earlier try or of somebody else. Nothing was added. */
export type EntryOutcome = Outcome<undefined> | { readonly kind: "taken" };

export type WriteOutcome =
  /** `value` is the row as it is now; nothing if it could not be read back. */
  | { readonly kind: "done"; readonly value: AnyRow | undefined }
  /** Somebody else changed the row since the etag. Nothing was written. */
  | { readonly kind: "stale" }
  | Failure;

export type Failure =
  /**
   * No answer, or a request to wait: try again, after `waitMs` milliseconds if SharePoint named a time.
   * A write that failed in this way may have arrived all the same.
   */
  | { readonly kind: "later"; readonly why: string; readonly waitMs: number | undefined; readonly offline?: true }
  /** The person must sign in, on a click. */
  | { readonly kind: "sign-in"; readonly why: string; readonly because?: SignInError }
  /** Not allowed, or not understood by SharePoint: trying again does not help. */
  | { readonly kind: "refused"; readonly why: string; readonly status: number; readonly because?: SignInError }
  /** The row or list does not exist. */
  | { readonly kind: "gone"; readonly why: string };
