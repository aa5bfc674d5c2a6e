// The lists of a web: finding them by title, id or path, and adding one. Lists that the person may not see are left out.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { cleanGuid } from "../ids.ts";
import type { JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { listByGuid, listByTitle } from "../store/lists.ts";
import { makeList } from "../store/newList.ts";
import type { List, Props } from "../store/schema.ts";
import { allowed, demand, hasItemScopes, listSecurable, webSecurable } from "../store/scopes.ts";
import { applyListBody } from "./changeList.ts";
import { collection } from "./collection.ts";
import { listEntity } from "./list.ts";
import type { Args, Collection, Entity, ResourceCall } from "./model.ts";
import { USER_INFO_TITLE, userInfoGuid, userInfoList } from "./webParts.ts";

/** Whether the person may see the list or at least some of its folders or rows. */
export function visible(call: Call, list: List): boolean {
  if (allowed(call, listSecurable(list.n), Permission.viewListItems)) return true;
  return hasItemScopes(call, list.n) && allowed(call, listSecurable(list.n), Permission.open);
}

export function titled(call: ResourceCall, title: string): Entity {
  const list = listByTitle(call, title);
  if (!list && title.toLowerCase() === USER_INFO_TITLE.toLowerCase()) return userInfoList(call);
  if (!list || !visible(call, list)) throw errors.listMissing(title, call.webUrl);
  return listEntity(call, list);
}

function identified(call: ResourceCall, guid: string): Entity {
  const list = listByGuid(call, guid);
  if (!list && cleanGuid(guid) === userInfoGuid(call)) return userInfoList(call);
  if (!list || !visible(call, list)) throw errors.listGone();
  return listEntity(call, list);
}

function add(call: Call, body: JsonObject): List {
  demand(call, webSecurable, Permission.manageLists);
  const template = typeof body.BaseTemplate === "number" ? body.BaseTemplate : 100;
  const spec: { title: string; props: Props } = { title: "", props: {} };
  applyListBody(call, spec, body);
  if (spec.title === "") throw errors.badArgument("The list title must have between 1 and 255 characters.");
  const { MajorVersionLimit: limit, ...props } = spec.props;
  const list = makeList(call, {
    title: spec.title,
    template,
    props: limit ? { ...props, MajorVersionLimit: limit } : props,
  });
  logChange(call, {
    object: "List",
    type: ChangeType.add,
    list: list.guid,
    info: { title: list.title, template, path: list.path },
  });
  return list;
}

export function listCollection(call: ResourceCall, link: string): Collection {
  const byId = (args: Args) => identified(call, args.text(0, "id"));
  const ensure = (title: string) => () => titled(call, title);
  return collection({
    type: "SP.List",
    set: "SP.ApiData.Lists",
    link,
    list: (query) => {
      // Without a selection everything of the folders is read, also what only owners may read.
      const expanded = [...query.selection.expand.keys()];
      const isFolder = (name: string) => /^rootfolder$/i.test(name);
      const all = expanded.some(isFolder) && !query.selectText;
      if (all && !allowed(call, webSecurable, Permission.manageWeb)) throw errors.accessDenied();
      const seen = call.tenant.schema.lists(call.site.n).filter((list) => visible(call, list));
      // The hidden list has nothing else that could be expanded.
      const hidden = expanded.every(isFolder) ? [userInfoList(call)] : [];
      return [...seen.map((list) => listEntity(call, list)), ...hidden];
    },
    key: byId,
    methods: {
      getById: byId,
      getByTitle: (args) => titled(call, args.text(0, "title")),
      EnsureSiteAssetsLibrary: ensure("Site Assets"),
      EnsureSitePagesLibrary: ensure("Site Pages"),
    },
    add: (body) => listEntity(call, add(call, body)),
  });
}
