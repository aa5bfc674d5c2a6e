// RenderListDataAsStream: the rows of a view with paging links, and the parts that the options request.
import type { Call } from "../call.ts";
import { camlField } from "../caml/cells.ts";
import type { CamlNode, CamlView } from "../caml/nodes.ts";
import { parseView } from "../caml/parser.ts";
import { type Result, runView } from "../caml/query.ts";
import { errors } from "../errors.ts";
import { cleanGuid } from "../ids.ts";
import { folderPath } from "../items/forms.ts";
import { putColumn, requiredColumns, type StreamRow } from "../items/stream.ts";
import type { Json, JsonObject } from "../json.ts";
import { pageMask } from "../permissions.ts";
import type { Field, List, View } from "../store/schema.ts";
import { listSecurable, maskFor } from "../store/scopes.ts";
import type { Args, Resource } from "./model.ts";
import { envelope, fieldSchema } from "./streamEnvelope.ts";
import { viewXml } from "./viewXml.ts";

/** None and ListData return only the rows. */
const BARE = 2;

const knownParameters = new Set([
  "AddAllFields",
  "AddAllViewFields",
  "AddRegionalSettings",
  "AddRequiredFields",
  "AllowMultipleValueFilterForTaxonomyFields",
  "AudienceTarget",
  "DatesInUtc",
  "DeferredRender",
  "ExpandGroups",
  "ExpandUserField",
  "FilterOutChannelFoldersInDefaultDocLib",
  "FirstGroupOnly",
  "FolderServerRelativePath",
  "FolderServerRelativeUrl",
  "ImageFieldsToTryRewriteToCdnUrls",
  "MergeDefaultView",
  "ModernListBoot",
  "OriginalDate",
  "OverrideViewXml",
  "Paging",
  "QuickStateID",
  "RenderOptions",
  "RenderURLFieldInJSON",
  "ReplaceGroup",
  "ShowStubFile",
  "ViewXml",
]);

function viewNamed(list: List, id: string | null): View | undefined {
  const guid = id === null ? undefined : cleanGuid(id);
  return (
    list.views.find((view) => view.guid === guid) ??
    list.views.find((view) => view.props.DefaultView === true) ??
    list.views[0]
  );
}

/** Column filters of the address: FilterField1 and FilterValue1, or FilterFields1 and FilterValues1 with several values. */
function filters(list: List, params: URLSearchParams): CamlNode[] {
  const nodes: CamlNode[] = [];
  for (let i = 1; i <= 10; i++) {
    const field = params.get(`FilterField${i}`) ?? params.get(`FilterFields${i}`);
    if (field === null) continue;
    const single = params.get(`FilterValue${i}`);
    const texts = single !== null ? [single] : (params.get(`FilterValues${i}`) ?? "").split(";#");
    const lookupId = params.get(`FilterLookupId${i}`) === "1";
    const value = (text: string) => ({ type: camlField(list, field).type, text: decoded(text), includeTime: false });
    const operator = params.get(`FilterOp${i}`) ?? "Eq";
    if (texts.length === 1 && texts[0] === "") nodes.push({ node: "null", field, isNull: true });
    else if (operator === "Eq" || operator === "In")
      nodes.push({ node: "in", field, lookupId, values: texts.map(value) });
    else nodes.push({ node: "compare", operator: operator as "Gt", field, lookupId, value: value(texts[0] ?? "") });
  }
  return nodes;
}

/** Clients encode filter values once more than needed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function renderStream(list: List, args: Args): Resource {
  const { call } = args;
  const parameters = args.object(0, "parameters");
  const overrides = args.object(1, "overrideParameters");
  for (const key of Object.keys(parameters)) {
    if (!knownParameters.has(key)) throw errors.unknownProperty(key, "SP.RenderListDataParameters");
  }
  const view = viewNamed(list, call.params.get("View"));
  const given =
    typeof parameters.ViewXml === "string" && parameters.ViewXml.trim() !== "" ? parameters.ViewXml : undefined;
  const caml = withOverrides(parseView(given ?? (view ? viewXml({ view, list }) : "")), parameters, overrides, call);
  const paging =
    typeof parameters.Paging === "string" && parameters.Paging !== "" ? parameters.Paging : pagingOf(call.params);
  const result = runView(call, list, {
    view: caml,
    limit: Number(view?.props.RowLimit ?? 30),
    folder: folderOf(call, list, parameters),
    also: filters(list, call.params),
    ...(paging === undefined ? {} : { paging }),
  });
  const data = listData(call, list, caml, view, result, parameters);
  const options = Number(parameters.RenderOptions ?? 0);
  if (options === 0 || options === BARE) return { kind: "json", status: 200, value: data };
  return {
    kind: "json",
    status: 200,
    value: envelope(call, list, { caml, view, fields: shownFields(list, caml, view, {}), data, options }),
  };
}

function withOverrides(view: CamlView, parameters: JsonObject, overrides: JsonObject, call: Call): CamlView {
  const more = parameters.OverrideViewXml ?? overrides.OverrideViewXml;
  const sort = call.params.get("SortField");
  const made = { ...view };
  if (typeof more === "string" && more.trim() !== "") {
    const over = parseView(more.trim().startsWith("<View") ? more : `<View>${more}</View>`);
    if (over.where) made.where = over.where;
    if (over.orderBy.length > 0) made.orderBy = over.orderBy;
    if (over.fields.length > 0) made.fields = over.fields;
    if (over.rowLimit !== undefined) made.rowLimit = over.rowLimit;
  }
  if (sort !== null) made.orderBy = [{ field: sort, ascending: !/^desc/i.test(call.params.get("SortDir") ?? "Asc") }];
  return made;
}

function pagingOf(params: URLSearchParams): string | undefined {
  const id = params.get("p_ID");
  return id === null ? undefined : `Paged=TRUE&p_ID=${id}${params.get("PagedPrev") ? "&PagedPrev=TRUE" : ""}`;
}

function folderOf(call: Call, list: List, parameters: JsonObject): string {
  const given = parameters.FolderServerRelativeUrl ?? call.params.get("RootFolder");
  return folderPath(call, list, typeof given === "string" ? given : undefined);
}

function shownFields(list: List, caml: CamlView, view: View | undefined, parameters: JsonObject): Field[] {
  const own =
    caml.fields.length > 0
      ? caml.fields
      : Array.isArray(view?.props.fields)
        ? (view.props.fields as string[])
        : ["Title"];
  const names =
    parameters.AddAllFields === true
      ? [...own, ...list.fields.filter((field) => field.type !== "Computed").map((field) => field.name)]
      : own;
  const shown = new Set([...names, ...caml.groupBy.fields.map((one) => one.field)]);
  return [...shown].map((name) => camlField(list, name));
}

function listData(
  call: Call,
  list: List,
  caml: CamlView,
  view: View | undefined,
  result: Result,
  parameters: JsonObject,
): JsonObject {
  const fields = shownFields(list, caml, view, parameters);
  const rows = result.items.map((item) => {
    const row: StreamRow = requiredColumns(call, list, item);
    for (const field of fields) putColumn(call, list, item, field, row);
    return row;
  });
  const size = caml.rowLimit ?? Number(view?.props.RowLimit ?? 30);
  const out: Record<string, Json> = {
    Row: caml.groupBy.fields.length > 0 ? grouped(rows, caml) : rows,
    FirstRow: result.items.length === 0 ? 0 : result.before + 1,
    FolderPermissions: pageMask(maskFor(call, listSecurable(list.n))),
    LastRow: result.before + result.items.length,
    RowLimit: size,
  };
  const viewPart = `View=${view?.guid ?? "00000000-0000-0000-0000-000000000000"}`;
  if (result.next !== undefined)
    out.NextHref = `?${result.next}&PageFirstRow=${result.before + result.items.length + 1}&${viewPart}`;
  if (result.before > 0)
    out.PrevHref = `?Paged=TRUE&PagedPrev=TRUE&p_ID=${result.items[0]?.id ?? 0}&PageFirstRow=${Math.max(result.before - size + 1, 1)}&${viewPart}`;
  return { ...out, FilterLink: "?", ForceNoHierarchy: "1", HierarchyHasIndention: "", CurrentFolderSpItemUrl: "" };
}

/** Adds the number and size of its group to each row. */
function grouped(rows: StreamRow[], caml: CamlView): StreamRow[] {
  const [first] = caml.groupBy.fields;
  const name = first?.field ?? "";
  const key = (row: StreamRow) => JSON.stringify(row[name] ?? "");
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  const order = [...counts.keys()];
  let last: string | undefined;
  const out: StreamRow[] = [];
  for (const row of rows) {
    const at = key(row);
    const opens = at !== last;
    last = at;
    const group: StreamRow = {
      [`${name}.groupindex`]: `${order.indexOf(at) + 1}_`,
      [`${name}.COUNT.group`]: String(counts.get(at) ?? 0),
      [`${name}.urlencoded`]: encodeURIComponent(`;#${String(row[name] ?? "")};#`),
    };
    if (opens) group[`${name}.newgroup`] = "1";
    if (caml.groupBy.collapsed && opens) out.push({ [name]: row[name] ?? "", ...group });
    if (!caml.groupBy.collapsed) out.push({ ...row, ...group });
  }
  return out;
}

/** The older form: the same rows as a JSON text in a value. */
export function renderListData(list: List, args: Args): Resource {
  const { call } = args;
  const caml = parseView(args.text(0, "viewXml"));
  const view = viewNamed(list, null);
  const result = runView(call, list, { view: caml, limit: 30 });
  return { kind: "value", name: "RenderListData", value: JSON.stringify(listData(call, list, caml, view, result, {})) };
}

export function renderFormData(list: List, args: Args): Resource {
  const { call } = args;
  const id = args.number(0, "itemId");
  const fields = list.fields.filter((field) => field.props.Hidden !== true && field.type !== "Computed");
  const view = parseView(
    `<View Scope="RecursiveAll"><Query><Where><Eq><FieldRef Name="ID" /><Value Type="Counter">${id}</Value></Eq></Where></Query></View>`,
  );
  const [item] = runView(call, list, { view }).items;
  if (!item) throw errors.itemMissing();
  const row: StreamRow = {};
  for (const field of fields) putColumn(call, list, item, field, row);
  const schema = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)]));
  const value = {
    Data: row,
    Schema: schema,
    ItemAttributes: {
      Id: item.id,
      FsObjType: item.kind,
      Url: `${item.dir}/${item.leaf}`,
      PermissionMask: requiredColumns(call, list, item).PermMask,
    },
  };
  return { kind: "value", name: "RenderListFormData", value: JSON.stringify(value) };
}
