// What screens see: the lists as they are known, with the pending edits, and how far each edit has come.
import type { Known } from "../ports/known.ts";
import type { AnyRow, Failure, NotSetUp } from "../ports/lists.ts";
import type { KeptEdit } from "../ports/storage.ts";
import type { Day, Person } from "../schema/column.ts";

/** `Board` is what `project` makes of the lists. */
export interface State<Board> {
  /** Absent until the lists have been read once. */
  readonly board: Board | undefined;
  /** Why the lists cannot be read at present; the board stays as it was. */
  readonly error: SyncError | undefined;
  /** When SharePoint last answered with the rows or their changes. */
  readonly asOf: Date | undefined;
  readonly edits: readonly Edit[];
  /** Words of the person that somebody replaced in SharePoint, until the person dismisses them. */
  readonly overwritten: readonly Overwritten[];
  readonly today: Day;
}

export type SyncError = Failure | NotSetUp;

/** An edit: what is kept of it on the device, and how far it has come. */
export interface Edit extends Omit<KeptEdit, "parked"> {
  /** Whether it is kept on this device, so that closing the page loses nothing. */
  readonly kept: boolean;
  /** Whether it may have reached SharePoint already. Then it is looked for there before it is sent again (R7). */
  readonly mayHaveArrived: boolean;
  readonly progress: Progress;
}

export type Progress =
  | { readonly kind: "waiting"; readonly why: string | undefined }
  | { readonly kind: "sending" }
  /** Somebody else changed the same fields; the person has to choose. */
  | { readonly kind: "conflict"; readonly theirs: AnyRow; readonly fields: readonly string[] }
  /** SharePoint does not accept it. The text stays until the person retries or discards it. */
  | { readonly kind: "rejected"; readonly why: string };

/** SharePoint's own form checks no etag, so it can replace words that its user has not seen (R16). */
export interface Overwritten {
  readonly list: string;
  readonly id: number;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
  readonly who: Person;
  readonly when: Date;
}

/** The account whose edits and drafts are kept together: a person on one site. */
export function accountOf({ me, site }: Pick<Known, "me" | "site">): string {
  return `${site.url} ${me.id} ${me.email.toLowerCase()}`;
}

/** Whether the edit is laid over the confirmed rows. */
export function isPending(edit: Edit): boolean {
  return edit.progress.kind === "waiting" || edit.progress.kind === "sending";
}

/** Edits with the same key are of one row, and are sent one after another in the order in which they were made. */
export function queueOf({ list, item, addition }: Pick<Edit, "list" | "item" | "addition">): string {
  return addition === undefined ? `${list} ${item}` : `${list} +${addition}`;
}

/** The operation by which the tab added the row; nothing for a row that was added in SharePoint. */
export function additionOf({ fields }: Pick<AnyRow, "fields">): string | undefined {
  return operationIn(fields.addition);
}

/** SharePoint reads a column that was never written as empty text. */
export function operationIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
