// SP.MoveCopyUtil: copying and moving files and folders by absolute address.
import { errors } from "../errors.ts";
import { copyNode, moveNode } from "../items/fileMove.ts";
import { rowFileAt } from "../items/rowFile.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { type FileNode, nodeAt } from "../store/nodes.ts";
import { type Args, nullAnswer, type Resource } from "./model.ts";

function pathOf(args: Args, given: Json | undefined): string {
  const { origin } = args.call.tenant;
  const local = (text: string) =>
    (text.toLowerCase().startsWith(origin.toLowerCase()) ? text.slice(origin.length) : text).replace(/\/+$/, "");
  // A resource path is decoded already; a plain address is not.
  if (isObject(given ?? null)) return local(String((given as JsonObject).DecodedUrl ?? ""));
  return decodeURIComponent(local(String(given ?? "")));
}

function source(args: Args, kind: number): FileNode {
  const path = pathOf(args, args.at(9, "srcPath") ?? args.at(9, "srcUrl"));
  const node = nodeAt(args.call.db, args.call.site.n, path) ?? rowFileAt(args.call, path);
  if (node?.kind !== kind) throw errors.fileMissing();
  return node;
}

export function moveCopy(args: Args, move: boolean, kind: number): Resource {
  const options = args.object(9, "options");
  const node = source(args, kind);
  const to = pathOf(args, args.at(9, "destPath") ?? args.at(9, "destUrl"));
  const how = { overwrite: args.flag(0, "overwrite", false), keepBoth: options.KeepBoth === true };
  if (move) moveNode(args.call, node, to, how);
  else copyNode(args.call, node, to, how);
  return nullAnswer("MoveCopyUtil");
}
