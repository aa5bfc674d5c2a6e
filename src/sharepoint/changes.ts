// One change query on the site for all lists that are read, and the rows that it names.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import type { Changes, ListChanges, Outcome, TokenDead } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import { outcomeOf } from "./failure.ts";
import type { RowReader } from "./readRows.ts";

/** More changed rows of a list than this are not worth reading one by one. */
const mostChanges = 60;
const fetchLimit = 1000;

interface ItemChange {
  readonly ListId?: string;
  readonly ItemId?: number;
  readonly ChangeToken: { readonly StringValue: string };
}

interface Asked {
  readonly sp: SPFI;
  readonly reader: RowReader;
  readonly token: string;
  /** Lists with the ids that the site knows them by. */
  readonly lists: readonly { readonly list: List; readonly id: string }[];
}

export async function changesSince({ sp, reader, token, lists }: Asked): Promise<Outcome<Changes> | TokenDead> {
  const asked = await outcomeOf(() =>
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
  // SharePoint refuses a token that it does not know, or no longer.
  if (asked.kind === "refused" && asked.status !== 403) return { kind: "token-dead" };
  if (asked.kind !== "done") return asked;
  const changes: readonly ItemChange[] = asked.value;
  const touched = lists.map(({ list, id }) => ({ list, ids: idsIn(changes, id) })).filter(({ ids }) => ids.length > 0);
  if (changes.length >= fetchLimit || touched.some(({ ids }) => ids.length > mostChanges))
    return { kind: "token-dead" };
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
