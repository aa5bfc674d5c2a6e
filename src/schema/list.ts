// What a list is: its columns, when the tab loads it, who may change it; and what its rows are.
import type { Access } from "./access.ts";
import type { Column, Person } from "./column.ts";
import { text } from "./columns.ts";
import type { Rights } from "./rights.ts";

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** How rows come to be and change: `rows` are edited; the entries of a `log` are added once, and never changed. */
type Mode = "rows" | "log";

/** When the tab reads a list: `start`, needed for the first card; `after`, once the cards are painted; `screen`, with its screen. */
export type Load = "start" | "after" | "screen";

export interface List<C extends Columns = Columns> {
  /** Its key everywhere; both the title and the last part of the list's address; given once. */
  readonly title: string;
  readonly description: string;
  readonly columns: C;
  readonly mode: Mode;
  readonly load: Load;
  /** Without it there is no board; a list that is not required takes its own screen away when it is missing. */
  readonly required: boolean;
  /** Each programme has a folder in it, with permissions of its own. */
  readonly folders: boolean;
  /** A document library: its address is the site's, without `Lists/`. */
  readonly library: boolean;
  readonly access: Access;
}

type Given<C extends Columns> = Pick<List<C>, "title" | "description" | "columns"> & Partial<List<C>>;

/** A list that the board needs not, whose rows are edited, that comes with its screen, and that owners alone may change, unless said otherwise. */
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

/** For the columns of a log: SharePoint refuses a second entry with the same operation. */
export const entryColumns = {
  operation: text(
    {
      name: "OperationId",
      title: "Operation",
      description: "The id of the edit that added the record.",
      isInternal: true,
    },
    { hidden: true, indexed: true, unique: true },
  ),
};

/** For the columns of a list whose rows are edited in the tab: by it an edit is found again whose answer was lost. */
export const editColumns = {
  operation: text(
    {
      name: "OperationId",
      title: "Operation",
      description: "The id of the last edit made by the board.",
      isInternal: true,
    },
    { hidden: true },
  ),
};

/** For a list to which the tab adds rows as well; no later edit changes it. */
export const additionColumns = {
  ...editColumns,
  addition: text(
    { name: "AdditionId", title: "Addition", description: "The id of the edit that added the row.", isInternal: true },
    { hidden: true, indexed: true },
  ),
};

/** The values of a list's columns, by our names for them. */
export type Fields<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A row with what SharePoint itself says of it. */
export interface Row<F> {
  readonly id: number;
  /** As in the row's body: `"guid,version"`, quotes included. */
  readonly etag: string;
  /** The name of the folder the row stands in; empty in the list's root. */
  readonly folder: string;
  readonly created: Date;
  readonly author: Person;
  readonly modified: Date;
  readonly editor: Person;
  /** Whether the person who asked may edit this row. */
  readonly canEdit: boolean;
  readonly fields: F;
}

/** Values of a row by our names for its columns, of whichever list. */
export type Values = Readonly<Record<string, unknown>>;

/** A row that could not be read, to be named to people rather than hidden. */
export interface UnreadableRow {
  readonly id: number;
  readonly etag: string;
  readonly reason: string;
}

/** A folder in a list's root. */
export interface Folder {
  readonly id: number;
  readonly name: string;
  readonly rights: Rights;
}

/** A row as it stood after one change. */
export interface Version<F> {
  /** SharePoint's name for it, such as `3.0`. */
  readonly label: string;
  readonly when: Date;
  readonly who: Person;
  readonly fields: F;
}

export type Decoded<F> =
  | { readonly kind: "row"; readonly row: Row<F> }
  | { readonly kind: "folder"; readonly folder: Folder }
  | { readonly kind: "unreadable"; readonly row: UnreadableRow };
