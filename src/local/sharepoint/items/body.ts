// Reads the body of an add or update: each property must be a column, each value of its type.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { columnWritten, decode, idsOf, isPerson } from "../fields/codec.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import { putInBin } from "../store/bin.ts";
import { ChangeType } from "../store/changes.ts";
import { etagOf, type Item } from "../store/items.ts";
import { personOf } from "../store/principals.ts";
import type { List } from "../store/schema.ts";
import { demandOn } from "./securable.ts";
import { systemValues } from "./values.ts";
import { addItem, checkEtag, removeItem, updateItem } from "./write.ts";

interface Written {
  values: Record<string, Json>;
  ctype?: string;
  leaf?: string;
}

function readBody(call: Call, list: List, body: JsonObject): Written {
  const values: Record<string, Json> = {};
  const written: Written = { values };
  for (const [property, raw] of Object.entries(body)) {
    const content = raw ?? null;
    if (property === "ContentTypeId") {
      written.ctype = contentTypeFor(list, content);
      continue;
    }
    if (property === "FileLeafRef") {
      if (typeof content === "string") written.leaf = content;
      continue;
    }
    const column = columnWritten(list, property);
    if (!column) {
      if (property in systemValues || property === "CheckoutUserId") continue;
      throw errors.unknownProperty(property, list.itemType);
    }
    const { field } = column;
    if (field.props.ReadOnlyField === true || field.type === "Computed" || field.type === "Calculated") continue;
    if (property in systemValues && !(field.name === "Title")) continue;
    const stored = decode(field, content, call.zone);
    if (isPerson(field)) for (const id of idsOf(stored)) demandPerson(call, id);
    values[field.name] = stored;
  }
  return written;
}

function demandPerson(call: Call, id: number): void {
  if (personOf(call, id)) return;
  throw errors.badValue(`The specified user ${id} could not be found.`, -2130575276);
}

function contentTypeFor(list: List, content: Json): string {
  const id = isObject(content) ? content.StringValue : content;
  if (typeof id !== "string")
    throw errors.badQuery("Cannot convert a primitive value to the expected type 'SP.ContentTypeId'.");
  const exact = list.contentTypes.find((one) => one.id.toLowerCase() === id.toLowerCase());
  const child = list.contentTypes.find((one) => one.id.toLowerCase().startsWith(id.toLowerCase()));
  const found = exact ?? child;
  if (!found) throw errors.badArgument("The content type ID does not exist in this list.");
  return found.id;
}

export function addFromBody(call: Call, list: List, body: JsonObject, dir?: string): Item {
  if (list.props.BaseType === 1) {
    throw errors.server(-2130575254, "To add an item to a document library, use SPFileCollection.Add()");
  }
  const written = readBody(call, list, body);
  const folder = written.ctype?.startsWith("0x0120") === true || body.FileSystemObjectType === 1;
  const title = written.values.Title;
  return addItem(call, list, {
    values: written.values,
    ...(written.ctype === undefined ? {} : { ctype: written.ctype }),
    ...(dir === undefined ? {} : { dir }),
    ...(folder ? { kind: 1, leaf: written.leaf ?? (typeof title === "string" ? title : "New Folder") } : {}),
  });
}

export function mergeItem(call: Call, list: List, item: Item, body: JsonObject): Item {
  return updateItem(call, list, item, readBody(call, list, body));
}

/** Returns the recycle bin's id when the row went there. */
export function recycleOrRemove(call: Call, list: List, item: Item, recycle: boolean): string | undefined {
  demandOn(call, list, item, Permission.deleteListItems);
  checkEtag(call, etagOf(item));
  const id = recycle ? putInBin(call, list, item) : undefined;
  removeItem(call, list, item, ChangeType.delete);
  return id;
}
