// The conditions of a filter: which of them an index serves, and which of them bound the ID.
import { isPerson } from "../fields/codec.ts";
import type { Node } from "../odata/nodes.ts";
import type { List } from "../store/schema.ts";

export const isId = (name: string) => /^id$/i.test(name);

/** The operands of a chain of ANDs. */
export function conjuncts(node: Node): Node[] {
  return node.node === "and" ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node];
}

/** Whether an index serves the condition. An index on a lookup does not. */
export function isIndexed(list: List, node: Node): boolean {
  const operands = node.node === "compare" ? [node.left, node.right] : node.node === "call" ? node.args : [];
  if (node.node === "compare" && node.operator === "ne") return false;
  if (node.node === "call" && node.name !== "startswith") return false;
  return operands.some(
    (operand) => operand.node === "path" && operand.names.length === 1 && indexedName(list, operand.names[0] ?? ""),
  );
}

export function indexedName(list: List, name: string): boolean {
  if (isId(name)) return true;
  const field = list.byName.get(name) ?? (name.endsWith("Id") ? list.byName.get(name.slice(0, -2)) : undefined);
  if (field?.props.Indexed !== true) return false;
  return isPerson(field) || !/^Lookup/.test(field.type);
}

/** The range of IDs that a filter allows, so that other rows are not read. */
export function idBounds(filter: Node | undefined): { after: number; until: number } {
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
