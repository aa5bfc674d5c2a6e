// One content type, of the site or of a list.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { ChangeType } from "../store/changes.ts";
import type { ContentType, Field, List } from "../store/schema.ts";
import { collection } from "./collection.ts";
import { contentTypeProperties, text, writable } from "./contentTypeProperties.ts";
import { type EntityType, entity } from "./entityType.ts";
import { demandOnType, fieldLinks, linksOf, noteType, saveType, type Typed } from "./fieldLinks.ts";
import { fieldCollection } from "./fields.ts";
import { type Entity, nullAnswer, type Resource, type ResourceCall } from "./model.ts";

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
  properties: contentTypeProperties,
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
      if (!writable.has(key) && !(key in contentTypeProperties)) throw errors.unknownProperty(key, "SP.ContentType");
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
