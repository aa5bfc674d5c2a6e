// Rows of lists in SQLite: reading one, reading pages, inserting, replacing, and the versions kept of each.
import type { Json } from "../json.ts";
import type { Db } from "./database.ts";

export interface Item {
  list: number;
  id: number;
  /** the UniqueId, first half of the etag */
  uid: string;
  /** the GUID column */
  guid: string;
  /** 0 file or item, 1 folder */
  kind: number;
  /** server-relative path of the folder it lies in */
  dir: string;
  leaf: string;
  /** owshiddenversion, second half of the etag */
  rev: number;
  /** 512 per major version */
  ui: number;
  created: number;
  modified: number;
  author: number;
  editor: number;
  ctype: string;
  attachments: number;
  vals: Record<string, Json>;
}

interface ItemRow extends Omit<Item, "vals"> {
  vals: string;
}

function readItem(row: ItemRow): Item {
  return { ...row, vals: JSON.parse(row.vals) as Record<string, Json> };
}

export function getItem(db: Db, list: number, id: number): Item | undefined {
  const row = db.get<ItemRow>("SELECT * FROM items WHERE list = ? AND id = ?", list, id);
  return row && readItem(row);
}

/** One page in ID order, after (or, going backwards, before) an id. */
export function itemPage(db: Db, list: number, after: number, limit: number, descending = false): Item[] {
  const rows = descending
    ? db.all<ItemRow>("SELECT * FROM items WHERE list = ? AND id < ? ORDER BY id DESC LIMIT ?", list, after, limit)
    : db.all<ItemRow>("SELECT * FROM items WHERE list = ? AND id > ? ORDER BY id LIMIT ?", list, after, limit);
  return rows.map(readItem);
}

const COLUMNS =
  "list, id, uid, guid, kind, dir, leaf, rev, ui, created, modified, author, editor, ctype, attachments, vals";

export function putItem(db: Db, item: Item): void {
  db.run(
    `INSERT OR REPLACE INTO items (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    item.list,
    item.id,
    item.uid,
    item.guid,
    item.kind,
    item.dir,
    item.leaf,
    item.rev,
    item.ui,
    item.created,
    item.modified,
    item.author,
    item.editor,
    item.ctype,
    item.attachments,
    JSON.stringify(item.vals),
  );
}

export function dropItem(db: Db, list: number, id: number): void {
  db.run("DELETE FROM items WHERE list = ? AND id = ?", list, id);
  db.run("DELETE FROM versions WHERE list = ? AND item = ?", list, id);
}

/** A version is the whole row as it was. */
export function putVersion(db: Db, item: Item): void {
  db.run(
    "INSERT OR REPLACE INTO versions (list, item, ui, row) VALUES (?, ?, ?, ?)",
    item.list,
    item.id,
    item.ui,
    JSON.stringify(item),
  );
}

export function versionsOf(db: Db, list: number, item: number): Item[] {
  return db
    .all<{ row: string }>("SELECT row FROM versions WHERE list = ? AND item = ? ORDER BY ui DESC", list, item)
    .map((one) => JSON.parse(one.row) as Item);
}

export function dropVersion(db: Db, list: number, item: number, ui: number): void {
  db.run("DELETE FROM versions WHERE list = ? AND item = ? AND ui = ?", list, item, ui);
}

/** Keeps the newest `keep` versions. */
export function trimVersions(db: Db, list: number, item: number, keep: number): void {
  db.run(
    "DELETE FROM versions WHERE list = ? AND item = ? AND ui NOT IN (SELECT ui FROM versions WHERE list = ? AND item = ? ORDER BY ui DESC LIMIT ?)",
    list,
    item,
    list,
    item,
    keep,
  );
}

/** The next free number of a list; never given twice. */
export function takeId(db: Db, list: number): number {
  const row = db.get<{ next_id: number }>("SELECT next_id FROM lists WHERE n = ?", list);
  const id = row?.next_id ?? 1;
  db.run("UPDATE lists SET next_id = ? WHERE n = ?", id + 1, list);
  return id;
}

export const etagOf = (item: Item): string => `"${item.uid},${item.rev}"`;
export const versionLabel = (ui: number): string => `${Math.floor(ui / 512)}.${ui % 512}`;
