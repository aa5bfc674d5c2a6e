// The web: what can be reached from it, and its functions.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import { basePermissions, Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { nodeAt } from "../store/nodes.ts";
import { principalById } from "../store/principals.ts";
import { demand, maskFor, ownAssignments, webSecurable } from "../store/scopes.ts";
import { getChanges } from "./changes.ts";
import { collection } from "./collection.ts";
import { contentTypeCollection } from "./contentTypes.ts";
import { type EntityType, entity } from "./entityType.ts";
import { fieldCollection } from "./fields.ts";
import { folderCollection } from "./folderContents.ts";
import { folderEntity } from "./folders.ts";
import { groupEntity, siteGroups } from "./groups.ts";
import { resourcePath } from "./listProperties.ts";
import { listCollection, titled } from "./lists.ts";
import { type Entity, nullAnswer, type Resource, type ResourceCall } from "./model.ts";
import { recycleBin } from "./recycleBin.ts";
import { roleDefinitions } from "./roleDefinitions.ts";
import { breakInheritance, resetInheritance, securityNavigation } from "./security.ts";
import { ensureUser, siteUsers, userEntity } from "./users.ts";
import { defaultGroups, navigation, regionalSettings, userInfoList } from "./webParts.ts";
import { webProperties } from "./webProperties.ts";
import { securedWeb, webReads } from "./webReads.ts";

const none =
  (name: string, type: string) =>
  (_target: null, _call: Call, link: string): Resource =>
    collection({ type, set: `SP.ApiData.${name}`, link: `${link}/${name}`, list: () => [] });

const group =
  (name: string) =>
  (_target: null, call: ResourceCall): Resource => {
    const found = principalById(call.db, call.site.n, Number(call.site.props[name] ?? 0));
    if (!found) throw errors.groupMissing();
    return groupEntity(call, found);
  };

const webType: EntityType<null> = {
  type: "SP.Web",
  set: "SP.ApiData.Webs",
  properties: webProperties,
  more: {
    AllowAutomaticASPXPageIndexing: () => false,
    EffectiveBasePermissions: (_target, call) => basePermissions(maskFor(call, webSecurable)),
    HasUniqueRoleAssignments: (_target, call) => ownAssignments(call, webSecurable) !== undefined,
    MembersCanShare: () => true,
    RequestAccessEmail: () => "",
    ServerRelativePath: (_target, call) => resourcePath(call.site.path || "/"),
    SupportedUILanguageIds: () => [1033],
  },
  navigation: {
    FirstUniqueAncestorSecurableObject: (_target, call) => webEntity(call),
    RoleAssignments: (_target, call, link) => securityNavigation.RoleAssignments(call, securedWeb, link),
    AllProperties: none("AllProperties", "SP.PropertyValues"),
    AssociatedMemberGroup: group("memberGroup"),
    AssociatedOwnerGroup: group("ownerGroup"),
    AssociatedVisitorGroup: group("visitorGroup"),
    Author: (_target, call) => userEntity(call, call.user),
    AvailableContentTypes: (_target, call, link) =>
      contentTypeCollection(call, undefined, `${link}/AvailableContentTypes`),
    AvailableFields: (_target, call, link) => fieldCollection(call, undefined, `${link}/AvailableFields`),
    ContentTypes: (_target, call, link) => contentTypeCollection(call, undefined, `${link}/ContentTypes`),
    CurrentUser: (_target, call) => userEntity(call, call.user),
    EventReceivers: none("EventReceivers", "SP.EventReceiverDefinition"),
    Features: none("Features", "SP.Feature"),
    Fields: (_target, call, link) => fieldCollection(call, undefined, `${link}/Fields`),
    Folders(_target, call, link) {
      const root = nodeAt(call.db, call.site.n, call.site.path);
      if (!root) throw errors.fileMissing();
      return folderCollection(call, root, `${link}/Folders`);
    },
    Lists: (_target, call, link) => listCollection(call, `${link}/Lists`),
    RecycleBin: (_target, call, link) => recycleBin(call, `${link}/RecycleBin`),
    RoleDefinitions: (_target, call, link) => roleDefinitions(call, `${link}/RoleDefinitions`),
    RootFolder(_target, call) {
      const root = nodeAt(call.db, call.site.n, call.site.path);
      return root ? folderEntity(call, root) : { kind: "nothing" };
    },
    SiteGroups: (_target, call, link) => siteGroups(call, `${link}/SiteGroups`),
    SiteUsers: (_target, call, link) => siteUsers(call, `${link}/SiteUsers`),
    UserCustomActions: none("UserCustomActions", "SP.UserCustomAction"),
    ClientWebParts: none("ClientWebParts", "SP.ClientWebPart"),
    DefaultDocumentLibrary: (_target, call) => titled(call, "Documents"),
    HostedApps: none("HostedApps", "SP.HostedApp"),
    ListTemplates: none("ListTemplates", "SP.ListTemplate"),
    Navigation: (_target, call, link) => navigation(call, link),
    ParentWeb: () => ({ kind: "nothing" }),
    RegionalSettings: (_target, call, link) => regionalSettings(call, link),
    SiteUserInfoList: (_target, call) => userInfoList(call),
    WebInfos: none("WebInfos", "SP.WebInformation"),
    WorkflowAssociations: none("WorkflowAssociations", "SP.Workflow.WorkflowAssociation"),
    Webs: none("Webs", "SP.Web"),
  },
  methods: {
    ...webReads,
    CreateDefaultAssociatedGroups(_target, args) {
      defaultGroups(args.call, args.text(2, "groupNameSeed"), String(args.at(0, "userLogin") ?? ""));
      return nullAnswer("CreateDefaultAssociatedGroups");
    },
    EnsureUser: (_target, args) => userEntity(args.call, ensureUser(args.call, args.text(0, "logonName"))),
    GetChanges: (_target, args, link) => {
      // Limited Access, which a right on a list alone brings with it, is not enough.
      demand(args.call, webSecurable, Permission.viewListItems);
      return getChanges(
        args.call,
        args.object(0, "query"),
        { level: 2, guid: args.call.site.webId },
        `${link}/GetChanges`,
      );
    },
    BreakRoleInheritance: (_target, args) => breakInheritance(args, securedWeb),
    ResetRoleInheritance: (_target, args) => resetInheritance(args, securedWeb),
  },
  reads: Object.keys(webReads),
  merge(_target, body: JsonObject, call) {
    demand(call, webSecurable, Permission.manageWeb);
    const props = { ...call.site.props };
    for (const [key, content] of Object.entries(body)) {
      if (!(key in webProperties)) throw errors.unknownProperty(key, "SP.Web");
      props[key] = content ?? null;
    }
    call.db.run("UPDATE sites SET props = ? WHERE n = ?", JSON.stringify(props), call.site.n);
    call.tenant.schema.forget();
    logChange(call, { object: "Web", type: ChangeType.update });
  },
};

export function webEntity(call: ResourceCall): Entity {
  return entity(webType, null, call, { link: "Web", id: `${call.webUrl}/_api/Web` });
}
