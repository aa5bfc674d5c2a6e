// Reads rows and versions of a list as SharePoint sends them, and writes fields as it takes them.
import { below } from "./address.ts";
import { type Column, type RawRow, Undecodable } from "./column.ts";
import { asPerson, personTerms } from "./columns.ts";
import type { Columns, Decoded, Fields, List, Version } from "./list.ts";
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
  "EffectiveBasePermissions",
];

/** The `$select` and `$expand` terms for everything that `decodeRow` needs. */
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

/** Decodes one row in minimal metadata, with `odata.etag`. `listPath` is the list's server-relative path. */
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
 * Decodes one version of a row. A column that was added later is missing from older versions and decodes to an empty value. So
 * does a value that its column no longer allows, such as a withdrawn choice, because the history must stay readable.
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
