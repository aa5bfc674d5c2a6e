// Moves an action to another programme: out of one folder into another, and so under the permissions of that one. For owners.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/files/index.js";
import { File } from "@pnp/sp/files/types.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import { spPost } from "@pnp/sp/spqueryable.js";
import "@pnp/sp/webs/index.js";
import { actions } from "../plan/actions.ts";
import { folderOf, type ProgrammeFields } from "../plan/programmes.ts";
import { isSamePath, listPathOf } from "../schema/address.ts";

export interface ActionMove {
  /** The row's. */
  readonly id: number;
  readonly to: Pick<ProgrammeFields, "number" | "title">;
}

/**
 * The row keeps its id, its values and its versions. Done again, it changes nothing. Its evidence files stay where they are:
 * everybody reads them there. SharePoint moves a row of a list by its file, `17_.000`; it has no other way that keeps the history.
 */
export async function moveAction(sp: SPFI, { id, to }: ActionMove): Promise<void> {
  const { ServerRelativeUrl: webPath } = await sp.web.select("ServerRelativeUrl")();
  const list = listPathOf(webPath, actions);
  const item = sp.web.getList(list).items.getById(id);
  const { FileRef, FileLeafRef } = await item.select("FileRef", "FileLeafRef")<{
    FileRef: string;
    FileLeafRef: string;
  }>();
  const target = `${list}/${folderOf(to)}/${FileLeafRef}`;
  if (isSamePath(FileRef, target)) return;
  const move = File(sp.web.getFileByServerRelativePath(FileRef), "moveTo(newUrl=@to,flags=1)");
  move.query.set("@to", `'${target.replaceAll("'", "''")}'`);
  await spPost(move);
}
