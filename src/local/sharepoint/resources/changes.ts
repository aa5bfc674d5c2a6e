// getChanges on a list, a web or the site: which changes match a query, and their properties.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { complex, isObject, type Json, type JsonObject } from "../json.ts";
import {
  type Change,
  type ChangeObject,
  changeToken,
  isOlderThanLog,
  readChanges,
  readToken,
  type TokenScope,
  typeFlags,
} from "../store/changes.ts";
import { personOf } from "../store/principals.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import type { Collection, Entity, ResourceCall } from "./model.ts";

interface Logged {
  change: Change;
  scope: TokenScope;
}

const base: Record<string, (one: Logged, call: Call) => Json> = {
  ChangeToken: ({ change, scope }) => changeToken(scope, change.time, change.seq),
  ChangeType: ({ change }) => change.type,
  SiteId: (_one, call) => call.site.siteId,
  Time: ({ change }) => isoSeconds(change.time),
};

const editor = ({ change }: Logged, call: Call): Json => personOf(call, change.editor)?.title ?? null;
const info =
  (name: string) =>
  ({ change }: Logged): Json =>
    change.info[name] ?? null;
const listId = ({ change }: Logged): Json => change.list;
const webId = (_one: Logged, call: Call): Json => call.site.webId;

function serverRelative({ change }: Logged): Json {
  const { dir, leaf } = change.info;
  return typeof dir === "string" && typeof leaf === "string" ? `${dir}/${leaf}` : null;
}

const kind = (
  type: string,
  properties: EntityType<Logged>["properties"],
  more: EntityType<Logged>["properties"] = {},
): EntityType<Logged> => ({
  type,
  set: `SP.ApiData.${type.slice(3)}s`,
  properties: { ...base, ...properties },
  more,
});

const kinds: Record<ChangeObject, EntityType<Logged>> = {
  Item: kind(
    "SP.ChangeItem",
    {
      Editor: editor,
      EditorEmailHint: ({ change }, call) => personOf(call, change.editor)?.email ?? null,
      ItemId: ({ change }) => change.item,
      ListId: listId,
      ServerRelativeUrl: serverRelative,
      SharedByUser: () => null,
      SharedWithUsers: () => null,
      UniqueId: ({ change }) => change.uid,
      WebId: webId,
    },
    {
      ActivityType: () => null,
      ContentTypeId: ({ change }) => complex("SP.ContentTypeId", { StringValue: String(change.info.ctype ?? "0x01") }),
      EditorLoginName: ({ change }, call) => personOf(call, change.editor)?.login ?? null,
      FileSystemObjectType: info("kind"),
      FileType: () => null,
      Hashtag: () => null,
      Hidden: () => false,
      ListTemplate: () => null,
      ListTitle: () => null,
      Title: info("title"),
    },
  ),
  List: kind("SP.ChangeList", {
    BaseTemplate: info("template"),
    Editor: editor,
    Hidden: () => false,
    ListId: listId,
    RootFolderUrl: info("path"),
    Title: info("title"),
    WebId: webId,
  }),
  Field: kind("SP.ChangeField", { FieldId: info("field"), WebId: webId }, { ListId: listId }),
  View: kind("SP.ChangeView", { ListId: listId, ViewId: info("view"), WebId: webId }),
  ContentType: kind("SP.ChangeContentType", {
    ContentTypeId: ({ change }) => complex("SP.ContentTypeId", { StringValue: String(change.info.ctype ?? "") }),
    WebId: webId,
  }),
  File: kind("SP.ChangeFile", { UniqueId: ({ change }) => change.uid, WebId: webId }),
  Folder: kind("SP.ChangeFolder", { UniqueId: ({ change }) => change.uid, WebId: webId }),
  User: kind("SP.ChangeUser", { Activate: () => false, UserId: ({ change }) => change.item }),
  Group: kind("SP.ChangeGroup", { GroupId: ({ change }) => change.item }),
  Web: kind("SP.ChangeWeb", { WebId: webId }),
  Site: kind("SP.Change", {}),
  SecurityPolicy: kind("SP.ChangeItem", {
    Editor: editor,
    EditorEmailHint: () => null,
    ItemId: ({ change }) => change.item,
    ListId: listId,
    ServerRelativeUrl: () => null,
    SharedByUser: () => null,
    SharedWithUsers: () => null,
    UniqueId: ({ change }) => change.uid,
    WebId: webId,
  }),
};

/** The property of SP.ChangeQuery that includes a kind of object. */
const objectFlags: Record<ChangeObject, string> = {
  Item: "Item",
  List: "List",
  Field: "Field",
  View: "View",
  ContentType: "ContentType",
  File: "File",
  Folder: "Folder",
  User: "User",
  Group: "Group",
  Web: "Web",
  Site: "Site",
  SecurityPolicy: "SecurityPolicy",
};

const known = new Set([
  "Activity",
  "Add",
  "Alert",
  "ChangeTokenEnd",
  "ChangeTokenStart",
  "ContentType",
  "DeleteObject",
  "FetchLimit",
  "Field",
  "File",
  "Folder",
  "Group",
  "GroupMembershipAdd",
  "GroupMembershipDelete",
  "IgnoreStartTokenNotFoundError",
  "Item",
  "LatestFirst",
  "List",
  "Move",
  "Navigation",
  "RecursiveAll",
  "Rename",
  "RequireSecurityTrim",
  "Restore",
  "RoleAssignmentAdd",
  "RoleAssignmentDelete",
  "RoleDefinitionAdd",
  "RoleDefinitionDelete",
  "RoleDefinitionUpdate",
  "SecurityPolicy",
  "Site",
  "SystemUpdate",
  "Update",
  "User",
  "View",
  "Web",
]);

const token = (value: Json | undefined): string | undefined =>
  isObject(value ?? null) ? ((value as JsonObject).StringValue as string | undefined) : undefined;

const DEFAULT_LIMIT = 1000;

/** `scope.level` 3 reads one list's log; 2 and 1 read everything. */
export function getChanges(call: ResourceCall, query: JsonObject, scope: TokenScope, link: string): Collection {
  for (const key of Object.keys(query)) if (!known.has(key)) throw errors.unknownProperty(key, "SP.ChangeQuery");
  const isSilent = call.tenant.settings.oldTokens === "silent";
  const forgiving = query.IgnoreStartTokenNotFoundError === true || isSilent;
  const start = token(query.ChangeTokenStart);
  const end = token(query.ChangeTokenEnd);
  const after = start === undefined ? undefined : readToken(call, start, scope, forgiving);
  const until = end === undefined ? undefined : readToken(call, end, scope, true);
  const limit =
    typeof query.FetchLimit === "number" && query.FetchLimit > 0
      ? Math.min(query.FetchLimit, DEFAULT_LIMIT)
      : DEFAULT_LIMIT;
  // On a list a query without kinds of objects means items.
  const anyObject = Object.values(objectFlags).some((name) => query[name] === true);
  const accept = (change: Change): boolean => {
    const objectFlag = objectFlags[change.object];
    const typeFlag = typeFlags[change.type] ?? "";
    if (change.object === "SecurityPolicy")
      return query[typeFlag] === true && (query.SecurityPolicy === true || query.Item === true || !anyObject);
    const objectPasses = query[objectFlag] === true || (scope.level === 3 && !anyObject && change.object === "Item");
    return objectPasses && query[typeFlag] === true;
  };
  const isDead = isSilent && after !== undefined && isOlderThanLog(call, after);
  const changes = isDead
    ? []
    : readChanges(call, {
        ...(scope.level === 3 ? { list: scope.guid } : {}),
        ...(after === undefined ? {} : { after }),
        ...(until === undefined ? {} : { until }),
        latestFirst: query.LatestFirst === true,
        limit,
        accept,
      });
  return collection({
    type: "SP.Change",
    set: "SP.ApiData.Changes",
    link,
    list: () => changes.map((change) => changeEntity(call, { change, scope })),
  });
}

function changeEntity(call: ResourceCall, one: Logged): Entity {
  return entity(kinds[one.change.object], one, call, {
    link: `${kinds[one.change.object].type as string}${one.change.seq}`,
  });
}
