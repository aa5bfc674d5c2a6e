// One item by id, for the places that only pass it on.
import { errors } from "../errors.ts";
import { ItemEntity } from "../items/entity.ts";
import { canRead } from "../items/securable.ts";
import { getItem, type Item } from "../store/items.ts";
import type { List } from "../store/schema.ts";
import type { Entity, ResourceCall } from "./model.ts";

export const itemResource = (call: ResourceCall, list: List, item: Item): Entity => new ItemEntity(call, list, item);

export function itemById(call: ResourceCall, list: List, id: number): Entity {
  const item = getItem(call.db, list.n, id);
  if (!item || !canRead(call, list, item)) throw errors.itemMissing();
  return itemResource(call, list, item);
}
