// Content types of the site and of lists, with the columns they refer to.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { EMPTY_GUID, newGuid } from "../ids.ts";
import { complex, isObject, type Json, type JsonObject } from "../json.ts";
import { ChangeType } from "../store/changes.ts";
import type { ContentType, Field, List, Props } from "../store/schemaCache.ts";
import { escapeXml } from "../xml.ts";
import { demandOnType, fieldLinks, linksOf, noteType, saveType, type Typed } from "./fieldLinks.ts";
import { fieldCollection } from "./fields.ts";
import {
  type Args,
  type Collection,
  collection,
  type Entity,
  type EntityType,
  entity,
  nullAnswer,
  type Resource,
  type ResourceCall,
} from "./model.ts";

const text =
  (name: string, otherwise: Json = "") =>
  ({ type }: Typed): Json =>
    type.props[name] ?? otherwise;
const scope = ({ list }: Typed, call: Call): string => list?.path ?? (call.site.path || "/");

const writable = new Set([
  "ClientFormCustomFormatter",
  "Description",
  "DisplayFormClientSideComponentId",
  "DisplayFormClientSideComponentProperties",
  "DisplayFormTemplateName",
  "DisplayFormUrl",
  "DocumentTemplate",
  "EditFormClientSideComponentId",
  "EditFormClientSideComponentProperties",
  "EditFormTemplateName",
  "EditFormUrl",
  "Group",
  "Hidden",
  "JSLink",
  "MobileDisplayFormUrl",
  "MobileEditFormUrl",
  "MobileNewFormUrl",
  "Name",
  "NewFormClientSideComponentId",
  "NewFormClientSideComponentProperties",
  "NewFormTemplateName",
  "NewFormUrl",
  "ReadOnly",
  "Sealed",
]);

const resourceText =
  (name: string, property: string) =>
  (target: Typed, call: ResourceCall, link: string): Resource => {
    const type: EntityType<Typed> = {
      type: "SP.UserResource",
      set: "SP.ApiData.UserResources",
      properties: { Value: text(property) },
    };
    return entity(type, target, call, { link: `${link}/${name}` });
  };

const type: EntityType<Typed> = {
  type: "SP.ContentType",
  set: "SP.ApiData.ContentTypes",
  properties: {
    ClientFormCustomFormatter: text("ClientFormCustomFormatter"),
    Description: text("Description"),
    DisplayFormClientSideComponentId: text("DisplayFormClientSideComponentId"),
    DisplayFormClientSideComponentProperties: text("DisplayFormClientSideComponentProperties"),
    DisplayFormTarget: () => 0,
    DisplayFormTemplateName: text("DisplayFormTemplateName", "ListForm"),
    DisplayFormUrl: text("DisplayFormUrl"),
    DocumentTemplate: text("DocumentTemplate"),
    DocumentTemplateUrl: text("DocumentTemplateUrl"),
    EditFormClientSideComponentId: text("EditFormClientSideComponentId"),
    EditFormClientSideComponentProperties: text("EditFormClientSideComponentProperties"),
    EditFormTarget: () => 0,
    EditFormTemplateName: text("EditFormTemplateName", "ListForm"),
    EditFormUrl: text("EditFormUrl"),
    Group: text("Group", "List Content Types"),
    Hidden: ({ type: one }) => one.props.Hidden === true,
    Id: ({ type: one }) => complex("SP.ContentTypeId", { StringValue: one.id }),
    JSLink: text("JSLink"),
    MobileDisplayFormUrl: text("MobileDisplayFormUrl"),
    MobileEditFormUrl: text("MobileEditFormUrl"),
    MobileNewFormUrl: text("MobileNewFormUrl"),
    Name: text("Name"),
    NewFormClientSideComponentId: text("NewFormClientSideComponentId", null),
    NewFormClientSideComponentProperties: text("NewFormClientSideComponentProperties"),
    NewFormTarget: () => 0,
    NewFormTemplateName: text("NewFormTemplateName", "ListForm"),
    NewFormUrl: text("NewFormUrl"),
    ReadOnly: ({ type: one }) => one.props.ReadOnly === true,
    SchemaXml: (target, call) => {
      const links = linksOf(target).map(
        (one) => `<FieldRef ID="{${one.Id}}" Name="${escapeXml(one.Name)}"${one.Required ? ' Required="TRUE"' : ""} />`,
      );
      return `<ContentType ID="${target.type.id}" Name="${escapeXml(String(target.type.props.Name))}" Group="${escapeXml(String(target.type.props.Group ?? ""))}" Version="0" FeatureId="{${EMPTY_GUID}}"><Folder TargetName="${escapeXml(scope(target, call))}" /><FieldRefs>${links.join("")}</FieldRefs></ContentType>`;
    },
    Scope: scope,
    Sealed: ({ type: one }) => one.props.Sealed === true,
    StringId: ({ type: one }) => one.id,
  },
  navigation: {
    DescriptionResource: resourceText("DescriptionResource", "Description"),
    FieldLinks: (target, call, link) => fieldLinks(call, target, `${link}/FieldLinks`),
    Fields(target, call, link) {
      const known = new Map(
        (target.list?.fields ?? call.tenant.schema.siteFields(call.site.n)).map((field) => [field.guid, field]),
      );
      const fields = linksOf(target)
        .map((one) => known.get(one.Id))
        .filter((field): field is Field => field !== undefined);
      return fieldCollection(call, target.list, `${link}/Fields`, () => fields);
    },
    NameResource: resourceText("NameResource", "Name"),
    Parent: (target, call) => parentOf(call, target),
    WorkflowAssociations: (_target, _call, link) =>
      collection({
        type: "SP.Workflow.WorkflowAssociation",
        set: "SP.ApiData.WorkflowAssociations",
        link: `${link}/WorkflowAssociations`,
        list: () => [],
      }),
  },
  methods: {
    DeleteObject(target, args) {
      remove(target, args.call);
      return nullAnswer("DeleteObject");
    },
  },
  merge(target, body, call) {
    demandOnType(call, target.list);
    const props = { ...target.type.props };
    for (const [key, content] of Object.entries(body)) {
      if (!writable.has(key) && !(key in type.properties)) throw errors.unknownProperty(key, "SP.ContentType");
      if (writable.has(key)) props[key] = content ?? null;
    }
    saveType(call, { ...target.type, props });
    noteType(call, target, ChangeType.update);
  },
  remove,
};

function remove(target: Typed, call: Call): void {
  demandOnType(call, target.list);
  if (target.type.props.Sealed === true)
    throw errors.server(-2146232832, "The content type is sealed and cannot be deleted.");
  const used = target.list
    ? call.db.get<{ n: number }>(
        "SELECT count(*) AS n FROM items WHERE list = ? AND ctype = ?",
        target.list.n,
        target.type.id,
      )
    : call.db.get<{ n: number }>(
        "SELECT count(*) AS n FROM content_types WHERE site = ? AND n <> ? AND ctid LIKE ?",
        call.site.n,
        target.type.n,
        `${target.type.id}%`,
      );
  if ((used?.n ?? 0) > 0) throw errors.server(-2130575339, "The content type is in use.");
  call.db.run("DELETE FROM content_types WHERE n = ?", target.type.n);
  call.tenant.schema.forget();
  noteType(call, target, ChangeType.delete);
}

function parentOf(call: ResourceCall, target: Typed): Resource {
  const pool = call.tenant.schema.siteContentTypes(call.site.n);
  const parents = pool
    .filter((one) => one.id !== target.type.id && target.type.id.startsWith(one.id))
    .sort((a, b) => b.id.length - a.id.length);
  const [parent] = parents;
  return parent ? contentTypeEntity(call, parent, undefined) : { kind: "nothing" };
}

export function contentTypeEntity(call: ResourceCall, one: ContentType, list: List | undefined): Entity {
  const home = list ? `Web/Lists(guid'${list.guid}')` : "Web";
  return entity(type, { type: one, list }, call, { link: `${home}/ContentTypes('${one.id}')` });
}

function insert(call: Call, list: List | undefined, id: string, props: Props): ContentType {
  const { lastId } = call.db.run(
    "INSERT INTO content_types (site, list, ctid, props) VALUES (?, ?, ?, ?)",
    call.site.n,
    list?.n ?? null,
    id,
    JSON.stringify(props),
  );
  call.tenant.schema.forget();
  return { n: lastId, id, props };
}

/** A list's copy of a site content type: its own id below the parent's, the columns added to the list. */
function attachToList(call: Call, list: List, parent: ContentType): ContentType {
  const id = `${parent.id}00${newGuid().replaceAll("-", "").toUpperCase()}`;
  return insert(call, list, id, { ...parent.props, Group: "List Content Types" });
}

function addNew(call: Call, list: List | undefined, body: JsonObject): ContentType {
  const pool = call.tenant.schema.siteContentTypes(call.site.n);
  const given = isObject(body.Id ?? null) ? String((body.Id as JsonObject).StringValue ?? "") : String(body.Id ?? "");
  const name = String(body.Name ?? "");
  for (const key of Object.keys(body))
    if (key !== "Id" && !writable.has(key) && !(key in type.properties))
      throw errors.unknownProperty(key, "SP.ContentType");
  if (name === "") throw errors.badArgument("The content type name is empty.");
  const siblings = list ? list.contentTypes : pool;
  if (siblings.some((one) => String(one.props.Name).toLowerCase() === name.toLowerCase())) {
    throw errors.server(
      -2130575300,
      `A duplicate content type "${name}" was found.`,
      "Microsoft.SharePoint.SPDuplicateContentTypeException",
    );
  }
  // SharePoint Online's POST ignores the wanted id and derives one from Item; PnPjs says so in its documentation.
  const wanted = /^0x01/.test(given) ? given : "0x01";
  const id =
    pool.some((one) => one.id === wanted) || wanted === "0x01"
      ? `${wanted}00${newGuid().replaceAll("-", "").toUpperCase()}`
      : wanted;
  const parent = pool.filter((one) => id.startsWith(one.id)).sort((a, b) => b.id.length - a.id.length)[0];
  const props: Props = { ...(parent?.props ?? {}), Sealed: false, ReadOnly: false, Hidden: false };
  for (const [key, content] of Object.entries(body)) if (writable.has(key)) props[key] = content ?? null;
  return insert(call, list, id, props);
}

export function contentTypeCollection(call: ResourceCall, list: List | undefined, link: string): Collection {
  const pool = () =>
    list ? (call.tenant.schema.byN(list.n) ?? list).contentTypes : call.tenant.schema.siteContentTypes(call.site.n);
  const find = (args: Args): Entity => {
    const id = args.text(0, "contentTypeId").toLowerCase();
    const found = pool().find((one) => one.id.toLowerCase() === id);
    if (!found) return { ...contentTypeEntity(call, { n: 0, id, props: {} }, list), ...missing() };
    return contentTypeEntity(call, found, list);
  };
  const added = (one: ContentType): Entity => {
    noteType(call, { type: one, list }, ChangeType.add);
    return contentTypeEntity(call, one, list);
  };
  return collection({
    type: "SP.ContentType",
    set: "SP.ApiData.ContentTypes",
    link,
    list: () => pool().map((one) => contentTypeEntity(call, one, list)),
    key: find,
    methods: {
      getById: find,
      AddAvailableContentType(args) {
        demandOnType(call, list);
        const id = args.text(0, "contentTypeId").toLowerCase();
        const parent = call.tenant.schema.siteContentTypes(call.site.n).find((one) => one.id.toLowerCase() === id);
        if (!parent) throw errors.badArgument("The content type does not exist.");
        if (!list) throw errors.badArgument("Site content types are added with add.");
        if (pool().some((one) => one.props.Name === parent.props.Name)) {
          throw errors.server(
            -2130575300,
            `A duplicate content type "${String(parent.props.Name)}" was found.`,
            "Microsoft.SharePoint.SPDuplicateContentTypeException",
          );
        }
        return added(attachToList(call, list, parent));
      },
      Create(args) {
        demandOnType(call, list);
        const info = args.object(0, "parameters");
        return added(addNew(call, list, info));
      },
    },
    add(body) {
      demandOnType(call, list);
      return added(addNew(call, list, body));
    },
  });
}

/** SharePoint answers an unknown content type id with an empty object, and refuses to do anything with it. */
function missing(): Pick<Entity, "merge" | "remove" | "navigate"> {
  const refuse = () => {
    throw errors.notFound("The content type does not exist.");
  };
  return { merge: refuse, remove: refuse, navigate: refuse };
}
