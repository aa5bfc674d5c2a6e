// Moves an action to another programme's folder, and so under that folder's permissions, and adds to the log where it was. For owners.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/files/index.js";
import { File } from "@pnp/sp/files/types.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import { spPost } from "@pnp/sp/spqueryable.js";
import "@pnp/sp/webs/index.js";
import { actions } from "../plan/actions.ts";
import { planDates } from "../plan/log.ts";
import { folderIn, folderOf, type ProgrammeFields, programmes } from "../plan/programmes.ts";
import { below, isSamePath, listPathOf } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import { encodeFields } from "../schema/rowCodec.ts";
import { statusOf } from "../sharepoint/failure.ts";
import { CannotProvision } from "./cannot.ts";

export interface ActionMove {
  /** The row's id. */
  readonly id: number;
  readonly to: Pick<ProgrammeFields, "number" | "title" | "folders">;
}

/**
 * The row keeps its id, values and versions; a second call changes nothing. Its evidence files stay in their folder, where
 * everybody can read them. SharePoint moves a row by moving its file, `17_.000`; no other method keeps the history.
 *
 * The entry comes first: if the move then fails, it says that the action came from the programme that it is in, which changes nothing.
 */
export async function moveAction(sp: SPFI, { id, to }: ActionMove): Promise<void> {
  const { ServerRelativeUrl: webPath } = await sp.web.select("ServerRelativeUrl")();
  const list = listPathOf(webPath, actions);
  const { reference } = actions.columns;
  const place = (of: number) =>
    sp.web.getList(list).items.getById(of).select("FileRef", "FileLeafRef", "FileDirRef", reference.name)<
      RawRow & Record<(typeof paths)[number], string>
    >();
  const row = await place(id);
  const { FileRef, FileLeafRef } = row;
  const bound = folderIn(actions, to);
  const folder = bound === undefined ? `${list}/${folderOf(to)}` : (await place(bound)).FileRef;
  const target = `${folder}/${FileLeafRef}`;
  if (isSamePath(FileRef, target)) return;
  const from = await programmeIn(sp, { webPath, folder: row.FileDirRef });
  if (from) await addEntry(sp, listPathOf(webPath, planDates), { id, from, reference: reference.decode(row) });
  const move = File(sp.web.getFileByServerRelativePath(FileRef), "moveTo(newUrl=@to,flags=1)");
  move.query.set("@to", `'${target.replaceAll("'", "''")}'`);
  await spPost(move);
}

const paths = ["FileRef", "FileLeafRef", "FileDirRef"] as const;

type Found = Pick<ProgrammeFields, "number" | "title" | "folders"> & { readonly row: number };

interface Place {
  readonly webPath: string;
  readonly folder: string;
}

/** The programme whose folder this is, by the folder's id, or else by its name; none for the list's root. */
async function programmeIn(sp: SPFI, { webPath, folder }: Place): Promise<Found | undefined> {
  const name = below(listPathOf(webPath, actions), folder);
  if (!name) return undefined;
  const { title, number, folders } = programmes.columns;
  const rows: readonly (RawRow & { readonly Id: number })[] = await sp.web
    .getList(listPathOf(webPath, programmes))
    .items.select("Id", title.name, number.name, folders.name)
    .top(5000)();
  const all = rows.map((row) => ({
    ...{ row: row.Id, title: title.decode(row), number: number.decode(row), folders: folders.decode(row) },
  }));
  const { Id } = await sp.web.getFolderByServerRelativePath(folder).listItemAllFields.select("Id")<{ Id: number }>();
  const bound = all.find((each) => folderIn(actions, each) === Id);
  return bound ?? all.find((each) => folderIn(actions, each) === undefined && isSamePath(folderOf(each), name));
}

interface Moved {
  readonly id: number;
  readonly reference: string;
  readonly from: Found;
}

async function addEntry(sp: SPFI, path: string, { id, reference, from }: Moved): Promise<void> {
  const title = `${reference} moved from ${folderOf(from)}`;
  const operation = `move of ${id}, ${crypto.randomUUID()}`;
  const entry = { title, actionId: id, reference, movedFrom: from.row, operation };
  try {
    await sp.web.getList(path).items.add(encodeFields(planDates, entry));
  } catch (problem) {
    if (![400, 404].includes(statusOf(problem) ?? 0)) throw problem;
    throw new CannotProvision(
      `The list ${planDates.title} cannot take the entry that says which programme the action was in. Set the site up again, then move the action.`,
    );
  }
}
