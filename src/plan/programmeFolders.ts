// What set-up writes of the folders of programmes, and which it puts right. The first card does without.
import { isSamePath } from "../schema/address.ts";
import type { List } from "../schema/list.ts";
import {
  boundIn,
  entriesIn,
  folderOf,
  type NamedFolder,
  type ProgrammeFields,
  type ProgrammeRow,
} from "./programmes.ts";

/** The text of the column with another folder in that list; with none if no id is given. */
export function withFolder(folders: string, { title }: Pick<List, "title">, id: number | undefined): string {
  const entries = entriesIn(folders);
  if (id === undefined) entries.delete(title);
  else entries.set(title, String(id));
  return [...entries].map((entry) => entry.join(": ")).join("; ");
}

/** Programmes whose folder in a list has another name than theirs, or is missing: set-up puts both right. */
export function misnamedIn(
  programmeRows: readonly ProgrammeRow[],
  list: Pick<List, "title">,
  folders: readonly NamedFolder[],
): readonly { readonly programme: ProgrammeFields; readonly folder: string | undefined }[] {
  const names = new Map(folders.map(({ id, name }) => [id, name]));
  return [...boundIn(programmeRows, list)]
    .map(([id, programme]) => ({ programme, folder: names.get(id) }))
    .filter(({ programme, folder }) => folder === undefined || !isSamePath(folder, folderOf(programme)));
}
