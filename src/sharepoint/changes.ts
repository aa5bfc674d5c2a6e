// One change query on the site for all loaded lists, and the rows that changed. Somebody whose rights are on lists alone may be refused
// it; then each list is asked for its own.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import type { AlteredNote, Changes, KnownEntries, ListChanges, Outcome, TokenDead } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import { fetchLimit, type ItemChange, type Log, lastToken, queryFrom } from "./changeLog.ts";
import { outcomeOf } from "./failure.ts";
import { loadComparing, loadLongLogs, tokenDead } from "./later.ts";
import type { readListLogs } from "./listLogs.ts";
import type { RowReader } from "./readRows.ts";

/** Loaded together: both are needed soon after the first card. */
export { readRow } from "./gather.ts";

/** When more rows of a list changed, reading the whole list is cheaper. */
const maxChanges = 60;
/** When more entries of a log changed, it is looked first whether they are too many. */
const fewEntries = 10;

type ReadListLogs = typeof readListLogs;

/** What a client of a site keeps of what it has read. */
export interface Known {
  readonly sp: SPFI;
  readonly reader: RowReader;
  /** By the title of their list. */
  readonly altered: Map<string, readonly AlteredNote[]>;
  /** Whether rows were read by settings that have changed. */
  isStale: boolean;
}

interface ChangeQuery {
  readonly known: Known;
  readonly token: string;
  /** Lists with their ids in the site. */
  readonly lists: readonly { readonly list: List; readonly id: string }[];
  /** What is known of them. */
  readonly entries: ReadonlyMap<string, KnownEntries> | undefined;
}

export async function changesSince({
  known,
  token,
  lists,
  entries,
}: ChangeQuery): Promise<Outcome<Changes> | TokenDead> {
  const { sp } = known;
  const ids = lists.map(({ id }) => id);
  const read = await readLog(sp, token, ids);
  // SharePoint refuses a token that it does not know or that has expired.
  if (read.kind === "refused" && read.status !== 403) return tokenDead;
  if (read.kind !== "done") return read;
  const log = read.value;
  const touched = lists
    .map(({ list, id }) => ({ list, ids: idsIn(log.changes, id) }))
    .filter(({ ids }) => ids.length > 0);
  if (log.isCut || touched.some(({ list, ids }) => list.mode === "rows" && ids.length > maxChanges)) return tokenDead;
  if (log.changes.some((change) => !(change.ItemId ?? change.UniqueId))) {
    const settings = (await (await loadComparing())?.readSettings(known, lists)) ?? tokenDead;
    if (settings.kind !== "done") return settings;
  }
  return outcomeOf(async () => {
    const rows = await Promise.all(touched.map((each) => rowsOf(known, each, entries?.get(each.list.title))));
    return {
      token: log.token,
      lists: new Map(touched.map(({ list }, index) => [list.title, rows[index] as ListChanges])),
    };
  });
}

/** Loaded only where the site refuses. */
async function ofLists(...asked: Parameters<ReadListLogs>): ReturnType<ReadListLogs> {
  const { readListLogs } = await import("./listLogs.ts");
  return readListLogs(...asked);
}

async function readLog(sp: SPFI, token: string, ids: readonly string[]): Promise<Outcome<Log>> {
  if (token.startsWith("{")) return ofLists(sp, token, ids);
  const read = await outcomeOf<readonly ItemChange[]>(() => sp.web.getChanges(queryFrom(token)));
  if (read.kind === "refused" && read.status === 403)
    return ofLists(sp, JSON.stringify({ site: token, lists: {} }), ids);
  if (read.kind !== "done") return read;
  const changes = read.value;
  return { kind: "done", value: { token: lastToken(changes) ?? token, changes, isCut: changes.length >= fetchLimit } };
}

function idsIn(changes: readonly ItemChange[], listId: string): readonly number[] {
  const ids = changes.flatMap(({ ListId, ItemId }) => (ListId === listId && ItemId !== undefined ? [ItemId] : []));
  return [...new Set(ids)];
}

interface Touched {
  readonly list: List;
  readonly ids: readonly number[];
}

async function rowsOf(known: Known, { list, ids }: Touched, entries: KnownEntries | undefined): Promise<ListChanges> {
  const { wanted, unread } =
    list.mode === "log" && entries && ids.length > fewEntries
      ? await (await loadLongLogs()).sparing({ ...known, list }, ids, entries)
      : { wanted: ids, unread: [] };
  const { rows, folders, unreadable } = await known.reader.some(list, wanted);
  const there = new Set([...rows, ...folders, ...unreadable].map(({ id }) => id));
  return { rows, folders, unreadable, gone: wanted.filter((id) => !there.has(id)), unread };
}
