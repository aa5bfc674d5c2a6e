// The functions of a list that read rows by CAML.
import { parseView } from "../caml/parser.ts";
import { runView } from "../caml/query.ts";
import { errors } from "../errors.ts";
import { itemSet } from "../items/entity.ts";
import { folderPath } from "../items/forms.ts";
import { isObject } from "../json.ts";
import { holds, Permission } from "../permissions.ts";
import type { List } from "../store/schema.ts";
import { hasItemScopes, listSecurable, maskFor } from "../store/scopes.ts";
import { collection } from "./collection.ts";
import { itemResource } from "./itemResource.ts";
import { changesSinceToken } from "./listChangesSince.ts";
import { renderFormData, renderListData, renderStream } from "./listStream.ts";
import type { Args, Resource } from "./model.ts";

type Read = (list: List, args: Args, link: string) => Resource;

const knownQuery = new Set([
  "AllowIncrementalResults",
  "DatesInUtc",
  "FolderServerRelativePath",
  "FolderServerRelativeUrl",
  "ListItemCollectionPosition",
  "ViewXml",
]);

function getItems(list: List, args: Args, link: string): Resource {
  const { call } = args;
  const query = args.object(0, "query");
  for (const key of Object.keys(query)) if (!knownQuery.has(key)) throw errors.unknownProperty(key, "SP.CamlQuery");
  const view = parseView(typeof query.ViewXml === "string" ? query.ViewXml : "");
  const folder = isObject(query.FolderServerRelativePath ?? null)
    ? (query.FolderServerRelativePath as { DecodedUrl?: string }).DecodedUrl
    : query.FolderServerRelativeUrl;
  const position = query.ListItemCollectionPosition;
  const paging = isObject(position ?? null) ? (position as { PagingInfo?: string }).PagingInfo : undefined;
  const result = runView(call, list, {
    view,
    folder: folderPath(call, list, typeof folder === "string" ? folder : undefined),
    ...(paging ? { paging } : {}),
  });
  return collection({
    type: list.itemType,
    set: itemSet(list),
    link: `${link}/GetItems`,
    native: true,
    list: () => result.items.map((item) => itemResource(call, list, item)),
  });
}

/** Demands the right to view items, unless the person may see single items only. */
const guarded =
  (read: Read): Read =>
  (list, args, link) => {
    const mask = maskFor(args.call, listSecurable(list.n));
    if (!holds(mask, Permission.viewListItems) && !hasItemScopes(args.call, list.n)) throw errors.accessDenied();
    return read(list, args, link);
  };

export const listReads: Record<string, Read> = {
  GetItems: guarded(getItems),
  RenderListData: guarded(renderListData),
  RenderListDataAsStream: guarded(renderStream),
  RenderListFormData: guarded(renderFormData),
  GetListItemChangesSinceToken: guarded(changesSinceToken),
};
