// The properties of a list: those shown by default, those shown only when selected, and those that may be written.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { EMPTY_GUID } from "../ids.ts";
import { complex, type Json } from "../json.ts";
import { basePermissions } from "../permissions.ts";
import { currentToken } from "../store/changes.ts";
import { listCounts } from "../store/lists.ts";
import type { List } from "../store/schema.ts";
import { listSecurable, maskFor, ownAssignments } from "../store/scopes.ts";

type Get = (list: List, call: Call) => Json;

const prop =
  (name: string, otherwise: Json): Get =>
  (list) =>
    list.props[name] ?? otherwise;
export const resourcePath = (path: string): Json => complex("SP.ResourcePath", { DecodedUrl: path });
const isLibrary = (list: List) => list.props.BaseType === 1;
const form =
  (leaf: string): Get =>
  (list) =>
    `${list.path}/${isLibrary(list) ? "Forms/" : ""}${leaf}`;
const defaultView: Get = (list) => {
  const view = list.views.find((one) => one.props.DefaultView === true) ?? list.views[0];
  return view
    ? `${list.path}/${isLibrary(list) ? "Forms/" : ""}${String(view.props.leaf ?? `${view.title}.aspx`)}`
    : "";
};

export const listProperties: Record<string, Get> = {
  AllowContentTypes: () => true,
  BaseTemplate: (list) => list.template,
  BaseType: prop("BaseType", 0),
  ContentTypesEnabled: prop("ContentTypesEnabled", false),
  CrawlNonDefaultViews: prop("CrawlNonDefaultViews", false),
  Created: (list) => isoSeconds(list.created),
  CurrentChangeToken: (list, call) => currentToken(call, { level: 3, guid: list.guid }),
  CustomActionElements: () => complex("SP.CustomActionElementCollection", { Items: [] }),
  DefaultContentApprovalWorkflowId: () => EMPTY_GUID,
  DefaultItemOpenUseListSetting: prop("DefaultItemOpenUseListSetting", false),
  Description: prop("Description", ""),
  Direction: prop("Direction", "none"),
  DisableCommenting: prop("DisableCommenting", false),
  DisableGridEditing: prop("DisableGridEditing", false),
  DocumentTemplateUrl: (list) => (isLibrary(list) ? `${list.path}/Forms/template.dotx` : null),
  DraftVersionVisibility: prop("DraftVersionVisibility", 0),
  EnableAttachments: (list) => (isLibrary(list) ? false : (list.props.EnableAttachments ?? true)),
  EnableFolderCreation: (list) => list.props.EnableFolderCreation ?? isLibrary(list),
  EnableMinorVersions: prop("EnableMinorVersions", false),
  EnableModeration: prop("EnableModeration", false),
  EnableRequestSignOff: prop("EnableRequestSignOff", true),
  EnableVersioning: prop("EnableVersioning", false),
  EntityTypeName: prop("EntityTypeName", ""),
  ExemptFromBlockDownloadOfNonViewableFiles: prop("ExemptFromBlockDownloadOfNonViewableFiles", false),
  FileSavePostProcessingEnabled: () => false,
  ForceCheckout: prop("ForceCheckout", false),
  HasExternalDataSource: () => false,
  Hidden: prop("Hidden", false),
  Id: (list) => list.guid,
  ImagePath: (list) => resourcePath(image(list)),
  ImageUrl: (list) => image(list),
  DefaultSensitivityLabelForLibrary: () => "",
  SensitivityLabelToEncryptOnDOwnloadForLibrary: () => null,
  IrmEnabled: prop("IrmEnabled", false),
  IrmExpire: prop("IrmExpire", false),
  IrmReject: prop("IrmReject", false),
  IsApplicationList: prop("IsApplicationList", false),
  IsCatalog: () => false,
  IsPrivate: () => false,
  ItemCount: (list, call) => listCounts(call, list).item_count,
  LastItemDeletedDate: (list, call) => isoSeconds(listCounts(call, list).last_deleted),
  LastItemModifiedDate: (list, call) => isoSeconds(listCounts(call, list).last_modified),
  LastItemUserModifiedDate: (list, call) => isoSeconds(listCounts(call, list).last_modified),
  ListExperienceOptions: prop("ListExperienceOptions", 0),
  ListItemEntityTypeFullName: (list) => list.itemType,
  MajorVersionLimit: prop("MajorVersionLimit", 0),
  MajorWithMinorVersionsLimit: prop("MajorWithMinorVersionsLimit", 0),
  MultipleDataList: prop("MultipleDataList", false),
  NoCrawl: prop("NoCrawl", false),
  ParentWebPath: (_list, call) => resourcePath(call.site.path || "/"),
  ParentWebUrl: (_list, call) => call.site.path || "/",
  ParserDisabled: prop("ParserDisabled", false),
  ServerTemplateCanCreateFolders: () => true,
  TemplateFeatureId: (list) =>
    isLibrary(list) ? "00bfea71-e717-4e80-aa17-d0c71b360101" : "00bfea71-de22-43b2-a848-c05709900100",
  Title: (list) => list.title,
};

const image = (list: List) =>
  isLibrary(list) ? "/_layouts/15/images/itdl.png?rev=47" : "/_layouts/15/images/itgen.png?rev=47";

export const moreListProperties: Record<string, Get> = {
  AdditionalUXProperties: prop("AdditionalUXProperties", null),
  AllowDeletion: prop("AllowDeletion", true),
  BrowserFileHandling: prop("BrowserFileHandling", 0),
  Color: prop("Color", null),
  DataSource: () => null,
  DefaultDisplayFormUrl: form("DispForm.aspx"),
  DefaultEditFormUrl: form("EditForm.aspx"),
  DefaultNewFormUrl: form("NewForm.aspx"),
  DefaultViewPath: (list, call) => resourcePath(String(defaultView(list, call))),
  DefaultViewUrl: defaultView,
  EffectiveBasePermissions: (list, call) => basePermissions(maskFor(call, listSecurable(list.n))),
  EffectiveBasePermissionsForUI: (list, call) => basePermissions(maskFor(call, listSecurable(list.n))),
  EnableAssignToEmail: prop("EnableAssignToEmail", false),
  ExcludeFromOfflineClient: prop("ExcludeFromOfflineClient", false),
  HasUniqueRoleAssignments: (list, call) => ownAssignments(call, listSecurable(list.n)) !== undefined,
  Icon: prop("Icon", null),
  IsEnterpriseGalleryLibrary: () => false,
  IsSiteAssetsLibrary: (list) => list.title === "Site Assets",
  IsSystemList: () => false,
  OnQuickLaunch: prop("OnQuickLaunch", false),
  PageRenderType: () => 0,
  ReadSecurity: prop("ReadSecurity", 1),
  SchemaXml: (list) =>
    `<List ID="{${list.guid.toUpperCase()}}" Title="${list.title.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" ServerTemplate="${list.template}" />`,
  ValidationFormula: prop("ValidationFormula", null),
  ValidationMessage: prop("ValidationMessage", null),
  WriteSecurity: prop("WriteSecurity", 1),
};

/** The properties that a request may set. Other known properties are read-only and ignored. */
export const writableListProperties: ReadonlySet<string> = new Set([
  "AdditionalUXProperties",
  "AllowDeletion",
  "BrowserFileHandling",
  "Color",
  "ContentTypesEnabled",
  "CrawlNonDefaultViews",
  "DefaultItemOpenUseListSetting",
  "Description",
  "Direction",
  "DisableCommenting",
  "DisableGridEditing",
  "DraftVersionVisibility",
  "EnableAssignToEmail",
  "EnableAttachments",
  "EnableFolderCreation",
  "EnableMinorVersions",
  "EnableModeration",
  "EnableRequestSignOff",
  "EnableVersioning",
  "ExcludeFromOfflineClient",
  "ExemptFromBlockDownloadOfNonViewableFiles",
  "ForceCheckout",
  "Hidden",
  "Icon",
  "IrmEnabled",
  "IrmExpire",
  "IrmReject",
  "IsApplicationList",
  "ListExperienceOptions",
  "MajorVersionLimit",
  "MajorWithMinorVersionsLimit",
  "MultipleDataList",
  "NoCrawl",
  "OnQuickLaunch",
  "ParserDisabled",
  "ReadSecurity",
  "Title",
  "ValidationFormula",
  "ValidationMessage",
  "WriteSecurity",
]);
