// What the screens see: the lists as far as we know them, with our own unsent edits on top.
import type { Known } from "../ports/known.ts";
import type { AnyRow, Failure, NotSetUp } from "../ports/lists.ts";
import type { KeptEdit } from "../ports/storage.ts";
import type { Day, Person } from "../schema/column.ts";

/** `Board` is what is made of the lists, by whoever knows what they mean. */
export interface State<Board> {
  /** Absent until the lists have been read once. */
  readonly board: Board | undefined;
  /** Why they cannot be read at present; the board stays as it was. */
  readonly error: SyncError | undefined;
  /** When SharePoint last told us where things stand. */
  readonly asOf: Date | undefined;
  readonly edits: readonly Edit[];
  /** Words of this tab's person that an edit elsewhere has replaced, until they say that they have seen it. */
  readonly overwritten: readonly Overwritten[];
  readonly today: Day;
}

export type SyncError = Failure | NotSetUp;

/** An edit on its way: what is kept of it, and how far it has come. */
export interface Edit extends Omit<KeptEdit, "parked"> {
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
  | { readonly kind: "rejected"; readonly why: string };

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
export function isPending(edit: Edit): boolean {
  return edit.progress.kind === "waiting" || edit.progress.kind === "sending";
}

/** Edits with the same key are of one row, and sent one after the other, in the order they were made. */
export function queueOf({ list, item, addition }: Pick<Edit, "list" | "item" | "addition">): string {
  return addition === undefined ? `${list} ${item}` : `${list} +${addition}`;
}

/** The operation by which the tab added the row; nothing for a row that came otherwise. */
export function additionOf({ fields }: Pick<AnyRow, "fields">): string | undefined {
  return operationIn(fields.addition);
}

/** A column of operations that was never written is empty. */
export function operationIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
