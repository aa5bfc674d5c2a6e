// What the screens see: the record as far as we know it, with our own unsent edits on top.
import type { Action } from "../plan/action.ts";
import type { Plan } from "../plan/plan.ts";
import type { Round } from "../plan/rounds.ts";
import type { Failure, NotSetUp, Unreadable } from "../ports/lists.ts";
import type { ActionFields, ActionRow } from "../plan/actions.ts";
import type { Day, Person } from "../schema/column.ts";
import type { ProgrammeRow } from "../plan/programmes.ts";
import type { RecordKey, Records, RecordToAdd } from "../plan/log.ts";

export interface State {
  /** Absent until the record has been read once. */
  readonly board: Board | undefined;
  /** Why the record cannot be read at present; the board stays as it was. */
  readonly trouble: Trouble | undefined;
  /** When SharePoint last told us where things stand. */
  readonly asOf: Date | undefined;
  readonly edits: readonly Edit[];
  /** Words of this tab's person that an edit elsewhere has replaced, until they say that they have seen it. */
  readonly overwritten: readonly Overwritten[];
  readonly today: Day;
}

export type Trouble = Failure | NotSetUp;

export interface Board {
  readonly me: Person;
  readonly site: { readonly title: string; readonly url: string };
  readonly plan: Plan;
  readonly programmes: readonly ProgrammeRow[];
  /** By row id. An action that has not changed is the same object as before. */
  readonly actions: ReadonlyMap<number, Action>;
  readonly unreadable: readonly Unreadable[];
  /** Every record, those on their way included: their ids are below 0. */
  readonly records: Records;
  readonly rounds: readonly Round[];
  /** The lists of records that the person may add to. */
  readonly mayAdd: ReadonlySet<RecordKey>;
}

export interface Edit {
  /** Unique; goes into the row with the write. */
  readonly operation: string;
  /** The action's row; 0 for an edit that only adds a record of no action. */
  readonly id: number;
  readonly fields: Partial<ActionFields>;
  /** A record that goes with the edit, and is added before its fields are written. */
  readonly record?: RecordToAdd;
  /** What the person saw in those fields when they made the edit. */
  readonly before: Partial<ActionFields>;
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
  | { readonly kind: "conflict"; readonly theirs: ActionRow; readonly fields: readonly (keyof ActionFields)[] }
  /** SharePoint will not take it. The text stays until the person copies, retries or discards it. */
  | { readonly kind: "parked"; readonly why: string };

/** SharePoint's own form asks for no etag, so it can replace words that nobody has looked at; then it is said. */
export interface Overwritten {
  readonly id: number;
  readonly field: keyof ActionFields;
  readonly mine: string;
  readonly theirs: string;
  readonly who: Person;
  readonly when: Date;
}

/** Whose edits and drafts are kept together on a device: a person's, on one site. */
export function accountOf({ me, site }: Pick<Board, "me" | "site">): string {
  return `${site.url} ${me.id} ${me.email.toLowerCase()}`;
}

/** Whether the edit still counts as what the person wants shown. */
export function isOwed(edit: Edit): boolean {
  return edit.progress.kind === "waiting" || edit.progress.kind === "sending";
}
