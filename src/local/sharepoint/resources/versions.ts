// The versions of an item: a flat object with every column, names escaped, people and lookups as {LookupId, LookupValue}.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { builtInNames } from "../fields/builtIn.ts";
import { idsOf, isMany, isPerson, isReference, storedIn, urlValue } from "../fields/codec.ts";
import { cleanGuid } from "../ids.ts";
import { demandOn } from "../items/securable.ts";
import { contentTypeName } from "../items/values.ts";
import { complex, type Json } from "../json.ts";
import { Permission } from "../permissions.ts";
import { dropVersion, getItem, type Item, versionLabel, versionsOf } from "../store/items.ts";
import { personOf } from "../store/principals.ts";
import type { Field, List } from "../store/schema.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import type { Collection, Entity, Resource, ResourceCall } from "./model.ts";
import { userEntity } from "./users.ts";

interface Version {
  list: List;
  item: Item;
  current: boolean;
  flat: Map<string, () => Json>;
}

/** Version properties escape underscores and more once again: `_UIVersion` is `OData__x005f_UIVersion`. */
export function versionName(name: string): string {
  const escaped = name.replaceAll("_", "_x005f_");
  return escaped.startsWith("_") ? `OData_${escaped}` : escaped;
}

function person(call: Call, id: number): Json {
  const found = personOf(call, id);
  return complex("SP.FieldUserValue", { LookupId: id, LookupValue: found?.title ?? "", Email: found?.email ?? "" });
}

function lookup(call: Call, field: Field, id: number): Json {
  const guid = cleanGuid(String(field.props.LookupList ?? ""));
  const list = call.tenant.schema.lists(call.site.n).find((one) => one.guid === guid);
  const item = list && getItem(call.db, list.n, id);
  const shown = item?.vals[String(field.props.LookupField || "Title")];
  return complex("SP.FieldLookupValue", { LookupId: id, LookupValue: shown === undefined ? "" : String(shown) });
}

function columnValue(call: Call, field: Field, item: Item): Json {
  const stored = storedIn(item, field);
  if (isReference(field)) {
    const values = idsOf(stored).map((id) => (isPerson(field) ? person(call, id) : lookup(call, field, id)));
    return isMany(field) ? values : (values[0] ?? null);
  }
  return field.type === "URL" ? urlValue(stored) : stored;
}

function flatten(call: Call, list: List, item: Item): Map<string, () => Json> {
  const path = `${item.dir}/${item.leaf}`;
  const system: Record<string, () => Json> = {
    ContentTypeId: () => complex("SP.ContentTypeId", { StringValue: item.ctype }),
    ContentType: () => contentTypeName(list, item),
    _ModerationComments: () => null,
    LinkTitleNoMenu: () => item.vals.Title ?? null,
    LinkTitle: () => item.vals.Title ?? null,
    File_x0020_Type: () => null,
    ComplianceAssetId: () => null,
    Title: () => item.vals.Title ?? null,
    ID: () => item.id,
    Modified: () => isoSeconds(item.modified),
    Created: () => isoSeconds(item.created),
    Author: () => person(call, item.author),
    Editor: () => person(call, item.editor),
    _HasCopyDestinations: () => null,
    _CopySource: () => null,
    owshiddenversion: () => item.rev,
    WorkflowVersion: () => 1,
    _UIVersion: () => item.ui,
    _UIVersionString: () => versionLabel(item.ui),
    Attachments: () => item.attachments > 0,
    _ModerationStatus: () => 0,
    InstanceID: () => null,
    Order: () => item.id * 100,
    GUID: () => item.guid,
    WorkflowInstanceID: () => null,
    FileRef: () => path,
    FileDirRef: () => item.dir,
    Last_x0020_Modified: () => isoSeconds(item.modified),
    Created_x0020_Date: () => isoSeconds(item.created),
    FSObjType: () => String(item.kind),
    SortBehavior: () => complex("SP.FieldLookupValue", { LookupId: item.id, LookupValue: String(item.kind) }),
    FileLeafRef: () => item.leaf,
    UniqueId: () => item.uid,
    ParentUniqueId: () => null,
    SyncClientId: () => complex("SP.FieldLookupValue", { LookupId: item.id, LookupValue: null }),
    ProgId: () => null,
    ScopeId: () => null,
    MetaInfo: () => null,
    _Level: () => 1,
    _IsCurrentVersion: () => true,
    ItemChildCount: () => "0",
    FolderChildCount: () => "0",
    AppAuthor: () => null,
    AppEditor: () => null,
    SMTotalSize: () => complex("SP.FieldLookupValue", { LookupId: item.id, LookupValue: "0" }),
    SMLastModifiedDate: () => isoSeconds(item.modified),
    SMTotalFileStreamSize: () => "0",
    SMTotalFileCount: () => null,
    Restricted: () => null,
    OriginatorId: () => null,
    NoExecute: () => "0",
    ContentVersion: () => "0",
    AccessPolicy: () => null,
    _ComplianceFlags: () => null,
    _ComplianceTag: () => null,
    _ComplianceTagWrittenTime: () => null,
    _ComplianceTagUserId: () => null,
    _VirusStatus: () => null,
    _VirusVendorID: () => null,
    _VirusInfo: () => null,
  };
  const flat = new Map<string, () => Json>();
  for (const [name, get] of Object.entries(system)) flat.set(versionName(name), get);
  for (const field of list.fields) {
    if (builtInNames.has(field.name) || field.type === "Computed") continue;
    flat.set(versionName(field.name), () => columnValue(call, field, item));
  }
  return flat;
}

const versionType: EntityType<Version> = {
  type: "SP.ListItemVersion",
  set: "SP.ApiData.ListItemVersions",
  properties: {},
  navigation: {
    CreatedBy(version, call) {
      const user = personOf(call, version.item.editor);
      return user ? userEntity(call, user) : { kind: "nothing" };
    },
    Fields: (_version, _call, link) =>
      collection({ type: "SP.Field", set: "SP.ApiData.Fields", link: `${link}/Fields`, list: () => [] }),
    FileVersion: () => ({ kind: "nothing" }),
  },
  remove(version, call) {
    demandOn(call, version.list, version.item, Permission.deleteVersions);
    if (version.current) throw errors.server(-2147467259, "You cannot delete the current version.");
    dropVersion(call.db, version.list.n, version.item.id, version.item.ui);
  },
};

function versionEntity(call: ResourceCall, list: List, item: Item, current: boolean, link: string): Entity {
  const flat = flatten(call, list, item);
  const head: Record<string, () => Json> = {
    IsCurrentVersion: () => current,
    VersionId: () => item.ui,
    VersionLabel: () => versionLabel(item.ui),
  };
  const base = entity(versionType, { list, item, current, flat }, call, { link: `${link}(${item.ui})` });
  const names = [...Object.keys(head), ...flat.keys()];
  const low = new Map(names.map((name) => [name.toLowerCase(), name]));
  const spelled = (name: string) => low.get(name.toLowerCase()) ?? low.get(versionName(name).toLowerCase());
  return {
    ...base,
    defaults: () => names,
    canonical: spelled,
    value(name) {
      const key = spelled(name);
      return key === undefined ? undefined : (head[key] ?? flat.get(key))?.();
    },
  };
}

export function versions(call: ResourceCall, list: List, item: Item, link: string): Collection {
  const at = `${link}/Versions`;
  const all = (): Entity[] => {
    demandOn(call, list, item, Permission.viewVersions);
    return versionsOf(call.db, list.n, item.id).map((one) => versionEntity(call, list, one, one.ui === item.ui, at));
  };
  const byId = (id: number): Resource => {
    const found = all().find((one) => one.value("VersionId") === id);
    if (!found) throw errors.notFound("The version does not exist.");
    return found;
  };
  return collection({
    type: "SP.ListItemVersion",
    set: "SP.ApiData.ListItemVersions",
    link: at,
    list: all,
    key: (args) => byId(args.number(0, "id")),
    methods: { getById: (args) => byId(args.number(0, "versionId")) },
  });
}
