// Files of a library: a row, a node and the bytes of each version.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { newGuid } from "../ids.ts";
import type { Json } from "../json.ts";
import { getItem, type Item } from "../store/items.ts";
import { type FileNode, nodeAt, putNode } from "../store/nodes.ts";
import type { List } from "../store/schema.ts";
import { checkName } from "./fileName.ts";
import { asStored } from "./officeFile.ts";
import { addItem, updateItem } from "./write.ts";

export interface NewFile {
  dir: string;
  leaf: string;
  content: Uint8Array;
  overwrite?: boolean;
  values?: Record<string, Json>;
}

export function addFile(call: Call, list: List, file: NewFile): FileNode {
  checkName(file.leaf);
  const path = `${file.dir}/${file.leaf}`;
  const known = nodeAt(call.db, call.site.n, path);
  if (known) {
    if (known.kind === 1 || file.overwrite !== true) {
      throw errors.badValue(
        `A file or folder with the name ${path.slice(call.site.path.length + 1)} already exists. It was last modified by ${call.user.login} on ${new Date(call.now()).toUTCString()}.`,
        -2130575257,
      );
    }
    return writeContent(call, list, known, file.content);
  }
  const content = asStored(file.leaf, file.content);
  const uid = newGuid();
  const item = addItem(call, list, { values: file.values ?? {}, dir: file.dir, kind: 0, leaf: file.leaf, uid });
  const node: FileNode = {
    uid,
    site: call.site.n,
    path,
    dir: file.dir,
    leaf: file.leaf,
    kind: 0,
    list: list.n,
    item: item.id,
    props: { length: content.length },
  };
  putNode(call.db, node);
  putBlob(call, uid, item.ui, content);
  return node;
}

export function putBlob(call: Call, uid: string, ui: number, content: Uint8Array): void {
  call.db.run("INSERT OR REPLACE INTO blobs (uid, version, content) VALUES (?, ?, ?)", uid, ui, content);
}

/** New content is a new version. */
export function writeContent(call: Call, list: List, node: FileNode, sent: Uint8Array): FileNode {
  const content = asStored(node.leaf, sent);
  const item = getItem(call.db, list.n, node.item ?? 0);
  if (!item) throw errors.fileMissing();
  const saved: Item = updateItem(call, list, item, { values: {} });
  const next = { ...node, props: { ...node.props, length: content.length } };
  putNode(call.db, next);
  putBlob(call, node.uid, saved.ui, content);
  return next;
}

/** The bytes of a version, or of the newest there are up to it. */
export function readBlob(call: Call, uid: string, ui = Number.MAX_SAFE_INTEGER): Uint8Array {
  const row = call.db.get<{ content: Uint8Array }>(
    "SELECT content FROM blobs WHERE uid = ? AND version <= ? ORDER BY version DESC LIMIT 1",
    uid,
    ui,
  );
  return row ? new Uint8Array(row.content) : new Uint8Array();
}
