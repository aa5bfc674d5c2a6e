// The record, kept elsewhere: what can be read from it, written to it, and what may come of either.
import type { ActionFields, ActionRow, ActionVersion } from "../plan/actions.ts";
import type { Person } from "../schema/column.ts";
import type { UnreadableRow } from "../schema/list.ts";
import type { PlanSettingRow } from "../plan/planSettings.ts";
import type { ProgrammeRow } from "../plan/programmes.ts";
import type { RecordKey, Records, RecordToAdd } from "../plan/log.ts";
import type { SignInTrouble } from "./host.ts";

export interface Lists {
  /** Everything the board needs, and the token from which changes can be asked for. */
  readAll(): Promise<Outcome<Everything> | NotSetUp>;
  /** What changed since the token. Costs next to nothing when nothing did. */
  changesSince(token: string): Promise<Outcome<Changes> | TokenDead>;
  /** The etag of every action, by id, and of nothing else: what to compare with when changes may have been missed. */
  etags(): Promise<Outcome<ReadonlyMap<number, string>>>;
  readAction(id: number): Promise<Outcome<ActionRow>>;
  /** Writes fields of one action, if its etag still is the given one. The operation's id goes with them. */
  updateAction(edit: RowEdit): Promise<WriteOutcome>;
  /** Adds a record, unless it is there already: it is `done` either way, and never twice. */
  addRecord(record: RecordToAdd): Promise<Outcome<undefined>>;
  /** Every version that SharePoint keeps of an action, newest first. */
  versions(id: number): Promise<Outcome<readonly ActionVersion[]>>;
  /** Whether a version of the action carries that operation's id. */
  hasOperation(id: number, operation: string): Promise<Outcome<boolean>>;
}

export interface RowEdit {
  readonly id: number;
  readonly etag: string;
  readonly fields: Partial<ActionFields>;
  readonly operation: string;
}

export interface Everything {
  readonly me: Person;
  readonly site: { readonly title: string; readonly url: string };
  readonly actions: readonly ActionRow[];
  readonly programmes: readonly ProgrammeRow[];
  readonly settings: readonly PlanSettingRow[];
  readonly records: Records;
  /** The lists of records that the person may add to. */
  readonly mayAdd: ReadonlySet<RecordKey>;
  /** Rows that could not be read, by the list's title. */
  readonly unreadable: readonly Unreadable[];
  readonly token: string;
}

export interface Unreadable extends UnreadableRow {
  readonly list: string;
}

export interface Changes {
  readonly token: string;
  /** Changed or new rows, as they are now. */
  readonly actions: readonly ActionRow[];
  /** Ids of actions that are no longer there. */
  readonly gone: readonly number[];
  /** New records; they are not edited. */
  readonly records: Partial<Records>;
  readonly unreadable: readonly Unreadable[];
  /** Programmes or settings changed, or a record was removed: read all again. */
  readonly planChanged: boolean;
}

/** The site is there, but our lists are not, or not as this version needs them. */
export interface NotSetUp {
  readonly kind: "not-set-up";
  readonly why: string;
  /** `none` of our lists, or those of an `older` version, which lack a list or a column. */
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
  /** `row` is the row as it is now, unless reading it back failed. */
  | { readonly kind: "done"; readonly value: ActionRow | undefined }
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
  | { readonly kind: "sign-in"; readonly why: string; readonly because?: SignInTrouble }
  /** Not allowed, or not understood: trying again will not help. */
  | { readonly kind: "refused"; readonly why: string; readonly status: number; readonly because?: SignInTrouble }
  /** What was asked for is not there. */
  | { readonly kind: "gone"; readonly why: string };
