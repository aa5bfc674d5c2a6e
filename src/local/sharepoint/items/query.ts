// Reads pages of a list for $filter, $orderby, $top and $skiptoken, under the list view and lookup thresholds.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { isPerson } from "../fields/codec.ts";
import { isArray, isObject, type Json } from "../json.ts";
import { matches, orderOf } from "../odata/evaluate.ts";
import type { Literal, Node } from "../odata/nodes.ts";
import { parseQuery, type Query } from "../odata/query.ts";
import { holds, Permission } from "../permissions.ts";
import type { Page, ResourceCall } from "../resources/model.ts";
import { type Item, itemPage } from "../store/items.ts";
import { listCounts } from "../store/lists.ts";
import type { List } from "../store/schemaCache.ts";
import { hasItemScopes, listSecurable, maskFor } from "../store/scopes.ts";
import { ItemEntity, navigationNames, referenceField } from "./entity.ts";
import { canRead, uniform } from "./securable.ts";
import { hasItemValue, itemValue, objectOnly } from "./values.ts";

const DEFAULT_TOP = 100;

export function queryItems(call: ResourceCall, list: List, query: Query): Page {
  if (!holds(maskFor(call, listSecurable(list.n)), Permission.viewListItems) && !hasItemScopes(call, list.n))
    throw errors.accessDenied();
  checkNames(list, query);
  checkThresholds(call, list, query);
  const page = query.filter || sortsByValue(query) ? searched(call, list, query) : inIdOrder(call, list, query);
  const entities = page.items.map((item) => new ItemEntity(call, list, item));
  return page.next === undefined ? { entities } : { entities, next: page.next };
}

interface ItemPage {
  items: Item[];
  next?: string;
}

const isId = (name: string) => /^id$/i.test(name);
const sortsByValue = (query: Query) =>
  query.orderby.length > 0 && !(query.orderby[0]?.names.length === 1 && isId(query.orderby[0].names[0] ?? ""));

function inIdOrder(call: Call, list: List, query: Query): ItemPage {
  const top = query.top ?? DEFAULT_TOP;
  const token = readToken(query.skiptoken);
  const descending = (query.orderby[0]?.descending ?? false) !== token.backwards;
  const start = token.id ?? (descending ? Number.MAX_SAFE_INTEGER : 0);
  const items = visible(call, list, start, top + 1, descending);
  const more = items.length > top;
  const rows = items.slice(0, top);
  if (token.backwards) rows.reverse();
  const last = rows[rows.length - 1];
  if (!more || !last || top === 0 || token.backwards) return { items: rows };
  return { items: rows, next: `Paged=TRUE&p_ID=${last.id}` };
}

function visible(call: Call, list: List, start: number, limit: number, descending: boolean): Item[] {
  if (uniform(call, list)) return itemPage(call.db, list.n, start, limit, descending);
  const out: Item[] = [];
  let edge = start;
  for (;;) {
    const rows = itemPage(call.db, list.n, edge, 1000, descending);
    for (const row of rows) {
      edge = row.id;
      if (canRead(call, list, row)) out.push(row);
      if (out.length >= limit) return out;
    }
    if (rows.length < 1000) return out;
  }
}

/** Every row the person may read, in ID order, a thousand at a time. */
export function* everyRow(call: Call, list: List, after = 0, until = Number.MAX_SAFE_INTEGER): Generator<Item> {
  const all = uniform(call, list);
  let edge = after;
  for (;;) {
    const rows = itemPage(call.db, list.n, edge, 1000);
    for (const row of rows) {
      edge = row.id;
      if (row.id > until) return;
      if (all || canRead(call, list, row)) yield row;
    }
    if (rows.length < 1000) return;
  }
}

function searched(call: ResourceCall, list: List, query: Query): ItemPage {
  const top = query.top ?? DEFAULT_TOP;
  const token = readToken(query.skiptoken);
  const bounds = idBounds(query.filter);
  const { filter } = query;
  const narrow = filter ? conjuncts(filter).filter((node) => isIndexed(list, node)) : [];
  const large = listCounts(call, list).item_count > call.tenant.settings.listViewThreshold;
  let narrowed = 0;
  const found: Item[] = [];
  for (const item of everyRow(call, list, bounds.after, bounds.until)) {
    const read = reader(call, list, item);
    if (large && narrow.length > 0 && narrow.every((node) => matches(node, read))) narrowed++;
    if (narrowed > call.tenant.settings.listViewThreshold) throw errors.overThreshold();
    if (!filter || matches(filter, read)) found.push(item);
  }
  if (!sortsByValue(query)) {
    const ordered = query.orderby[0]?.descending ? found.reverse() : found;
    const rest =
      token.id === undefined
        ? ordered
        : ordered.filter((one) => (query.orderby[0]?.descending ? one.id < (token.id ?? 0) : one.id > (token.id ?? 0)));
    const items = rest.slice(0, top);
    const last = items[items.length - 1];
    return rest.length > top && last ? { items, next: `Paged=TRUE&p_ID=${last.id}` } : { items };
  }
  return sorted(call, list, query, found, top, token);
}

function sorted(call: ResourceCall, list: List, query: Query, found: Item[], top: number, token: Token): ItemPage {
  const keyed = found.map((item) => ({
    item,
    keys: query.orderby.map((order) => one(reader(call, list, item)(order.names))),
  }));
  keyed.sort((a, b) => {
    for (let i = 0; i < query.orderby.length; i++) {
      const order = orderOf(a.keys[i] ?? null, b.keys[i] ?? null);
      if (order !== 0) return query.orderby[i]?.descending ? -order : order;
    }
    return a.item.id - b.item.id;
  });
  const from = token.id === undefined ? 0 : keyed.findIndex((row) => row.item.id === token.id) + 1;
  const page = keyed.slice(from, from + top);
  const last = page[page.length - 1];
  const items = page.map((row) => row.item);
  if (from + top >= keyed.length || !last) return { items };
  const keys = query.orderby.map(
    (order, i) => `p_${order.names.join("_")}=${encodeURIComponent(String(last.keys[i] ?? ""))}`,
  );
  return { items, next: `Paged=TRUE&${keys.join("&")}&p_ID=${last.item.id}` };
}

const one = (value: Literal | readonly Literal[]): Literal =>
  Array.isArray(value) ? (value[0] ?? null) : (value as Literal);

interface Token {
  id: number | undefined;
  backwards: boolean;
}

/** `Paged=TRUE&p_ID=4`, and backwards with `PagedPrev=TRUE`. */
export function readToken(text: string | undefined): Token {
  if (!text) return { id: undefined, backwards: false };
  const parts = new URLSearchParams(text.replace(/^\?/, ""));
  const id = parts.get("p_ID");
  return { id: id === null ? undefined : Number(id), backwards: /^true$/i.test(parts.get("PagedPrev") ?? "") };
}

function reader(call: ResourceCall, list: List, item: Item) {
  return (names: readonly string[]): Literal | readonly Literal[] => {
    const [first = "", ...rest] = names;
    if (rest.length === 0) return literal(itemValue(call, list, item, isId(first) ? "ID" : first));
    const target = new ItemEntity(call, list, item).navigate(first);
    const read = (entity: { value(name: string): Json | undefined }) => literal(entity.value(rest[0] ?? ""));
    if (target?.kind === "entity") return read(target);
    if (target?.kind === "collection") {
      const everything = parseQuery(new URLSearchParams());
      return target.page(everything).entities.map((entity) => one(read(entity)));
    }
    return null;
  };
}

function literal(value: Json | undefined): Literal | readonly Literal[] {
  if (isArray(value)) return value.filter((part): part is Literal => typeof part !== "object" || part === null);
  if (isObject(value ?? null)) return ((value as { Url?: Json }).Url as Literal | undefined) ?? null;
  return (value ?? null) as Literal;
}

function pathsOf(node: Node): string[][] {
  switch (node.node) {
    case "and":
    case "or":
    case "compare":
      return [...pathsOf(node.left), ...pathsOf(node.right)];
    case "not":
      return pathsOf(node.inner);
    case "call":
      return node.args.flatMap(pathsOf);
    case "path":
      return [node.names];
    default:
      return [];
  }
}

function checkNames(list: List, query: Query): void {
  checkSelection(list, query.selection);
  const used = [...(query.filter ? pathsOf(query.filter) : []), ...query.orderby.map((order) => order.names)];
  for (const names of used) {
    const [first = ""] = names;
    const reference = referenceField(list, first);
    if (names.length > 1 ? !reference : !hasItemValue(list, first) && !isId(first)) {
      if (reference) throw errors.lookupNotExpanded(first);
      throw errors.unknownField(first);
    }
    if (objectOnly.has(first)) throw errors.unknownField(first);
    if (list.byName.get(first)?.type === "Note") {
      throw errors.badValue(`The field '${first}' of type 'Note' cannot be used in the query filter expression.`, -1);
    }
    if (
      names.length > 1 &&
      ![...query.selection.expand.keys()].some((key) => key.toLowerCase() === first.toLowerCase())
    ) {
      throw errors.lookupNotExpanded(first);
    }
  }
}

/** Unknown names are refused even when there is no row to show. */
function checkSelection(list: List, selection: Query["selection"]): void {
  const isNavigation = (name: string) => navigationNames.some((known) => known.toLowerCase() === name.toLowerCase());
  for (const name of selection.names) {
    if (referenceField(list, name)) throw errors.lookupNotExpanded(name);
    if (!hasItemValue(list, name) && !isId(name) && !isNavigation(name)) throw errors.unknownField(name);
  }
  for (const name of [...selection.expand.keys(), ...selection.below.keys()]) {
    if (!referenceField(list, name) && !isNavigation(name) && !hasItemValue(list, name))
      throw errors.unknownField(name);
  }
}

/** The conditions that all must hold. */
function conjuncts(node: Node): Node[] {
  return node.node === "and" ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node];
}

/** A comparison of an indexed column narrows the rows; an index on a lookup does not help. */
function isIndexed(list: List, node: Node): boolean {
  const operands = node.node === "compare" ? [node.left, node.right] : node.node === "call" ? node.args : [];
  if (node.node === "compare" && node.operator === "ne") return false;
  if (node.node === "call" && node.name !== "startswith") return false;
  return operands.some(
    (operand) => operand.node === "path" && operand.names.length === 1 && indexedName(list, operand.names[0] ?? ""),
  );
}

function indexedName(list: List, name: string): boolean {
  if (isId(name)) return true;
  const field = list.byName.get(name) ?? (name.endsWith("Id") ? list.byName.get(name.slice(0, -2)) : undefined);
  if (field?.props.Indexed !== true) return false;
  return isPerson(field) || !/^Lookup/.test(field.type);
}

function checkThresholds(call: Call, list: List, query: Query): void {
  const { listViewThreshold, lookupThreshold } = call.tenant.settings;
  const lookups = new Set<string>();
  for (const name of [
    ...query.selection.expand.keys(),
    ...query.selection.names.map((one) => one.replace(/(String)?Id$/, "")),
  ]) {
    const field = referenceField(list, name);
    if (field) lookups.add(field.name);
  }
  if (lookups.size > lookupThreshold) throw errors.tooManyLookups();
  if (listCounts(call, list).item_count <= listViewThreshold) return;
  if ((query.top ?? 0) > listViewThreshold) throw errors.overThreshold();
  const narrowed = query.filter !== undefined && conjuncts(query.filter).some((node) => isIndexed(list, node));
  if (query.filter && !narrowed) throw errors.overThreshold();
  if (!query.filter && sortsByValue(query) && !indexedName(list, query.orderby[0]?.names[0] ?? ""))
    throw errors.overThreshold();
}

/** Bounds that an AND of comparisons with the ID sets, so that the rest need not be read. */
function idBounds(filter: Node | undefined): { after: number; until: number } {
  const bounds = { after: 0, until: Number.MAX_SAFE_INTEGER };
  for (const node of filter ? conjuncts(filter) : []) {
    if (node.node !== "compare" || node.left.node !== "path" || node.right.node !== "literal") continue;
    const value = node.right.value;
    if (node.left.names.length !== 1 || !isId(node.left.names[0] ?? "") || typeof value !== "number") continue;
    if (node.operator === "eq" || node.operator === "ge") bounds.after = Math.max(bounds.after, Math.ceil(value) - 1);
    if (node.operator === "gt") bounds.after = Math.max(bounds.after, Math.floor(value));
    if (node.operator === "eq" || node.operator === "le") bounds.until = Math.min(bounds.until, Math.floor(value));
    if (node.operator === "lt") bounds.until = Math.min(bounds.until, Math.ceil(value) - 1);
  }
  return bounds;
}
