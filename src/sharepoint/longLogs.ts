// Reads what is long of a log: first who wrote each entry and what it is about, then the entries that count. Whatever else somebody wrote
// into a flood of entries is never read. Loaded when it is needed.
import { InjectHeaders } from "@pnp/queryable";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import type { KnownEntries } from "../ports/lists.ts";
import { type RawRow, Undecodable } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import { type EntryHead, surplusOf } from "../schema/surplus.ts";
import { inBatch } from "./batch.ts";
import { rowsWithIds } from "./filters.ts";
import { type Decoded, inParts, pageSize, type RowReader, remaining } from "./readRows.ts";

interface Log {
  readonly sp: SPFI;
  readonly reader: RowReader;
  readonly list: List;
}

/** A whole log, given its first page and the last id in it. */
export async function restOfLog(log: Log, first: Decoded, lastId: number): Promise<Decoded> {
  const { reader, list } = log;
  const page = (afterId: number) => heads(log).top(pageSize).skip(afterId)<RawRow[]>();
  const rest = (await remaining(await page(lastId), page)).map((raw) => headIn(list, raw));
  const surplus = surplusOf(list, first.rows, rest);
  const unread = rest.filter(({ id }) => surplus.has(id));
  const wanted = rest.flatMap(({ id }) => (surplus.has(id) ? [] : [id]));
  const further = unread.length > 0 ? await reader.some(list, wanted) : await reader.after(list, lastId);
  return {
    rows: [...first.rows, ...further.rows],
    folders: [...first.folders, ...further.folders],
    unreadable: [...first.unreadable, ...further.unreadable],
    unread,
  };
}

/** Of entries that have changed, those to be read, and those that are too many. */
export async function sparing(
  log: Log,
  ids: readonly number[],
  known: KnownEntries,
): Promise<{ readonly wanted: readonly number[]; readonly unread: readonly EntryHead[] }> {
  const { sp, list } = log;
  const withIds = (from: SPFI, part: readonly number[]) =>
    heads({ ...log, sp: from })
      .filter(rowsWithIds(part))
      .top(part.length);
  const parts = await inBatch(
    sp,
    inParts(ids, (part) => withIds(sp, part).toRequestUrl()),
    (batched, part) => withIds(batched, part)<RawRow[]>(),
  );
  const found = parts.flat().map((raw) => headIn(list, raw));
  const news = new Map([...(known.surplus ?? []), ...found.map((head) => [head.id, head] as const)]);
  // An entry that SharePoint does not have yet has an id below 0.
  const others = [...(known.rows?.values() ?? [])].filter(({ id }) => id > 0 && !news.has(id));
  const surplus = surplusOf(list, others, news.values());
  return {
    wanted: ids.filter((id) => !surplus.has(id)),
    unread: found.filter(({ id }) => surplus.has(id)),
  };
}

/** Without metadata, an entry is some sixty bytes. */
function heads({ sp, reader, list }: Log) {
  const subject = subjectOf(list)?.select ?? ["Created"];
  return sp.web
    .getList(reader.pathOf(list))
    .items.using(InjectHeaders({ Accept: "application/json;odata=nometadata" }))
    .select("Id", "AuthorId", "EditorId", ...subject);
}

const subjectOf = ({ subject, columns }: List) => (subject === undefined ? undefined : columns[subject]);

function headIn(list: List, raw: RawRow): EntryHead {
  const person = (value: unknown) => (typeof value === "number" && value > 0 ? value : 0);
  return {
    id: Number(raw.Id ?? raw.ID),
    author: person(raw.AuthorId),
    editor: person(raw.EditorId),
    subject: subjectIn(list, raw),
  };
}

/** As `headOf` has it of an entry that was read. */
function subjectIn(list: List, raw: RawRow): string {
  const column = subjectOf(list);
  if (!column) return new Date(String(raw.Created)).toISOString().slice(0, 10);
  try {
    return String(column.decode(raw) ?? "");
  } catch (problem) {
    if (problem instanceof Undecodable) return "";
    throw problem;
  }
}
