// The functions of a web that only read: lists, files, folders and people by address or id.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { rowFileAt } from "../items/rowFile.ts";
import { isObject } from "../json.ts";
import { listByPath } from "../store/lists.ts";
import { nodeAt, nodeByUid } from "../store/nodes.ts";
import { principalById } from "../store/principals.ts";
import { maskFor, webSecurable } from "../store/scopes.ts";
import { attachmentAt } from "./attachments.ts";
import { collection } from "./collection.ts";
import { fileEntity } from "./fileEntity.ts";
import { nodeVisible } from "./folderContents.ts";
import { folderEntity } from "./folders.ts";
import { listEntity } from "./list.ts";
import { visible } from "./lists.ts";
import { missingFolder } from "./missingFolder.ts";
import { type Args, type Resource, value } from "./model.ts";
import { type Secured, userEffectivePermissions } from "./security.ts";
import { userEntity } from "./users.ts";
import { catalog } from "./webParts.ts";

export const securedWeb: Secured = { securable: webSecurable, note: {} };

function absolute(call: Call, given: string): string {
  let at = given.startsWith(call.tenant.origin) ? decodeURIComponent(given.slice(call.tenant.origin.length)) : given;
  at = at.replace(/\/+$/, "");
  if (at === "") at = call.site.path;
  return at.startsWith("/") ? at : `${call.site.path}/${at}`;
}

function pathOf(args: Args, name: string): string {
  const given = args.at(0, "decodedUrl") ?? args.at(0, name) ?? "";
  return absolute(args.call, String(isObject(given) ? given.DecodedUrl : given));
}

function folderAt(args: Args): Resource {
  const path = pathOf(args, "serverRelativeUrl");
  const node = nodeAt(args.call.db, args.call.site.n, path);
  if (node?.kind !== 1 || !nodeVisible(args.call, node)) return missingFolder(args.call, path);
  return folderEntity(args.call, node);
}

function fileAt(args: Args): Resource {
  const path = pathOf(args, "serverRelativeUrl");
  const node = nodeAt(args.call.db, args.call.site.n, path) ?? rowFileAt(args.call, path);
  const attached = node ? undefined : attachmentAt(args.call, path);
  if (attached) return attached;
  if (node?.kind !== 0 || !nodeVisible(args.call, node)) throw errors.fileGone(path);
  return fileEntity(args.call, node);
}

function byUid(args: Args, kind: number): Resource {
  const node = nodeByUid(args.call.db, args.text(0, "uniqueId"));
  if (node?.kind !== kind || !nodeVisible(args.call, node)) throw errors.fileMissing();
  return kind === 1 ? folderEntity(args.call, node) : fileEntity(args.call, node);
}

function listAt(args: Args): Resource {
  const list = listByPath(args.call, pathOf(args, "strUrl"));
  if (!list || !visible(args.call, list)) throw errors.fileMissing();
  return listEntity(args.call, list);
}

export const webReads = {
  GetUserEffectivePermissions: (_target: null, args: Args) => userEffectivePermissions(args, securedWeb),
  DoesUserHavePermissions(_target: null, args: Args) {
    const mask = args.object(0, "permissionMask");
    const needed = (BigInt(String(mask.High ?? 0)) << 32n) | BigInt(String(mask.Low ?? 0));
    return value("DoesUserHavePermissions", (maskFor(args.call, webSecurable) & needed) === needed);
  },
  GetFolderByServerRelativeUrl: (_target: null, args: Args) => folderAt(args),
  GetFolderByServerRelativePath: (_target: null, args: Args) => folderAt(args),
  GetFolderById: (_target: null, args: Args) => byUid(args, 1),
  GetFileByServerRelativeUrl: (_target: null, args: Args) => fileAt(args),
  GetFileByServerRelativePath: (_target: null, args: Args) => fileAt(args),
  GetFileByUrl: (_target: null, args: Args) => fileAt(args),
  GetFileById: (_target: null, args: Args) => byUid(args, 0),
  GetList: (_target: null, args: Args) => listAt(args),
  GetListUsingPath: (_target: null, args: Args) => listAt(args),
  GetCatalog: (_target: null, args: Args) => catalog(args.call, args.number(0, "typeCatalog")),
  GetCustomListTemplates: (_target: null, _args: Args, link: string) =>
    collection({
      type: "SP.ListTemplate",
      set: "SP.ApiData.ListTemplates",
      link: `${link}/GetCustomListTemplates`,
      list: () => [],
    }),
  GetSubwebsFilteredForCurrentUser: (_target: null, _args: Args, link: string) =>
    collection({
      type: "SP.WebInformation",
      set: "SP.ApiData.WebInformations",
      link: `${link}/GetSubwebsFilteredForCurrentUser`,
      list: () => [],
    }),
  MapToIcon: (_target: null, args: Args) =>
    value("MapToIcon", `ic${args.text(0, "fileName").slice(args.text(0, "fileName").lastIndexOf(".") + 1)}.png`),
  GetUserById(_target: null, args: Args) {
    const user = principalById(args.call.db, args.call.site.n, args.number(0, "userId"));
    if (!user) throw errors.userMissing();
    return userEntity(args.call, user);
  },
};
