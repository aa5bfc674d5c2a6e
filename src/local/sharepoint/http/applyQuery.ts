// Filters, sorts and pages a collection that is held in memory: lists, columns, users, groups.
import { errors } from "../errors.ts";
import { isArray, isObject, type Json } from "../json.ts";
import { matches, orderOf } from "../odata/evaluate.ts";
import type { Literal } from "../odata/nodes.ts";
import type { Query } from "../odata/query.ts";
import type { Entity } from "../resources/model.ts";

/** Applies $filter, $orderby, $skip and $top. */
export function apply(entities: readonly Entity[], query: Query): readonly Entity[] {
  const read = (entity: Entity) => (names: readonly string[]) => literal(readPath(entity, names));
  let rows = [...entities];
  const { filter } = query;
  if (filter) rows = rows.filter((one) => matches(filter, read(one)));
  for (const order of [...query.orderby].reverse()) {
    const key = (one: Entity) => literal(readPath(one, order.names));
    const pairs = rows.map((one) => ({ one, key: key(one) }));
    pairs.sort((a, b) => {
      const left = Array.isArray(a.key) ? (a.key[0] ?? null) : (a.key as Literal);
      const right = Array.isArray(b.key) ? (b.key[0] ?? null) : (b.key as Literal);
      return order.descending ? orderOf(right, left) : orderOf(left, right);
    });
    rows = pairs.map((pair) => pair.one);
  }
  return rows.slice(query.skip, query.top === undefined ? undefined : query.skip + query.top);
}

function readPath(entity: Entity, names: readonly string[]): Json {
  const [first = "", ...rest] = names;
  const direct = entity.value(first);
  if (direct !== undefined) {
    let at: Json = direct;
    for (const name of rest) at = isObject(at) ? (at[name] ?? null) : null;
    return at;
  }
  const target = entity.navigate(first);
  if (!target) throw errors.unknownField(first);
  if (target.kind === "entity") return readPath(target, rest);
  return null;
}

function literal(content: Json): Literal | readonly Literal[] {
  if (isArray(content)) return content.filter((one): one is Literal => typeof one !== "object");
  if (isObject(content)) return null;
  return content;
}
