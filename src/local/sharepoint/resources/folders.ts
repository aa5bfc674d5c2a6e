// A folder: its properties, the files and folders in it, and what can be done to it.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { newGuid } from "../ids.ts";
import { addItem } from "../items/write.ts";
import { Permission } from "../permissions.ts";
import { getItem } from "../store/items.ts";
import { childrenOf, dirOf, type FileNode, leafOf, nodeAt, putNode } from "../store/nodes.ts";
import { demand, webSecurable } from "../store/scopes.ts";
import { fileEntity } from "./fileEntity.ts";
import { itemResource } from "./itemResource.ts";
import { resourcePath } from "./listProperties.ts";
import { type Args, type Collection, collection, type Entity, type EntityType, entity } from "./model.ts";

const type: EntityType<FileNode> = {
  type: "SP.Folder",
  set: "SP.ApiData.Folders",
  properties: {
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IsWOPIEnabled: () => false,
    ItemCount: (node, call) =>
      childrenOf(call.db, call.site.n, node.path, 0).length + childrenOf(call.db, call.site.n, node.path, 1).length,
    Name: (node) => node.leaf,
    ProgID: () => null,
    ServerRelativeUrl: (node) => node.path,
    TimeCreated: (node, call) => isoSeconds(times(call, node).created),
    TimeLastModified: (node, call) => isoSeconds(times(call, node).modified),
    UniqueId: (node) => node.uid,
    WelcomePage: (node) => node.props.welcome ?? "",
  },
  more: { ServerRelativePath: (node) => resourcePath(node.path) },
  navigation: {
    Files: (node, call, link) =>
      collection({
        type: "SP.File",
        set: "SP.ApiData.Files",
        link: `${link}/Files`,
        list: () => childrenOf(call.db, call.site.n, node.path, 0).map((one) => fileEntity(call, one)),
      }),
    Folders: (node, call, link) => folderCollection(call, node, `${link}/Folders`),
    ListItemAllFields(node, call) {
      const list = node.list === null ? undefined : call.tenant.schema.byN(node.list);
      const item = list && node.item !== null ? getItem(call.db, list.n, node.item) : undefined;
      return list && item ? itemResource(call, list, item) : { kind: "nothing" };
    },
    ParentFolder(node, call) {
      const parent = nodeAt(call.db, call.site.n, node.dir);
      return parent ? folderEntity(call, parent) : { kind: "nothing" };
    },
  },
};

function times(call: Call, node: FileNode): { created: number; modified: number } {
  const item = node.list !== null && node.item !== null ? getItem(call.db, node.list, node.item) : undefined;
  return {
    created: item?.created ?? Number(node.props.created ?? 0),
    modified: item?.modified ?? Number(node.props.modified ?? 0),
  };
}

export const folderEntity = (call: Call, node: FileNode): Entity =>
  entity(type, node, call, {
    link: `Web/GetFolderByServerRelativePath(decodedurl='${node.path.replaceAll("'", "''")}')`,
  });

export function folderCollection(call: Call, parent: FileNode, link: string): Collection {
  const add = (name: string): Entity => {
    const path = name.startsWith("/") ? name : `${parent.path}/${name}`;
    return folderEntity(call, makeFolder(call, path));
  };
  const adding = (args: Args) =>
    ({ kind: "created", entity: add(String(args.at(0, "decodedUrl") ?? args.at(0, "url") ?? "")) }) as const;
  return collection({
    type: "SP.Folder",
    set: "SP.ApiData.Folders",
    link,
    list: () => childrenOf(call.db, call.site.n, parent.path, 1).map((one) => folderEntity(call, one)),
    key(args) {
      const found = childrenOf(call.db, call.site.n, parent.path, 1).find(
        (one) => one.leaf.toLowerCase() === args.text(0, "url").toLowerCase(),
      );
      if (!found) throw errors.fileMissing();
      return folderEntity(call, found);
    },
    methods: { Add: adding, AddUsingPath: adding },
    add: (body) => add(String(body.ServerRelativeUrl ?? "")),
  });
}

/** A folder in a list is a row of it; one of the web itself is not. An existing one is returned as it is. */
export function makeFolder(call: Call, path: string): FileNode {
  const known = nodeAt(call.db, call.site.n, path);
  if (known) return known;
  const parent = nodeAt(call.db, call.site.n, dirOf(path));
  if (!parent) throw errors.fileMissing();
  const list = parent.list === null ? undefined : call.tenant.schema.byN(parent.list);
  if (list) addItem(call, list, { values: {}, dir: parent.path, kind: 1, leaf: leafOf(path) });
  else {
    demand(call, webSecurable, Permission.addListItems);
    putNode(call.db, {
      uid: newGuid(),
      site: call.site.n,
      path,
      dir: parent.path,
      leaf: leafOf(path),
      kind: 1,
      list: null,
      item: null,
      props: { created: call.now(), modified: call.now() },
    });
  }
  const made = nodeAt(call.db, call.site.n, path);
  if (!made) throw errors.fileMissing();
  return made;
}
