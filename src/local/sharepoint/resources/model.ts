// What every addressable thing looks like to the router and the renderer: entities, collections, values, raw answers;
// and how one of them leads to another.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import type { Arg } from "../http/path.ts";
import type { Json, JsonObject } from "../json.ts";
import { pick, plain } from "../json.ts";
import type { Query } from "../odata/query.ts";
import type { Principal } from "../people.ts";
import type { Item } from "../store/items.ts";
import type { FileNode } from "../store/nodes.ts";
import type { List } from "../store/schemaCache.ts";

export interface Entity {
  kind: "entity";
  /** "SP.List" */
  type: string;
  /** the collection's name in `odata.metadata`: "SP.ApiData.Lists" */
  set: string;
  /** address below `_api/`: "Web/Lists(guid'...')" */
  link: string;
  /** `odata.id` where it is not the address */
  id?: string;
  etag?: string;
  /** names shown when nothing is selected, in SharePoint's order */
  defaults(): readonly string[];
  /** the canonical spelling of a name this entity has as a value */
  canonical(name: string): string | undefined;
  value(name: string): Json | undefined;
  navigationNames(): readonly string[];
  navigate(name: string): Resource | undefined;
  method(name: string): Method | undefined;
  /** values that come along with a selected name, as ID does with Id */
  companions?(name: string): readonly string[];
  /** refuses a name that must not be selected without an expansion */
  checkSelected?(name: string, expanded: boolean): void;
  merge?(body: JsonObject, call: Call): void;
  remove?(call: Call): void;
  /** answers `.../$value` and PUT on it */
  content?(): Response;
  put?(call: Call): void;
}

export interface Page {
  entities: readonly Entity[];
  /** the $skiptoken of the next page */
  next?: string;
}

export interface Collection {
  kind: "collection";
  type: string;
  set: string;
  link: string;
  /** `native` collections filter, sort and page by themselves */
  page(query: Query): Page;
  native?: boolean;
  key?(args: Args): Resource;
  method?(name: string): Method | undefined;
  add?(body: JsonObject, call: ResourceCall): Entity;
}

export type Resource =
  | Entity
  | Collection
  | { kind: "value"; name: string; value: Json; type?: string }
  | { kind: "raw"; status: number; contentType: string; body: string | Uint8Array; headers?: Record<string, string> }
  | { kind: "json"; status: number; value: Json; set?: string }
  | { kind: "nothing"; status?: number; headers?: Record<string, string> }
  /** a created entity: 201 with its address */
  | { kind: "created"; entity: Entity };

export interface Method {
  /** POST only, when true; GET only never happens here: SharePoint answers POST to its read functions too */
  writes?: boolean;
  run(args: Args): Resource;
}

/**
 * Makes the resources that lead back to each other, as a list to its rows and a row to its list. Their files cannot all
 * import each other, so each call carries the makers, and `makers.ts` alone knows every one.
 */
export interface Makers {
  web(call: ResourceCall): Entity;
  list(call: ResourceCall, list: List): Entity;
  item(call: ResourceCall, list: List, item: Item): Entity;
  file(call: ResourceCall, node: FileNode): Entity;
  folder(call: ResourceCall, node: FileNode): Entity;
  groupsOfUser(call: ResourceCall, user: Principal, link: string): Collection;
}

/** A call on its way through the resources. What only reads and writes the store takes a `Call`. */
export interface ResourceCall extends Call {
  readonly make: Makers;
}

/** The arguments of a function: by position, by name in the address, by name in the body. */
export interface Args {
  at(index: number, name: string): Json | undefined;
  text(index: number, name: string): string;
  number(index: number, name: string): number;
  flag(index: number, name: string, otherwise: boolean): boolean;
  object(index: number, name: string): JsonObject;
  call: ResourceCall;
  body: JsonObject;
}

export function makeArgs(call: ResourceCall, list: Arg[], named: Record<string, Arg>, final: boolean): Args {
  const body = final ? call.bodyObject() : {};
  const at = (index: number, name: string): Json | undefined =>
    named[name.toLowerCase()] ?? list[index] ?? pick(body, name);
  return {
    at,
    call,
    body,
    text(index, name) {
      const value = at(index, name);
      if (value === undefined || value === null) throw errors.badQuery(`The parameter '${name}' is required.`);
      return typeof value === "object" ? JSON.stringify(value) : String(value);
    },
    number(index, name) {
      const value = Number(at(index, name));
      if (!Number.isFinite(value)) throw errors.badQuery(`The parameter '${name}' must be a number.`);
      return value;
    },
    flag(index, name, otherwise) {
      const value = at(index, name);
      if (value === undefined || value === null) return otherwise;
      return value === true || /^(true|1)$/i.test(String(value));
    },
    object(index, name) {
      const value = plain(at(index, name));
      return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
    },
  };
}

export interface EntityType<T> {
  type: string | ((target: T) => string);
  set: string | ((target: T) => string);
  /** always shown */
  properties: Record<string, (target: T, call: Call) => Json>;
  /** shown only when selected */
  more?: Record<string, (target: T, call: Call) => Json>;
  navigation?: Record<string, (target: T, call: ResourceCall, link: string) => Resource>;
  methods?: Record<string, (target: T, args: Args, link: string) => Resource>;
  /** names of methods that may be read with GET */
  reads?: readonly string[];
  merge?(target: T, body: JsonObject, call: Call): void;
  remove?(target: T, call: Call): void;
}

interface Names {
  defaults: string[];
  canonical: Map<string, string>;
  navigation: string[];
  navigationByLow: Map<string, string>;
  methodByLow: Map<string, string>;
}

const namesOf = new WeakMap<object, Names>();

function names<T>(type: EntityType<T>): Names {
  const known = namesOf.get(type);
  if (known) return known;
  const low = (keys: string[]) => new Map(keys.map((key) => [key.toLowerCase(), key]));
  const defaults = Object.keys(type.properties);
  const navigation = Object.keys(type.navigation ?? {});
  const made = {
    defaults,
    canonical: low([...defaults, ...Object.keys(type.more ?? {})]),
    navigation,
    navigationByLow: low(navigation),
    methodByLow: low(Object.keys(type.methods ?? {})),
  };
  namesOf.set(type, made);
  return made;
}

export interface Identity {
  link: string;
  id?: string;
  etag?: string;
}

export function entity<T>(type: EntityType<T>, target: T, call: ResourceCall, identity: Identity): Entity {
  const known = names(type);
  const { merge, remove } = type;
  const made: Entity = {
    kind: "entity",
    type: typeof type.type === "function" ? type.type(target) : type.type,
    set: typeof type.set === "function" ? type.set(target) : type.set,
    link: identity.link,
    defaults: () => known.defaults,
    // A person has both `Id` and `ID`: each is answered by the name it was asked by.
    canonical: (name) => (known.defaults.includes(name) ? name : known.canonical.get(name.toLowerCase())),
    value(name) {
      const key = known.canonical.get(name.toLowerCase());
      if (key === undefined) return undefined;
      return (type.properties[key] ?? type.more?.[key])?.(target, call);
    },
    navigationNames: () => known.navigation,
    navigate(name) {
      const key = known.navigationByLow.get(name.toLowerCase());
      return key === undefined ? undefined : type.navigation?.[key]?.(target, call, identity.link);
    },
    method(name) {
      const key = known.methodByLow.get(name.toLowerCase());
      if (key === undefined) return undefined;
      const run = type.methods?.[key];
      if (!run) return undefined;
      return { writes: !type.reads?.includes(key), run: (args) => run(target, args, identity.link) };
    },
  };
  if (identity.id !== undefined) made.id = identity.id;
  if (identity.etag !== undefined) made.etag = identity.etag;
  if (merge) made.merge = (body, at) => merge(target, body, at);
  if (remove) made.remove = (at) => remove(target, at);
  return made;
}

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

export const value = (name: string, content: Json, type?: string): Resource =>
  type === undefined ? { kind: "value", name, value: content } : { kind: "value", name, value: content, type };
export const nothing = (status = 204): Resource => ({ kind: "nothing", status });
/** An empty answer of a function that returns nothing: `{"odata.null": true}` */
export const nullAnswer = (name: string): Resource => ({ kind: "value", name, value: null });
