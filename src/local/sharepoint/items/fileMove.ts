// Copying and moving files and folders, within a library or between two.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { newGuid } from "../ids.ts";
import { holds, Permission } from "../permissions.ts";
import { ChangeType } from "../store/changes.ts";
import { getItem, type Item } from "../store/items.ts";
import { listAround } from "../store/lists.ts";
import { childrenOf, dirOf, type FileNode, folderNode, leafOf, nodeAt, putNode } from "../store/nodes.ts";
import type { List } from "../store/schema.ts";
import { recycleOrRemove } from "./body.ts";
import { addFile, readBlob } from "./fileWrite.ts";
import { isRowFile, moveRow } from "./rowFile.ts";
import { demandOn, folderMask } from "./securable.ts";
import { addItem, noteItem, rename } from "./write.ts";

export function unconditional(call: Call): Call {
  const headers = new Headers(call.headers);
  headers.delete("if-match");
  return { ...call, headers };
}

function homeOf(call: Call, path: string): { list: List; parent: FileNode } {
  const parent = nodeAt(call.db, call.site.n, dirOf(path));
  const list = listAround(call, dirOf(path));
  if (!parent || !list) throw errors.fileMissing();
  return { list, parent };
}

export function itemOfNode(call: Call, node: FileNode): { list: List; item: Item } | undefined {
  const list = node.list === null ? undefined : call.tenant.schema.byN(node.list);
  const item = list && node.item !== null ? getItem(call.db, list.n, node.item) : undefined;
  return list && item ? { list, item } : undefined;
}

export interface MoveOptions {
  overwrite: boolean;
  keepBoth: boolean;
}

/** The first free name: "plan.docx", "plan1.docx", "plan2.docx". */
function freeName(call: Call, path: string): string {
  const leaf = leafOf(path);
  const dot = leaf.lastIndexOf(".");
  const [base, end] = dot > 0 ? [leaf.slice(0, dot), leaf.slice(dot)] : [leaf, ""];
  for (let i = 1; ; i++) {
    const next = `${dirOf(path)}/${base}${i}${end}`;
    if (!nodeAt(call.db, call.site.n, next)) return next;
  }
}

function settle(call: Call, path: string, options: MoveOptions): string {
  const taken = nodeAt(call.db, call.site.n, path);
  if (!taken) return path;
  if (options.keepBoth) return freeName(call, path);
  if (!options.overwrite || taken.kind === 1) {
    throw errors.badValue(`A file or folder with the name ${leafOf(path)} already exists.`, -2130575257);
  }
  const there = itemOfNode(call, taken);
  if (there) recycleOrRemove(unconditional(call), there.list, there.item, false);
  return path;
}

export function copyNode(call: Call, node: FileNode, to: string, options: MoveOptions): FileNode {
  const path = settle(call, to, options);
  const { list, parent } = homeOf(call, path);
  const source = itemOfNode(call, node);
  if (source) demandOn(call, source.list, source.item, Permission.openItems);
  const values = source && source.list.n === list.n ? source.item.vals : {};
  if (node.kind === 0) {
    return addFile(call, list, { dir: parent.path, leaf: leafOf(path), content: readBlob(call, node.uid), values });
  }
  addItem(call, list, { values, dir: parent.path, kind: 1, leaf: leafOf(path) });
  for (const kind of [1, 0]) {
    for (const below of childrenOf(call.db, call.site.n, node.path, kind))
      copyNode(call, below, `${path}/${below.leaf}`, options);
  }
  const made = nodeAt(call.db, call.site.n, path);
  if (!made) throw errors.fileMissing();
  return made;
}

export function moveNode(call: Call, node: FileNode, to: string, options: MoveOptions): void {
  const path = settle(call, to, options);
  const { list, parent } = homeOf(call, path);
  const source = itemOfNode(call, node);
  if (!source) throw errors.accessDenied();
  if (isRowFile(node)) {
    moveRow(call, source.list, source.item, path);
    return;
  }
  demandOn(call, source.list, source.item, Permission.editListItems);
  if (!holds(folderMask(call, list, parent.path), Permission.addListItems)) throw errors.accessDenied();
  if (source.list.n === list.n) {
    const next = { ...source.item };
    rename(call, list, next, leafOf(path), parent.path);
    return;
  }
  copyNode(call, node, path, options);
  noteItem(call, source.list, source.item, ChangeType.moveAway);
  recycleOrRemove(unconditional(call), source.list, source.item, false);
}

/** A folder of the web itself, outside every list. */
export function putWebFolder(call: Call, path: string): void {
  const stamp = { created: call.now(), modified: call.now() };
  putNode(call.db, folderNode({ uid: newGuid(), site: call.site.n, path, props: stamp }));
}
