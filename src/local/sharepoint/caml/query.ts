// Runs a view on a list: one page of the matching rows, in order, within the list view threshold.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { everyRow, readToken } from "../items/query.ts";
import type { Item } from "../store/items.ts";
import { listCounts } from "../store/lists.ts";
import { groupsOf, membersOf, personOf } from "../store/principals.ts";
import type { List } from "../store/schema.ts";
import { camlField, cellReader, sortKey } from "./cells.ts";
import { type Asker, passes } from "./evaluate.ts";
import type { CamlNode, CamlView, Order } from "./nodes.ts";

export interface Request {
  view: CamlView;
  /** server-relative; the list's root when left out */
  folder?: string;
  /** "Paged=TRUE&p_ID=5" */
  paging?: string;
  /** rows a page, when the view does not say */
  limit?: number;
  /** conditions beyond the view's: column filters of the address */
  also?: CamlNode[];
}

export interface Result {
  items: Item[];
  /** how many rows come before this page */
  before: number;
  total: number;
  more: boolean;
  /** the paging text of the next page */
  next?: string;
}

function askerOf(call: Call): Asker {
  const members = new Map<number, number[]>();
  return {
    now: call.now(),
    zone: call.zone,
    userId: call.user.id,
    groups: groupsOf(call.db, call.site.n, call.user.id).map((group) => group.id),
    membersOf(group) {
      const known = members.get(group) ?? membersOf(call.db, call.site.n, group).map((one) => one.id);
      members.set(group, known);
      return known;
    },
    isSiteUser: (id) => personOf(call, id)?.kind === 1,
  };
}

function inScope(view: CamlView, folder: string, item: Item): boolean {
  switch (view.scope) {
    case "folder":
      return item.dir === folder;
    case "filesOnly":
      return item.kind === 0 && item.dir === folder;
    case "recursive":
      return item.kind === 0 && (item.dir === folder || item.dir.startsWith(`${folder}/`));
    case "recursiveAll":
      return item.dir === folder || item.dir.startsWith(`${folder}/`);
  }
}

function fieldsOf(node: CamlNode): string[] {
  if ("parts" in node) return node.parts.flatMap(fieldsOf);
  return node.node === "overlap" ? [node.start, node.end] : [node.field];
}

const conjuncts = (node: CamlNode): CamlNode[] => (node.node === "and" ? node.parts.flatMap(conjuncts) : [node]);

function narrows(list: List, node: CamlNode): boolean {
  if (node.node === "compare" && ["Neq", "Contains", "NotIncludes"].includes(node.operator)) return false;
  if (node.node !== "compare" && node.node !== "in") return false;
  return isIndexed(list, node.field);
}

function isIndexed(list: List, name: string): boolean {
  const field = camlField(list, name);
  return field.name === "ID" || (field.props.Indexed === true && !/^Lookup/.test(field.type));
}

export function runView(call: Call, list: List, request: Request): Result {
  const { view } = request;
  const folder = request.folder ?? list.path;
  const conditions = [...(view.where ? [view.where] : []), ...(request.also ?? [])];
  for (const name of [...conditions.flatMap(fieldsOf), ...view.orderBy.map((one) => one.field)]) camlField(list, name);
  const orders: Order[] = [...view.groupBy.fields, ...view.orderBy];
  const large = listCounts(call, list).item_count > call.tenant.settings.listViewThreshold;
  const narrow = conditions.flatMap(conjuncts).filter((node) => narrows(list, node));
  const limit = view.rowLimit ?? request.limit ?? Number.MAX_SAFE_INTEGER;
  if (large) {
    if (conditions.length > 0 && narrow.length === 0) throw errors.overThreshold();
    const sorted = orders.filter((one) => !isIndexed(list, one.field)).length > 0;
    if (conditions.length === 0 && (sorted || limit > call.tenant.settings.listViewThreshold))
      throw errors.overThreshold();
  }
  const asker = askerOf(call);
  const found: Item[] = [];
  let narrowed = 0;
  for (const item of everyRow(call, list)) {
    const read = cellReader(call, list, item);
    if (large && narrow.length > 0 && narrow.every((node) => passes(node, read, asker))) narrowed++;
    if (narrowed > call.tenant.settings.listViewThreshold) throw errors.overThreshold();
    if (inScope(view, folder, item) && conditions.every((node) => passes(node, read, asker))) found.push(item);
  }
  return page(sort(call, list, found, orders), limit, orders, request.paging);
}

function sort(call: Call, list: List, items: Item[], orders: Order[]): Item[] {
  if (orders.length === 0) return items;
  const keyed = items.map((item) => {
    const read = cellReader(call, list, item);
    return { item, keys: orders.map((order) => sortKey(read(order.field))) };
  });
  keyed.sort((a, b) => {
    for (let i = 0; i < orders.length; i++) {
      const left = a.keys[i] ?? null;
      const right = b.keys[i] ?? null;
      if (left === right) continue;
      const order = left === null ? -1 : right === null ? 1 : left < right ? -1 : 1;
      return orders[i]?.ascending ? order : -order;
    }
    return a.item.id - b.item.id;
  });
  return keyed.map((row) => row.item);
}

function page(items: Item[], limit: number, orders: Order[], paging: string | undefined): Result {
  const token = readToken(paging);
  let from = 0;
  if (token.id !== undefined) {
    const at = items.findIndex((item) => item.id === token.id);
    const after =
      at >= 0 ? at + 1 : orders.length === 0 ? items.filter((item) => item.id <= (token.id ?? 0)).length : 0;
    from = token.backwards ? Math.max(after - 1 - limit, 0) : after;
  }
  const rows = items.slice(from, Math.min(from + limit, items.length));
  const last = rows[rows.length - 1];
  const more = from + rows.length < items.length;
  const keys = orders.map((order) => `p_${order.field}=`).join("&");
  const next = `Paged=TRUE&${keys ? `${keys}&` : ""}p_ID=${last?.id ?? 0}`;
  return { items: rows, before: from, total: items.length, more, ...(more ? { next } : {}) };
}
