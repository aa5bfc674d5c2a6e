// One change query on the site for all loaded lists, and the rows that changed. Somebody whose rights are on lists alone may be refused
// it; then each list is asked for its own.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import type { Changes, ListChanges, Outcome, TokenDead } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import { inBatch } from "./batch.ts";
import { outcomeOf } from "./failure.ts";
import type { RowReader } from "./readRows.ts";

/** When more rows of a list changed, reading the whole list is cheaper. */
const maxChanges = 60;
const fetchLimit = 1000;

interface ItemChange {
  readonly ListId?: string;
  readonly ItemId?: number;
  readonly ChangeToken: { readonly StringValue: string };
}

interface ChangeQuery {
  readonly sp: SPFI;
  readonly reader: RowReader;
  readonly token: string;
  /** Lists with their ids in the site. */
  readonly lists: readonly { readonly list: List; readonly id: string }[];
}

interface Log {
  readonly token: string;
  readonly changes: readonly ItemChange[];
  /** Whether there are more changes than one answer holds. */
  readonly isCut: boolean;
}

export async function changesSince({ sp, reader, token, lists }: ChangeQuery): Promise<Outcome<Changes> | TokenDead> {
  const ids = lists.map(({ id }) => id);
  const read = await readLog(sp, token, ids);
  // SharePoint refuses a token that it does not know or that has expired.
  if (read.kind === "refused" && read.status !== 403) return { kind: "token-dead" };
  if (read.kind !== "done") return read;
  const log = read.value;
  const touched = lists
    .map(({ list, id }) => ({ list, ids: idsIn(log.changes, id) }))
    .filter(({ ids }) => ids.length > 0);
  if (log.isCut || touched.some(({ ids }) => ids.length > maxChanges)) return { kind: "token-dead" };
  return outcomeOf(async () => {
    const rows = await Promise.all(touched.map(({ list, ids }) => rowsOf(reader, list, ids)));
    return {
      token: log.token,
      lists: new Map(touched.map(({ list }, index) => [list.title, rows[index] as ListChanges])),
    };
  });
}

/** Lists in place of the site's changes: the token of each that had changes, and the site's, from whose time the others begin. */
interface ListTokens {
  readonly site: string;
  readonly lists: Readonly<Record<string, string>>;
}

async function readLog(sp: SPFI, token: string, ids: readonly string[]): Promise<Outcome<Log>> {
  if (token.startsWith("{")) return readListLogs(sp, JSON.parse(token) as ListTokens, ids);
  const read = await outcomeOf<readonly ItemChange[]>(() => sp.web.getChanges(queryFrom(token)));
  if (read.kind === "refused" && read.status === 403) return readListLogs(sp, { site: token, lists: {} }, ids);
  if (read.kind !== "done") return read;
  const changes = read.value;
  return { kind: "done", value: { token: lastToken(changes) ?? token, changes, isCut: changes.length >= fetchLimit } };
}

function readListLogs(sp: SPFI, tokens: ListTokens, ids: readonly string[]): Promise<Outcome<Log>> {
  const tokenOf = (id: string) => tokens.lists[id] ?? listToken(id, tokens.site);
  return outcomeOf(async () => {
    const logs = await inBatch<string, readonly ItemChange[]>(sp, ids, (batched, id) =>
      batched.web.lists.getById(id).getChanges(queryFrom(tokenOf(id))),
    );
    const lists = Object.fromEntries(ids.map((id, index) => [id, lastToken(logs[index] ?? []) ?? tokenOf(id)]));
    return {
      token: JSON.stringify({ site: tokens.site, lists }),
      changes: logs.flat(),
      isCut: logs.some(({ length }) => length >= fetchLimit),
    };
  });
}

/** `1;2;site;time;number`. A list's token has 3 for 2, and -1 for whatever came from that time on. */
function listToken(id: string, siteToken: string): string {
  return `1;3;${id};${siteToken.split(";")[3] ?? ""};-1`;
}

const lastToken = (changes: readonly ItemChange[]) => changes.at(-1)?.ChangeToken.StringValue;

function queryFrom(token: string): Parameters<SPFI["web"]["getChanges"]>[0] {
  const query = {
    Item: true,
    Folder: true,
    Add: true,
    Update: true,
    DeleteObject: true,
    Rename: true,
    Move: true,
    Restore: true,
    SystemUpdate: true,
    RecursiveAll: true,
    ChangeTokenStart: { StringValue: token },
    FetchLimit: String(fetchLimit),
  };
  return query as Parameters<SPFI["web"]["getChanges"]>[0];
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
