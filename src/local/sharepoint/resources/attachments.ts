// Files attached to an item: listing, adding, reading, replacing, deleting and recycling them.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { isRefusedName } from "../items/fileName.ts";
import { canRead, demandOn } from "../items/securable.ts";
import { updateItem } from "../items/write.ts";
import { complex } from "../json.ts";
import { Permission } from "../permissions.ts";
import { fileAway } from "../store/bin.ts";
import { getItem, type Item } from "../store/items.ts";
import { listByPath } from "../store/lists.ts";
import type { List } from "../store/schema.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { type Args, type Collection, type Entity, nothing, type ResourceCall, value } from "./model.ts";

interface Attachment {
  list: List;
  item: Item;
  name: string;
}

const folder = (one: Attachment) => `${one.list.path}/Attachments/${one.item.id}/${one.name}`;
const path = (text: string) => complex("SP.ResourcePath", { DecodedUrl: text });

const type: EntityType<Attachment> = {
  type: "SP.Attachment",
  set: "SP.ApiData.Attachments",
  properties: {
    FileName: (one) => one.name,
    FileNameAsPath: (one) => path(one.name),
    ServerRelativePath: (one) => path(folder(one)),
    ServerRelativeUrl: folder,
  },
  methods: {
    RecycleObject(one, args) {
      const guid = keepInBin(args.call, one);
      drop(args.call, one);
      return value("RecycleObject", guid, "Edm.Guid");
    },
    DeleteObject(one, args) {
      drop(args.call, one);
      return nothing(200);
    },
  },
  remove: (one, call) => drop(call, one),
};

function keepInBin(call: Call, one: Attachment): string {
  const props = {
    title: one.name,
    leaf: one.name,
    dir: folder(one).slice(1, -one.name.length - 1),
    type: 7,
    author: one.item.author,
    size: bytes(call, one).length,
    list: one.list.n,
  };
  return fileAway(call, props, {
    attachment: {
      list: one.list.n,
      item: one.item.id,
      name: one.name,
      base64: Buffer.from(bytes(call, one)).toString("base64"),
    },
  });
}

function bytes(call: Call, one: Attachment): Uint8Array {
  const row = call.db.get<{ content: Uint8Array }>(
    "SELECT content FROM attachments WHERE list = ? AND item = ? AND name = ?",
    one.list.n,
    one.item.id,
    one.name,
  );
  return row ? new Uint8Array(row.content) : new Uint8Array();
}

/** Any change to the attachments is a change of the item: it gets a new version. */
function touch(call: Call, list: List, item: Item): void {
  const now = getItem(call.db, list.n, item.id) ?? item;
  const row = call.db.get<{ n: number }>(
    "SELECT count(*) AS n FROM attachments WHERE list = ? AND item = ?",
    list.n,
    item.id,
  );
  now.attachments = row?.n ?? 0;
  const headers = new Headers(call.headers);
  headers.delete("if-match");
  updateItem({ ...call, headers }, list, now, { values: {} });
}

function drop(call: Call, one: Attachment): void {
  demandOn(call, one.list, one.item, Permission.editListItems);
  call.db.run("DELETE FROM attachments WHERE list = ? AND item = ? AND name = ?", one.list.n, one.item.id, one.name);
  touch(call, one.list, one.item);
}

function save(call: Call, one: Attachment, content: Uint8Array): void {
  demandOn(call, one.list, one.item, Permission.editListItems);
  call.db.run(
    "INSERT OR REPLACE INTO attachments (list, item, name, props, content) VALUES (?, ?, ?, '{}', ?)",
    one.list.n,
    one.item.id,
    one.name,
    content,
  );
  touch(call, one.list, one.item);
}

function attachmentEntity(call: ResourceCall, one: Attachment, link: string): Entity {
  const made = entity(type, one, call, { link: `${link}('${one.name.replaceAll("'", "''")}')` });
  made.content = () => contentOf(call, one);
  made.put = (at) => save(at, one, at.body);
  return made;
}

/** An attachment by its address: to be read as a file, and nothing else. */
export function attachmentAt(call: ResourceCall, at: string): Entity | undefined {
  const [, dir = "", id, name = ""] = /^(.*)\/Attachments\/(\d+)\/([^/]+)$/i.exec(at) ?? [];
  const list = id === undefined ? undefined : listByPath(call, dir);
  const item = list && getItem(call.db, list.n, Number(id));
  if (!list || !item || !canRead(call, list, item)) return undefined;
  const stored = call.db.get<{ name: string }>(
    "SELECT name FROM attachments WHERE list = ? AND item = ? AND name = ? COLLATE NOCASE",
    list.n,
    item.id,
    name,
  );
  if (!stored) return undefined;
  const one = { list, item, name: stored.name };
  const made = entity(fileType, one, call, {
    link: `Web/GetFileByServerRelativePath(decodedurl='${folder(one).replaceAll("'", "''")}')`,
  });
  made.content = () => contentOf(call, one);
  return made;
}

const fileType: EntityType<Attachment> = {
  type: "SP.File",
  set: "SP.ApiData.Files",
  properties: {
    Exists: () => true,
    Length: (one, call) => String(bytes(call, one).length),
    Name: (one) => one.name,
    ServerRelativeUrl: folder,
  },
  more: { ServerRelativePath: (one) => path(folder(one)) },
};

function contentOf(call: Call, one: Attachment): Response {
  return new Response(bytes(call, one) as Uint8Array<ArrayBuffer>, {
    headers: { "content-type": "application/octet-stream" },
  });
}

export function attachments(call: ResourceCall, list: List, item: Item, link: string): Collection {
  const at = `${link}/AttachmentFiles`;
  const all = () =>
    call.db
      .all<{ name: string }>("SELECT name FROM attachments WHERE list = ? AND item = ? ORDER BY rowid", list.n, item.id)
      .map((row) => attachmentEntity(call, { list, item, name: row.name }, at));
  const find = (name: string): Entity => {
    const found = all().find((one) => String(one.value("FileName")).toLowerCase() === name.toLowerCase());
    if (!found) throw errors.fileMissing();
    return found;
  };
  const add = (name: string, content: Uint8Array): Entity => {
    if (list.props.EnableAttachments === false)
      throw errors.server(-2147467259, "Attachments are not enabled for this list.");
    if (isRefusedName(name))
      throw errors.badValue(`The file name '${name}' contains characters that are not permitted.`, -2130575245);
    if (all().some((one) => String(one.value("FileName")).toLowerCase() === name.toLowerCase())) {
      throw errors.badValue(
        "The specified name is already in use.\n\nThe document or folder name was not changed.  To change the name to a different value, close this dialog and edit the properties of the document or folder.",
        -2130575257,
      );
    }
    save(call, { list, item, name }, content);
    return attachmentEntity(call, { list, item, name }, at);
  };
  const adding = (args: Args) => {
    const given = args.at(0, "FileName") ?? args.at(0, "DecodedUrl");
    return add(String(given ?? ""), call.body);
  };
  return collection({
    type: "SP.Attachment",
    set: "SP.ApiData.Attachments",
    link: at,
    list: all,
    key: (args) => find(args.text(0, "fileName")),
    methods: {
      add: adding,
      AddUsingPath: adding,
      getByFileName: (args) => find(args.text(0, "fileName")),
      getByFileNameAsPath: (args) => find(args.text(0, "DecodedUrl")),
    },
  });
}
