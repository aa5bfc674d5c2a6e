// All changes of rows go through here. It checks permissions and etags, and updates versions, unique values, counts and the change log.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { defaultOf } from "../fields/codec.ts";
import { computeFormulas, validateRow } from "../fields/computed.ts";
import { newGuid } from "../ids.ts";
import type { Json } from "../json.ts";
import { holds, Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { dropItem, etagOf, getItem, type Item, putItem, putVersion, takeId, trimVersions } from "../store/items.ts";
import { touchList } from "../store/lists.ts";
import { dropNode, nodeAt, nodeOfItem, nodesBelow, putNode } from "../store/nodes.ts";
import type { List } from "../store/schema.ts";
import { checkName } from "./fileName.ts";
import { demandOn, folderMask } from "./securable.ts";
import { forgetUnique, keepUnique } from "./unique.ts";

export interface NewItem {
  values: Record<string, Json>;
  /** server-relative; the list's root when left out */
  dir?: string;
  /** 1 for a folder */
  kind?: number;
  /** the name of a folder or file */
  leaf?: string;
  ctype?: string;
  uid?: string;
  /** times and people that only document updates and restores may set */
  stamps?: Stamps;
}

export interface Stamps {
  created?: number;
  modified?: number;
  author?: number;
  editor?: number;
}

const itemInfo = (item: Item) => ({
  title: (item.vals.Title as string | null | undefined) ?? null,
  dir: item.dir,
  leaf: item.leaf,
  kind: item.kind,
  ctype: item.ctype,
});

export function noteItem(call: Call, list: List, item: Item, type: number): void {
  logChange(call, { object: "Item", type, list: list.guid, item: item.id, uid: item.uid, info: itemInfo(item) });
}

const isVersioned = (list: List): boolean => list.props.EnableVersioning === true;

function defaultContentType(list: List, kind: number): string {
  const folder = list.contentTypes.find((one) => one.id.startsWith("0x0120"));
  if (kind === 1) return folder?.id ?? "0x0120";
  return list.contentTypes.find((one) => !one.id.startsWith("0x0120"))?.id ?? "0x01";
}

export function addItem(call: Call, list: List, fresh: NewItem): Item {
  const dir = fresh.dir ?? list.path;
  if (!holds(folderMask(call, list, dir), Permission.addListItems)) throw errors.accessDenied();
  if (fresh.leaf !== undefined) checkName(fresh.leaf);
  const id = takeId(call.db, list.n);
  const kind = fresh.kind ?? 0;
  const now = call.now();
  const vals: Record<string, Json> = {};
  for (const field of list.fields) {
    const given = fresh.values[field.name];
    const chosen = given === undefined ? (kind === 1 ? null : defaultOf(field, now, call.zone)) : given;
    if (chosen !== null) vals[field.name] = chosen;
  }
  const item: Item = {
    list: list.n,
    id,
    uid: fresh.uid ?? newGuid(),
    guid: newGuid(),
    kind,
    dir,
    leaf: fresh.leaf ?? `${id}_.000`,
    rev: 1,
    ui: 512,
    created: fresh.stamps?.created ?? now,
    modified: fresh.stamps?.modified ?? now,
    author: fresh.stamps?.author ?? call.user.id,
    editor: fresh.stamps?.editor ?? call.user.id,
    ctype: fresh.ctype ?? defaultContentType(list, kind),
    attachments: 0,
    vals,
  };
  finish(call, list, item);
  if (kind === 1) {
    const path = `${dir}/${item.leaf}`;
    if (nodeAt(call.db, call.site.n, path)) throw folderTaken(item.leaf);
    putNode(call.db, {
      uid: item.uid,
      site: call.site.n,
      path,
      dir,
      leaf: item.leaf,
      kind: 1,
      list: list.n,
      item: id,
      props: {},
    });
  }
  touchList(call, list, { items: 1 });
  noteItem(call, list, item, ChangeType.add);
  return item;
}

const folderTaken = (name: string) =>
  errors.server(-2130575257, `A file or folder with the name ${name} already exists.`);

function finish(call: Call, list: List, item: Item): void {
  computeFormulas(call, list, item);
  if (item.kind === 0) validateRow(call, list, item);
  keepUnique(call, list, item);
  putItem(call.db, item);
  putVersion(call.db, item);
  const limit = list.props.MajorVersionLimit;
  if (!isVersioned(list)) trimVersions(call.db, list.n, item.id, 1);
  else if (typeof limit === "number" && limit > 0 && item.ui / 512 > limit)
    trimVersions(call.db, list.n, item.id, limit);
}

/** Refuses a request whose If-Match is not the present etag. */
export function checkEtag(call: Call, current: string): void {
  const sent = call.headers.get("if-match");
  if (sent === null || sent.trim() === "*") return;
  if (sent.trim().toLowerCase() !== current.toLowerCase()) throw errors.stale(sent, current);
}

export interface Update {
  values: Record<string, Json>;
  ctype?: string;
  leaf?: string;
  stamps?: Stamps;
  /** an overwrite of the present version: no new one, no new editor */
  system?: boolean;
}

export function updateItem(call: Call, list: List, item: Item, change: Update): Item {
  demandOn(call, list, item, Permission.editListItems);
  checkEtag(call, etagOf(item));
  const vals = { ...item.vals };
  // An append-only column belongs to its version: an update without new text leaves it empty.
  for (const field of list.fields) if (field.props.AppendOnly === true && !change.system) delete vals[field.name];
  for (const [name, content] of Object.entries(change.values)) {
    if (content === null) delete vals[name];
    else vals[name] = content;
  }
  const next: Item = {
    ...item,
    vals,
    rev: item.rev + 1,
    ui: isVersioned(list) && !change.system ? item.ui + 512 : item.ui,
    modified: change.stamps?.modified ?? (change.system ? item.modified : call.now()),
    editor: change.stamps?.editor ?? (change.system ? item.editor : call.user.id),
    created: change.stamps?.created ?? item.created,
    author: change.stamps?.author ?? item.author,
    ctype: change.ctype ?? item.ctype,
  };
  finish(call, list, next);
  if (change.leaf !== undefined && change.leaf !== item.leaf) rename(call, list, next, change.leaf);
  touchList(call, list);
  noteItem(call, list, next, change.system ? ChangeType.systemUpdate : ChangeType.update);
  return next;
}

/** Everything below a folder moves with it. */
export function rename(call: Call, list: List, item: Item, leaf: string, dir: string = item.dir): void {
  const node = nodeOfItem(call.db, list.n, item.id);
  if (!node) return;
  checkName(leaf);
  const from = node.path;
  const path = `${dir}/${leaf}`;
  const taken = nodeAt(call.db, call.site.n, path);
  if (taken && taken.uid !== node.uid) throw folderTaken(leaf);
  if (node.kind === 1) {
    for (const below of nodesBelow(call.db, call.site.n, from)) {
      putNode(call.db, {
        ...below,
        path: path + below.path.slice(from.length),
        dir: path + below.dir.slice(from.length),
      });
    }
    call.db.run(
      "UPDATE items SET dir = ? || substr(dir, ?) WHERE list = ? AND (dir = ? OR (dir >= ? AND dir < ?))",
      path,
      from.length + 1,
      list.n,
      from,
      `${from}/`,
      `${from}0`,
    );
  }
  putNode(call.db, { ...node, path, dir, leaf });
  item.leaf = leaf;
  item.dir = dir;
  putItem(call.db, item);
  putVersion(call.db, item);
  noteItem(call, list, item, ChangeType.rename);
}

/**
 * Deletes a row for good with everything that belongs to it, and a folder with its contents. The log tells of the folder alone: whoever
 * reads it has to know that what lay in it is gone too.
 */
export function removeItem(call: Call, list: List, item: Item, type: number = ChangeType.delete): void {
  for (const one of withContents(call, list, item)) {
    dropItem(call.db, list.n, one.id);
    forgetUnique(call, list, one.id);
    const node = nodeOfItem(call.db, list.n, one.id);
    if (node) dropNode(call.db, node.uid);
    call.db.run("DELETE FROM scopes WHERE site = ? AND securable = ?", call.site.n, one.uid);
    call.db.run("DELETE FROM attachments WHERE list = ? AND item = ?", list.n, one.id);
    call.db.run("DELETE FROM comments WHERE list = ? AND item = ?", list.n, one.id);
    touchList(call, list, { items: -1, deleted: true });
  }
  noteItem(call, list, item, type);
  call.masks.clear();
}

/** The item itself and, for a folder, everything in it. */
export function withContents(call: Call, list: List, item: Item): Item[] {
  if (item.kind !== 1) return [item];
  const path = `${item.dir}/${item.leaf}`;
  const rows = call.db.all<{ id: number }>(
    "SELECT id FROM items WHERE list = ? AND (dir = ? OR (dir >= ? AND dir < ?)) ORDER BY id",
    list.n,
    path,
    `${path}/`,
    `${path}0`,
  );
  const below = rows.map((row) => getItem(call.db, list.n, row.id)).filter((one) => one !== undefined);
  return [...below, item];
}
