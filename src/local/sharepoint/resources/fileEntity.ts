// A file: its properties, content, versions and functions.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors, NotImplemented } from "../errors.ts";
import { recycleOrRemove } from "../items/body.ts";
import { copyNode, itemOfNode, moveNode, unconditional } from "../items/fileMove.ts";
import { putBlob, readBlob, writeContent } from "../items/fileWrite.ts";
import { isRowFile } from "../items/rowFile.ts";
import { demandOn } from "../items/securable.ts";
import { Permission } from "../permissions.ts";
import { versionLabel } from "../store/items.ts";
import { type FileNode, putNode } from "../store/nodes.ts";
import { personOf } from "../store/principals.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { type FileTarget, fileVersions } from "./fileVersions.ts";
import { itemResource } from "./itemResource.ts";
import { resourcePath } from "./listProperties.ts";
import { type Args, type Entity, nullAnswer, type Resource, type ResourceCall, value } from "./model.ts";
import { userEntity } from "./users.ts";

const ui = ({ item }: FileTarget): number => item?.ui ?? 512;
const braces = (uid: string) => `{${uid.toUpperCase()}}`;
const etag = (file: FileTarget): string => `"${braces(file.node.uid)},${file.item?.rev ?? 1}"`;
const checkedOut = ({ node }: FileTarget) =>
  typeof node.props.checkedOut === "number" ? node.props.checkedOut : undefined;

function person(call: ResourceCall, id: number | undefined): Resource {
  const user = id === undefined ? undefined : personOf(call, id);
  return user ? userEntity(call, user) : { kind: "nothing" };
}

const type: EntityType<FileTarget> = {
  type: "SP.File",
  set: "SP.ApiData.Files",
  properties: {
    CheckInComment: ({ node }) => node.props.checkInComment ?? "",
    CheckOutType: (file) => (checkedOut(file) === undefined ? 2 : 0),
    ContentTag: (file) => `${braces(file.node.uid)},${file.item?.rev ?? 1},${file.item?.rev ?? 1}`,
    CustomizedPageStatus: ({ node }) => (node.leaf.endsWith(".aspx") ? 1 : 0),
    ETag: etag,
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IrmEnabled: () => false,
    Length: ({ node }) => String(node.props.length ?? 0),
    Level: (file) => (checkedOut(file) === undefined ? 1 : 255),
    LinkingUri: ({ node }, call) =>
      /\.(docx|xlsx|pptx)$/i.test(node.leaf)
        ? `${call.tenant.origin}${encodeURI(node.path)}?d=w${node.uid.replaceAll("-", "")}`
        : null,
    LinkingUrl: ({ node }, call) =>
      /\.(docx|xlsx|pptx)$/i.test(node.leaf)
        ? `${call.tenant.origin}${encodeURI(node.path)}?d=w${node.uid.replaceAll("-", "")}`
        : "",
    MajorVersion: (file) => Math.floor(ui(file) / 512),
    MinorVersion: (file) => ui(file) % 512,
    Name: ({ node }) => node.leaf,
    ServerRelativeUrl: ({ node }) => node.path,
    TimeCreated: ({ item, node }) => isoSeconds(item?.created ?? Number(node.props.created ?? 0)),
    TimeLastModified: ({ item, node }) => isoSeconds(item?.modified ?? Number(node.props.modified ?? 0)),
    Title: ({ item }) => item?.vals.Title ?? null,
    UIVersion: ui,
    UIVersionLabel: (file) => versionLabel(ui(file)),
    UniqueId: ({ node }) => node.uid,
  },
  more: {
    ListId: ({ list }) => list?.guid ?? null,
    PageRenderType: () => 0,
    ServerRelativePath: ({ node }) => resourcePath(node.path),
    SiteId: (_file, call) => call.site.siteId,
    WebId: (_file, call) => call.site.webId,
    VroomDriveID: () => "",
    VroomItemID: () => "",
  },
  navigation: {
    Author: ({ item }, call) => person(call, item?.author),
    CheckedOutByUser: (file, call) => person(call, checkedOut(file)),
    ListItemAllFields: ({ list, item }, call) => (list && item ? itemResource(call, list, item) : { kind: "nothing" }),
    LockedByUser: () => ({ kind: "nothing" }),
    ModifiedBy: ({ item }, call) => person(call, item?.editor),
    Properties: (_file, call, link) =>
      entity({ type: "SP.PropertyValues", set: "SP.ApiData.PropertyValues", properties: {} }, null, call, {
        link: `${link}/Properties`,
      }),
    VersionEvents: (_file, _call, link) =>
      collection({
        type: "SP.FileVersionEvent",
        set: "SP.ApiData.FileVersionEvents",
        link: `${link}/VersionEvents`,
        list: () => [],
      }),
    Versions: (file, call, link) => fileVersions(call, file, `${link}/Versions`),
  },
  methods: {
    CheckOut: (file, args) =>
      state(file, args, (props) => {
        if (checkedOut(file) !== undefined && checkedOut(file) !== args.call.user.id)
          throw errors.server(
            -2130575306,
            `The file "${args.call.webUrl}${file.node.path}" is checked out for editing by another user.`,
          );
        return { ...props, checkedOut: args.call.user.id };
      }),
    CheckIn: (file, args) =>
      state(file, args, (props) => {
        if (checkedOut(file) === undefined)
          throw errors.server(
            -2147024738,
            `The file "${args.call.tenant.origin}${file.node.path}" is not checked out.`,
          );
        return { ...props, checkedOut: null, checkInComment: String(args.at(0, "comment") ?? "") };
      }),
    UndoCheckOut: (file, args) =>
      state(file, args, (props) => {
        if (checkedOut(file) === undefined)
          throw errors.server(
            -2147024738,
            `The file "${args.call.tenant.origin}${file.node.path}" is not checked out.`,
          );
        return { ...props, checkedOut: null };
      }),
    Publish: (file, args) =>
      state(file, args, (props) => ({ ...props, checkInComment: String(args.at(0, "comment") ?? "") })),
    Unpublish: (file, args) => state(file, args, (props) => props),
    Approve: (file, args) =>
      state(file, args, (props) => {
        if (file.list?.props.EnableModeration !== true)
          throw errors.server(-2147467259, "Content approval is not enabled for this library.");
        return props;
      }),
    Deny: (file, args) =>
      state(file, args, (props) => {
        if (file.list?.props.EnableModeration !== true)
          throw errors.server(-2147467259, "Content approval is not enabled for this library.");
        return props;
      }),
    CopyTo(file, args) {
      copyNode(args.call, file.node, args.text(0, "strNewUrl"), {
        overwrite: args.flag(1, "bOverWrite", false),
        keepBoth: false,
      });
      return nullAnswer("CopyTo");
    },
    MoveTo(file, args) {
      moveNode(args.call, file.node, args.text(0, "newUrl"), {
        overwrite: args.number(1, "flags") === 1,
        keepBoth: false,
      });
      return nullAnswer("MoveTo");
    },
    Recycle: (file, args) => value("Recycle", take(file, args.call, true) ?? null, "Edm.Guid"),
    DeleteObject(file, args) {
      take(file, args.call, false);
      return nullAnswer("DeleteObject");
    },
    DeleteWithParameters(file, args) {
      take(file, args.call, false);
      return nullAnswer("DeleteWithParameters");
    },
    StartUpload: (file, args) => upload(file, args, 0),
    ContinueUpload: (file, args) => upload(file, args, args.number(1, "fileOffset")),
    FinishUpload: (file, args) => finishUpload(file, args),
    CancelUpload(file, args) {
      demandChange(file, args.call, Permission.editListItems);
      args.call.db.run("DELETE FROM blobs WHERE uid = ?", uploadKey(args));
      return nullAnswer("CancelUpload");
    },
    GetWOPIFrameUrl: () => value("GetWOPIFrameUrl", ""),
  },
  reads: ["GetWOPIFrameUrl"],
  remove: (file, call) => void take(file, call, false),
};

function state(file: FileTarget, args: Args, edit: (props: FileNode["props"]) => FileNode["props"]): Resource {
  demandChange(file, args.call, Permission.editListItems);
  putNode(args.call.db, { ...file.node, props: edit(file.node.props) });
  return nullAnswer("Done");
}

function demandChange(file: FileTarget, call: Call, needed: bigint): void {
  if (file.list && file.item) demandOn(call, file.list, file.item, needed);
}

function take(file: FileTarget, call: Call, recycle: boolean): string | undefined {
  if (!file.list || !file.item) throw errors.accessDenied();
  const sent = call.headers.get("if-match")?.trim();
  if (sent !== undefined && sent !== "*" && sent !== etag(file)) throw errors.stale(sent, etag(file));
  return recycleOrRemove(unconditional(call), file.list, file.item, recycle);
}

const uploadKey = (args: Args) => `upload:${args.text(0, "uploadId").toLowerCase()}`;

/** Stores a piece of a large file under the upload's id; the answer is the number of bytes received. */
function upload(file: FileTarget, args: Args, offset: number): Resource {
  demandChange(file, args.call, Permission.editListItems);
  putBlob(args.call, uploadKey(args), offset, args.call.body);
  return value("StartUpload", String(offset + args.call.body.length), "Edm.Int64");
}

function finishUpload(file: FileTarget, args: Args): Resource {
  if (!file.list) throw errors.accessDenied();
  upload(file, args, args.number(1, "fileOffset"));
  const { db } = args.call;
  const pieces = db.all<{ content: Uint8Array }>(
    "SELECT content FROM blobs WHERE uid = ? ORDER BY version",
    uploadKey(args),
  );
  db.run("DELETE FROM blobs WHERE uid = ?", uploadKey(args));
  const content = Buffer.concat(pieces.map((piece) => new Uint8Array(piece.content)));
  return fileEntity(args.call, writeContent(unconditional(args.call), file.list, file.node, new Uint8Array(content)));
}

export function fileEntity(call: ResourceCall, node: FileNode): Entity {
  const there = itemOfNode(call, node);
  const file: FileTarget = { node, list: there?.list, item: there?.item };
  const made = entity(type, file, call, {
    link: `Web/GetFileByServerRelativePath(decodedurl='${node.path.replaceAll("'", "''")}')`,
    etag: etag(file),
  });
  made.content = () => {
    if (isRowFile(node)) throw new NotImplemented("the content of a row's file");
    demandChange(file, call, Permission.openItems);
    return new Response(readBlob(call, node.uid) as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": "application/octet-stream", etag: etag(file) },
    });
  };
  made.put = (at) => {
    if (isRowFile(node)) throw new NotImplemented("writing the content of a row's file");
    if (!file.list) throw errors.accessDenied();
    writeContent(unconditional(at), file.list, node, at.body);
  };
  made.merge = () => {
    throw errors.wrongVerb("MERGE", "File");
  };
  return made;
}
