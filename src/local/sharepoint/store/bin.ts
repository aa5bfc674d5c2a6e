// The recycle bin: deleted things with their versions and permissions, to be restored or deleted for good.
import type { Call } from "../call.ts";
import { newGuid } from "../ids.ts";
import { withContents } from "../items/write.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Item } from "./items.ts";
import type { List } from "./schema.ts";

export interface BinEntry {
  guid: string;
  site: number;
  /** 1 first stage, 2 second stage */
  stage: number;
  deleted: number;
  deleter: number;
  props: BinProps;
  saved: Json;
}

export interface BinProps {
  title: string;
  leaf: string;
  dir: string;
  /** 1 file, 3 list item, 4 list, 5 folder, 7 attachment */
  type: number;
  author: number;
  size: number;
  list: number;
}

const TABLES = ["items", "versions", "attachments", "comments", "uniques"] as const;

type SavedRow = Record<string, Json>;

/** Copies everything of a row (and of a folder's contents) into the bin; the caller then removes it. */
export function putInBin(call: Call, list: List, item: Item): string {
  const saved: Record<string, SavedRow[]> = {
    items: [],
    versions: [],
    attachments: [],
    comments: [],
    uniques: [],
    nodes: [],
    scopes: [],
    blobs: [],
  };
  for (const one of withContents(call, list, item)) {
    for (const table of TABLES) {
      const key = table === "items" ? "id" : "item";
      const rows = call.db.all<SavedRow>(`SELECT * FROM ${table} WHERE list = ? AND ${key} = ?`, list.n, one.id);
      saved[table]?.push(...rows.map(packed));
    }
    saved.nodes?.push(...call.db.all<SavedRow>("SELECT * FROM nodes WHERE list = ? AND item = ?", list.n, one.id));
    saved.scopes?.push(
      ...call.db.all<SavedRow>("SELECT * FROM scopes WHERE site = ? AND securable = ?", call.site.n, one.uid),
    );
    saved.blobs?.push(...call.db.all<SavedRow>("SELECT * FROM blobs WHERE uid = ?", one.uid).map(packed));
  }
  const library = list.props.BaseType === 1;
  return fileAway(
    call,
    {
      title: String(item.vals.Title ?? item.leaf),
      leaf: item.leaf,
      dir: item.dir.slice(1),
      type: item.kind === 1 ? 5 : library ? 1 : 3,
      author: item.author,
      size: 0,
      list: list.n,
    },
    saved,
  );
}

export function fileAway(call: Call, props: BinProps, saved: Json): string {
  const guid = newGuid();
  call.db.run(
    "INSERT INTO bin (guid, site, stage, deleted, deleter, props, saved) VALUES (?, ?, 1, ?, ?, ?, ?)",
    guid,
    call.site.n,
    call.now(),
    call.user.id,
    JSON.stringify(props),
    JSON.stringify(saved),
  );
  return guid;
}

/** SQLite blobs travel as base64. */
function packed(row: SavedRow): SavedRow {
  const out: SavedRow = {};
  for (const [key, cell] of Object.entries(row)) {
    const bytes = cell as unknown;
    out[key] =
      bytes instanceof Uint8Array || bytes instanceof ArrayBuffer
        ? { base64: Buffer.from(bytes as Uint8Array).toString("base64") }
        : cell;
  }
  return out;
}

export function insertRow(call: Call, table: string, row: JsonObject): void {
  const keys = Object.keys(row);
  const cells = keys.map((key) => {
    const cell = row[key] ?? null;
    if (isObject(cell) && typeof cell.base64 === "string") return Buffer.from(cell.base64, "base64");
    return cell as string | number | null;
  });
  call.db.run(
    `INSERT OR REPLACE INTO ${table} (${keys.join(", ")}) VALUES (${keys.map(() => "?").join(", ")})`,
    ...cells,
  );
}

interface Row extends Omit<BinEntry, "props" | "saved"> {
  props: string;
  saved: string;
}

const read = (row: Row): BinEntry => ({
  ...row,
  props: JSON.parse(row.props) as BinProps,
  // The contents are large and needed only for restoring.
  get saved() {
    return JSON.parse(row.saved) as Json;
  },
});

const KEPT = 93 * 86_400_000;

/** Ninety-three days, both stages together. */
export function binEntries(call: Call): BinEntry[] {
  return call.db
    .all<Row>(
      "SELECT guid, site, stage, deleted, deleter, props FROM bin WHERE site = ? AND deleted > ? ORDER BY deleted DESC, guid",
      call.site.n,
      call.now() - KEPT,
    )
    .map(read);
}

export function binEntry(call: Call, guid: string): BinEntry | undefined {
  const row = call.db.get<Row>(
    "SELECT * FROM bin WHERE guid = ? AND site = ? AND deleted > ?",
    guid.toLowerCase(),
    call.site.n,
    call.now() - KEPT,
  );
  return row && read(row);
}

export function dropEntry(call: Call, guid: string): void {
  call.db.run("DELETE FROM bin WHERE guid = ?", guid);
}
