// The root of the REST address space: web, site, contextinfo, and the functions directly below `_api`.
import type { Call } from "../call.ts";
import { issueDigest } from "../http/digest.ts";
import { complex } from "../json.ts";
import { currentToken } from "../store/changes.ts";
import { getChanges } from "./changes.ts";
import { type EntityType, entity } from "./entityType.ts";
import { resourcePath } from "./listProperties.ts";
import type { Method, Resource, ResourceCall } from "./model.ts";
import { recycleBin } from "./recycleBin.ts";
import { statics } from "./statics.ts";
import { webEntity } from "./web.ts";

const siteType: EntityType<null> = {
  type: "SP.Site",
  set: "SP.ApiData.Sites",
  properties: {
    AllowCreateDeclarativeWorkflow: () => false,
    AllowDesigner: () => true,
    AllowMasterPageEditing: () => false,
    AllowRevertFromTemplate: () => false,
    AllowSaveDeclarativeWorkflowAsTemplate: () => false,
    AllowSavePublishDeclarativeWorkflow: () => false,
    AuditLogTrimmingRetention: () => 90,
    ChannelGroupId: () => "00000000-0000-0000-0000-000000000000",
    Classification: () => "",
    CompatibilityLevel: () => 15,
    CurrentChangeToken: (_target, call) => currentToken(call, { level: 1, guid: call.site.siteId }),
    DisableAppViews: () => false,
    DisableFlows: () => false,
    GroupId: () => "00000000-0000-0000-0000-000000000000",
    HubSiteId: () => "00000000-0000-0000-0000-000000000000",
    Id: (_target, call) => call.site.siteId,
    IsHubSite: () => false,
    LockIssue: () => null,
    PrimaryUri: (_target, call) => `${call.webUrl}/`,
    ReadOnly: () => false,
    RequiredDesignerVersion: () => "15.0.0.0",
    ResourcePath: (_target, call) => resourcePath(call.webUrl),
    ServerRelativePath: (_target, call) => resourcePath(call.site.path || "/"),
    ServerRelativeUrl: (_target, call) => call.site.path || "/",
    ShareByEmailEnabled: () => true,
    ShowUrlStructure: () => false,
    TrimAuditLog: () => true,
    UIVersionConfigurationEnabled: () => false,
    UpgradeReminderDate: () => "1899-12-30T00:00:00",
    UpgradeScheduled: () => false,
    UpgradeScheduledDate: () => "1753-01-01T00:00:00",
    Upgrading: () => false,
    Url: (_target, call) => call.webUrl,
    WriteLocked: () => false,
  },
  navigation: {
    RootWeb: (_target, call) => webEntity(call),
    RecycleBin: (_target, call, link) => recycleBin(call, `${link}/RecycleBin`, "site"),
    Owner: (_target, call) => webEntity(call).navigate("Author") ?? { kind: "nothing" },
  },
  methods: {
    GetChanges: (_target, args, link) =>
      getChanges(args.call, args.object(0, "query"), { level: 1, guid: args.call.site.siteId }, `${link}/GetChanges`),
  },
};

const siteEntity = (call: ResourceCall) =>
  entity(siteType, null, call, { link: "Site", id: `${call.webUrl}/_api/Site` });

function contextInfo(call: Call): Resource {
  const content = complex("SP.ContextWebInformation", {
    FormDigestTimeoutSeconds: 1800,
    FormDigestValue: issueDigest(call),
    LibraryVersion: "16.0.26111.12010",
    SiteFullUrl: call.webUrl,
    SupportedSchemaVersions: ["14.0.0.0", "15.0.0.0"],
    WebFullUrl: call.webUrl,
  });
  return { kind: "value", name: "GetContextWebInformation", value: content, type: "SP.ContextWebInformation" };
}

export function rootResource(call: ResourceCall): Resource {
  const web = webEntity(call);
  const methods: Record<string, () => Method> = {
    contextinfo: () => ({ writes: true, run: () => contextInfo(call) }),
  };
  return {
    ...web,
    type: "root",
    value: () => undefined,
    navigate(name) {
      if (/^web$/i.test(name)) return web;
      if (/^site$/i.test(name)) return siteEntity(call);
      return web.navigate(name);
    },
    method: (name) => methods[name.toLowerCase()]?.() ?? statics(call, name) ?? web.method(name),
  };
}
