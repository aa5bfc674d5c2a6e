// Refuses a query of items that names unknown columns or exceeds a threshold.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import type { Node } from "../odata/nodes.ts";
import type { Query } from "../odata/query.ts";
import { listCounts } from "../store/lists.ts";
import type { List } from "../store/schema.ts";
import { conjuncts, indexedName, isId, isIndexed } from "./conditions.ts";
import { navigationNames, referenceField } from "./entity.ts";
import { hasItemValue, objectOnly } from "./values.ts";

export const sortsByValue = (query: Query) =>
  query.orderby.length > 0 && !(query.orderby[0]?.names.length === 1 && isId(query.orderby[0].names[0] ?? ""));

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

export function checkNames(list: List, query: Query): void {
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

/** Refuses unknown names, even when the list is empty. */
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

export function checkThresholds(call: Call, list: List, query: Query): void {
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
