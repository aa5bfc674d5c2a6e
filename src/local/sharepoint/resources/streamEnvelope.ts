// What RenderListDataAsStream puts around the rows when its options ask for more.
import type { Call } from "../call.ts";
import type { CamlView } from "../caml/nodes.ts";
import type { Json, JsonObject } from "../json.ts";
import { basePermissions } from "../permissions.ts";
import type { Field, List, View } from "../store/schema.ts";
import { listSecurable, maskFor } from "../store/scopes.ts";
import { viewXml } from "./viewXml.ts";

const OPTIONS = {
  contextInfo: 1,
  listSchema: 4,
  menu: 8,
  contentType: 16,
  formSchema: 64,
  viewMetadata: 1024,
  parent: 8192,
} as const;
export function fieldSchema(field: Field): JsonObject {
  return {
    Name: field.name,
    FieldType: field.type,
    RealFieldName: field.name,
    DisplayName: String(field.props.Title ?? field.name),
    ID: field.guid,
    StaticName: String(field.props.StaticName ?? field.name),
    Type: field.type,
    ReadOnly: field.props.ReadOnlyField === true ? "TRUE" : "FALSE",
    Required: field.props.Required === true ? "TRUE" : "FALSE",
    AllowGridEditing: field.props.ReadOnlyField === true ? "FALSE" : "TRUE",
    ...(Array.isArray(field.props.Choices) ? { Choices: field.props.Choices as Json } : {}),
  };
}

export interface Surrounded {
  caml: CamlView;
  view: View | undefined;
  /** the columns shown */
  fields: Field[];
  data: JsonObject;
  /** RenderOptions */
  options: number;
}

export function envelope(call: Call, list: List, { caml, view, fields, data, options }: Surrounded): JsonObject {
  const has = (bit: number) => (options & bit) !== 0;
  const out: Record<string, Json> = {
    wpq: "",
    Templates: {},
    ListData: data,
    recursive: caml.scope.startsWith("recursive"),
    rootFolder: list.path,
    view: view ? `{${view.guid.toUpperCase()}}` : "",
  };
  if (has(OPTIONS.contextInfo)) {
    Object.assign(out, {
      listName: `{${list.guid.toUpperCase()}}`,
      listTitle: list.title,
      listTemplate: String(list.template),
      listBaseType: Number(list.props.BaseType ?? 0),
      listUrlDir: list.path,
      HttpPath: `${call.webUrl}/_vti_bin/owssvr.dll?CS=65001`,
      HttpRoot: call.webUrl,
      serverUrl: null,
      siteTitle: String(call.site.props.Title ?? ""),
      ContentTypesEnabled: list.props.ContentTypesEnabled === true,
      EnableMinorVersions: list.props.EnableMinorVersions === true,
      isModerated: false,
      userDispUrl: `${call.site.path}/_layouts/15/listform.aspx?PageType=4&ListId={${list.guid}}`,
      CurrentUserId: call.user.id,
      CurrentUserIsSiteAdmin: call.user.props.admin === true,
      ListPermissions: basePermissions(maskFor(call, listSecurable(list.n))),
    });
  }
  if (has(OPTIONS.listSchema)) {
    out.ListSchema = {
      Field: fields.map(fieldSchema),
      LCID: "1033",
      DefaultItemOpen: "1",
      ForceCheckout: "0",
      EnableMinorVersions: "0",
      Toolbar: "Standard",
      LeafName: list.path.slice(list.path.lastIndexOf("/") + 1),
      View: view?.guid ?? "",
      ListTitle: list.title,
    };
  }
  if (has(OPTIONS.menu)) out.ListViewMenu = { MenuItems: [] };
  if (has(OPTIONS.contentType))
    out.ListContentType = list.contentTypes.map((one) => ({ id: one.id, name: String(one.props.Name) }));
  if (has(OPTIONS.formSchema)) {
    const shown = list.fields.filter(
      (field) => field.props.Hidden !== true && field.props.ReadOnlyField !== true && field.type !== "Computed",
    );
    out.ClientForms = { New: { Item: shown.map(fieldSchema) }, Edit: { Item: shown.map(fieldSchema) } };
  }
  if (has(OPTIONS.viewMetadata)) {
    out.ViewMetadata = view
      ? {
          Id: view.guid,
          Title: view.title,
          ListViewXml: viewXml({ view, list }),
          ViewType: "HTML",
          RowLimit: Number(view.props.RowLimit ?? 30),
          CustomFormatter: view.props.CustomFormatter ?? null,
        }
      : null;
  }
  if (has(OPTIONS.parent)) out.ParentInfo = { ParentFolderInfo: [] };
  return out;
}
