// The files and folders in a folder: which of them the caller may see, and how to add one.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { itemOfNode } from "../items/fileMove.ts";
import { addFile } from "../items/fileWrite.ts";
import { makeFolder } from "../items/makeFolder.ts";
import { canRead } from "../items/securable.ts";
import { Permission } from "../permissions.ts";
import { childrenOf, dirOf, type FileNode, leafOf, nodeAt } from "../store/nodes.ts";
import { allowed, hasItemScopes, listSecurable } from "../store/scopes.ts";
import { collection } from "./collection.ts";
import { fileEntity } from "./fileEntity.ts";
import type { Args, Collection, Entity, Resource, ResourceCall } from "./model.ts";

/** A file or folder is visible when its row is; the root of a list when the list is. */
export function nodeVisible(call: Call, node: FileNode): boolean {
  const there = itemOfNode(call, node);
  if (there) return canRead(call, there.list, there.item);
  if (node.list === null) return true;
  return allowed(call, listSecurable(node.list), Permission.viewListItems) || hasItemScopes(call, node.list);
}

/** The files (kind 0) or folders (kind 1) in a folder that the caller may see. */
export function visibleChildren(call: Call, node: FileNode, kind: number): FileNode[] {
  return childrenOf(call.db, call.site.n, node.path, kind).filter((one) => nodeVisible(call, one));
}

export function fileCollection(call: ResourceCall, parent: FileNode, link: string): Collection {
  const find = (name: string): Entity => {
    const found = visibleChildren(call, parent, 0).find((one) => one.leaf.toLowerCase() === name.toLowerCase());
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
    list: () => visibleChildren(call, parent, 0).map((one) => fileEntity(call, one)),
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
    if (nodeAt(call.db, call.site.n, path) && !overwrite) return call.make.folder(call, makeFolder(call, path));
    return call.make.folder(call, makeFolder(call, path));
  };
  const adding = (args: Args): Resource =>
    add(String(args.at(0, "decodedUrl") ?? args.at(0, "url") ?? ""), args.flag(1, "overwrite", false));
  const find = (args: Args): Entity => {
    const name = args.text(0, "url").toLowerCase();
    const found = visibleChildren(call, parent, 1).find(
      (one) => one.leaf.toLowerCase() === name || one.path.toLowerCase() === name,
    );
    if (!found) throw errors.fileMissing();
    return call.make.folder(call, found);
  };
  return collection({
    type: "SP.Folder",
    set: "SP.ApiData.Folders",
    link,
    list: () => visibleChildren(call, parent, 1).map((one) => call.make.folder(call, one)),
    key: find,
    methods: { Add: adding, AddUsingPath: adding, getByUrl: find, getByPath: find },
    add: (body) => add(String(body.ServerRelativeUrl ?? ""), false),
  });
}
