// A folder: its properties and functions.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { recycleOrRemove } from "../items/body.ts";
import { itemOfNode, moveNode, unconditional } from "../items/fileMove.ts";
import { makeFolder } from "../items/makeFolder.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import { dropNode, type FileNode, nodeAt, nodesBelow, putNode } from "../store/nodes.ts";
import type { List } from "../store/schema.ts";
import { demand, webSecurable } from "../store/scopes.ts";
import { type EntityType, entity } from "./entityType.ts";
import { fileCollection, folderCollection, visibleChildren } from "./folderContents.ts";
import { itemResource } from "./itemResource.ts";
import { resourcePath } from "./listProperties.ts";
import { type Entity, nullAnswer, type Resource, type ResourceCall, value } from "./model.ts";

const type: EntityType<FileNode> = {
  type: "SP.Folder",
  set: "SP.ApiData.Folders",
  properties: {
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IsWOPIEnabled: () => false,
    ItemCount: (node, call) => visibleChildren(call, node, 0).length + visibleChildren(call, node, 1).length,
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
      const found = itemOfNode(call, node);
      return found ? itemResource(call, found.list, found.item) : { kind: "nothing" };
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
            vti_x005f_foldersubfolderitemcount: (at, now) => visibleChildren(now, at, 1).length,
            // Files and folders; clients subtract the folders.
            vti_x005f_folderitemcount: (at, now) =>
              visibleChildren(now, at, 0).length + visibleChildren(now, at, 1).length,
            ...(node.list !== null && node.item === null ? listFacts(call.tenant.schema.byN(node.list)) : {}),
          },
        },
        node,
        call,
        { link: `${link}/Properties` },
      ),
    StorageMetrics: (node, call, link) => storage(call, node, `${link}/StorageMetrics`),
  },
  methods: {
    Recycle: (node, args) => value("Recycle", deleteFolder(node, args.call, true) ?? null, "Edm.Guid"),
    DeleteObject(node, args) {
      deleteFolder(node, args.call, false);
      return nullAnswer("DeleteObject");
    },
    DeleteWithParameters(node, args) {
      deleteFolder(node, args.call, false);
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
    const found = itemOfNode(call, node);
    if (!found) demand(call, webSecurable, Permission.manageWeb);
    for (const key of Object.keys(body))
      if (!(key in type.properties) && key !== "UniqueContentTypeOrder") throw errors.unknownProperty(key, "SP.Folder");
    if (typeof body.WelcomePage === "string")
      putNode(call.db, { ...node, props: { ...node.props, welcome: body.WelcomePage } });
    if (typeof body.Name === "string" && body.Name !== node.leaf)
      moveNode(call, node, `${node.dir}/${body.Name}`, { overwrite: false, keepBoth: false });
  },
  remove: (node, call) => void deleteFolder(node, call, false),
};

/** What the root folder of a list says of its list. */
function listFacts(list: List | undefined): EntityType<FileNode>["properties"] {
  if (!list) return {};
  return {
    vti_x005f_listbasetype: () => Number(list.props.BaseType ?? 0),
    vti_x005f_listname: () => `{${list.guid.toUpperCase()}}`,
    vti_x005f_listservertemplate: () => list.template,
    vti_x005f_listtitle: () => list.title,
  };
}

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

function deleteFolder(node: FileNode, call: Call, recycle: boolean): string | undefined {
  const found = itemOfNode(call, node);
  if (found) return recycleOrRemove(unconditional(call), found.list, found.item, recycle);
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
