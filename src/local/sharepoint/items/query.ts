// Reads pages of a list for $filter, $orderby, $top and $skiptoken, under the list view and lookup thresholds.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { isArray, isObject, type Json } from "../json.ts";
import { matches, orderOf } from "../odata/evaluate.ts";
import type { Literal } from "../odata/nodes.ts";
import { parseQuery, type Query } from "../odata/query.ts";
import { holds, Permission } from "../permissions.ts";
import type { Page, ResourceCall } from "../resources/model.ts";
import { type Item, itemPage } from "../store/items.ts";
import { listCounts } from "../store/lists.ts";
import type { List } from "../store/schema.ts";
import { hasItemScopes, listSecurable, maskFor } from "../store/scopes.ts";
import { checkNames, checkThresholds, sortsByValue } from "./checkQuery.ts";
import { conjuncts, idBounds, isId, isIndexed } from "./conditions.ts";
import { ItemEntity } from "./entity.ts";
import { canRead, uniform } from "./securable.ts";
import { itemValue } from "./values.ts";

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
