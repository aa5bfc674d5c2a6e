// Moves an action to another programme's folder, and so under that folder's permissions. For owners.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/files/index.js";
import { File } from "@pnp/sp/files/types.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import { spPost } from "@pnp/sp/spqueryable.js";
import "@pnp/sp/webs/index.js";
import { actions } from "../plan/actions.ts";
import { folderIn, folderOf, type ProgrammeFields } from "../plan/programmes.ts";
import { isSamePath, listPathOf } from "../schema/address.ts";

export interface ActionMove {
  /** The row's id. */
  readonly id: number;
  readonly to: Pick<ProgrammeFields, "number" | "title" | "folders">;
}

/**
 * The row keeps its id, values and versions; a second call changes nothing. Its evidence files stay in their folder, where
 * everybody can read them. SharePoint moves a row by moving its file, `17_.000`; no other method keeps the history.
 */
export async function moveAction(sp: SPFI, { id, to }: ActionMove): Promise<void> {
  const { ServerRelativeUrl: webPath } = await sp.web.select("ServerRelativeUrl")();
  const list = listPathOf(webPath, actions);
  const place = (of: number) =>
    sp.web.getList(list).items.getById(of).select("FileRef", "FileLeafRef")<{ FileRef: string; FileLeafRef: string }>();
  const { FileRef, FileLeafRef } = await place(id);
  const bound = folderIn(actions, to);
  const folder = bound === undefined ? `${list}/${folderOf(to)}` : (await place(bound)).FileRef;
  const target = `${folder}/${FileLeafRef}`;
  if (isSamePath(FileRef, target)) return;
  const move = File(sp.web.getFileByServerRelativePath(FileRef), "moveTo(newUrl=@to,flags=1)");
  move.query.set("@to", `'${target.replaceAll("'", "''")}'`);
  await spPost(move);
}
