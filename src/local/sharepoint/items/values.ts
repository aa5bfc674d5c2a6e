// What a row answers for a property name: system values first, then its columns.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { builtInNames } from "../fields/builtIn.ts";
import { encode, isReference, jsonProperties, storedIn } from "../fields/codec.ts";
import type { Json } from "../json.ts";
import { basePermissions, pageMask } from "../permissions.ts";
import { type Item, versionLabel } from "../store/items.ts";
import type { Field, List } from "../store/schema.ts";
import { ownAssignments } from "../store/scopes.ts";
import { itemMask, securableOf } from "./securable.ts";

type Getter = (item: Item, call: Call, list: List) => Json;

const fileType = (item: Item) =>
  item.kind === 0 && item.leaf.includes(".") && !item.leaf.endsWith("_.000")
    ? item.leaf.slice(item.leaf.lastIndexOf(".") + 1)
    : null;
const title = (item: Item) => item.vals.Title ?? null;
const path = (item: Item) => `${item.dir}/${item.leaf}`;

/** Values that are no column of JSON storage; the same names serve $select, $filter and $orderby. */
export const systemValues: Record<string, Getter> = {
  FileSystemObjectType: (item) => item.kind,
  Id: (item) => item.id,
  ID: (item) => item.id,
  ServerRedirectedEmbedUri: () => null,
  ServerRedirectedEmbedUrl: () => "",
  ContentTypeId: (item) => item.ctype,
  Modified: (item) => isoSeconds(item.modified),
  Created: (item) => isoSeconds(item.created),
  AuthorId: (item) => item.author,
  EditorId: (item) => item.editor,
  AuthorStringId: (item) => String(item.author),
  EditorStringId: (item) => String(item.editor),
  OData__UIVersionString: (item) => versionLabel(item.ui),
  OData__UIVersion: (item) => item.ui,
  Attachments: (item) => item.attachments > 0,
  GUID: (item) => item.guid,
  UniqueId: (item) => item.uid,
  owshiddenversion: (item) => item.rev,
  FileRef: path,
  FileDirRef: (item) => item.dir,
  FileLeafRef: (item) => item.leaf,
  FSObjType: (item) => item.kind,
  File_x0020_Type: fileType,
  ComplianceAssetId: () => null,
  LinkTitle: title,
  LinkTitleNoMenu: title,
  LinkTitle2: title,
  LinkFilename: (item) => item.leaf,
  LinkFilenameNoMenu: (item) => item.leaf,
  DocIcon: fileType,
  BaseName: (item) => (item.leaf.includes(".") ? item.leaf.slice(0, item.leaf.lastIndexOf(".")) : item.leaf),
  ServerUrl: path,
  EncodedAbsUrl: (item, call) => call.tenant.origin + path(item).split("/").map(encodeURIComponent).join("/"),
  ContentType: (item, _call, list) => contentTypeName(list, item),
  OData__ModerationStatus: () => 0,
  OData__ModerationComments: () => null,
  OData__HasCopyDestinations: () => null,
  OData__CopySource: () => null,
  OData__Level: () => 1,
  OData__IsCurrentVersion: () => true,
  WorkflowVersion: () => 1,
  WorkflowInstanceID: () => null,
  InstanceID: () => null,
  Order: (item) => item.id * 100,
  Last_x0020_Modified: (item) => isoSeconds(item.modified),
  Created_x0020_Date: (item) => isoSeconds(item.created),
  ProgId: () => null,
  MetaInfo: () => null,
  PermMask: (item, call, list) => pageMask(itemMask(call, list, item)),
  ItemChildCount: (item, call) => String(countChildren(call, item, 0)),
  FolderChildCount: (item, call) => String(countChildren(call, item, 1)),
  AppAuthorId: () => null,
  AppEditorId: () => null,
  OData__ComplianceFlags: () => null,
  OData__ComplianceTag: () => null,
  OData__ComplianceTagWrittenTime: () => null,
  OData__ComplianceTagUserId: () => null,
  OData__VirusStatus: () => null,
  ScopeId: () => null,
  Edit: () => "",
  DisplayName: (item) => item.vals.Title ?? item.leaf,
  Client_Title: (item) => item.vals.Title ?? null,
  CommentsDisabled: (item) => item.vals["~commentsDisabled"] === true,
  CommentsDisabledScope: () => 0,
  EffectiveBasePermissions: (item, call, list) => basePermissions(itemMask(call, list, item)),
  EffectiveBasePermissionsForUI: (item, call, list) => basePermissions(itemMask(call, list, item)),
  HasUniqueRoleAssignments: (item, call, list) => ownAssignments(call, securableOf(call, list, item)) !== undefined,
  IconOverlay: () => null,
  ComplianceInfo: () => null,
};

/** Names that exist on the object and not as columns: they cannot be filtered or sorted by. */
export const objectOnly = new Set([
  "EffectiveBasePermissions",
  "EffectiveBasePermissionsForUI",
  "HasUniqueRoleAssignments",
  "DisplayName",
  "CommentsDisabled",
  "ComplianceInfo",
]);

function countChildren(call: Call, item: Item, kind: number): number {
  if (item.kind !== 1) return 0;
  return (
    call.db.get<{ n: number }>(
      "SELECT count(*) AS n FROM items WHERE list = ? AND dir = ? AND kind = ?",
      item.list,
      path(item),
      kind,
    )?.n ?? 0
  );
}

export function contentTypeName(list: List, item: Item): string {
  const found = list.contentTypes.find((one) => one.id === item.ctype);
  return String(found?.props.Name ?? (item.kind === 1 ? "Folder" : "Item"));
}

interface Shape {
  defaults: string[];
  /** every property a column gives, with the column */
  columns: Map<string, { field: Field; property: string }>;
}

const shapes = new WeakMap<List, Shape>();

/** The properties of a list's rows: worked out once for each state of the list's columns. */
export function shapeOf(list: List): Shape {
  const known = shapes.get(list);
  if (known) return known;
  const columns = new Map<string, { field: Field; property: string }>();
  const own: string[] = [];
  for (const field of list.fields) {
    if (field.type === "Computed") continue;
    for (const property of jsonProperties(field)) columns.set(property, { field, property });
    if (!isReference(field)) columns.set(field.name, { field, property: field.json });
    if (!builtInNames.has(field.name)) own.push(...jsonProperties(field).filter((one) => !(one in systemValues)));
  }
  const library = list.props.BaseType === 1;
  const defaults = [
    "FileSystemObjectType",
    "Id",
    "ServerRedirectedEmbedUri",
    "ServerRedirectedEmbedUrl",
    "ContentTypeId",
    "Title",
    ...own,
    "ComplianceAssetId",
    "ID",
    "Modified",
    "Created",
    "AuthorId",
    "EditorId",
    "OData__UIVersionString",
    library ? "CheckoutUserId" : "Attachments",
    "GUID",
  ];
  const made = { defaults, columns };
  shapes.set(list, made);
  return made;
}

export function itemValue(call: Call, list: List, item: Item, name: string): Json | undefined {
  const system = systemValues[name] ?? systemValues[`OData_${name}`];
  if (system) return system(item, call, list);
  const column = shapeOf(list).columns.get(name);
  if (!column) return name === "CheckoutUserId" && list.props.BaseType === 1 ? null : undefined;
  return encode(column.field, column.property, storedIn(item, column.field));
}

export function hasItemValue(list: List, name: string): boolean {
  return (
    name in systemValues ||
    `OData_${name}` in systemValues ||
    shapeOf(list).columns.has(name) ||
    name === "CheckoutUserId"
  );
}
