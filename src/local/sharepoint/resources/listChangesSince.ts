// GetListItemChangesSinceToken: the older sync answer, XML with the changed rows and the ids of deleted ones.
import type { Call } from "../call.ts";
import { camlField } from "../caml/cells.ts";
import { parseCondition, parseView } from "../caml/parser.ts";
import { runView } from "../caml/query.ts";
import { toTicks } from "../clock.ts";
import { SharePointError } from "../errors.ts";
import { idsOf, isPerson, isReference, storedIn } from "../fields/codec.ts";
import { canRead } from "../items/securable.ts";
import { referenceText } from "../items/text.ts";
import { systemValues } from "../items/values.ts";
import { isArray, isObject, type Json } from "../json.ts";
import { type Change, ChangeType, readChanges, readToken } from "../store/changes.ts";
import { getItem, type Item } from "../store/items.ts";
import type { Field, List } from "../store/schema.ts";
import { attribute, child, escapeXml, parseXml } from "../xml.ts";
import type { Args, Resource } from "./model.ts";

const DEFAULT_FIELDS = [
  "ID",
  "Title",
  "Modified",
  "Created",
  "Author",
  "Editor",
  "owshiddenversion",
  "UniqueId",
  "FSObjType",
  "FileRef",
  "FileLeafRef",
  "ContentTypeId",
  "Attachments",
  "MetaInfo",
  "_ModerationStatus",
  "_Level",
  "GUID",
];

function text(call: Call, list: List, item: Item, field: Field): string {
  if (field.name === "Author" || field.name === "Editor")
    return reference(call, field, field.name === "Author" ? item.author : item.editor);
  const system = systemValues[field.json];
  if (system && field.name !== "Title") {
    const value = system(item, call, list);
    const lookupLike = ["UniqueId", "FSObjType", "FileRef", "FileLeafRef"].includes(field.name);
    const shown =
      typeof value === "boolean"
        ? value
          ? "1"
          : "0"
        : field.name === "UniqueId"
          ? `{${item.uid.toUpperCase()}}`
          : String(value ?? "");
    return lookupLike ? `${item.id};#${shown}` : shown;
  }
  const stored: Json = storedIn(item, field);
  if (stored === null) return "";
  if (isReference(field))
    return idsOf(stored)
      .map((id) => reference(call, field, id))
      .join(";#");
  if (isArray(stored)) return `;#${stored.join(";#")};#`;
  if (isObject(stored)) return `${String(stored.Url)}, ${String(stored.Description)}`;
  if (typeof stored === "boolean") return stored ? "1" : "0";
  if (typeof stored === "number") return stored.toFixed(14);
  return stored;
}

function reference(call: Call, field: Field, id: number): string {
  const name = referenceText(call, field, id) ?? "";
  return isPerson(field) || name ? `${id};#${name}` : "";
}

function row(call: Call, list: List, item: Item, fields: Field[]): string {
  const attributes = fields
    .map((field) => [field.name, text(call, list, item, field)] as const)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ` ows_${name}='${escapeXml(value).replaceAll("'", "&apos;")}'`);
  return `<z:row${attributes.join("")} />`;
}

const NAMES: Record<number, string> = {
  [ChangeType.delete]: "Delete",
  [ChangeType.rename]: "Rename",
  [ChangeType.moveAway]: "MoveAway",
  [ChangeType.restore]: "Restore",
  [ChangeType.systemUpdate]: "SystemUpdate",
};

interface Wanted {
  rows: Item[];
  notes: string;
  next?: string;
}

function firstTime(call: Call, list: List, query: Record<string, Json | undefined>, limit: number): Wanted {
  const condition = typeof query.Query === "string" && query.Query.trim() !== "" ? parseView(query.Query) : undefined;
  const contains =
    typeof query.Contains === "string" && query.Contains.trim() !== "" ? [parseCondition(query.Contains)] : [];
  const options =
    typeof query.QueryOptions === "string" && query.QueryOptions.trim() !== ""
      ? parseXml(query.QueryOptions)
      : undefined;
  const paging = child(options, "Paging");
  const position = paging && attribute(paging, "ListItemCollectionPositionNext");
  const view = { ...parseView(""), ...condition, scope: "recursiveAll" as const };
  const result = runView(call, list, { view, limit, also: contains, ...(position ? { paging: position } : {}) });
  return { rows: result.items, notes: "<List />", ...(result.next === undefined ? {} : { next: result.next }) };
}

function sinceThen(call: Call, list: List, token: string): Wanted {
  const after = readToken(call, token, { level: 3, guid: list.guid });
  const changes = readChanges(call, {
    list: list.guid,
    after,
    latestFirst: false,
    limit: 100_000,
    accept: (change) => change.object === "Item",
  });
  const last = new Map<number, Change>();
  for (const change of changes) if (change.item !== null) last.set(change.item, change);
  const rows: Item[] = [];
  const notes: string[] = [];
  for (const [id, change] of last) {
    const item = getItem(call.db, list.n, id);
    if (item && canRead(call, list, item)) rows.push(item);
    const name = item ? NAMES[change.type] : "Delete";
    if (name !== undefined)
      notes.push(`<Id ChangeType="${name}" UniqueId="{${(change.uid ?? "").toUpperCase()}}">${id}</Id>`);
  }
  return { rows, notes: notes.join("") };
}

export function changesSinceToken(list: List, args: Args): Resource {
  const { call } = args;
  const query = args.object(0, "query");
  const limit = Number(query.RowLimit ?? 0) || 100;
  const names =
    typeof query.ViewFields === "string" && query.ViewFields.trim() !== ""
      ? parseXml(query.ViewFields).children.map((ref) => attribute(ref, "Name") ?? "")
      : undefined;
  const custom = list.fields.filter(
    (field) =>
      !DEFAULT_FIELDS.includes(field.name) && field.props.FromBaseType !== true && field.props.Group !== "_Hidden",
  );
  const fields = names
    ? [...new Set(["ID", ...names, "owshiddenversion", "UniqueId"])].map((name) => camlField(list, name))
    : // A library has no attachments.
      [...DEFAULT_FIELDS.filter((name) => list.byName.has(name)).map((name) => camlField(list, name)), ...custom];
  const current = call.db.get<{ seq: number }>(
    "SELECT seq FROM changes WHERE list = ? ORDER BY seq DESC LIMIT 1",
    list.guid,
  );
  const now = `1;3;${list.guid};${toTicks(call.now())};${current?.seq ?? 0}`;
  let wanted: Wanted;
  try {
    const token = typeof query.ChangeToken === "string" && query.ChangeToken !== "" ? query.ChangeToken : undefined;
    wanted = token === undefined ? firstTime(call, list, query, limit) : sinceThen(call, list, token);
  } catch (problem) {
    // An old or unknown token is not an error here: the answer tells the client to read everything again.
    if (!(problem instanceof SharePointError) || !/token/i.test(problem.message)) throw problem;
    wanted = { rows: [], notes: '<Id ChangeType="InvalidToken" />' };
  }
  const next = wanted.next === undefined ? "" : ` ListItemCollectionPositionNext="${escapeXml(wanted.next)}"`;
  const body = `<?xml version="1.0" encoding="utf-8"?><GetListItemChangesSinceTokenResult><listitems MinTimeBetweenSyncs='0' RecommendedTimeBetweenSyncs='180' MaxBulkDocumentSyncSize='500' MaxRecommendedEmbeddedFileSize='500' AlternateUrls='${call.webUrl}/' EffectivePermMask='FullMask' xmlns:s='uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882' xmlns:dt='uuid:C2F41010-65B3-11d1-A29F-00AA00C14882' xmlns:rs='urn:schemas-microsoft-com:rowset' xmlns:z='#RowsetSchema'><Changes LastChangeToken="${now}">${wanted.notes}</Changes><rs:data ItemCount="${wanted.rows.length}"${next}>${wanted.rows.map((item) => row(call, list, item, fields)).join("")}</rs:data></listitems></GetListItemChangesSinceTokenResult>`;
  return { kind: "raw", status: 200, contentType: "text/xml;charset=utf-8", body };
}
