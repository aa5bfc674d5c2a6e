// One change query on the site for all loaded lists, and the rows that changed.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import type { Changes, ListChanges, Outcome, TokenDead } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
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

export async function changesSince({ sp, reader, token, lists }: ChangeQuery): Promise<Outcome<Changes> | TokenDead> {
  const answer = await outcomeOf(() =>
    sp.web.getChanges({
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
    } as Parameters<typeof sp.web.getChanges>[0]),
  );
  // SharePoint refuses a token that it does not know or that has expired.
  if (answer.kind === "refused" && answer.status !== 403) return { kind: "token-dead" };
  if (answer.kind !== "done") return answer;
  const changes: readonly ItemChange[] = answer.value;
  const touched = lists.map(({ list, id }) => ({ list, ids: idsIn(changes, id) })).filter(({ ids }) => ids.length > 0);
  if (changes.length >= fetchLimit || touched.some(({ ids }) => ids.length > maxChanges)) return { kind: "token-dead" };
  return outcomeOf(async () => {
    const read = await Promise.all(touched.map(({ list, ids }) => rowsOf(reader, list, ids)));
    return {
      token: changes.at(-1)?.ChangeToken.StringValue ?? token,
      lists: new Map(touched.map(({ list }, index) => [list.title, read[index] as ListChanges])),
    };
  });
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
