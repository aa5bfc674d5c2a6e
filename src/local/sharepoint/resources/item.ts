// The navigation and functions of an item: versions, texts, its list, permissions, recycling, form values.
import type { Call } from "../call.ts";
import { recycleOrRemove } from "../items/body.ts";
import { updateByForm } from "../items/forms.ts";
import { demandOn, securableOf } from "../items/securable.ts";
import { dateText, valueText } from "../items/text.ts";
import { hasUnique, withUniqueColumn } from "../items/unique.ts";
import { contentTypeName, hasItemValue, itemValue } from "../items/values.ts";
import type { Json } from "../json.ts";
import { Permission } from "../permissions.ts";
import type { Item } from "../store/items.ts";
import type { List } from "../store/schema.ts";
import { uniqueAncestor } from "../store/scopes.ts";
import { attachments } from "./attachments.ts";
import { collection } from "./collection.ts";
import { commentCollection, likedBy } from "./comments.ts";
import { contentTypeEntity } from "./contentTypeEntity.ts";
import { type EntityType, entity } from "./entityType.ts";
import { fileOfItem, folderOfItem } from "./files.ts";
import { type Args, nothing, nullAnswer, type Resource, type ResourceCall, value } from "./model.ts";
import {
  breakInheritance,
  resetInheritance,
  type Secured,
  securityNavigation,
  userEffectivePermissions,
} from "./security.ts";
import { versionName, versions } from "./versions.ts";

type Navigation = (call: ResourceCall, list: List, item: Item, link: string) => Resource;

const secured = (call: Call, list: List, item: Item): Secured => ({
  securable: securableOf(call, list, item),
  note: { list: list.guid, item: item.id, uid: item.uid },
});

/** FieldValuesAsText and its relatives: every column by its (escaped) name, as text. */
function texts(call: ResourceCall, list: List, item: Item, link: string, form: "Text" | "Html" | "Edit"): Resource {
  const out: Record<string, () => Json> = {};
  for (const field of list.fields) {
    const key = versionName(field.name);
    out[key] = () => {
      if (field.name === "Modified") return dateText(new Date(item.modified).toISOString(), false, call.zone);
      if (field.name === "Created") return dateText(new Date(item.created).toISOString(), false, call.zone);
      if (field.name === "Author") return valueText(call, field, item.author);
      if (field.name === "Editor") return valueText(call, field, item.editor);
      if (field.name === "ContentType") return contentTypeName(list, item);
      const stored = item.vals[field.name];
      if (stored !== undefined) {
        const text = valueText(call, field, stored);
        return form === "Html" && field.type === "Note" && field.props.RichText !== true ? `<div>${text}</div>` : text;
      }
      const system = hasItemValue(list, field.name) ? itemValue(call, list, item, field.name) : null;
      return system === null || system === undefined ? "" : typeof system === "object" ? "" : String(system);
    };
  }
  const type: EntityType<null> = {
    type: "SP.FieldStringValues",
    set: "SP.ApiData.FieldStringValues",
    properties: out,
  };
  return entity(type, null, call, { link: `${link}/FieldValues${form === "Edit" ? "ForEdit" : `As${form}`}` });
}

export const itemNavigation: Record<string, Navigation> = {
  FirstUniqueAncestorSecurableObject(call, list, item) {
    const at = uniqueAncestor(call, securableOf(call, list, item)).securable;
    return at.key === item.uid ? call.make.item(call, list, item) : call.make.list(call, list);
  },
  RoleAssignments: (call, list, item, link) =>
    securityNavigation.RoleAssignments(call, secured(call, list, item), link),
  AttachmentFiles: attachments,
  ContentType(call, list, item) {
    const found = list.contentTypes.find((one) => one.id === item.ctype);
    return found ? contentTypeEntity(call, found, list) : { kind: "nothing" };
  },
  GetDlpPolicyTip: () => ({ kind: "nothing" }),
  FieldValuesAsHtml: (call, list, item, link) => texts(call, list, item, link, "Html"),
  FieldValuesAsText: (call, list, item, link) => texts(call, list, item, link, "Text"),
  FieldValuesForEdit: (call, list, item, link) => texts(call, list, item, link, "Edit"),
  File: (call, list, item) => fileOfItem(call, list, item),
  Folder: (call, list, item) => folderOfItem(call, list, item),
  LikedByInformation: (call, list, item, link) => likedBy(call, list, item, link),
  ParentList: (call, list) => call.make.list(call, list),
  Properties: (_call, _list, _item, link) =>
    collection({
      type: "SP.PropertyValues",
      set: "SP.ApiData.PropertyValues",
      link: `${link}/Properties`,
      list: () => [],
    }),
  Versions: (call, list, item, link) => versions(call, list, item, link),
  Comments: (call, list, item, link) => commentCollection(call, list, item, link),
};

export interface ItemMethod {
  /** false when GET may call it */
  writes?: false;
  run(args: Args, list: List, item: Item, link: string): Resource;
}

export const itemMethods: Record<string, ItemMethod> = {
  Recycle: {
    run: (args, list, item) => value("Recycle", recycleOrRemove(args.call, list, item, true) ?? null, "Edm.Guid"),
  },
  DeleteObject: {
    run(args, list, item) {
      recycleOrRemove(args.call, list, item, false);
      return nothing(200);
    },
  },
  ValidateUpdateListItem: { run: (args, list, item) => updateByForm(args, list, item) },
  BreakRoleInheritance: {
    run(args, list, item) {
      if (hasUnique(list)) throw withUniqueColumn();
      return breakInheritance(args, secured(args.call, list, item));
    },
  },
  ResetRoleInheritance: { run: (args, list, item) => resetInheritance(args, secured(args.call, list, item)) },
  GetUserEffectivePermissions: {
    writes: false,
    run: (args, list, item) => userEffectivePermissions(args, secured(args.call, list, item)),
  },
  GetWOPIFrameUrl: { writes: false, run: () => value("GetWOPIFrameUrl", "") },
  LikedBy: { writes: false, run: (args, list, item, link) => likedBy(args.call, list, item, link) },
  SetCommentsDisabled: {
    run(args, list, item) {
      demandOn(args.call, list, item, Permission.editListItems);
      item.vals["~commentsDisabled"] = args.flag(0, "value", false);
      args.call.db.run(
        "UPDATE items SET vals = ? WHERE list = ? AND id = ?",
        JSON.stringify(item.vals),
        list.n,
        item.id,
      );
      return nullAnswer("SetCommentsDisabled");
    },
  },
};
