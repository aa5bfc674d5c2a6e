// What a list is: its columns and views, and the row that its columns make together.
import { type Column, type Person, type RawRow, Undecodable } from "./column.ts";
import { asPerson, personTerms } from "./columns.ts";
import type { FormLayout, RowFormatter } from "./formatting.ts";
import type { Validation } from "./validation.ts";

// biome-ignore lint/suspicious/noExplicitAny: columns of every value type stand side by side in one list
export type Columns = Readonly<Record<string, Column<any>>>;

export interface ViewDefinition {
  readonly title: string;
  /** Internal names in the order shown; SharePoint's own (`LinkTitle`, `Modified`, `Editor`) may be among them. */
  readonly columns: readonly string[];
  /** CAML inside `<Query>`: `<Where>`, `<OrderBy>`, `<GroupBy>`. */
  readonly query: string;
  readonly isDefault?: boolean;
  readonly rowLimit?: number;
  /** Shows folders, and the rows of the folder one is in; otherwise all rows are shown, whatever their folder. */
  readonly opensFolders?: boolean;
  readonly formatter?: RowFormatter;
}

/** What reading and writing its rows takes. */
export interface List<C extends Columns = Columns> {
  /** Both the title and the last part of the list's address; given once. */
  readonly title: string;
  readonly description: string;
  readonly columns: C;
  /** Rows may stand in folders. */
  readonly folders: boolean;
  /** A document library: its address is the site's, without `Lists/`. */
  readonly library?: boolean;
}

/** What provisioning lays down. */
export interface ListDefinition extends List {
  readonly views: readonly ViewDefinition[];
  /** How the list's form is laid out. */
  readonly form?: FormLayout;
  /** What SharePoint refuses to save, over several columns. */
  readonly validation?: Validation;
}

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

/** A row that could not be read, to be named to people rather than hidden. */
export interface UnreadableRow {
  readonly id: number;
  readonly etag: string;
  readonly reason: string;
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
  | { readonly kind: "folder"; readonly name: string }
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
    if (raw.FileSystemObjectType === 1) return { kind: "folder", name: String(raw.FileLeafRef) };
    const directory = String(raw.FileDirRef ?? "");
    const fields = Object.fromEntries(
      Object.entries(list.columns).map(([key, column]) => [key, column.decode(raw)]),
    ) as Fields<C>;
    const row = {
      id,
      etag,
      folder: directory.startsWith(`${listPath}/`) ? directory.slice(listPath.length + 1) : "",
      created: momentOf("Created", raw.Created),
      author: asPerson("Author", raw.Author),
      modified: momentOf("Modified", raw.Modified),
      editor: asPerson("Editor", raw.Editor),
      canEdit: mayEdit(raw.EffectiveBasePermissions),
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

/** SharePoint gives the mask as two decimal strings; bit 3 of the low half is "edit list items". */
function mayEdit(mask: unknown): boolean {
  return hasBit(mask, 4);
}

/** Whether the mask of a list lets the person add rows: bit 2 of the low half. */
export function mayAdd(mask: unknown): boolean {
  return hasBit(mask, 2);
}

/** Whether the mask of a site is an owner's: "manage web site" is bit 31 of the low half. */
export function mayManage(mask: unknown): boolean {
  return hasBit(mask, 2 ** 30);
}

function hasBit(mask: unknown, bit: number): boolean {
  const low = Number((mask as { Low?: unknown } | undefined)?.Low ?? 0);
  return Math.floor(low / bit) % 2 === 1;
}
