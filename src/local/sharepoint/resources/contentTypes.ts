// The content types of the site or of a list, and how one is added.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { newGuid } from "../ids.ts";
import { isObject, type JsonObject } from "../json.ts";
import { ChangeType } from "../store/changes.ts";
import type { ContentType, List, Props } from "../store/schema.ts";
import { collection } from "./collection.ts";
import { contentTypeEntity } from "./contentTypeEntity.ts";
import { contentTypeProperties, writable } from "./contentTypeProperties.ts";
import { demandOnType, noteType } from "./fieldLinks.ts";
import type { Args, Collection, Entity, ResourceCall } from "./model.ts";

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
    if (key !== "Id" && !writable.has(key) && !(key in contentTypeProperties))
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
