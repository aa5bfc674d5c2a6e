// What a list is: its columns, how it is kept and read, who may change it; and the row that its columns make together.

import type { Access } from "./access.ts";
import { below } from "./address.ts";
import { type Column, type Person, type RawRow, Undecodable } from "./column.ts";
import { asPerson, personTerms, text } from "./columns.ts";

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
      description: "The id of the edit that added this entry.",
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
      description: "The id of the last edit made in the board.",
      isInternal: true,
    },
    { hidden: true },
  ),
};

/** For a list to which the tab adds rows as well; no later edit changes it. */
export const additionColumns = {
  ...editColumns,
  addition: text(
    { name: "AdditionId", title: "Addition", description: "The id of the edit that added this row.", isInternal: true },
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

/** What the person who asked may do in a list, or in a folder of it. */
export interface Rights {
  readonly add: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
}

export const noRights: Rights = { add: false, edit: false, delete: false };

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

const systemSelect = [
  "Id",
  "FileSystemObjectType",
  "FileDirRef",
  "FileLeafRef",
  "Created",
  ...personTerms("Author"),
  "Modified",
  ...personTerms("Editor"),
  "EffectiveBasePermissions",
];

/** The terms that bring everything `decodeRow` needs of a list. */
export function queryTerms(list: List): { select: string[]; expand: string[] } {
  const columns = Object.values(list.columns);
  return {
    select: [...systemSelect, ...columns.flatMap((column) => column.select)],
    expand: ["Author", "Editor", ...columns.flatMap((column) => column.expand)],
  };
}

export function etagOf(raw: RawRow): string {
  return String(raw["odata.etag"] ?? "");
}

/** Reads one row as SharePoint gave it (minimal metadata, with `odata.etag`). `listPath` is the list's server path. */
export function decodeRow<C extends Columns>(list: List<C>, raw: RawRow, listPath: string): Decoded<Fields<C>> {
  const id = Number(raw.Id ?? raw.ID);
  const etag = etagOf(raw);
  try {
    if (raw.FileSystemObjectType === 1) {
      return {
        kind: "folder",
        folder: { id, name: String(raw.FileLeafRef), rights: rightsIn(raw.EffectiveBasePermissions) },
      };
    }
    const fields = Object.fromEntries(
      Object.entries(list.columns).map(([key, column]) => [key, column.decode(raw)]),
    ) as Fields<C>;
    const row = {
      id,
      etag,
      folder: below(listPath, String(raw.FileDirRef ?? "")) ?? "",
      created: momentOf("Created", raw.Created),
      author: asPerson("Author", raw.Author),
      modified: momentOf("Modified", raw.Modified),
      editor: asPerson("Editor", raw.Editor),
      canEdit: rightsIn(raw.EffectiveBasePermissions).edit,
      fields,
    };
    return { kind: "row", row };
  } catch (problem) {
    if (problem instanceof Undecodable) return { kind: "unreadable", row: { id, etag, reason: problem.message } };
    throw problem;
  }
}

/**
 * Reads one version of a row. A column added since is missing from older versions and reads as empty; a value that its
 * column cannot mean any more (a withdrawn choice) reads as empty too, because history must stay readable.
 */
export function decodeVersion<C extends Columns>(list: List<C>, raw: RawRow): Version<Fields<C>> {
  const fields = Object.fromEntries(
    Object.entries(list.columns).map(([key, column]) => [key, decodeOrEmpty(column, raw)]),
  ) as Fields<C>;
  return {
    label: String(raw.VersionLabel),
    when: new Date(String(raw.Modified)),
    who: asPerson("Editor", raw.Editor),
    fields,
  };
}

function decodeOrEmpty(column: Column<unknown>, raw: RawRow): unknown {
  try {
    return column.decode(raw);
  } catch (problem) {
    if (problem instanceof Undecodable) return column.decode({});
    throw problem;
  }
}

function momentOf(name: string, value: unknown): Date {
  const moment = new Date(String(value));
  if (Number.isNaN(moment.getTime())) throw new Undecodable(name, value);
  return moment;
}

/** The values of a row of which nothing has been said. */
export function blankFields<C extends Columns>(list: List<C>): Fields<C> {
  return Object.fromEntries(Object.entries(list.columns).map(([key, column]) => [key, column.decode({})])) as Fields<C>;
}

/** What to send so that the given fields become so. */
export function encodeFields<C extends Columns>(list: List<C>, fields: Partial<Fields<C>>): RawRow {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([key, value]) => {
      const column = list.columns[key];
      if (!column) throw new Error(`${list.title} has no column for ${key}`);
      return column.encode(value);
    }),
  );
}

/** SharePoint gives the mask as two decimal strings; adding, editing and deleting rows are bits 2, 3 and 4 of the low half. */
export function rightsIn(mask: unknown): Rights {
  return { add: hasBit(mask, 2), edit: hasBit(mask, 4), delete: hasBit(mask, 8) };
}

/** Whether the mask of a site is an owner's: "manage web site" is bit 31 of the low half. */
export function mayManage(mask: unknown): boolean {
  return hasBit(mask, 2 ** 30);
}

function hasBit(mask: unknown, bit: number): boolean {
  const low = Number((mask as { Low?: unknown } | undefined)?.Low ?? 0);
  return Math.floor(low / bit) % 2 === 1;
}
