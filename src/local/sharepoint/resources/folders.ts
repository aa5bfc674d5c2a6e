// A folder: its properties, the files and folders in it, and what can be done to it.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { recycleOrRemove } from "../items/body.ts";
import { itemOfNode, moveNode, putWebFolder, unconditional } from "../items/fileMove.ts";
import { addFile } from "../items/fileWrite.ts";
import { canRead } from "../items/securable.ts";
import { addItem } from "../items/write.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import { childrenOf, dirOf, dropNode, type FileNode, leafOf, nodeAt, nodesBelow, putNode } from "../store/nodes.ts";
import { allowed, demand, hasItemScopes, listSecurable, webSecurable } from "../store/scopes.ts";
import { fileEntity } from "./fileEntity.ts";
import { itemResource } from "./itemResource.ts";
import { resourcePath } from "./listProperties.ts";
import {
  type Args,
  type Collection,
  collection,
  type Entity,
  type EntityType,
  entity,
  nullAnswer,
  type Resource,
  type ResourceCall,
  value,
} from "./model.ts";

/** A file or folder shows when its row does; the root of a list when the list does. */
export function nodeVisible(call: Call, node: FileNode): boolean {
  const there = itemOfNode(call, node);
  if (there) return canRead(call, there.list, there.item);
  if (node.list === null) return true;
  return allowed(call, listSecurable(node.list), Permission.viewListItems) || hasItemScopes(call, node.list);
}

/** What lies in a folder and may be seen. */
function seen(call: Call, node: FileNode, kind: number): FileNode[] {
  return childrenOf(call.db, call.site.n, node.path, kind).filter((one) => nodeVisible(call, one));
}

const type: EntityType<FileNode> = {
  type: "SP.Folder",
  set: "SP.ApiData.Folders",
  properties: {
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IsWOPIEnabled: () => false,
    ItemCount: (node, call) => seen(call, node, 0).length + seen(call, node, 1).length,
    Name: (node) => node.leaf,
    ProgID: () => null,
    ServerRelativeUrl: (node) => node.path || "/",
    TimeCreated: (node, call) => isoSeconds(itemOfNode(call, node)?.item.created ?? Number(node.props.created ?? 0)),
    TimeLastModified: (node, call) =>
      isoSeconds(itemOfNode(call, node)?.item.modified ?? Number(node.props.modified ?? 0)),
    UniqueId: (node) => node.uid,
    WelcomePage: (node) => node.props.welcome ?? "",
  },
  more: {
    ContentTypeOrder: () => null,
    ServerRelativePath: (node) => resourcePath(node.path || "/"),
    UniqueContentTypeOrder: () => null,
  },
  navigation: {
    Files: (node, call, link) => fileCollection(call, node, `${link}/Files`),
    Folders: (node, call, link) => folderCollection(call, node, `${link}/Folders`),
    ListItemAllFields(node, call) {
      const there = itemOfNode(call, node);
      return there ? itemResource(call, there.list, there.item) : { kind: "nothing" };
    },
    ParentFolder(node, call) {
      const parent = nodeAt(call.db, call.site.n, node.dir);
      return parent ? folderEntity(call, parent) : { kind: "nothing" };
    },
    Properties: (node, call, link) =>
      entity<FileNode>(
        {
          type: "SP.PropertyValues",
          set: "SP.ApiData.PropertyValues",
          properties: {
            vti_x005f_isbrowsable: () => "true",
            vti_x005f_foldersubfolderitemcount: (at, now) => seen(now, at, 1).length,
            vti_x005f_folderitemcount: (at, now) => seen(now, at, 0).length,
          },
        },
        node,
        call,
        { link: `${link}/Properties` },
      ),
    StorageMetrics: (node, call, link) => storage(call, node, `${link}/StorageMetrics`),
  },
  methods: {
    Recycle: (node, args) => value("Recycle", take(node, args.call, true) ?? null, "Edm.Guid"),
    DeleteObject(node, args) {
      take(node, args.call, false);
      return nullAnswer("DeleteObject");
    },
    DeleteWithParameters(node, args) {
      take(node, args.call, false);
      return nullAnswer("DeleteWithParameters");
    },
    AddSubFolderUsingPath(node, args) {
      makeFolder(args.call, `${node.path}/${decoded(args.at(0, "leafPath"))}`);
      return nullAnswer("AddSubFolderUsingPath");
    },
    AddSubFolder(node, args) {
      makeFolder(args.call, `${node.path}/${args.text(0, "leafName")}`);
      return nullAnswer("AddSubFolder");
    },
    MoveTo(node, args) {
      moveNode(args.call, node, args.text(0, "newUrl"), { overwrite: false, keepBoth: false });
      return nullAnswer("MoveTo");
    },
  },
  merge(node, body, call) {
    const there = itemOfNode(call, node);
    if (!there) demand(call, webSecurable, Permission.manageWeb);
    for (const key of Object.keys(body))
      if (!(key in type.properties) && key !== "UniqueContentTypeOrder") throw errors.unknownProperty(key, "SP.Folder");
    if (typeof body.WelcomePage === "string")
      putNode(call.db, { ...node, props: { ...node.props, welcome: body.WelcomePage } });
    if (typeof body.Name === "string" && body.Name !== node.leaf)
      moveNode(call, node, `${node.dir}/${body.Name}`, { overwrite: false, keepBoth: false });
  },
  remove: (node, call) => void take(node, call, false),
};

const decoded = (given: Json | undefined): string =>
  isObject(given ?? null) ? String((given as JsonObject).DecodedUrl ?? "") : String(given ?? "");

function storage(call: ResourceCall, node: FileNode, link: string): Resource {
  const files = nodesBelow(call.db, call.site.n, node.path).filter((one) => one.kind === 0);
  const size = files.reduce((sum, one) => sum + Number(one.props.length ?? 0), 0);
  const metrics: EntityType<null> = {
    type: "SP.StorageMetrics",
    set: "SP.ApiData.StorageMetrics",
    properties: {
      AdditionalFileStreamSize: () => "0",
      LastModified: () => isoSeconds(call.now()),
      TotalFileCount: () => String(files.length),
      TotalFileStreamSize: () => String(size),
      TotalSize: () => String(size),
    },
  };
  return entity(metrics, null, call, { link });
}

function take(node: FileNode, call: Call, recycle: boolean): string | undefined {
  const there = itemOfNode(call, node);
  if (there) return recycleOrRemove(unconditional(call), there.list, there.item, recycle);
  if (node.list !== null) throw errors.server(-2130575305, "The root folder of a list cannot be deleted.");
  demand(call, webSecurable, Permission.manageWeb);
  for (const below of nodesBelow(call.db, call.site.n, node.path)) dropNode(call.db, below.uid);
  dropNode(call.db, node.uid);
  return undefined;
}

export const folderEntity = (call: ResourceCall, node: FileNode): Entity =>
  entity(type, node, call, {
    link: `Web/GetFolderByServerRelativePath(decodedurl='${node.path.replaceAll("'", "''")}')`,
  });

function fileCollection(call: ResourceCall, parent: FileNode, link: string): Collection {
  const find = (name: string): Entity => {
    const found = seen(call, parent, 0).find((one) => one.leaf.toLowerCase() === name.toLowerCase());
    if (!found) throw errors.fileMissing();
    return fileEntity(call, found);
  };
  const add = (given: string, content: Uint8Array, overwrite: boolean): Entity => {
    const list = parent.list === null ? undefined : call.tenant.schema.byN(parent.list);
    if (list?.props.BaseType !== 1)
      throw errors.server(-2147024809, "Files can be added to document libraries only.", "System.ArgumentException");
    const leaf = given.includes("/") ? leafOf(given) : given;
    return fileEntity(call, addFile(call, list, { dir: parent.path, leaf, content, overwrite }));
  };
  const adding = (args: Args): Resource =>
    add(String(args.at(0, "decodedUrl") ?? args.at(0, "url") ?? ""), call.body, args.flag(1, "overwrite", false));
  return collection({
    type: "SP.File",
    set: "SP.ApiData.Files",
    link,
    list: () => seen(call, parent, 0).map((one) => fileEntity(call, one)),
    key: (args) => find(args.text(0, "urlOfFile")),
    methods: {
      Add: adding,
      AddUsingPath: adding,
      AddStub: (args) => add(args.text(0, "urlOfFile"), new Uint8Array(), true),
      AddStubUsingPath: (args) => add(args.text(0, "decodedUrl"), new Uint8Array(), true),
      AddTemplateFile(args) {
        const path = args.text(0, "urlOfFile");
        const home = nodeAt(call.db, call.site.n, dirOf(path)) ?? parent;
        const list = home.list === null ? undefined : call.tenant.schema.byN(home.list);
        if (!list) throw errors.fileMissing();
        return fileEntity(
          call,
          addFile(call, list, { dir: home.path, leaf: leafOf(path), content: new TextEncoder().encode("<%@ Page %>") }),
        );
      },
      getByUrl: (args) => find(args.text(0, "urlOfFile")),
      GetByPathOrAddStub: (args) => find(args.text(0, "decodedUrl")),
    },
  });
}

export function folderCollection(call: ResourceCall, parent: FileNode, link: string): Collection {
  const add = (name: string, overwrite: boolean): Entity => {
    const path = name.startsWith("/") ? name : `${parent.path}/${name}`;
    if (nodeAt(call.db, call.site.n, path) && !overwrite) return folderEntity(call, makeFolder(call, path));
    return folderEntity(call, makeFolder(call, path));
  };
  const adding = (args: Args): Resource =>
    add(String(args.at(0, "decodedUrl") ?? args.at(0, "url") ?? ""), args.flag(1, "overwrite", false));
  const find = (args: Args): Entity => {
    const name = args.text(0, "url").toLowerCase();
    const found = seen(call, parent, 1).find(
      (one) => one.leaf.toLowerCase() === name || one.path.toLowerCase() === name,
    );
    if (!found) throw errors.fileMissing();
    return folderEntity(call, found);
  };
  return collection({
    type: "SP.Folder",
    set: "SP.ApiData.Folders",
    link,
    list: () => seen(call, parent, 1).map((one) => folderEntity(call, one)),
    key: find,
    methods: { Add: adding, AddUsingPath: adding, getByUrl: find, getByPath: find },
    add: (body) => add(String(body.ServerRelativeUrl ?? ""), false),
  });
}

/** A path without a folder answers that it does not exist; only what asks for more is refused. */
export function missingFolder(call: ResourceCall, path: string): Entity {
  const gone = (): never => {
    throw errors.fileMissing();
  };
  const full = (): never => {
    throw errors.directoryMissing();
  };
  const stub: FileNode = {
    uid: "",
    site: call.site.n,
    path,
    dir: dirOf(path),
    leaf: leafOf(path),
    kind: 1,
    list: null,
    item: null,
    props: {},
  };
  const base = folderEntity(call, stub);
  const parts = (name: string): Resource => {
    const made = collection({
      type: "SP.File",
      set: "SP.ApiData.Files",
      link: `${base.link}/${name}`,
      list: gone,
      add: full,
      methods: { Add: full, AddUsingPath: full, AddStubUsingPath: full },
    });
    return made;
  };
  return {
    ...base,
    value: (name) => (/^exists/i.test(name) ? false : gone()),
    navigate: (name) => (/^(files|folders)$/i.test(name) ? parts(name) : gone()),
    method: () => gone(),
    merge: gone,
    remove: gone,
  };
}

/** A folder in a list is a row of it; one of the web itself is not. An existing one is returned as it is. */
function makeFolder(call: Call, path: string): FileNode {
  const known = nodeAt(call.db, call.site.n, path);
  if (known) return known;
  if (leafOf(path) === "" || /["*:<>?\\|]/.test(leafOf(path)))
    throw errors.badValue(
      "The file or folder name contains characters that are not permitted.  Please use a different name.",
      -2130575245,
    );
  const parent = nodeAt(call.db, call.site.n, dirOf(path));
  if (!parent) throw errors.fileMissing();
  const list = parent.list === null ? undefined : call.tenant.schema.byN(parent.list);
  if (list)
    addItem(call, list, {
      values: list.props.BaseType === 1 ? {} : { Title: leafOf(path) },
      dir: parent.path,
      kind: 1,
      leaf: leafOf(path),
    });
  else {
    demand(call, webSecurable, Permission.manageLists);
    putWebFolder(call, path);
  }
  const made = nodeAt(call.db, call.site.n, path);
  if (!made) throw errors.fileMissing();
  return made;
}
