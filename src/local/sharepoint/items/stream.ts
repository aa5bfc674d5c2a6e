// A row as list data streams write it: every value a display string, raw values beside it under a dotted name.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { idsOf, isDateOnly, isPerson, isReference, storedIn } from "../fields/codec.ts";
import { isArray, isObject, type Json } from "../json.ts";
import { pageMask } from "../permissions.ts";
import type { Item } from "../store/items.ts";
import { versionLabel } from "../store/items.ts";
import { personOf } from "../store/principals.ts";
import type { Field, List } from "../store/schema.ts";
import { itemMask } from "./securable.ts";
import { dateText, numberText, referenceText, valueText } from "./text.ts";
import { contentTypeName } from "./values.ts";

export type StreamRow = Record<string, Json>;

const braces = (guid: string) => `{${guid.toUpperCase()}}`;

/** The columns that come along whatever the view shows. */
export function requiredColumns(call: Call, list: List, item: Item): StreamRow {
  const dot = item.leaf.lastIndexOf(".");
  return {
    ID: String(item.id),
    PermMask: pageMask(itemMask(call, list, item)),
    FSObjType: String(item.kind),
    UniqueId: braces(item.uid),
    ContentTypeId: item.ctype,
    FileRef: `${item.dir}/${item.leaf}`,
    "FileRef.urlencode": encodeURIComponent(`${item.dir}/${item.leaf}`),
    "FileRef.urlencodeasurl": encodeURI(`${item.dir}/${item.leaf}`),
    "FileRef.urlencoding": encodeURIComponent(`${item.dir}/${item.leaf}`),
    FileLeafRef: item.leaf,
    "FileLeafRef.Name": dot > 0 ? item.leaf.slice(0, dot) : item.leaf,
    "FileLeafRef.Suffix": dot > 0 ? item.leaf.slice(dot + 1) : "",
    Created_x0020_Date: dateText(isoSeconds(item.created), false, call.zone),
    "Created_x0020_Date.ifnew": call.now() - item.created < 172_800_000 ? "1" : "",
    ScopeId: braces(list.guid),
    SMTotalSize: "",
    ItemChildCount: "0",
    FolderChildCount: "0",
    owshiddenversion: String(item.rev),
    Restricted: "",
  };
}

function person(call: Call, id: number): Json {
  const user = personOf(call, id);
  return { id: String(id), title: user?.title ?? "", email: user?.email ?? "", sip: user?.email ?? "", picture: "" };
}

function put(call: Call, field: Field, stored: Json, row: StreamRow): void {
  const name = field.name;
  if (isReference(field)) {
    const ids = idsOf(stored);
    if (ids.length === 0) row[name] = "";
    else if (isPerson(field)) row[name] = ids.map((id) => person(call, id));
    else {
      row[name] = ids.map((id) => ({
        lookupId: id,
        lookupValue: referenceText(call, field, id) ?? "",
        isSecretFieldValue: false,
      }));
    }
    return;
  }
  if (field.type === "URL") {
    row[name] = isObject(stored) ? String(stored.Url ?? "") : "";
    row[`${name}.desc`] = isObject(stored) ? String(stored.Description ?? "") : "";
    return;
  }
  if (field.type === "MultiChoice") {
    row[name] = isArray(stored) ? stored : "";
    return;
  }
  if (field.type === "Boolean") {
    row[name] = stored === null ? "" : stored === true ? "Yes" : "No";
    row[`${name}.value`] = stored === null ? "" : stored === true ? "1" : "0";
    return;
  }
  if (typeof stored === "number") {
    row[name] = numberText(field, stored);
    row[`${name}.`] = stored.toFixed(14);
    return;
  }
  if (
    field.type === "DateTime" ||
    (typeof stored === "string" && /^\d{4}-\d\d-\d\dT/.test(stored) && field.type === "Calculated")
  ) {
    row[name] = typeof stored === "string" ? dateText(stored, isDateOnly(field), call.zone) : "";
    row[`${name}.`] = typeof stored === "string" ? stored : "";
    if (field.props.FriendlyDisplayFormat === 2) row[`${name}.FriendlyDisplay`] = "";
    return;
  }
  row[name] = valueText(call, field, stored);
}

function date(call: Call, name: string, time: number, row: StreamRow): void {
  row[name] = dateText(isoSeconds(time), false, call.zone);
  row[`${name}.`] = isoSeconds(time);
  row[`${name}.FriendlyDisplay`] = "";
}

/** One column of one row, with the dotted names that go with its type. */
export function putColumn(call: Call, list: List, item: Item, field: Field, row: StreamRow): void {
  switch (field.name) {
    case "Modified":
      date(call, "Modified", item.modified, row);
      return;
    case "Created":
      date(call, "Created", item.created, row);
      return;
    case "Author":
      row.Author = [person(call, item.author)];
      return;
    case "Editor":
      row.Editor = [person(call, item.editor)];
      return;
    case "LinkTitle":
    case "LinkTitleNoMenu":
    case "LinkTitle2":
      row.Title = String(item.vals.Title ?? "");
      row[field.name] = String(item.vals.Title ?? "");
      return;
    case "LinkFilename":
    case "LinkFilenameNoMenu":
      row[field.name] = item.leaf;
      return;
    case "Attachments":
      row.Attachments = item.attachments > 0 ? "1" : "0";
      return;
    case "_UIVersionString":
      row._UIVersionString = versionLabel(item.ui);
      return;
    case "ContentType":
      row.ContentType = contentTypeName(list, item);
      return;
    case "GUID":
      row.GUID = braces(item.guid);
      return;
    case "FileDirRef":
      row.FileDirRef = item.dir;
      return;
    default:
      if (field.name in row) return;
      put(call, field, storedIn(item, field), row);
  }
}
