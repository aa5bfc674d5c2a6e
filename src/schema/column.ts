// What a column is: how SharePoint should hold it, how its value is read out of a row and written into one.

import type { ColumnFormatter } from "./formatting.ts";
import type { Validation } from "./validation.ts";

/** A row as SharePoint's REST API gives it, metadata left aside. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Somebody as SharePoint names them in a person column. `id` is the site's own number for them. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

export type FieldType = "Text" | "Note" | "Choice" | "Number" | "DateTime" | "User" | "UserMulti";

/** What provisioning lays down for a column; everything here is compared with the site. */
export interface FieldDefinition {
  readonly type: FieldType;
  readonly indexed?: boolean;
  readonly required?: boolean;
  /** SharePoint refuses a second row with the same value; goes with an index. */
  readonly unique?: boolean;
  /** Out of sight in SharePoint's forms and views. */
  readonly hidden?: boolean;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly decimals?: number;
  /** SharePoint column formatting (v2 schema), as a value; stored as JSON. */
  readonly formatter?: ColumnFormatter;
  readonly validation?: Validation;
}

/** How a column takes part when edits meet. */
export interface Merging {
  /** Text that somebody composed: when it is replaced elsewhere, its author is told (SPEC R16). */
  readonly isProse?: boolean;
  /** Comes along with other changes and says nothing of its own: the later value stands, and nobody is asked. */
  readonly neverConflicts?: boolean;
  /** An edit of it says where the row's subject is, and counts as an update. */
  readonly isUpdate?: boolean;
  /** Says nothing to people: left out of histories. */
  readonly isInternal?: boolean;
}

export interface Column<T> extends Merging {
  /** Internal name: given once, never changed. */
  readonly name: string;
  /** What people read above the column. */
  readonly title: string;
  readonly description: string;
  readonly field: FieldDefinition;
  /** `$select` and `$expand` terms that bring the value. */
  readonly select: readonly string[];
  readonly expand: readonly string[];
  /** Throws `Undecodable` when the row holds something that the column cannot mean. */
  decode(row: RawRow): T;
  encode(value: T): RawRow;
}

/** A value in a row that its column cannot mean: a withdrawn choice, a word where a number belongs. */
export class Undecodable extends Error {
  readonly column: string;
  constructor(column: string, value: unknown) {
    super(`The column ${column} holds ${JSON.stringify(value)?.slice(0, 80)}, which is not a valid value.`);
    this.column = column;
  }
}

/** Calendar day as `yyyy-mm-dd`, without a time zone. */
export type Day = string;
