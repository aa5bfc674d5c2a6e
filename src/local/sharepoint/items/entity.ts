// A row as an entity: values by name, people and lookups as navigation, and its functions.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { idsOf, isMany, isPerson, isReference, storedIn } from "../fields/codec.ts";
import { cleanGuid } from "../ids.ts";
import type { Json, JsonObject } from "../json.ts";
import { collection } from "../resources/collection.ts";
import { itemMethods, itemNavigation } from "../resources/item.ts";
import type { Entity, Method, Resource, ResourceCall } from "../resources/model.ts";
import { userInfo } from "../resources/userInfo.ts";
import { etagOf, getItem, type Item } from "../store/items.ts";
import { personOf } from "../store/principals.ts";
import type { Field, List } from "../store/schema.ts";
import { mergeItem, recycleOrRemove } from "./body.ts";
import { canRead } from "./securable.ts";
import { hasItemValue, itemValue, shapeOf } from "./values.ts";

const listLink = (list: List): string => `Web/Lists(guid'${list.guid}')`;
export const itemSet = (list: List): string => `SP.ListData.${String(list.props.EntityTypeName)}Items`;

export const navigationNames = Object.keys(itemNavigation);

const objectNames = new Map(
  [
    "Id",
    "DisplayName",
    "EffectiveBasePermissions",
    "EffectiveBasePermissionsForUI",
    "FileSystemObjectType",
    "HasUniqueRoleAssignments",
    "CommentsDisabled",
    "CommentsDisabledScope",
    "ServerRedirectedEmbedUri",
    "ServerRedirectedEmbedUrl",
    "Client_Title",
    "ComplianceInfo",
    "IconOverlay",
  ].map((name) => [name.toLowerCase(), name]),
);
const objectName = (name: string): string | undefined => objectNames.get(name.toLowerCase());

/** Columns that REST shows as plain text although their type says lookup. */
const flat = new Set([
  "FileRef",
  "FileDirRef",
  "FSObjType",
  "UniqueId",
  "Last_x0020_Modified",
  "Created_x0020_Date",
  "ProgId",
  "MetaInfo",
  "ScopeId",
  "ItemChildCount",
  "FolderChildCount",
]);

export function referenceField(list: List, name: string): Field | undefined {
  const field = list.byName.get(name);
  return field && isReference(field) && !flat.has(field.name) ? field : undefined;
}

/** SharePoint shows what every one of several has, and refuses the whole query when one lacks it (sp-dev-docs#10562). */
function oneOfSeveral(field: Field, one: Entity): Entity {
  const checkSelected = (name: string, expanded: boolean) => {
    one.checkSelected?.(name, expanded);
    if (one.value(one.canonical(name) ?? name) === null) throw errors.noProjectedValue(field.name, name);
  };
  return Object.create(one, { checkSelected: { value: checkSelected } }) as Entity;
}

export class ItemEntity implements Entity {
  readonly kind = "entity";
  readonly type: string;
  readonly set: string;
  readonly link: string;
  readonly id: string;
  readonly etag: string;
  private readonly call: ResourceCall;
  private readonly list: List;
  private readonly item: Item;

  constructor(call: ResourceCall, list: List, item: Item) {
    this.call = call;
    this.list = list;
    this.item = item;
    this.type = list.itemType;
    this.set = itemSet(list);
    this.link = `${listLink(list)}/Items(${item.id})`;
    this.id = item.guid;
    this.etag = etagOf(item);
  }

  defaults(): readonly string[] {
    return shapeOf(this.list).defaults;
  }

  canonical(name: string): string | undefined {
    return hasItemValue(this.list, name) ? name : objectName(name);
  }

  value(name: string): Json | undefined {
    return itemValue(this.call, this.list, this.item, name) ?? this.ownValue(name);
  }

  /** The case of the object's own properties is ignored; that of columns is not. */
  private ownValue(name: string): Json | undefined {
    const known = hasItemValue(this.list, name) ? undefined : objectName(name);
    if (known === undefined) return hasItemValue(this.list, name) ? null : undefined;
    return itemValue(this.call, this.list, this.item, known);
  }

  companions(name: string): readonly string[] {
    if (name === "Id") return ["ID"];
    if (name === "ID") return ["Id"];
    return [];
  }

  checkSelected(name: string, expanded: boolean): void {
    if (!expanded && referenceField(this.list, name)) throw errors.lookupNotExpanded(name);
    if (expanded && referenceField(this.list, name)) throw errors.lookupNotExpanded(name);
  }

  navigationNames(): readonly string[] {
    return navigationNames;
  }

  navigate(name: string): Resource | undefined {
    const field = referenceField(this.list, name);
    if (field) return this.reference(field);
    const known = navigationNames.find((one) => one.toLowerCase() === name.toLowerCase());
    return known === undefined ? undefined : itemNavigation[known]?.(this.call, this.list, this.item, this.link);
  }

  private reference(field: Field): Resource {
    const stored =
      field.name === "Author"
        ? this.item.author
        : field.name === "Editor"
          ? this.item.editor
          : storedIn(this.item, field);
    const entities = idsOf(stored ?? null)
      .map((id) => this.target(field, id))
      .filter((one) => one !== undefined);
    if (isMany(field)) {
      return collection({
        type: "SP.ListItem",
        set: "SP.ListItems",
        link: `${this.link}/${field.json}`,
        list: () => entities.map((one) => oneOfSeveral(field, one)),
      });
    }
    return entities[0] ?? { kind: "nothing" };
  }

  private target(field: Field, id: number): Entity | undefined {
    if (isPerson(field)) {
      const person = personOf(this.call, id);
      return person && userInfo(this.call, person);
    }
    const guid = cleanGuid(String(field.props.LookupList ?? ""));
    const list = this.call.tenant.schema.lists(this.call.site.n).find((one) => one.guid === guid);
    const item = list && getItem(this.call.db, list.n, id);
    if (!list || !item || !canRead(this.call, list, item)) return undefined;
    return new ItemEntity(this.call, list, item);
  }

  method(name: string): Method | undefined {
    const low = name.toLowerCase();
    const key = Object.keys(itemMethods).find((known) => known.toLowerCase() === low);
    const method = key === undefined ? undefined : itemMethods[key];
    if (!method) return undefined;
    return { writes: method.writes !== false, run: (args) => method.run({ ...args }, this.list, this.item, this.link) };
  }

  merge(body: JsonObject, call: Call): void {
    const saved = mergeItem(call, this.list, this.item, body);
    call.reply.set("ETag", etagOf(saved));
  }

  remove(call: Call): void {
    recycleOrRemove(call, this.list, this.item, false);
  }
}
