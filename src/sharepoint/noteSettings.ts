// Reads two settings of note columns by which words are lost or changed when a row is saved, and which people switch on by hand.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/lists/index.js";
import { SPCollection } from "@pnp/sp/spqueryable.js";
import "@pnp/sp/webs/index.js";
import type { AlteredNote } from "../ports/lists.ts";
import type { Column } from "../schema/column.ts";
import type { List } from "../schema/list.ts";

export interface NoteField {
  readonly InternalName: string;
  readonly SchemaXml: string;
}

const notesIn = ({ columns }: List): readonly Column<unknown>[] =>
  Object.values(columns).filter(({ field }) => field.type === "Note");

/** Can be part of a batch. Not PnPjs' own `fields`, which would add everything about columns to the bundle. */
export async function noteFields(from: SPFI, list: List, path: string): Promise<readonly NoteField[]> {
  if (notesIn(list).length === 0) return [];
  return SPCollection(from.web.getList(path), "fields")
    .filter("TypeAsString eq 'Note' and FromBaseType eq false")
    .select("InternalName", "SchemaXml")<readonly NoteField[]>();
}

export function alteredNotes(list: List, fields: readonly NoteField[]): readonly AlteredNote[] {
  const schemas = new Map(fields.map(({ InternalName, SchemaXml }) => [InternalName, SchemaXml]));
  return notesIn(list).flatMap(({ name, title }) => {
    const xml = schemas.get(name) ?? "";
    const is = (setting: string) => new RegExp(`\\s${setting}="TRUE"`, "i").test(xml);
    // Entries of a log are never saved again.
    const appends = list.mode === "rows" && is("AppendOnly");
    const formatted = is("RichText");
    return appends || formatted ? [{ name, title, appends, formatted }] : [];
  });
}
