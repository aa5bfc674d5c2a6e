// What a column is: its definition in SharePoint, and how its value is decoded from a row and encoded for one.

import { cut } from "./cut.ts";
import type { ColumnFormatter } from "./formatting.ts";
import type { Calculation, Validation } from "./validation.ts";

/** A row as SharePoint's REST API sends it. */
export type RawRow = Readonly<Record<string, unknown>>;

/** A person or a group in a person column. `id` is the site's own number for them. */
export interface Person {
  readonly id: number;
  /** Empty once their account was removed from the site. */
  readonly name: string;
  /** Empty if they have no mailbox, or it was not asked for. */
  readonly email: string;
}

/** Somebody of whom SharePoint gave no number: who it is cannot be told. */
export const someoneUnknown: Person = { id: 0, name: "", email: "" };

export const isUnknown = ({ id }: Person): boolean => id === someoneUnknown.id;

/** Whether their account was removed from the site. Their number is nobody else's, so they are still told from others by it. */
export const isGone = (person: Person): boolean => isUnknown(person) || person.name === "";

export type FieldType = "Text" | "Note" | "Choice" | "Number" | "DateTime" | "User" | "UserMulti" | "Calculated";

/** What provisioning sets for a column and compares with the site. */
export interface FieldDefinition {
  readonly type: FieldType;
  readonly indexed?: boolean;
  readonly required?: boolean;
  /** SharePoint refuses a second row with the same value; needs `indexed`. */
  readonly unique?: boolean;
  /** Not shown in SharePoint's forms and views. */
  readonly hidden?: boolean;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly decimals?: number;
  /** Of a date: it has a time of day. */
  readonly withTime?: boolean;
  /** SharePoint column formatting (v2 schema); stored as JSON. */
  readonly formatter?: ColumnFormatter;
  readonly validation?: Validation;
  /** SharePoint's forms show it, and do not ask for it: the board alone fills it in. */
  readonly filledByBoard?: boolean;
  /** Of a calculated column. */
  readonly calculation?: Calculation;
}

/** How a column is merged when two people changed the row. */
export interface Merging {
  /** Text that a person wrote: its author is told when somebody replaces it (SPEC R16). */
  readonly isProse?: boolean;
  /** Accompanies other changes: the later value wins, without a conflict. */
  readonly neverConflicts?: boolean;
  /** An edit of it counts as an update of the action. */
  readonly isUpdate?: boolean;
  /** Sites that an earlier version set up lack it. Until set-up has added it, the list is read, and its rows are edited, without it. */
  readonly mayBeMissing?: boolean;
  /** Of no interest to people: left out of histories. */
  readonly isInternal?: boolean;
}

export interface Column<T> extends Merging {
  /** The internal name, which never changes. */
  readonly name: string;
  /** The display name. */
  readonly title: string;
  /** What it is for, in SharePoint's forms; absent where `inSharePoint` says so. */
  readonly description?: string;
  readonly field: FieldDefinition;
  /** `$select` and `$expand` terms for the value. */
  readonly select: readonly string[];
  readonly expand: readonly string[];
  /** Throws `Undecodable` for a value that the column does not allow. */
  decode(row: RawRow): T;
  encode(value: T): RawRow;
}

/** A value that its column does not allow: a withdrawn choice, text in a number column. */
export class Undecodable extends Error {
  readonly column: string;
  constructor(column: string, value: unknown) {
    super(`The column ${column} holds ${cut(String(JSON.stringify(value)), 80)}, which is not a valid value.`);
    this.column = column;
  }
}

/** An instant to the second, as SharePoint keeps it: `2026-11-30T14:00:05Z`. Two of them compare as texts. */
export type Moment = string;

/** Calendar day as `yyyy-mm-dd`, without a time zone. */
export type Day = string;
