// Reads rows and versions of a list as SharePoint sends them, and writes fields as it takes them.
import { below } from "./address.ts";
import { type FieldType, type RawRow, Undecodable } from "./column.ts";
import { asPerson, personTerms } from "./columns.ts";
import { cut } from "./cut.ts";
import type { Columns, Decoded, Fields, LibraryFile, List, OddValue, Version } from "./list.ts";
import { rightsIn } from "./rights.ts";

const systemSelect = [
  "Id",
  "FileSystemObjectType",
  "FileDirRef",
  "FileLeafRef",
  "Created",
  ...personTerms("Author"),
  "Modified",
  ...personTerms("Editor"),
  "OData__UIVersionString",
  "EffectiveBasePermissions",
];

/** The `$select` and `$expand` terms for everything that `decodeRow` needs. */
export function queryTerms(list: List): { select: string[]; expand: string[] } {
  const columns = Object.values(list.columns);
  return {
    select: [...systemSelect, ...(list.library ? ["File/Length"] : []), ...columns.flatMap((column) => column.select)],
    expand: ["Author", "Editor", ...(list.library ? ["File"] : []), ...columns.flatMap((column) => column.expand)],
  };
}

export function etagOf(raw: RawRow): string {
  return String(raw["odata.etag"] ?? "");
}

/** The folder in which a row or a folder lies, as a path below the list's; empty in the list's root. */
export function folderOf(raw: RawRow, listPath: string): string {
  return below(listPath, String(raw.FileDirRef ?? "")) ?? "";
}

/** A folder's name, as rows in it name it. */
export function nameOfFolder(raw: RawRow, listPath: string): string {
  return [folderOf(raw, listPath), String(raw.FileLeafRef)].filter(Boolean).join("/");
}

/** Decodes one row in minimal metadata, with `odata.etag`. `listPath` is the list's server-relative path. */
export function decodeRow<C extends Columns>(list: List<C>, raw: RawRow, listPath: string): Decoded<Fields<C>> {
  const id = Number(raw.Id ?? raw.ID);
  const etag = etagOf(raw);
  try {
    if (raw.FileSystemObjectType === 1) {
      const name = nameOfFolder(raw, listPath);
      return { kind: "folder", folder: { id, name, rights: rightsIn(raw.EffectiveBasePermissions) } };
    }
    const undecodable = new Set<string>();
    const fields = fieldsOf(list, raw, (key) => undecodable.add(key));
    const odd = oddIn(list, raw, { fields, undecodable });
    const row = {
      id,
      etag,
      folder: folderOf(raw, listPath),
      created: momentOf("Created", raw.Created),
      author: asPerson(raw.Author, raw.AuthorId),
      modified: momentOf("Modified", raw.Modified),
      editor: asPerson(raw.Editor, raw.EditorId),
      ...(typeof raw.OData__UIVersionString === "string" && { version: raw.OData__UIVersionString }),
      ...(list.library && { file: fileIn(raw) }),
      canEdit: rightsIn(raw.EffectiveBasePermissions).edit,
      fields,
      ...(odd.length > 0 && { odd }),
    };
    return { kind: "row", row };
  } catch (problem) {
    if (problem instanceof Undecodable) return { kind: "unreadable", row: { id, etag, reason: problem.message } };
    throw problem;
  }
}

/** SharePoint sends a file's length as text. */
function fileIn({ FileLeafRef, File }: RawRow): LibraryFile {
  return { name: String(FileLeafRef), size: Number((File as RawRow | undefined)?.Length ?? 0) };
}

/** Decodes one version of a row. A column that was added later is missing from older versions and decodes to an empty value. */
export function decodeVersion<C extends Columns>(list: List<C>, raw: RawRow): Version<Fields<C>> {
  return {
    label: String(raw.VersionLabel),
    when: new Date(String(raw.Modified)),
    who: asPerson(raw.Editor),
    fields: fieldsOf(list, raw),
  };
}

/** A value that its column does not allow, such as a withdrawn choice, is empty: one odd value takes no row away. */
function fieldsOf<C extends Columns>(list: List<C>, raw: RawRow, onUndecodable?: (key: string) => void): Fields<C> {
  const entries = Object.entries(list.columns).map(([key, column]) => {
    try {
      return [key, column.decode(raw)];
    } catch (problem) {
      if (!(problem instanceof Undecodable)) throw problem;
      onUndecodable?.(key);
      return [key, column.decode({})];
    }
  });
  return Object.fromEntries(entries) as Fields<C>;
}

const longestShown = 80;

/** Values that could not be decoded, and values that were sent in another form than their columns send them. */
function oddIn(list: List, raw: RawRow, { fields, undecodable }: Read): readonly OddValue[] {
  return Object.entries(list.columns).flatMap(([key, column]): readonly OddValue[] => {
    const sent = raw[column.name];
    const value = fields[key];
    const isAsSent =
      sent === null || sent === undefined || sent === "" || !exact.has(column.field.type)
        ? !undecodable.has(key)
        : sent === column.encode(value)[column.name];
    if (isAsSent) return [];
    const holds = cut(typeof sent === "string" ? sent : JSON.stringify(sent), longestShown);
    const isRead = value !== undefined && !undecodable.has(key);
    return [{ list: list.title, column: column.title, holds, ...(isRead && { readAs: String(value) }) }];
  });
}

interface Read {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly undecodable: ReadonlySet<string>;
}

/** Columns whose values are sent exactly as they are written. */
const exact: ReadonlySet<FieldType> = new Set(["Text", "Choice", "Number"]);

function momentOf(name: string, value: unknown): Date {
  const moment = new Date(String(value));
  if (Number.isNaN(moment.getTime())) throw new Undecodable(name, value);
  return moment;
}

/** The values of an empty row. */
export function blankFields<C extends Columns>(list: List<C>): Fields<C> {
  return Object.fromEntries(Object.entries(list.columns).map(([key, column]) => [key, column.decode({})])) as Fields<C>;
}

/** The request body that sets the given fields. */
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
