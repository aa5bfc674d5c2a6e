// Permissions on an item: the scopes above it, and the list's "own items only" settings.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { holds, Permission } from "../permissions.ts";
import type { Item } from "../store/items.ts";
import type { List } from "../store/schema.ts";
import { hasItemScopes, itemSecurable, listSecurable, maskFor, type Securable } from "../store/scopes.ts";

export function securableOf(call: Call, list: List, item: Pick<Item, "list" | "uid" | "dir">): Securable {
  return itemSecurable(call, item, list.path);
}

export function itemMask(call: Call, list: List, item: Item): bigint {
  const mask = hasItemScopes(call, list.n)
    ? maskFor(call, securableOf(call, list, item))
    : maskFor(call, listSecurable(list.n));
  return own(list, item, call, mask);
}

/** ReadSecurity 2: read own items only. WriteSecurity 2: change own items only; 4: change none. */
function own(list: List, item: Item, call: Call, mask: bigint): bigint {
  if (holds(mask, Permission.manageLists)) return mask;
  let left = mask;
  if (list.props.ReadSecurity === 2 && item.author !== call.user.id) return 0n;
  const barred = list.props.WriteSecurity === 4 || (list.props.WriteSecurity === 2 && item.author !== call.user.id);
  if (barred) left &= ~(Permission.editListItems | Permission.deleteListItems);
  return left;
}

export const canRead = (call: Call, list: List, item: Item): boolean =>
  holds(itemMask(call, list, item), Permission.viewListItems);

/** Whether all rows of the list have the same permissions, so that they need not be checked one by one. */
export function uniform(call: Call, list: List): boolean {
  if (hasItemScopes(call, list.n)) return false;
  return list.props.ReadSecurity !== 2 || holds(maskFor(call, listSecurable(list.n)), Permission.manageLists);
}

export function demandOn(call: Call, list: List, item: Item, needed: bigint): void {
  const mask = itemMask(call, list, item);
  if (!holds(mask, Permission.viewListItems)) throw errors.itemMissing();
  if (!holds(mask, needed)) throw errors.accessDenied();
}

/** Permissions for adding an item in this folder. */
export function folderMask(call: Call, list: List, dir: string): bigint {
  if (!hasItemScopes(call, list.n) || dir === list.path) return maskFor(call, listSecurable(list.n));
  return maskFor(call, itemSecurable(call, { list: list.n, uid: "-", dir }, list.path).parent ?? listSecurable(list.n));
}
