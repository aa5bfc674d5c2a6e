// A list row as a file: SharePoint knows row 17 of a plain list as `17_.000` in its folder, and moves it as one.
import type { Call } from "../call.ts";
import { errors, NotImplemented } from "../errors.ts";
import { holds, Permission } from "../permissions.ts";
import { ChangeType } from "../store/changes.ts";
import { getItem, type Item, putItem, putVersion } from "../store/items.ts";
import { listAround } from "../store/lists.ts";
import { dirOf, type FileNode, leafOf, nodeAt } from "../store/nodes.ts";
import type { List } from "../store/schema.ts";
import { demandOn, folderMask } from "./securable.ts";
import { noteItem } from "./write.ts";

/** The row is no node of its own: it has no content, and its place is kept with it. */
export function rowFileAt(call: Call, path: string): FileNode | undefined {
  const id = Number(/^(\d+)_\.000$/u.exec(leafOf(path))?.[1] ?? 0);
  const list = listAround(call, dirOf(path));
  const item = list && getItem(call.db, list.n, id);
  if (item?.kind !== 0 || `${item.dir}/${item.leaf}`.toLowerCase() !== path.toLowerCase()) return undefined;
  const { uid, dir, leaf } = item;
  return { uid, site: call.site.n, path: `${dir}/${leaf}`, dir, leaf, kind: 0, list: item.list, item: id, props: {} };
}

export const isRowFile = ({ leaf }: FileNode): boolean => /^\d+_\.000$/u.test(leaf);

/** Its id, versions and etag stay, and who changed it last; the permissions are those of where it is then. */
export function moveRow(call: Call, list: List, item: Item, to: string): void {
  demandOn(call, list, item, Permission.editListItems);
  const dir = dirOf(to);
  const home = listAround(call, dir);
  const parent = nodeAt(call.db, call.site.n, dir);
  if (parent?.kind !== 1 || !home) throw errors.directoryMissing();
  if (home.n !== list.n) throw new NotImplemented("moving a row to another list");
  if (leafOf(to) !== item.leaf) throw new NotImplemented("giving a row's file another name");
  if (!holds(folderMask(call, list, parent.path), Permission.addListItems)) throw errors.accessDenied();
  const moved = { ...item, dir: parent.path };
  putItem(call.db, moved);
  putVersion(call.db, moved);
  noteItem(call, list, moved, ChangeType.rename);
}
