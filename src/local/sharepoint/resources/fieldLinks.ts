// The columns a content type refers to; and the saving of content types.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { isArray, isObject, type JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import type { ContentType, List } from "../store/schema.ts";
import { demand, listSecurable, webSecurable } from "../store/scopes.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import type { Args, Collection, Entity, ResourceCall } from "./model.ts";

export interface Typed {
  type: ContentType;
  list: List | undefined;
}

export type FieldLink = {
  readonly Id: string;
  readonly Name: string;
  readonly Required: boolean;
  readonly Hidden: boolean;
};

export const linksOf = ({ type }: Typed): FieldLink[] =>
  isArray(type.props.links) ? type.props.links.filter(isObject).map(linkIn) : [];

const linkIn = ({ Id, Name, Required, Hidden }: JsonObject): FieldLink => ({
  Id: String(Id),
  Name: String(Name),
  Required: Required === true,
  Hidden: Hidden === true,
});

export function saveType(call: Call, one: ContentType): void {
  call.db.run("UPDATE content_types SET props = ? WHERE n = ?", JSON.stringify(one.props), one.n);
  call.tenant.schema.forget();
}

export function noteType(call: Call, target: Typed, change: number): void {
  logChange(call, {
    object: "ContentType",
    type: change,
    ...(target.list ? { list: target.list.guid } : {}),
    info: { ctype: target.type.id },
  });
}

export function demandOnType(call: Call, list: List | undefined): void {
  if (list) demand(call, listSecurable(list.n), Permission.manageLists);
  else demand(call, webSecurable, Permission.manageWeb);
}

export function fieldLinks(call: ResourceCall, target: Typed, link: string): Collection {
  const linkType: EntityType<FieldLink> = {
    type: "SP.FieldLink",
    set: "SP.ApiData.FieldLinks",
    properties: {
      FieldInternalName: (one) => one.Name,
      Hidden: (one) => one.Hidden,
      Id: (one) => one.Id,
      Name: (one) => one.Name,
      ReadOnly: () => false,
      Required: (one) => one.Required,
      ShowInDisplayForm: () => true,
    },
    merge(one, body) {
      const next = linksOf(target).map((each) =>
        each.Id === one.Id
          ? {
              ...each,
              Required: body.Required === true || (body.Required === undefined && each.Required),
              Hidden: body.Hidden === true || (body.Hidden === undefined && each.Hidden),
            }
          : each,
      );
      keep(next);
    },
    remove: (one) => keep(linksOf(target).filter((each) => each.Id !== one.Id)),
  };
  const keep = (links: FieldLink[]) => {
    demandOnType(call, target.list);
    saveType(call, { ...target.type, props: { ...target.type.props, links } });
    noteType(call, target, ChangeType.update);
  };
  const one = (found: FieldLink): Entity => entity(linkType, found, call, { link: `${link}(guid'${found.Id}')` });
  const find = (args: Args): Entity => {
    const id = args.text(0, "id").toLowerCase();
    const found = linksOf(target).find((each) => each.Id === id || each.Name.toLowerCase() === id);
    if (!found) throw errors.notFound("The field link does not exist.");
    return one(found);
  };
  return collection({
    type: "SP.FieldLink",
    set: "SP.ApiData.FieldLinks",
    link,
    list: () => linksOf(target).map(one),
    key: find,
    methods: { getById: find },
    add(body) {
      const name = String(body.FieldInternalName ?? body.Name ?? "");
      const field = (target.list?.fields ?? call.tenant.schema.siteFields(call.site.n)).find(
        (each) => each.name === name || each.guid === body.Id,
      );
      if (!field) throw errors.fieldMissing(name);
      const made = { Id: field.guid, Name: field.name, Required: body.Required === true, Hidden: body.Hidden === true };
      keep([...linksOf(target), made]);
      return one(made);
    },
  });
}
