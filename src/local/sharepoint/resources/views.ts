// List views: their properties, the columns they show, and their definition as XML.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { cleanGuid } from "../ids.ts";
import { complex, isArray, type Json, type JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { dropView, insertView, saveView } from "../store/lists.ts";
import type { List, Props, View } from "../store/schemaCache.ts";
import { demand, listSecurable } from "../store/scopes.ts";
import { attribute, child, escapeXml, isTrue, parseXml, writeXml } from "../xml.ts";
import {
  type Args,
  type Collection,
  collection,
  type Entity,
  type EntityType,
  entity,
  nullAnswer,
  type Resource,
} from "./model.ts";

interface Shown {
  view: View;
  list: List;
}

const text =
  (name: string, otherwise: Json = null) =>
  ({ view }: Shown): Json =>
    view.props[name] ?? otherwise;
const flag =
  (name: string, otherwise = false) =>
  ({ view }: Shown): Json =>
    (view.props[name] ?? otherwise) === true;

const SCOPES = ["", "Recursive", "RecursiveAll", "FilesOnly"];

export function viewXml({ view, list }: Shown): string {
  const { props } = view;
  const scope = SCOPES[Number(props.Scope ?? 0)];
  const attributes = [
    `Name="{${view.guid.toUpperCase()}}"`,
    ...(props.DefaultView === true ? ['DefaultView="TRUE"', 'MobileView="TRUE"', 'MobileDefaultView="TRUE"'] : []),
    `Type="${escapeXml(String(props.ViewType ?? "HTML"))}"`,
    `DisplayName="${escapeXml(view.title)}"`,
    `Url="${escapeXml(urlOf({ view, list }))}"`,
    'Level="1"',
    `BaseViewID="${String(props.BaseViewId ?? "1")}"`,
    'ContentTypeID="0x"',
    'ImageUrl="/_layouts/15/images/generic.png?rev=47"',
    ...(scope ? [`Scope="${scope}"`] : []),
  ];
  const fields = names(view)
    .map((name) => `<FieldRef Name="${escapeXml(name)}" />`)
    .join("");
  const formatter =
    typeof props.CustomFormatter === "string" && props.CustomFormatter !== ""
      ? `<CustomFormatter>${escapeXml(props.CustomFormatter)}</CustomFormatter>`
      : "";
  return `<View ${attributes.join(" ")}><Query>${String(props.ViewQuery ?? "")}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="${props.Paged === false ? "FALSE" : "TRUE"}">${Number(props.RowLimit ?? 30)}</RowLimit><Aggregations Value="Off" /><JSLink>clienttemplates.js</JSLink>${formatter}</View>`;
}

const names = (view: View): string[] => (isArray(view.props.fields) ? view.props.fields.map(String) : []);
const urlOf = ({ view, list }: Shown) =>
  `${list.path}/${list.props.BaseType === 1 ? "Forms/" : ""}${String(view.props.leaf ?? `${view.title}.aspx`)}`;

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
      note(args.call, shown, ChangeType.update);
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

function note(call: Call, { view, list }: Shown, type: number): void {
  logChange(call, { object: "View", type, list: list.guid, info: { view: view.guid } });
}

function demandOn(call: Call, list: List, personal: boolean): void {
  demand(call, listSecurable(list.n), personal ? Permission.managePersonalViews : Permission.manageLists);
}

/** What a <View> says, as properties. */
export function fromXml(viewText: string): Props {
  const xml = parseXml(viewText);
  const props: Props = {};
  const query = child(xml, "Query");
  if (query) props.ViewQuery = query.children.map(writeXml).join("");
  const limit = child(xml, "RowLimit");
  if (limit) {
    props.RowLimit = Number(limit.text);
    props.Paged = attribute(limit, "Paged") === undefined || isTrue(attribute(limit, "Paged"));
  }
  const fields = child(xml, "ViewFields");
  if (fields) props.fields = fields.children.map((one) => attribute(one, "Name") ?? "");
  const scope = attribute(xml, "Scope");
  if (scope !== undefined) props.Scope = Math.max(SCOPES.indexOf(scope), 0);
  const formatter = child(xml, "CustomFormatter");
  if (formatter) props.CustomFormatter = formatter.text;
  const aggregations = child(xml, "Aggregations");
  if (aggregations && aggregations.children.length > 0)
    props.Aggregations = aggregations.children.map(writeXml).join("");
  return props;
}

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
  demandOn(call, shown.list, shown.view.props.PersonalView === true);
  const next = { ...shown.view, props: { ...shown.view.props } };
  applyBody(call, shown.list, body, next);
  saveView(call, next);
  note(call, shown, ChangeType.update);
}

function remove(shown: Shown, call: Call): void {
  demandOn(call, shown.list, shown.view.props.PersonalView === true);
  dropView(call, shown.view);
  note(call, shown, ChangeType.delete);
}

export const viewEntity = (call: Call, view: View, list: List): Entity =>
  entity(viewType, { view, list }, call, { link: `Web/Lists(guid'${list.guid}')/Views(guid'${view.guid}')` });

/** A personal view shows to its owner alone. */
const mine = (call: Call, view: View) => view.props.PersonalView !== true || view.props.owner === call.user.id;

export function viewCollection(call: Call, list: List, link: string): Collection {
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
    demandOn(call, list, personal);
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

function viewFields(call: Call, shown: Shown, link: string): Resource {
  const now = () =>
    call.tenant.schema.byN(shown.list.n)?.views.find((view) => view.guid === shown.view.guid) ?? shown.view;
  const save = (list: string[]) => {
    demandOn(call, shown.list, shown.view.props.PersonalView === true);
    const view = now();
    saveView(call, { ...view, props: { ...view.props, fields: list } });
    note(call, shown, ChangeType.update);
  };
  const named = (name: string): string => {
    const { fields } = shown.list;
    const field = fields.find((one) => one.name === name) ?? fields.find((one) => one.props.Title === name);
    if (!field) throw errors.fieldMissing(name);
    return field.name;
  };
  const schema = () =>
    names(now())
      .map((name) => `<FieldRef Name="${escapeXml(name)}" />`)
      .join("");
  const type: EntityType<null> = {
    type: "SP.ViewFieldCollection",
    set: "SP.ApiData.ViewFieldCollections",
    properties: { SchemaXml: () => schema(), Items: () => names(now()) },
    methods: {
      AddViewField(_none, args) {
        const name = named(args.text(0, "strField"));
        const list = names(now());
        if (!list.includes(name)) save([...list, name]);
        return nullAnswer("AddViewField");
      },
      RemoveViewField(_none, args) {
        const name = args.text(0, "strField");
        const list = names(now());
        const gone = list.includes(name) ? name : named(name);
        save(list.filter((one) => one !== gone));
        return nullAnswer("RemoveViewField");
      },
      RemoveAllViewFields() {
        save([]);
        return nullAnswer("RemoveAllViewFields");
      },
      MoveViewFieldTo(_none, args) {
        const name = args.text(0, "field");
        const list = names(now());
        if (!list.includes(name)) throw errors.fieldMissing(name);
        const rest = list.filter((one) => one !== name);
        rest.splice(args.number(1, "index"), 0, name);
        save(rest);
        return nullAnswer("MoveViewFieldTo");
      },
    },
  };
  return entity(type, null, call, { link });
}
