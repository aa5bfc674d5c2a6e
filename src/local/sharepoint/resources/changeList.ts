// Changes and deletes a list.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { checkFormula } from "../fields/computed.ts";
import { hasUnique, withUniqueColumn } from "../items/unique.ts";
import type { JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import { fileAway } from "../store/bin.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { dropList, hideList, listByTitle, saveList } from "../store/lists.ts";
import type { List } from "../store/schema.ts";
import { demand, listSecurable } from "../store/scopes.ts";
import { listProperties, moreListProperties, writableListProperties } from "./listProperties.ts";

function note(call: Call, list: List, type: number): void {
  logChange(call, {
    object: "List",
    type,
    list: list.guid,
    info: { title: list.title, template: list.template, path: list.path },
  });
}

export function applyListBody(
  call: Call,
  list: { title: string; props: List["props"] },
  body: JsonObject,
  guid?: string,
): void {
  for (const [key, content] of Object.entries(body)) {
    const known =
      key in listProperties ||
      key in moreListProperties ||
      key === "DefaultContentApprovalWorkflowId" ||
      key === "ImageUrl";
    if (!known) throw errors.unknownProperty(key, "SP.List");
    if (key === "Title") {
      const title = String(content ?? "");
      if (title === "" || title.length > 255)
        throw errors.badArgument("The list title must have between 1 and 255 characters.");
      const other = listByTitle(call, title);
      if (other && other.guid !== guid) throw errors.listTitleTaken();
      list.title = title;
    } else if (writableListProperties.has(key)) list.props[key] = content ?? null;
  }
  if (list.props.EnableVersioning === false) list.props.MajorVersionLimit = 0;
  else if (list.props.EnableVersioning === true && !list.props.MajorVersionLimit) list.props.MajorVersionLimit = 50;
}

export function changeList(list: List, body: JsonObject, call: Call): void {
  demand(call, listSecurable(list.n), Permission.manageLists);
  const next = { ...list, props: { ...list.props } };
  applyListBody(call, next, body, list.guid);
  if (typeof body.ValidationFormula === "string" && body.ValidationFormula !== "")
    checkFormula(next, body.ValidationFormula);
  if ((body.ReadSecurity === 2 || body.EnableModeration === true) && hasUnique(list)) throw withUniqueColumn();
  next.props.version = Number(list.props.version ?? 0) + 1;
  saveList(call, next);
  note(call, next, ChangeType.update);
  call.reply.set("ETag", `"${String(next.props.version)}"`);
}

export function deleteList(list: List, call: Call): void {
  demand(call, listSecurable(list.n), Permission.manageLists);
  if (list.props.AllowDeletion === false) throw errors.server(-2130575305, "This list cannot be deleted.");
  dropList(call, list);
  note(call, list, ChangeType.delete);
}

/** Moves a list to the recycle bin; the GUID of its entry there. */
export function recycleList(list: List, call: Call): string {
  demand(call, listSecurable(list.n), Permission.manageLists);
  const guid = fileAway(
    call,
    {
      title: list.title,
      leaf: list.path.slice(list.path.lastIndexOf("/") + 1),
      dir: list.path.slice(1, list.path.lastIndexOf("/")),
      type: 4,
      author: list.author,
      size: 0,
      list: list.n,
    },
    {},
  );
  hideList(call, list);
  note(call, list, ChangeType.delete);
  return guid;
}
