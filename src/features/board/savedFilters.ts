// Which named filters there are, and the entries that save and remove one.
import type { Entry } from "../../ports/storage.ts";
import type { Person } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";
import { type SavedFilterEntry, savedFilters } from "./list.ts";
import { readView, type View, writeView } from "./view.ts";

export interface SavedFilter {
  readonly name: string;
  readonly query: string;
  readonly by: Person;
  readonly operation: string;
}

/** In the order of their names. What was saved is removed by whoever saved it; an address that anybody wrote is read strictly. */
export function readSaved(entries: Iterable<SavedFilterEntry>): readonly SavedFilter[] {
  const all = [...entries];
  const removed = all.filter(({ fields }) => fields.kind === "Removed");
  return all
    .filter(({ fields, author }) => {
      const isBack = removed.some((entry) => entry.fields.about === fields.operation && entry.author.id === author.id);
      return fields.kind === "Saved" && !isBack;
    })
    .map(({ fields: { title: name, query, operation }, author: by }) => ({
      ...{ name, by, operation },
      query: writeView(readView(query)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB", { numeric: true }));
}

/** In characters, as a line of text takes it. */
const longestName = 255;

export function savedEntry(name: string, view: View): Entry {
  const fields = { title: cut(name.trim(), longestName), kind: "Saved", query: writeView(view) };
  return { list: savedFilters.title, fields };
}

export function removedEntry({ name, operation }: SavedFilter): Entry {
  return { list: savedFilters.title, fields: { title: name, kind: "Removed", about: operation } };
}
