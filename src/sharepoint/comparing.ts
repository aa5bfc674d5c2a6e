// What a tab compares with what it knows: the settings by which rows are read and written, which are its site's time zone and those of note
// columns; and the outline of a list. Loaded when it is needed.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import type { AlteredNote, Outcome, Outline, TokenDead } from "../ports/lists.ts";
import type { RawRow } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import { etagOf, folderOf, nameOfFolder } from "../schema/rowCodec.ts";
import { inBatch } from "./batch.ts";
import type { Known } from "./changes.ts";
import { outcomeOf } from "./failure.ts";
import { tokenDead } from "./later.ts";
import { alteredNotes, noteFields } from "./noteSettings.ts";
import type { CurrentToken } from "./openSite.ts";
import { pageSize, remaining } from "./readRows.ts";
import { askZone, type ZoneAnswer } from "./siteZone.ts";

/** Takes the settings over, and has everything read again, until it has been, if one is not as it was known. */
export async function readSettings(
  known: Known,
  lists: readonly { readonly list: List }[],
): Promise<Outcome<undefined> | TokenDead> {
  const outcome = await outcomeOf(() => takeSettings(known, lists));
  return known.isStale ? tokenDead : outcome;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

async function takeSettings(known: Known, lists: readonly { readonly list: List }[]): Promise<undefined> {
  const { sp, reader, altered } = known;
  let zone: ZoneAnswer | undefined;
  const notes = new Map<string, readonly AlteredNote[]>();
  await inBatch(sp, [undefined, ...lists], async (batched, part) => {
    if (!part) zone = await askZone(batched);
    else {
      const { list } = part;
      notes.set(list.title, alteredNotes(list, await noteFields(batched, list, reader.pathOf(list))));
    }
  });
  const hasMoved = !isSame(zone, reader.zone.last());
  const changed = [...notes].filter(([title, now]) => !isSame(now, altered.get(title) ?? []));
  if (hasMoved || changed.length > 0) known.isStale = true;
  for (const [title, now] of changed) altered.set(title, now);
  if (hasMoved) await reader.zone.take(zone);
}

/** Read first, so that no change of the settings is missed. */
export async function readToken(known: Known, lists: readonly List[]): Promise<Outcome<string> | TokenDead> {
  const token = await outcomeOf(() => known.sp.web.select("CurrentChangeToken")<CurrentToken>());
  if (token.kind !== "done") return token;
  const settings = await readSettings(
    known,
    lists.map((list) => ({ list })),
  );
  return settings.kind === "done" ? { kind: "done", value: token.value.CurrentChangeToken.StringValue } : settings;
}

export const readOutline = ({ sp, reader }: Known, list: List): Promise<Outcome<Outline>> =>
  outcomeOf(() => outlineAt(sp, reader.pathOf(list)));

async function outlineAt(sp: SPFI, path: string): Promise<Outline> {
  const ask = (afterId: number) =>
    sp.web
      .getList(path)
      .items.select("Id", "FileSystemObjectType", "FileDirRef", "FileLeafRef")
      .skip(afterId)
      .top(pageSize)<RawRow[]>();
  const all = await remaining(await ask(0), ask);
  const isFolder = ({ FileSystemObjectType }: RawRow) => FileSystemObjectType === 1;
  return {
    rows: new Map(
      all
        .filter((row) => !isFolder(row))
        .map((row) => [Number(row.Id), { etag: etagOf(row), folder: folderOf(row, path) }]),
    ),
    folders: new Map(
      all.filter((row) => isFolder(row)).map((folder) => [Number(folder.Id), nameOfFolder(folder, path)]),
    ),
  };
}
