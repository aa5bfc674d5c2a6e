// Folders and files by path. Those of a list belong to an item; those of the web itself do not.
import type { Json } from "../json.ts";
import type { Db } from "./database.ts";

export interface FileNode {
  uid: string;
  site: number;
  /** server-relative */
  path: string;
  dir: string;
  leaf: string;
  /** 0 file, 1 folder */
  kind: number;
  list: number | null;
  item: number | null;
  props: Record<string, Json>;
}

interface Row extends Omit<FileNode, "props"> {
  props: string;
}

const read = (row: Row): FileNode => ({ ...row, props: JSON.parse(row.props) as Record<string, Json> });

export const dirOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
export const leafOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

type FolderFacts = Pick<FileNode, "uid" | "site" | "path" | "props"> & { readonly list?: number };

/** A folder that is no item: of the web itself, or the root of a list. */
export function folderNode({ uid, site, path, props, list }: FolderFacts): FileNode {
  return { uid, site, path, dir: dirOf(path), leaf: leafOf(path), kind: 1, list: list ?? null, item: null, props };
}

export function nodeAt(db: Db, site: number, path: string): FileNode | undefined {
  const row = db.get<Row>("SELECT * FROM nodes WHERE site = ? AND path = ?", site, path);
  return row && read(row);
}

export function nodeByUid(db: Db, uid: string): FileNode | undefined {
  const row = db.get<Row>("SELECT * FROM nodes WHERE uid = ?", uid.toLowerCase());
  return row && read(row);
}

export function nodeOfItem(db: Db, list: number, item: number): FileNode | undefined {
  const row = db.get<Row>("SELECT * FROM nodes WHERE list = ? AND item = ?", list, item);
  return row && read(row);
}

export function childrenOf(db: Db, site: number, dir: string, kind: number): FileNode[] {
  return db
    .all<Row>(
      "SELECT * FROM nodes WHERE site = ? AND dir = ? AND kind = ? ORDER BY leaf COLLATE NOCASE",
      site,
      dir,
      kind,
    )
    .map(read);
}

export function putNode(db: Db, node: FileNode): void {
  db.run(
    "INSERT OR REPLACE INTO nodes (uid, site, path, dir, leaf, kind, list, item, props) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    node.uid,
    node.site,
    node.path,
    node.dir,
    node.leaf,
    node.kind,
    node.list,
    node.item,
    JSON.stringify(node.props),
  );
}

export function dropNode(db: Db, uid: string): void {
  db.run("DELETE FROM nodes WHERE uid = ?", uid);
}

/** Everything below a folder, nearest first. */
export function nodesBelow(db: Db, site: number, path: string): FileNode[] {
  return db
    .all<Row>(
      "SELECT * FROM nodes WHERE site = ? AND path >= ? AND path < ? ORDER BY length(path)",
      site,
      `${path}/`,
      `${path}0`,
    )
    .map(read);
}
