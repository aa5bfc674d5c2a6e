// List views: their properties, the columns they show, and their definition as XML.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { cleanGuid } from "../ids.ts";
import { complex, isArray, type Json, type JsonObject } from "../json.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { dropView, insertView, saveView } from "../store/lists.ts";
import type { List, Props, View } from "../store/schema.ts";
import { escapeXml } from "../xml.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { type Args, type Collection, type Entity, nullAnswer, type ResourceCall } from "./model.ts";
import { demandOnView, noteView, viewFields } from "./viewFields.ts";
import { fromXml, type Shown, urlOf, viewXml } from "./viewXml.ts";

const text =
  (name: string, otherwise: Json = null) =>
  ({ view }: Shown): Json =>
    view.props[name] ?? otherwise;
const flag =
  (name: string, otherwise = false) =>
  ({ view }: Shown): Json =>
    (view.props[name] ?? otherwise) === true;

/** Properties a request may write. */
const writable = new Set([
  "Aggregations",
  "AggregationsStatus",
  "AssociatedContentTypeId",
  "CalendarViewStyles",
  "ColumnWidth",
  "CustomFormatter",
  "CustomOrder",
  "DefaultView",
  "DefaultViewForContentType",
  "EditorModified",
  "Formats",
  "GridLayout",
  "Hidden",
  "IncludeRootFolder",
  "JSLink",
  "Method",
  "MobileDefaultView",
  "MobileView",
  "ModerationType",
  "NewDocumentTemplates",
  "OrderedView",
  "Paged",
  "PersonalView",
  "RowLimit",
  "Scope",
  "TabularView",
  "Title",
  "Toolbar",
  "ViewData",
  "ViewJoins",
  "ViewProjectedFields",
  "ViewQuery",
  "ViewType2",
  "VisualizationInfo",
  "ViewTypeKind",
  "Query",
  "baseViewId",
  "ViewFields",
  "Threaded",
  "StyleId",
]);

const viewType: EntityType<Shown> = {
  type: "SP.View",
  set: "SP.ApiData.Views",
  properties: {
    Aggregations: text("Aggregations"),
    AggregationsStatus: text("AggregationsStatus"),
    AssociatedContentTypeId: text("AssociatedContentTypeId"),
    BaseViewId: text("BaseViewId", "1"),
    CalendarViewStyles: text("CalendarViewStyles"),
    ColumnWidth: text("ColumnWidth"),
    ContentTypeId: () => complex("SP.ContentTypeId", { StringValue: "0x" }),
    CustomFormatter: text("CustomFormatter"),
    CustomOrder: text("CustomOrder"),
    DefaultView: flag("DefaultView"),
    DefaultViewForContentType: flag("DefaultViewForContentType"),
    EditorModified: flag("EditorModified"),
    Formats: text("Formats"),
    GridLayout: text("GridLayout"),
    Hidden: flag("Hidden"),
    HtmlSchemaXml: viewXml,
    Id: ({ view }) => view.guid,
    ImageUrl: () => "/_layouts/15/images/generic.png?rev=47",
    IncludeRootFolder: flag("IncludeRootFolder"),
    ViewJoins: text("ViewJoins"),
    JSLink: text("JSLink", "clienttemplates.js"),
    ListViewXml: viewXml,
    Method: text("Method"),
    MobileDefaultView: flag("MobileDefaultView"),
    MobileView: flag("MobileView", true),
    ModerationType: text("ModerationType"),
    NewDocumentTemplates: text("NewDocumentTemplates"),
    OrderedView: flag("OrderedView"),
    Paged: flag("Paged", true),
    PersonalView: flag("PersonalView"),
    ViewProjectedFields: text("ViewProjectedFields"),
    ViewQuery: text("ViewQuery", ""),
    ReadOnlyView: flag("ReadOnlyView"),
    RequiresClientIntegration: flag("RequiresClientIntegration"),
    RowLimit: text("RowLimit", 30),
    Scope: text("Scope", 0),
    ServerRelativePath: (shown) => complex("SP.ResourcePath", { DecodedUrl: urlOf(shown) }),
    ServerRelativeUrl: urlOf,
    StyleId: text("StyleId"),
    TabularView: flag("TabularView", true),
    Threaded: flag("Threaded"),
    Title: ({ view }) => view.title,
    Toolbar: text("Toolbar", ""),
    ToolbarTemplateName: text("ToolbarTemplateName"),
    ViewType: text("ViewType", "HTML"),
    ViewData: text("ViewData"),
    ViewType2: text("ViewType2"),
    VisualizationInfo: text("VisualizationInfo"),
  },
  more: { PageRenderType: () => 0 },
  navigation: { ViewFields: (shown, call, link) => viewFields(call, shown, `${link}/ViewFields`) },
  methods: {
    RenderAsHtml: (shown) => ({
      kind: "value",
      name: "RenderAsHtml",
      value: `<table summary="${escapeXml(shown.view.title)}"></table>`,
    }),
    SetViewXml(shown, args) {
      saveView(args.call, { ...shown.view, props: { ...shown.view.props, ...fromXml(args.text(0, "viewXml")) } });
      noteView(args.call, shown, ChangeType.update);
      return nullAnswer("SetViewXml");
    },
    DeleteObject(shown, args) {
      remove(shown, args.call);
      return nullAnswer("DeleteObject");
    },
  },
  reads: ["RenderAsHtml"],
  merge,
  remove,
};

function applyBody(call: Call, list: List, body: JsonObject, view: { title: string; props: Props }): void {
  for (const [key, content] of Object.entries(body)) {
    if (!writable.has(key) && !(key in viewType.properties)) throw errors.unknownProperty(key, "SP.View");
    if (key === "Title") view.title = String(content);
    else if (key === "ViewFields") view.props.fields = isArray(content) ? content : [];
    else if (key === "Query") view.props.ViewQuery = content ?? "";
    else if (key === "ListViewXml" || key === "HtmlSchemaXml") Object.assign(view.props, fromXml(String(content)));
    else if (writable.has(key)) view.props[key] = content ?? null;
  }
  if (body.DefaultView === true) {
    for (const other of call.tenant.schema.byN(list.n)?.views ?? []) {
      if (other.props.DefaultView === true) saveView(call, { ...other, props: { ...other.props, DefaultView: false } });
    }
  }
}

function merge(shown: Shown, body: JsonObject, call: Call): void {
  demandOnView(call, shown.list, shown.view.props.PersonalView === true);
  const next = { ...shown.view, props: { ...shown.view.props } };
  applyBody(call, shown.list, body, next);
  saveView(call, next);
  noteView(call, shown, ChangeType.update);
}

function remove(shown: Shown, call: Call): void {
  demandOnView(call, shown.list, shown.view.props.PersonalView === true);
  dropView(call, shown.view);
  noteView(call, shown, ChangeType.delete);
}

export const viewEntity = (call: ResourceCall, view: View, list: List): Entity =>
  entity(viewType, { view, list }, call, { link: `Web/Lists(guid'${list.guid}')/Views(guid'${view.guid}')` });

/** Only the owner sees a personal view. */
const mine = (call: Call, view: View) => view.props.PersonalView !== true || view.props.owner === call.user.id;

export function viewCollection(call: ResourceCall, list: List, link: string): Collection {
  const pool = () => (call.tenant.schema.byN(list.n) ?? list).views.filter((view) => mine(call, view));
  const find = (test: (view: View) => boolean): Entity => {
    const view = pool().find(test);
    if (!view) throw errors.viewMissing();
    return viewEntity(call, view, list);
  };
  const byId = (args: Args) => {
    const id = cleanGuid(args.text(0, "guidId"));
    return find((view) => view.guid === id);
  };
  const add = (body: JsonObject): Entity => {
    const personal = body.PersonalView === true;
    demandOnView(call, list, personal);
    const title = String(body.Title ?? "");
    if (title === "") throw errors.badArgument("The view title is empty.");
    const view = {
      title,
      props: {
        fields: list.props.BaseType === 1 ? ["DocIcon", "LinkFilename"] : ["LinkTitle"],
        leaf: leafFor(pool(), title),
      } as Props,
    };
    if (personal) view.props.owner = call.user.id;
    applyBody(call, list, body, view);
    const guid = insertView(call, call.tenant.schema.byN(list.n) ?? list, view);
    logChange(call, { object: "View", type: ChangeType.add, list: list.guid, info: { view: guid } });
    return find((one) => one.guid === guid);
  };
  return collection({
    type: "SP.View",
    set: "SP.ApiData.Views",
    link,
    list: () => pool().map((view) => viewEntity(call, view, list)),
    key: byId,
    methods: {
      getById: byId,
      getByTitle(args) {
        const title = args.text(0, "strTitle").toLowerCase();
        return find((view) => view.title.toLowerCase() === title);
      },
      Add: (args) => add(args.object(0, "parameters")),
    },
    add,
  });
}

function leafFor(taken: readonly View[], title: string): string {
  const base = title.replace(/["#%*:<>?/\\|~&]/g, "");
  for (let i = 0; ; i++) {
    const leaf = `${base}${i === 0 ? "" : i}.aspx`;
    if (!taken.some((view) => view.props.leaf === leaf)) return leaf;
  }
}
