// What the screens see: the lists as far as we know them, with our own unsent edits on top.
import type { Known } from "../ports/known.ts";
import type { AnyRow, Failure, NotSetUp } from "../ports/lists.ts";
import type { EntryToAdd } from "../ports/storage.ts";
import type { Day, Person } from "../schema/column.ts";
import type { Values } from "../schema/list.ts";

/** `Board` is what is made of the lists, by whoever knows what they mean. */
export interface State<Board> {
  /** Absent until the lists have been read once. */
  readonly board: Board | undefined;
  /** Why they cannot be read at present; the board stays as it was. */
  readonly trouble: Trouble | undefined;
  /** When SharePoint last told us where things stand. */
  readonly asOf: Date | undefined;
  readonly edits: readonly Edit[];
  /** Words of this tab's person that an edit elsewhere has replaced, until they say that they have seen it. */
  readonly overwritten: readonly Overwritten[];
  readonly today: Day;
}

export type Trouble = Failure | NotSetUp;

export interface Edit {
  /** Unique; goes into the row with the write. */
  readonly operation: string;
  /** Title of the list whose row the edit is about. */
  readonly list: string;
  /** The row; 0 for one that is not there yet, and for an edit that only adds an entry about no row. */
  readonly item: number;
  /** The operation that adds the row, where it is not there yet: this edit's own, or an earlier one's. */
  readonly addition?: string | undefined;
  /** The folder that a row to be added belongs in; empty for the list's root. */
  readonly folder?: string | undefined;
  readonly fields: Values;
  /** An entry of a log that goes with the edit, and is added before its fields are written. */
  readonly entry?: EntryToAdd;
  /** What the person saw in those fields when they made the edit. */
  readonly before: Values;
  readonly made: Date;
  /** Whether it is kept on this device, so that closing the page loses nothing. */
  readonly kept: boolean;
  /** Whether it may have reached SharePoint already; then it is looked for there before it is sent again. */
  readonly mayHaveArrived: boolean;
  readonly progress: Progress;
}

export type Progress =
  | { readonly kind: "waiting"; readonly why: string | undefined }
  | { readonly kind: "sending" }
  /** The same fields were changed by somebody else meanwhile; a person has to choose. */
  | { readonly kind: "conflict"; readonly theirs: AnyRow; readonly fields: readonly string[] }
  /** SharePoint will not take it. The text stays until the person copies, retries or discards it. */
  | { readonly kind: "parked"; readonly why: string };

/** SharePoint's own form asks for no etag, so it can replace words that nobody has looked at; then it is said. */
export interface Overwritten {
  readonly list: string;
  readonly id: number;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
  readonly who: Person;
  readonly when: Date;
}

/** Whose edits and drafts are kept together on a device: a person's, on one site. */
export function accountOf({ me, site }: Pick<Known, "me" | "site">): string {
  return `${site.url} ${me.id} ${me.email.toLowerCase()}`;
}

/** Whether the edit still counts as what the person wants shown. */
export function isOwed(edit: Edit): boolean {
  return edit.progress.kind === "waiting" || edit.progress.kind === "sending";
}

/** Edits with the same key are sent one after the other, in the order they were made. */
export function queueOf({ list, item, addition }: Pick<Edit, "list" | "item" | "addition">): string {
  return item === 0 && addition !== undefined ? `${list} +${addition}` : `${list} ${item}`;
}
