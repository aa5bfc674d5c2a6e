// A list: what can be reached from it, and its functions.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { addFromBody } from "../items/body.ts";
import { itemSet } from "../items/entity.ts";
import { addByForm } from "../items/forms.ts";
import { queryItems } from "../items/query.ts";
import { Permission } from "../permissions.ts";
import { takeId } from "../store/items.ts";
import { principalById } from "../store/principals.ts";
import type { List } from "../store/schema.ts";
import { demand, listSecurable, uniqueAncestor } from "../store/scopes.ts";
import { changeList, deleteList, recycleList } from "./changeList.ts";
import { getChanges } from "./changes.ts";
import { collection } from "./collection.ts";
import { contentTypeCollection } from "./contentTypes.ts";
import { type EntityType, entity } from "./entityType.ts";
import { fieldCollection } from "./fields.ts";
import { rootFolder } from "./files.ts";
import { itemById, itemResource } from "./itemResource.ts";
import { listForms } from "./listForms.ts";
import { listProperties, moreListProperties } from "./listProperties.ts";
import { listReads } from "./listReads.ts";
import { type Collection, type Entity, nothing, nullAnswer, type Resource, type ResourceCall, value } from "./model.ts";
import {
  breakInheritance,
  resetInheritance,
  type Secured,
  securityNavigation,
  userEffectivePermissions,
} from "./security.ts";
import { userEntity } from "./users.ts";
import { viewCollection, viewEntity } from "./views.ts";

const secured = (list: List): Secured => ({ securable: listSecurable(list.n), note: { list: list.guid } });

const none =
  (name: string, type: string) =>
  (_list: List, _call: Call, link: string): Resource =>
    collection({ type, set: `SP.ApiData.${name}`, link: `${link}/${name}`, list: () => [] });

function single(name: string, type: string, values: Record<string, string | number | boolean | null>) {
  const made: EntityType<List> = {
    type,
    set: `SP.ApiData.${name}`,
    properties: Object.fromEntries(Object.entries(values).map(([key, content]) => [key, () => content])),
  };
  return (list: List, call: ResourceCall, link: string): Resource =>
    entity(made, list, call, { link: `${link}/${name}` });
}

const listType: EntityType<List> = {
  type: "SP.List",
  set: "SP.ApiData.Lists",
  properties: listProperties,
  more: moreListProperties,
  navigation: {
    FirstUniqueAncestorSecurableObject: (list, call) =>
      uniqueAncestor(call, listSecurable(list.n)).securable.key === "web"
        ? call.make.web(call)
        : listEntity(call, list),
    RoleAssignments: (list, call, link) => securityNavigation.RoleAssignments(call, secured(list), link),
    Author(list, call) {
      const author = principalById(call.db, call.site.n, list.author);
      return author ? userEntity(call, author) : { kind: "nothing" };
    },
    ContentTypes: (list, call, link) => contentTypeCollection(call, list, `${link}/ContentTypes`),
    CreatablesInfo: single("CreatablesInfo", "SP.CreatablesInfo", {
      CanCreateFolders: true,
      CanCreateItems: true,
      CanUploadFiles: false,
      CreatablesCollection: null,
      DocumentTemplatesCollection: null,
    }),
    DefaultView(list, call) {
      const view = list.views.find((one) => one.props.DefaultView === true) ?? list.views[0];
      if (!view) throw errors.viewMissing();
      return viewEntity(call, view, list);
    },
    DescriptionResource: (list, call, link) =>
      single("DescriptionResource", "SP.UserResource", { Value: String(list.props.Description ?? "") })(
        list,
        call,
        link,
      ),
    EventReceivers: none("EventReceivers", "SP.EventReceiverDefinition"),
    Fields: (list, call, link) => fieldCollection(call, list, `${link}/Fields`),
    Forms: (list, call, link) => listForms(call, list, `${link}/Forms`),
    InformationRightsManagementSettings: single(
      "InformationRightsManagementSettings",
      "SP.InformationRightsManagementSettings",
      {
        AllowPrint: false,
        AllowScript: false,
        AllowWriteCopy: false,
        DisableDocumentBrowserView: false,
        DocumentAccessExpireDays: 90,
        DocumentLibraryProtectionExpireDate: null,
        EnableDocumentAccessExpire: false,
        EnableDocumentBrowserPublishingView: false,
        EnableGroupProtection: false,
        EnableLicenseCacheExpire: false,
        GroupName: null,
        LicenseCacheExpireDays: 30,
        PolicyDescription: null,
        PolicyTitle: null,
        TemplateId: null,
      },
    ),
    Items: (list, call, link) => itemCollection(call, list, `${link}/Items`),
    ParentWeb: (_list, call) => call.make.web(call),
    RootFolder: (list, call) => rootFolder(call, list),
    Subscriptions: none("Subscriptions", "Microsoft.SharePoint.Webhooks.Subscription"),
    TitleResource: (list, call, link) =>
      single("TitleResource", "SP.UserResource", { Value: list.title })(list, call, link),
    UserCustomActions: none("UserCustomActions", "SP.UserCustomAction"),
    Views: (list, call, link) => viewCollection(call, list, `${link}/Views`),
    WorkflowAssociations: none("WorkflowAssociations", "SP.Workflow.WorkflowAssociation"),
  },
  methods: {
    ...listReads,
    GetChanges: (list, args, link) => {
      demand(args.call, listSecurable(list.n), Permission.viewListItems);
      return getChanges(args.call, args.object(0, "query"), { level: 3, guid: list.guid }, `${link}/GetChanges`);
    },
    AddValidateUpdateItemUsingPath: (list, args) => addByForm(args, list),
    AddValidateUpdateItem: (list, args) => addByForm(args, list),
    GetItemById: (list, args) => itemById(args.call, list, args.number(0, "id")),
    GetItemByUniqueId: (list, args) => {
      const row = args.call.db.get<{ id: number }>(
        "SELECT id FROM items WHERE list = ? AND uid = ?",
        list.n,
        args.text(0, "uniqueId").toLowerCase(),
      );
      return itemById(args.call, list, row?.id ?? 0);
    },
    GetItemByStringId: (list, args) => itemById(args.call, list, args.number(0, "sId")),
    GetView: (list, args) => {
      const made = viewCollection(args.call, list, "Views").key?.(args);
      if (!made) throw errors.viewMissing();
      return made;
    },
    AddItem: (list, args) => itemResource(args.call, list, addFromBody(args.call, list, args.object(0, "parameters"))),
    ReserveListItemId(list, args) {
      demand(args.call, listSecurable(list.n), Permission.addListItems);
      return value("ReserveListItemId", takeId(args.call.db, list.n));
    },
    Recycle: (list, args) => value("Recycle", recycleList(list, args.call), "Edm.Guid"),
    DeleteObject(list, args) {
      deleteList(list, args.call);
      return nothing(200);
    },
    BreakRoleInheritance: (list, args) => breakInheritance(args, secured(list)),
    ResetRoleInheritance: (list, args) => resetInheritance(args, secured(list)),
    GetUserEffectivePermissions: (list, args) => userEffectivePermissions(args, secured(list)),
    GetRelatedFields: (_list, _args, link) =>
      collection({
        type: "SP.RelatedField",
        set: "SP.ApiData.RelatedFields",
        link: `${link}/GetRelatedFields`,
        list: () => [],
      }),
    SyncFlowInstances: () => nullAnswer("SyncFlowInstances"),
  },
  reads: [
    "GetUserEffectivePermissions",
    "GetRelatedFields",
    "GetItemById",
    "GetItemByUniqueId",
    "GetItemByStringId",
    "GetView",
    "RenderListDataAsStream",
  ],
  merge: changeList,
  remove: deleteList,
};

export const listEntity = (call: ResourceCall, list: List): Entity =>
  entity(listType, list, call, { link: `Web/Lists(guid'${list.guid}')`, etag: `"${String(list.props.version ?? 0)}"` });

function itemCollection(call: ResourceCall, list: List, link: string): Collection {
  const byId = (id: number) => itemById(call, list, id);
  return collection({
    type: list.itemType,
    set: itemSet(list),
    link,
    native: true,
    list: (query) => queryItems(call, list, query),
    key: (args) => byId(args.number(0, "id")),
    methods: { getById: (args) => byId(args.number(0, "id")) },
    add: (body) => itemResource(call, list, addFromBody(call, list, body)),
  });
}
