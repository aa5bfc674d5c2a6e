// Folders and files as resources.
import type { Call } from "../call.ts";
import type { Item } from "../store/items.ts";
import { nodeAt, nodeOfItem } from "../store/nodes.ts";
import type { List } from "../store/schemaCache.ts";
import { fileEntity } from "./fileEntity.ts";
import { folderEntity } from "./folders.ts";
import type { Resource } from "./model.ts";

export function rootFolder(call: Call, list: List): Resource {
  const node = nodeAt(call.db, call.site.n, list.path);
  return node ? folderEntity(call, node) : { kind: "nothing" };
}

export function folderOfItem(call: Call, list: List, item: Item): Resource {
  const node = item.kind === 1 ? nodeOfItem(call.db, list.n, item.id) : undefined;
  return node ? folderEntity(call, node) : { kind: "nothing" };
}

export function fileOfItem(call: Call, list: List, item: Item): Resource {
  const node = item.kind === 0 ? nodeOfItem(call.db, list.n, item.id) : undefined;
  return node ? fileEntity(call, node) : { kind: "nothing" };
}
