// What a list is: its columns, when the tab loads it, who may change it; and the types of its rows.
import type { Access } from "./access.ts";
import type { Column, Person } from "./column.ts";
import { text } from "./columns.ts";
import type { Rights } from "./rights.ts";

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** `rows`: rows are edited. `log`: entries are added once and never changed. */
type Mode = "rows" | "log";

/** When the tab reads a list. `start`: before the first card; `after`: after the cards are painted; `screen`: with its screen. */
export type Load = "start" | "after" | "screen";

export interface List<C extends Columns = Columns> {
  /** The list's key everywhere, its title and the last part of its address. Never changes. */
  readonly title: string;
  /** What it is for, in SharePoint; absent where `inSharePoint` says so. */
  readonly description?: string;
  readonly columns: C;
  readonly mode: Mode;
  readonly load: Load;
  /** The board needs it. When a list that is not required is missing, only its own screen is not shown. */
  readonly required: boolean;
  /** Has a folder for each programme, with its own permissions. */
  readonly folders: boolean;
  /** A document library: its address has no `Lists/`. */
  readonly library: boolean;
  /** In a log, the key of the column that says what an entry is about; absent where entries are about nothing. */
  readonly subject?: string;
  /** In a log, how many entries of one person about one thing count; as many as people add by hand unless said (`surplus.ts`). */
  readonly most?: number;
  readonly access: Access;
}

type Given<C extends Columns> = Pick<List<C>, "title" | "columns"> & Partial<List<C>>;

/** Defaults: `rows`, loaded with its screen, not required, no folders, no library, changed by owners only. */
export function defineList<C extends Columns>(given: Given<C>): List<C> {
  const list = {
    ...({
      mode: "rows",
      load: "screen",
      required: false,
      folders: false,
      library: false,
      access: { root: {} },
    } as const),
    ...given,
  };
  const { operation, addition } = list.columns;
  if (list.mode === "log" && !(operation?.field.unique && !list.folders)) {
    throw new Error(`${list.title}: entries of a log are added once by a column of unique operations, in no folders.`);
  }
  if (addition && !(operation && addition.field.indexed)) {
    throw new Error(
      `${list.title}: rows that are added are found by an indexed column, and edited by their operation.`,
    );
  }
  return list;
}

/** Columns for a log list. SharePoint refuses a second entry with the same operation. */
export const entryColumns = {
  operation: text(
    {
      name: "OperationId",
      title: "Operation",
      description: "The id of the edit that added this entry.",
      isInternal: true,
    },
    { hidden: true, indexed: true, unique: true },
  ),
};

/** Columns for a list whose rows the tab edits. By the operation an edit is found whose answer was lost. */
export const editColumns = {
  operation: text(
    {
      name: "OperationId",
      title: "Operation",
      description: "The id of the last edit made in the board.",
      isInternal: true,
    },
    { hidden: true },
  ),
};

/** Columns for a list to which the tab also adds rows. Later edits do not change the addition. */
export const additionColumns = {
  ...editColumns,
  addition: text(
    { name: "AdditionId", title: "Addition", description: "The id of the edit that added this row.", isInternal: true },
    { hidden: true, indexed: true },
  ),
};

/** The values of a list's columns, by their keys in the list. */
export type Fields<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A row with SharePoint's own properties of it. */
export interface Row<F> {
  readonly id: number;
  /** From the row's body: `"guid,version"`, with the quotes. */
  readonly etag: string;
  /** The name of the row's folder, with the folders around it; empty in the list's root. */
  readonly folder: string;
  readonly created: Date;
  readonly author: Person;
  readonly modified: Date;
  readonly editor: Person;
  /** SharePoint's version number: `1.0` until somebody changes the row. Absent while SharePoint does not have the row. */
  readonly version?: string;
  /** Of a row in a library. */
  readonly file?: LibraryFile;
  /** Whether the signed-in person may edit this row. */
  readonly canEdit: boolean;
  readonly fields: F;
  /** Values that their columns do not allow. Absent if there are none. */
  readonly odd?: readonly OddValue[];
}

export interface LibraryFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** A value that its column does not allow. The row is shown all the same. */
export interface OddValue {
  /** The title of the list. */
  readonly list: string;
  /** The title of the column. */
  readonly column: string;
  readonly holds: string;
  /** What it plainly is; absent if it is shown as empty. */
  readonly readAs?: string;
}

/** The same for any list. */
export type Values = Readonly<Record<string, unknown>>;

/** A row that could not be decoded; people are told of it. */
export interface UnreadableRow {
  readonly id: number;
  readonly etag: string;
  readonly reason: string;
}

/** A folder of a list. */
export interface Folder {
  readonly id: number;
  /** As rows name their folder: with the folders around it, `2026/May`, where it is not in the list's root. */
  readonly name: string;
  readonly rights: Rights;
}

/** A row after one change. */
export interface Version<F> {
  /** SharePoint's version number, such as `3.0`. */
  readonly label: string;
  readonly when: Date;
  readonly who: Person;
  readonly fields: F;
}

export type Decoded<F> =
  | { readonly kind: "row"; readonly row: Row<F> }
  | { readonly kind: "folder"; readonly folder: Folder }
  | { readonly kind: "unreadable"; readonly row: UnreadableRow };
