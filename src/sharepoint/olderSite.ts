// Reads a list of a site that an earlier version set up, which lacks columns. Loaded where SharePoint refuses a column.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/lists/index.js";
import { SPCollection } from "@pnp/sp/spqueryable.js";
import "@pnp/sp/webs/index.js";
import type { ListAnswer } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import type { Rights } from "../schema/rights.ts";
import { alteredNotes, noteFields } from "./noteSettings.ts";
import type { RowReader } from "./readRows.ts";

interface Older {
  readonly sp: SPFI;
  readonly reader: RowReader;
  readonly list: List;
  readonly rights: Rights;
}

/** Without the columns that the site lacks, which are named; undefined where it lacks one that the list cannot be read without. */
export async function readOlder({ sp, reader, list, rights }: Older): Promise<ListAnswer | undefined> {
  const path = reader.pathOf(list);
  const fields = await SPCollection(sp.web.getList(path), "fields").select("InternalName")<
    readonly { readonly InternalName: string }[]
  >();
  const there = new Set(fields.map(({ InternalName }) => InternalName));
  const lacking = Object.values(list.columns).filter(({ name }) => !there.has(name));
  if (lacking.length === 0 || !lacking.every(({ mayBeMissing }) => mayBeMissing)) return undefined;
  const columns = Object.fromEntries(Object.entries(list.columns).filter(([, { name }]) => there.has(name)));
  reader.older.set(list.title, { ...list, columns });
  const rows = await reader.whole(list, await reader.firstPage(sp, list));
  const missing = lacking.map(({ name, title }) => {
    return { name, title, appends: false, formatted: false, missing: true } as const;
  });
  const altered = alteredNotes(list, await noteFields(sp, list, path));
  return { kind: "read", ...rows, rights, altered: [...altered, ...missing] };
}
