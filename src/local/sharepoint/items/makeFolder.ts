// Adds a folder, in a list or in the web itself.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { Permission } from "../permissions.ts";
import { dirOf, type FileNode, leafOf, nodeAt } from "../store/nodes.ts";
import { demand, webSecurable } from "../store/scopes.ts";
import { putWebFolder } from "./fileMove.ts";
import { checkName } from "./fileName.ts";
import { addItem } from "./write.ts";

/** A folder in a list is a row of it; one of the web itself is not. An existing one is returned as it is. */
export function makeFolder(call: Call, path: string): FileNode {
  const known = nodeAt(call.db, call.site.n, path);
  if (known) return known;
  checkName(leafOf(path));
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
