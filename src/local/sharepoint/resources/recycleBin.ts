// The recycle bin of a web: its entries, restoring and deleting them.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { dateText } from "../items/text.ts";
import { noteItem } from "../items/write.ts";
import { isArray, isObject, type Json, type JsonObject } from "../json.ts";
import type { Principal } from "../people.ts";
import { Permission } from "../permissions.ts";
import { type BinEntry, type BinProps, binEntries, binEntry, dropEntry, insertRow } from "../store/bin.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { getItem } from "../store/items.ts";
import { dropList, listByTitle, showList, touchList } from "../store/lists.ts";
import { nodeAt } from "../store/nodes.ts";
import { personOf } from "../store/principals.ts";
import type { List } from "../store/schema.ts";
import { allowed, listSecurable, webSecurable } from "../store/scopes.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { resourcePath } from "./listProperties.ts";
import { type Collection, type Entity, nullAnswer, type Resource, type ResourceCall } from "./model.ts";
import { userEntity } from "./users.ts";

const person = (call: Call, id: number): Principal | undefined => personOf(call, id);

const type: EntityType<BinEntry> = {
  type: "SP.RecycleBinItem",
  set: "SP.ApiData.RecycleBinItems",
  properties: {
    AuthorEmail: (entry, call) => person(call, entry.props.author)?.email ?? "",
    AuthorName: (entry, call) => person(call, entry.props.author)?.title ?? "",
    DeletedByEmail: (entry, call) => person(call, entry.deleter)?.email ?? "",
    DeletedByName: (entry, call) => person(call, entry.deleter)?.title ?? "",
    DeletedDate: (entry) => isoSeconds(entry.deleted),
    DeletedDateLocalFormatted: (entry, call) => dateText(isoSeconds(entry.deleted), false, call.zone),
    DirName: (entry) => entry.props.dir,
    DirNamePath: (entry) => resourcePath(entry.props.dir),
    Id: (entry) => entry.guid,
    ItemState: (entry) => entry.stage,
    ItemType: (entry) => entry.props.type,
    LeafName: (entry) => entry.props.leaf,
    LeafNamePath: (entry) => resourcePath(entry.props.leaf),
    Size: (entry) => String(entry.props.size),
    Title: (entry) => entry.props.title,
  },
  navigation: {
    Author: (entry, call) => user(call, entry.props.author),
    DeletedBy: (entry, call) => user(call, entry.deleter),
  },
  methods: {
    Restore(entry, args) {
      restore(args.call, entry);
      return nullAnswer("Restore");
    },
    DeleteObject(entry, args) {
      purge(args.call, entry);
      return nullAnswer("DeleteObject");
    },
    MoveToSecondStage(entry, args) {
      args.call.db.run("UPDATE bin SET stage = 2 WHERE guid = ?", entry.guid);
      return nullAnswer("MoveToSecondStage");
    },
  },
  remove: (entry, call) => purge(call, entry),
};

function user(call: ResourceCall, id: number): Resource {
  const found = person(call, id);
  return found ? userEntity(call, found) : { kind: "nothing" };
}

function purge(call: Call, entry: BinEntry): void {
  if (entry.props.type === 4) {
    const hidden = call.db.get<{ n: number }>("SELECT n FROM lists WHERE n = ? AND deleted = 1", entry.props.list);
    if (hidden) dropList(call, { n: hidden.n } as List);
  }
  dropEntry(call, entry.guid);
}

/** Rows by their table. */
type Saved = Readonly<Record<string, readonly JsonObject[]>>;

function savedIn(kept: Json): Saved {
  const tables = isObject(kept) ? Object.entries(kept) : [];
  return Object.fromEntries(tables.map(([table, rows]) => [table, isArray(rows) ? rows.filter(isObject) : []]));
}

/** Restores everything with its id, etag, versions and permissions. */
function restore(call: Call, entry: BinEntry): void {
  if (entry.props.type === 4) {
    restoreList(call, entry.props);
    const list = call.tenant.schema.byN(entry.props.list);
    if (list)
      logChange(call, {
        object: "List",
        type: ChangeType.restore,
        list: list.guid,
        info: { title: list.title, path: list.path },
      });
    dropEntry(call, entry.guid);
    return;
  }
  const list = call.tenant.schema.byN(entry.props.list);
  if (!list) throw errors.listGone();
  if (isObject(entry.saved) && isObject(entry.saved.attachment ?? null))
    restoreAttachment(call, entry.saved.attachment as JsonObject);
  else restoreRows(call, list, savedIn(entry.saved));
  dropEntry(call, entry.guid);
}

function restoreList(call: Call, { title, dir, leaf, list }: BinProps): void {
  if (listByTitle(call, title)) throw errors.listTitleTaken();
  if (nodeAt(call.db, call.site.n, `/${dir}/${leaf}`)) throw errors.addressTaken(leaf);
  showList(call, list);
}

function restoreAttachment(call: Call, saved: JsonObject): void {
  const { list, item, name, base64 } = saved;
  insertRow(call, "attachments", {
    list: list ?? null,
    item: item ?? null,
    name: name ?? null,
    props: "{}",
    content: { base64: base64 ?? "" },
  });
  call.db.run(
    "UPDATE items SET attachments = attachments + 1, rev = rev + 1 WHERE list = ? AND id = ?",
    Number(list),
    Number(item),
  );
}

function restoreRows(call: Call, list: List, saved: Saved): void {
  const rows = saved.items ?? [];
  const liesIn = (row: JsonObject) => rows.some((one) => `${String(one.dir)}/${String(one.leaf)}` === String(row.dir));
  for (const row of rows) {
    const dir = String(row.dir);
    if (dir !== list.path && !liesIn(row) && !nodeAt(call.db, call.site.n, dir)) {
      throw errors.server(
        -2147024809,
        "The folder that held this item no longer exists. Restore the folder first.",
        "System.ArgumentException",
      );
    }
  }
  for (const table of ["items", "versions", "attachments", "comments", "uniques", "nodes", "scopes", "blobs"]) {
    for (const row of saved[table] ?? []) insertRow(call, table, row);
  }
  call.masks.clear();
  for (const row of rows) {
    touchList(call, list, { items: 1 });
    const item = getItem(call.db, list.n, Number(row.id));
    // As when it was deleted, the log tells of a folder and not of what lies in it.
    if (item && !liesIn(row)) noteItem(call, list, item, ChangeType.restore);
  }
}

/** The person's own deletions; all deletions for people who may manage the web. */
function isMine(call: Call, entry: BinEntry): boolean {
  if (allowed(call, webSecurable, Permission.manageWeb)) return true;
  return entry.deleter === call.user.id && allowed(call, listSecurable(entry.props.list), Permission.viewListItems);
}

/** A web shows the first stage. The site collection shows both, to its administrators. */
export type BinOf = "web" | "site";

export function recycleBin(call: ResourceCall, link: string, of: BinOf = "web"): Collection {
  if (of === "site" && call.user.props.admin !== true) throw errors.accessDenied();
  const mine = (): BinEntry[] => binEntries(call).filter((entry) => isMine(call, entry));
  const one = (entry: BinEntry): Entity => entity(type, entry, call, { link: `${link}('${entry.guid}')` });
  const each = (stage: number | undefined, work: (entry: BinEntry) => void) => (): Resource => {
    for (const entry of mine()) if (stage === undefined || entry.stage === stage) work(entry);
    return nullAnswer("Done");
  };
  const find = (id: string): Entity => {
    const entry = binEntry(call, id);
    if (!entry || !isMine(call, entry)) throw errors.notFound("The recycle bin item does not exist.");
    return one(entry);
  };
  return collection({
    type: "SP.RecycleBinItem",
    set: "SP.ApiData.RecycleBinItems",
    link,
    list: () =>
      mine()
        .filter(({ stage }) => of === "site" || stage === 1)
        .map(one),
    key: (args) => find(args.text(0, "id")),
    methods: {
      getById: (args) => find(args.text(0, "id")),
      DeleteAll: each(1, (entry) => purge(call, entry)),
      DeleteAllSecondStageItems: each(2, (entry) => purge(call, entry)),
      MoveAllToSecondStage: each(1, (entry) => void call.db.run("UPDATE bin SET stage = 2 WHERE guid = ?", entry.guid)),
      RestoreAll: each(undefined, (entry) => restore(call, binEntry(call, entry.guid) ?? entry)),
    },
  });
}
