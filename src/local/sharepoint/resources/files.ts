// Folders and files as resources.
import type { Item } from "../store/items.ts";
import { nodeAt, nodeOfItem } from "../store/nodes.ts";
import type { List } from "../store/schema.ts";
import type { Resource, ResourceCall } from "./model.ts";

export function rootFolder(call: ResourceCall, list: List): Resource {
  const node = nodeAt(call.db, call.site.n, list.path);
  return node ? call.make.folder(call, node) : { kind: "nothing" };
}

export function folderOfItem(call: ResourceCall, list: List, item: Item): Resource {
  const node = item.kind === 1 ? nodeOfItem(call.db, list.n, item.id) : undefined;
  return node ? call.make.folder(call, node) : { kind: "nothing" };
}

export function fileOfItem(call: ResourceCall, list: List, item: Item): Resource {
  const node = item.kind === 0 ? nodeOfItem(call.db, list.n, item.id) : undefined;
  return node ? call.make.file(call, node) : { kind: "nothing" };
}
