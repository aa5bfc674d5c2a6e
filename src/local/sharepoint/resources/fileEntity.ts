// A file: its properties, content, versions, and what can be done to it.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { versionLabel } from "../store/items.ts";
import type { FileNode } from "../store/nodes.ts";
import { resourcePath } from "./listProperties.ts";
import { type Entity, type EntityType, entity } from "./model.ts";

const type: EntityType<FileNode> = {
  type: "SP.File",
  set: "SP.ApiData.Files",
  properties: {
    CheckInComment: () => "",
    CheckOutType: () => 2,
    ContentTag: (node) => `{${node.uid.toUpperCase()}},1,1`,
    CustomizedPageStatus: () => 0,
    ETag: (node) => `"{${node.uid.toUpperCase()}},1"`,
    Exists: () => true,
    IrmEnabled: () => false,
    Length: (node) => String(node.props.length ?? 0),
    Level: () => 1,
    LinkingUri: () => null,
    LinkingUrl: () => "",
    MajorVersion: () => 1,
    MinorVersion: () => 0,
    Name: (node) => node.leaf,
    ServerRelativeUrl: (node) => node.path,
    TimeCreated: (node) => isoSeconds(Number(node.props.created ?? 0)),
    TimeLastModified: (node) => isoSeconds(Number(node.props.modified ?? 0)),
    Title: () => "",
    UIVersion: () => 512,
    UIVersionLabel: () => versionLabel(512),
    UniqueId: (node) => node.uid,
  },
  more: { ServerRelativePath: (node) => resourcePath(node.path) },
};

export const fileEntity = (call: Call, node: FileNode): Entity =>
  entity(type, node, call, {
    link: `Web/GetFileByServerRelativePath(decodedurl='${node.path.replaceAll("'", "''")}')`,
  });
