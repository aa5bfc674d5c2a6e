// Writes a resource in one of the three JSON modes: verbose, minimal metadata, no metadata.
import { errors } from "../errors.ts";
import { isObject, type Json, type JsonObject, TYPE } from "../json.ts";
import { inside, type Query, type Selection } from "../odata/query.ts";
import type { Collection, Entity, Resource } from "../resources/model.ts";
import { apply } from "./applyQuery.ts";
import { edm, type Mode, shape } from "./shape.ts";

export const contentTypes: Record<Mode, string> = {
  verbose: "application/json;odata=verbose;charset=utf-8",
  minimal: "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
  none: "application/json;odata=nometadata;streaming=true;charset=utf-8",
};

/** `application/json` alone means minimal metadata. */
export function modeOf(accept: string | null): Mode {
  const text = accept ?? "";
  if (/odata\s*=\s*verbose/i.test(text)) return "verbose";
  if (/odata(\.metadata)?\s*=\s*(nometadata|none)/i.test(text)) return "none";
  return "minimal";
}

type Out = Record<string, Json | undefined>;

export interface Rendering {
  mode: Mode;
  /** "http://host/sites/dev" */
  webUrl: string;
  query: Query;
  /** set inside an expansion */
  within?: boolean;
}

export function renderBody(resource: Resource, r: Rendering): JsonObject | undefined {
  switch (resource.kind) {
    case "entity":
      return top(renderEntity(resource, r.query.selection, r), `${resource.set}/@Element${selectSuffix(r)}`, r);
    case "collection":
      return renderCollection(resource, r);
    case "value":
      return renderValue(resource.name, resource.value, resource.type, r);
    case "json":
      return isObject(resource.value) ? resource.value : { value: resource.value };
    default:
      return undefined;
  }
}

function selectSuffix(r: Rendering): string {
  return r.query.selectText ? `&$select=${r.query.selectText}` : "";
}

function top(content: Out, set: string, r: Rendering): JsonObject {
  if (r.mode === "verbose") return { d: content as JsonObject };
  if (r.mode === "none") return content as JsonObject;
  return { "odata.metadata": `${r.webUrl}/_api/$metadata#${set}`, ...content } as JsonObject;
}

function head(entity: Entity, r: Rendering): Out {
  if (r.mode === "none") return {};
  const address = `${r.webUrl}/_api/${entity.link}`;
  if (r.mode === "verbose") {
    const uri = address.replaceAll(" ", "%20");
    const metadata: Record<string, Json> = { id: entity.id ?? uri, uri };
    if (entity.etag !== undefined) metadata.etag = entity.etag;
    metadata.type = entity.type;
    return { __metadata: metadata };
  }
  const out: Out = { "odata.type": entity.type, "odata.id": entity.id ?? address };
  if (entity.etag !== undefined) out["odata.etag"] = entity.etag;
  out["odata.editLink"] = entity.link.replaceAll(" ", "%20");
  return out;
}

function renderEntity(entity: Entity, selection: Selection, r: Rendering): Out {
  const out = head(entity, r);
  const expanded = new Map([...selection.expand.keys()].map((name) => [name.toLowerCase(), name]));
  for (const name of expanded.values()) expand(entity, name, selection, r, out);
  if (r.mode === "verbose" && selection.all) {
    for (const name of entity.navigationNames()) {
      if (out[name] === undefined) out[name] = { __deferred: { uri: `${r.webUrl}/_api/${entity.link}/${name}` } };
    }
  }
  if (selection.all) for (const name of entity.defaults()) out[name] = shape(entity.value(name), r.mode);
  for (const name of selection.names) select(entity, name, expanded.has(name.toLowerCase()), r, out);
  for (const name of selection.below.keys()) {
    if (expanded.has(name.toLowerCase())) continue;
    if (lenient.has(entity.type) && entity.value(name) === undefined) continue;
    const nested = entity.value(name);
    if (!isObject(nested ?? null)) throw errors.lookupNotExpanded(name);
    out[entity.canonical(name) ?? name] = shape(nested, r.mode);
  }
  return out;
}

/** SharePoint ignores unknown names on files and folders that are expanded inside something else. */
const lenient = new Set(["SP.File", "SP.Folder"]);

function select(entity: Entity, name: string, expanded: boolean, r: Rendering, out: Out): void {
  entity.checkSelected?.(name, expanded);
  const canonical = entity.canonical(name);
  if (canonical !== undefined) {
    const content = entity.value(canonical);
    if (content !== undefined) {
      out[canonical] = shape(content, r.mode);
      for (const more of entity.companions?.(canonical) ?? []) out[more] = shape(entity.value(more), r.mode);
      return;
    }
  }
  if (expanded) return;
  const navigation = entity.navigationNames().find((known) => known.toLowerCase() === name.toLowerCase());
  if (navigation === undefined) {
    if (r.within === true && lenient.has(entity.type)) return;
    throw errors.unknownField(name);
  }
  const uri = `${entity.link}/${navigation}`;
  if (r.mode === "verbose") out[navigation] = { __deferred: { uri: `${r.webUrl}/_api/${uri}` } };
  else if (r.mode === "minimal") out[`${navigation}@odata.navigationLinkUrl`] = uri;
}

function expand(entity: Entity, name: string, selection: Selection, r: Rendering, out: Out): void {
  const canonical = entity.navigationNames().find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
  const target = entity.navigate(name);
  if (!target) {
    if (entity.value(name) !== undefined) return;
    throw errors.unknownField(name);
  }
  const below = inside(selection, name);
  if (r.mode === "minimal") out[`${canonical}@odata.navigationLinkUrl`] = `${entity.link}/${canonical}`;
  out[canonical] = expanded(target, below, r);
}

function expanded(target: Resource, selection: Selection, r: Rendering): Json {
  if (target.kind === "entity") return renderEntity(target, selection, { ...r, within: true }) as Json;
  if (target.kind === "collection") {
    const query: Query = {
      ...r.query,
      selection,
      filter: undefined,
      orderby: [],
      top: undefined,
      skip: 0,
      skiptoken: undefined,
    };
    const rows = target.page(query).entities.map((one) => renderEntity(one, selection, { ...r, within: true }) as Json);
    return r.mode === "verbose" ? { results: rows } : rows;
  }
  if (target.kind === "value") return shape(target.value, r.mode) ?? null;
  return null;
}

function renderCollection(resource: Collection, r: Rendering): JsonObject {
  const page = resource.page(r.query);
  const entities = resource.native ? page.entities : apply(page.entities, r.query);
  const rows = entities.map((one) => renderEntity(one, r.query.selection, r) as Json);
  const next = page.next === undefined ? undefined : nextLink(resource, page.next, r);
  if (r.mode === "verbose") {
    return { d: next === undefined ? { results: rows } : { results: rows, __next: next } };
  }
  const out: Record<string, Json> = {};
  if (r.mode === "minimal") out["odata.metadata"] = `${r.webUrl}/_api/$metadata#${resource.set}${selectSuffix(r)}`;
  if (next !== undefined) out["odata.nextLink"] = next;
  out.value = rows;
  return out;
}

function nextLink(resource: Collection, token: string, r: Rendering): string {
  const parts = [`%24skiptoken=${encodeURIComponent(token)}`];
  for (const [key, text] of r.query.params) {
    if (/^\$(skiptoken|skip)$/i.test(key)) continue;
    parts.push(`${encodeURIComponent(key)}=${encodeURIComponent(text)}`);
  }
  const link = resource.link.replace(/guid'([^']*)'/g, "guid%27$1%27");
  return `${r.webUrl}/_api/${link
    .replace(/^Web\//, "web/")
    .replace(/Lists\(/, "lists(")
    .replace(/\/Items$/, "/items")}?${parts.join("&")}`;
}

function renderValue(name: string, content: Json, type: string | undefined, r: Rendering): JsonObject {
  const shaped = shape(content, r.mode);
  if (r.mode === "verbose") return { d: { [name]: shaped ?? null } };
  const typeName = type ?? (isObject(content) ? content[TYPE] : undefined) ?? edm(content);
  const metadata = r.mode === "minimal" ? { "odata.metadata": `${r.webUrl}/_api/$metadata#${typeName}` } : {};
  if (content === null) return { ...metadata, "odata.null": true };
  if (isObject(content)) return { ...metadata, ...(shaped as JsonObject) };
  return { ...metadata, value: shaped ?? null };
}

export function renderError(problem: { code: string; message: string }, mode: Mode): JsonObject {
  const content = { code: problem.code, message: { lang: "en-US", value: problem.message } };
  return mode === "verbose" ? { error: content } : { "odata.error": content };
}
