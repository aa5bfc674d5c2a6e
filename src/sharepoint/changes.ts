// One change query on the site for all loaded lists, and the rows that changed. Somebody whose rights are on lists alone may be refused
// it; then each list is asked for its own.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import type { AlteredNote, Changes, ListChanges, Outcome, TokenDead } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import { fetchLimit, type ItemChange, type Log, lastToken, queryFrom } from "./changeLog.ts";
import { outcomeOf } from "./failure.ts";
import type { readListLogs } from "./listLogs.ts";
import type { RowReader } from "./readRows.ts";

/** When more rows of a list changed, reading the whole list is cheaper. */
const maxChanges = 60;

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
}

export const tokenDead: TokenDead = { kind: "token-dead" };

/** Undefined where a newer version has taken its place; reading everything does without it. */
export const loadComparing = () => import("./comparing.ts").catch(() => undefined);

export async function changesSince({ known, token, lists }: ChangeQuery): Promise<Outcome<Changes> | TokenDead> {
  const { sp, reader } = known;
  const ids = lists.map(({ id }) => id);
  const read = await readLog(sp, token, ids);
  // SharePoint refuses a token that it does not know or that has expired.
  if (read.kind === "refused" && read.status !== 403) return tokenDead;
  if (read.kind !== "done") return read;
  const log = read.value;
  const touched = lists
    .map(({ list, id }) => ({ list, ids: idsIn(log.changes, id) }))
    .filter(({ ids }) => ids.length > 0);
  if (log.isCut || touched.some(({ ids }) => ids.length > maxChanges)) return tokenDead;
  if (log.changes.some((change) => !(change.ItemId ?? change.UniqueId))) {
    const settings = (await (await loadComparing())?.readSettings(known, lists)) ?? tokenDead;
    if (settings.kind !== "done") return settings;
  }
  return outcomeOf(async () => {
    const rows = await Promise.all(touched.map(({ list, ids }) => rowsOf(reader, list, ids)));
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

async function rowsOf(reader: RowReader, list: List, ids: readonly number[]): Promise<ListChanges> {
  const { rows, folders, unreadable } = await reader.some(list, ids);
  const there = new Set([...rows, ...folders, ...unreadable].map(({ id }) => id));
  return { rows, folders, unreadable, gone: ids.filter((id) => !there.has(id)) };
}
