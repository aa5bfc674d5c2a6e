// Makes a collection: its entities, its functions, how one is added.
import type { JsonObject } from "../json.ts";
import type { Query } from "../odata/query.ts";
import type { Args, Collection, Entity, Page, Resource, ResourceCall } from "./model.ts";

export interface CollectionParts {
  type: string;
  set: string;
  link: string;
  list(query: Query): readonly Entity[] | Page;
  native?: boolean;
  key?(args: Args): Resource;
  methods?: Record<string, (args: Args) => Resource>;
  reads?: readonly string[];
  add?(body: JsonObject, call: ResourceCall): Entity;
}

export function collection(parts: CollectionParts): Collection {
  const made: Collection = {
    kind: "collection",
    type: parts.type,
    set: parts.set,
    link: parts.link,
    page(query) {
      const listed = parts.list(query);
      return Array.isArray(listed) ? { entities: listed as readonly Entity[] } : (listed as Page);
    },
    method(name) {
      const key = Object.keys(parts.methods ?? {}).find((known) => known.toLowerCase() === name.toLowerCase());
      const run = key === undefined ? undefined : parts.methods?.[key];
      if (!run || key === undefined) return undefined;
      return { writes: !(parts.reads?.includes(key) || /^getby/i.test(key)), run };
    },
  };
  if (parts.native) made.native = true;
  if (parts.key) made.key = parts.key;
  if (parts.add) made.add = parts.add;
  return made;
}
