// The web: its properties, everything that hangs from it, and its functions.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { EMPTY_GUID } from "../ids.ts";
import { rowFileAt } from "../items/rowFile.ts";
import type { Json, JsonObject } from "../json.ts";
import { basePermissions, Permission } from "../permissions.ts";
import { ChangeType, currentToken, logChange } from "../store/changes.ts";
import { listByPath } from "../store/lists.ts";
import { nodeAt, nodeByUid } from "../store/nodes.ts";
import { principalById } from "../store/principals.ts";
import { demand, maskFor, ownAssignments, webSecurable } from "../store/scopes.ts";
import { getChanges } from "./changes.ts";
import { contentTypeCollection } from "./contentTypes.ts";
import { fieldCollection } from "./fields.ts";
import { fileEntity } from "./fileEntity.ts";
import { folderCollection, folderEntity, missingFolder, nodeVisible } from "./folders.ts";
import { groupEntity, siteGroups } from "./groups.ts";
import { listEntity } from "./list.ts";
import { resourcePath } from "./listProperties.ts";
import { listCollection, titled, visible } from "./lists.ts";
import {
  type Args,
  collection,
  type Entity,
  type EntityType,
  entity,
  nullAnswer,
  type Resource,
  type ResourceCall,
  value,
} from "./model.ts";
import { recycleBin } from "./recycleBin.ts";
import {
  breakInheritance,
  resetInheritance,
  roleDefinitions,
  type Secured,
  securityNavigation,
  userEffectivePermissions,
} from "./security.ts";
import { ensureUser, siteUsers, userEntity } from "./users.ts";
import { catalog, defaultGroups, navigation, regionalSettings, userInfoList } from "./webParts.ts";

type Get = (target: null, call: Call) => Json;
const prop =
  (name: string, otherwise: Json): Get =>
  (_target, call) =>
    call.site.props[name] ?? otherwise;
const path: Get = (_target, call) => call.site.path || "/";

const secured: Secured = { securable: webSecurable, note: {} };

const properties: Record<string, Get> = {
  AllowRssFeeds: () => true,
  AlternateCssUrl: () => "",
  AppInstanceId: () => EMPTY_GUID,
  ClassicWelcomePage: () => null,
  Configuration: () => 0,
  Created: (_target, call) => isoSeconds(call.site.created).slice(0, -1),
  CurrentChangeToken: (_target, call) => currentToken(call, { level: 2, guid: call.site.webId }),
  CustomMasterUrl: (_target, call) => `${call.site.path}/_catalogs/masterpage/seattle.master`,
  Description: prop("Description", ""),
  DesignPackageId: () => EMPTY_GUID,
  DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: () => false,
  EnableMinimalDownload: () => false,
  FooterEmphasis: () => 0,
  FooterEnabled: () => false,
  FooterLayout: () => 0,
  HeaderEmphasis: () => 0,
  HeaderLayout: () => 0,
  HideTitleInHeader: () => false,
  HorizontalQuickLaunch: () => false,
  Id: (_target, call) => call.site.webId,
  IsEduClass: () => false,
  IsHomepageModernized: () => false,
  IsMultilingual: () => true,
  IsRevertHomepageLinkHidden: () => false,
  Language: () => 1033,
  LastItemModifiedDate: lastModified,
  LastItemUserModifiedDate: lastModified,
  LogoAlignment: () => 0,
  MasterUrl: (_target, call) => `${call.site.path}/_catalogs/masterpage/seattle.master`,
  MegaMenuEnabled: () => false,
  NavAudienceTargetingEnabled: () => false,
  NoCrawl: () => false,
  ObjectCacheEnabled: () => false,
  OverwriteTranslationsOnChange: () => false,
  ResourcePath: (_target, call) => resourcePath(call.webUrl),
  QuickLaunchEnabled: prop("QuickLaunchEnabled", true),
  RecycleBinEnabled: () => true,
  SearchScope: () => 0,
  ServerRelativeUrl: path,
  SiteLogoUrl: () => null,
  SyndicationEnabled: () => true,
  TenantAdminMembersCanShare: () => 0,
  Title: prop("Title", ""),
  TreeViewEnabled: prop("TreeViewEnabled", false),
  UIVersion: () => 15,
  UIVersionConfigurationEnabled: () => false,
  Url: (_target, call) => call.webUrl,
  WebTemplate: () => "GROUP",
  WelcomePage: () => "SitePages/Home.aspx",
};

function lastModified(_target: null, call: Call): Json {
  const row = call.db.get<{ m: number | null }>(
    "SELECT max(last_modified) AS m FROM lists WHERE site = ?",
    call.site.n,
  );
  return isoSeconds(row?.m ?? call.site.created);
}

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

function absolute(call: Call, given: string): string {
  let at = given.startsWith(call.tenant.origin) ? decodeURIComponent(given.slice(call.tenant.origin.length)) : given;
  at = at.replace(/\/+$/, "");
  if (at === "") at = call.site.path;
  return at.startsWith("/") ? at : `${call.site.path}/${at}`;
}

const pathOf = (args: Args, name: string) =>
  absolute(args.call, String(args.at(0, "decodedUrl") ?? args.at(0, name) ?? ""));

function folderAt(args: Args): Resource {
  const path = pathOf(args, "serverRelativeUrl");
  const node = nodeAt(args.call.db, args.call.site.n, path);
  if (node?.kind !== 1 || !nodeVisible(args.call, node)) return missingFolder(args.call, path);
  return folderEntity(args.call, node);
}

function fileAt(args: Args): Resource {
  const path = pathOf(args, "serverRelativeUrl");
  const node = nodeAt(args.call.db, args.call.site.n, path) ?? rowFileAt(args.call, path);
  if (node?.kind !== 0 || !nodeVisible(args.call, node)) throw errors.fileGone(path);
  return fileEntity(args.call, node);
}

function byUid(args: Args, kind: number): Resource {
  const node = nodeByUid(args.call.db, args.text(0, "uniqueId"));
  if (node?.kind !== kind || !nodeVisible(args.call, node)) throw errors.fileMissing();
  return kind === 1 ? folderEntity(args.call, node) : fileEntity(args.call, node);
}

function listAt(args: Args): Resource {
  const list = listByPath(args.call, pathOf(args, "strUrl"));
  if (!list || !visible(args.call, list)) throw errors.fileMissing();
  return listEntity(args.call, list);
}

const reads = {
  GetUserEffectivePermissions: (_target: null, args: Args) => userEffectivePermissions(args, secured),
  DoesUserHavePermissions(_target: null, args: Args) {
    const mask = args.object(0, "permissionMask");
    const needed = (BigInt(String(mask.High ?? 0)) << 32n) | BigInt(String(mask.Low ?? 0));
    return value("DoesUserHavePermissions", (maskFor(args.call, webSecurable) & needed) === needed);
  },
  GetFolderByServerRelativeUrl: (_target: null, args: Args) => folderAt(args),
  GetFolderByServerRelativePath: (_target: null, args: Args) => folderAt(args),
  GetFolderById: (_target: null, args: Args) => byUid(args, 1),
  GetFileByServerRelativeUrl: (_target: null, args: Args) => fileAt(args),
  GetFileByServerRelativePath: (_target: null, args: Args) => fileAt(args),
  GetFileByUrl: (_target: null, args: Args) => fileAt(args),
  GetFileById: (_target: null, args: Args) => byUid(args, 0),
  GetList: (_target: null, args: Args) => listAt(args),
  GetListUsingPath: (_target: null, args: Args) => listAt(args),
  GetCatalog: (_target: null, args: Args) => catalog(args.call, args.number(0, "typeCatalog")),
  GetCustomListTemplates: (_target: null, _args: Args, link: string) =>
    collection({
      type: "SP.ListTemplate",
      set: "SP.ApiData.ListTemplates",
      link: `${link}/GetCustomListTemplates`,
      list: () => [],
    }),
  GetSubwebsFilteredForCurrentUser: (_target: null, _args: Args, link: string) =>
    collection({
      type: "SP.WebInformation",
      set: "SP.ApiData.WebInformations",
      link: `${link}/GetSubwebsFilteredForCurrentUser`,
      list: () => [],
    }),
  MapToIcon: (_target: null, args: Args) =>
    value("MapToIcon", `ic${args.text(0, "fileName").slice(args.text(0, "fileName").lastIndexOf(".") + 1)}.png`),
  GetUserById(_target: null, args: Args) {
    const user = principalById(args.call.db, args.call.site.n, args.number(0, "userId"));
    if (!user) throw errors.userMissing();
    return userEntity(args.call, user);
  },
};

const webType: EntityType<null> = {
  type: "SP.Web",
  set: "SP.ApiData.Webs",
  properties,
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
    RoleAssignments: (_target, call, link) => securityNavigation.RoleAssignments(call, secured, link),
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
    ...reads,
    CreateDefaultAssociatedGroups(_target, args) {
      defaultGroups(args.call, args.text(2, "groupNameSeed"), String(args.at(0, "userLogin") ?? ""));
      return nullAnswer("CreateDefaultAssociatedGroups");
    },
    EnsureUser: (_target, args) => userEntity(args.call, ensureUser(args.call, args.text(0, "logonName"))),
    GetChanges: (_target, args, link) => {
      demand(args.call, webSecurable, Permission.open);
      return getChanges(
        args.call,
        args.object(0, "query"),
        { level: 2, guid: args.call.site.webId },
        `${link}/GetChanges`,
      );
    },
    BreakRoleInheritance: (_target, args) => breakInheritance(args, secured),
    ResetRoleInheritance: (_target, args) => resetInheritance(args, secured),
  },
  reads: Object.keys(reads),
  merge(_target, body: JsonObject, call) {
    demand(call, webSecurable, Permission.manageWeb);
    const props = { ...call.site.props };
    for (const [key, content] of Object.entries(body)) {
      if (!(key in properties)) throw errors.unknownProperty(key, "SP.Web");
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
