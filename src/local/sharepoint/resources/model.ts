// What a resource is to the router and the renderer: an entity, a collection, a value or a raw answer.
import type { Call } from "../call.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Query } from "../odata/query.ts";
import type { Principal } from "../people.ts";
import type { Item } from "../store/items.ts";
import type { FileNode } from "../store/nodes.ts";
import type { List } from "../store/schema.ts";

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
  /** true: POST only. Otherwise both: SharePoint answers POST to its read functions too */
  writes?: boolean;
  run(args: Args): Resource;
}

/**
 * Makes the resources that lead to each other in circles, such as a list and its rows. Their files must not import each other
 * in a circle, so every call has the makers, and `makers.ts` connects them.
 */
export interface Makers {
  web(call: ResourceCall): Entity;
  list(call: ResourceCall, list: List): Entity;
  item(call: ResourceCall, list: List, item: Item): Entity;
  file(call: ResourceCall, node: FileNode): Entity;
  folder(call: ResourceCall, node: FileNode): Entity;
  groupsOfUser(call: ResourceCall, user: Principal, link: string): Collection;
}

/** A call with makers, for resources. Code that only reads and writes the store takes a `Call`. */
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

export const value = (name: string, content: Json, type?: string): Resource =>
  type === undefined ? { kind: "value", name, value: content } : { kind: "value", name, value: content, type };

export const nothing = (status = 204): Resource => ({ kind: "nothing", status });

/** An empty answer of a function that returns nothing: `{"odata.null": true}` */
export const nullAnswer = (name: string): Resource => ({ kind: "value", name, value: null });
