// The properties of a web.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { EMPTY_GUID } from "../ids.ts";
import type { Json } from "../json.ts";
import { currentToken } from "../store/changes.ts";
import { resourcePath } from "./listProperties.ts";

type Get = (target: null, call: Call) => Json;

const prop =
  (name: string, otherwise: Json): Get =>
  (_target, call) =>
    call.site.props[name] ?? otherwise;

const path: Get = (_target, call) => call.site.path || "/";

export const webProperties: Record<string, Get> = {
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
