// The record in SharePoint: implements the `Lists` port over PnPjs.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/batching.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import type {
  Changes,
  Everything,
  Lists,
  NotSetUp,
  Outcome,
  RowEdit,
  TokenDead,
  WriteOutcome,
} from "../ports/lists.ts";
import { type ActionRow, type ActionVersion, actions } from "../plan/actions.ts";
import type { RawRow } from "../schema/column.ts";
import {
  type Columns,
  type Decoded,
  decodeRow,
  decodeVersion,
  encodeFields,
  etagOf,
  type Fields,
  type List,
  mayAdd,
  mayManage,
  queryTerms,
} from "../schema/list.ts";
import { type PlanSettingRow, planSettings } from "../plan/planSettings.ts";
import { type ProgrammeRow, programmes } from "../plan/programmes.ts";
import { type Records, type RecordToAdd, recordKeys, recordLists } from "../plan/log.ts";
import { failureOf, isDuplicate, outcomeOf, statusOf } from "./failure.ts";

/** SharePoint gives at most this many rows a page, and refuses longer ones by the list view threshold. */
const pageSize = 5000;
/** More changed rows than this are not worth reading one by one. */
const mostChanges = 60;

const ours: readonly List[] = [actions, programmes, planSettings, ...Object.values(recordLists)];

export interface Site {
  readonly sp: SPFI;
  /** Absolute, without a slash at the end. */
  readonly url: string;
}

export function createLists(site: Site): Lists {
  const { sp } = site;
  let listIds: Readonly<Record<string, string>> = {};

  async function readAll(): Promise<Outcome<Everything> | NotSetUp> {
    const read = await outcomeOf(readEverything);
    if (read.kind !== "done") return read;
    const { value } = read;
    return "kind" in value ? value : { kind: "done", value };
  }

  async function readEverything(): Promise<Everything | NotSetUp> {
    const [batch, execute] = sp.batched();
    // The token is read first: whatever changes while the rows are read is then told again, not missed.
    const web = batch.web.select("Title", "Url", "CurrentChangeToken", "EffectiveBasePermissions")();
    const me = batch.web.currentUser.select("Id", "Title", "Email")();
    const ids = batch.web.lists
      .select("Id", "RootFolder/ServerRelativeUrl", "EffectiveBasePermissions")
      .expand("RootFolder")();
    // Every list's answer is looked at: which of them fail, and how, tells a site that is not set up from other trouble.
    const firstPages = Promise.allSettled(ours.map((list) => rowsOf(batch, list, undefined)));
    const wanted = Promise.all([web, me, ids, firstPages]);
    // PnPjs leaves a failed batch's parts pending for ever, so the batch itself is waited for first.
    const [webInfo, user, lists, pages] = await execute().then(() => wanted);
    const here = { title: webInfo.Title, url: webInfo.Url };
    const failed = pages.filter((page) => page.status === "rejected");
    if (failed.length > 0) {
      const unfit = whatIsUnfit(lists, pages);
      if (!unfit) throw failed[0]?.reason;
      const maySetUp = mayManage((webInfo as { EffectiveBasePermissions?: unknown }).EffectiveBasePermissions);
      return {
        kind: "not-set-up",
        why: "The site's lists are not as this board needs them.",
        lists: unfit,
        site: here,
        maySetUp,
      };
    }
    listIds = namedIds(lists);
    const read = await Promise.all(
      ours.map(async (list, index) => {
        const [page, rest] = [pages[index], (id: number) => rowsOf(sp, list, id)];
        return sorted<Columns>(list, await remaining(page?.status === "fulfilled" ? page.value : [], rest));
      }),
    );
    const rowsIn = (list: List) => read[ours.indexOf(list)]?.rows ?? [];
    return {
      me: { id: user.Id, name: user.Title, email: user.Email },
      site: here,
      actions: rowsIn(actions) as unknown as readonly ActionRow[],
      programmes: rowsIn(programmes) as unknown as readonly ProgrammeRow[],
      settings: rowsIn(planSettings) as unknown as readonly PlanSettingRow[],
      records: Object.fromEntries(recordKeys.map((key) => [key, rowsIn(recordLists[key])])) as unknown as Records,
      mayAdd: new Set(recordKeys.filter((key) => mayAddTo(lists, pathOf(recordLists[key])))),
      unreadable: read.flatMap(({ unreadable }) => unreadable),
      token: changeToken(webInfo),
    };
  }

  /** A list that the site does not name is missing; one that does not know what it is asked for lacks a column. */
  function whatIsUnfit(
    found: readonly ListAnswer[],
    pages: readonly PromiseSettledResult<unknown>[],
  ): NotSetUp["lists"] | undefined {
    const there = new Set(found.map((list) => list.RootFolder.ServerRelativeUrl));
    const statuses = pages.map((page) => (page.status === "rejected" ? statusOf(page.reason) : undefined));
    const missing = ours.filter((list, index) => statuses[index] === 404 && !there.has(pathOf(list)));
    if (missing.length === ours.length) return "none";
    return missing.length > 0 || statuses.includes(400) ? "older" : undefined;
  }

  function pathOf(list: List): string {
    return `${new URL(site.url).pathname}/Lists/${list.title}`;
  }

  function rowsOf(from: SPFI, list: List, afterId: number | undefined): Promise<RawRow[]> {
    const { select, expand } = queryTerms(list);
    const query = from.web
      .getList(pathOf(list))
      .items.select(...select)
      .expand(...expand)
      .top(pageSize);
    return (afterId === undefined ? query : query.skip(afterId))();
  }

  /** All pages of a list whose first is known. */
  async function remaining(first: RawRow[], ask: (afterId: number) => Promise<RawRow[]>): Promise<RawRow[]> {
    const all = [...first];
    let page = first;
    while (page.length === pageSize) {
      page = await ask(Number(page.at(-1)?.Id));
      all.push(...page);
    }
    return all;
  }

  function sorted<C extends Columns>(list: List<C>, raw: RawRow[]) {
    const decoded = raw.map((row) => decodeRow(list, row, pathOf(list)));
    return {
      rows: decoded.flatMap((each) => (each.kind === "row" ? [each.row] : [])),
      unreadable: decoded.flatMap((each) => (each.kind === "unreadable" ? [{ ...each.row, list: list.title }] : [])),
    };
  }

  function namedIds(found: readonly ListAnswer[]): Record<string, string> {
    const byPath = new Map(found.map((list) => [list.RootFolder.ServerRelativeUrl, list.Id]));
    return Object.fromEntries(
      ours.flatMap((list) => {
        const id = byPath.get(pathOf(list));
        return id ? [[list.title, id]] : [];
      }),
    );
  }

  async function changesSince(token: string): Promise<Outcome<Changes> | TokenDead> {
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
        FetchLimit: "1000",
      } as Parameters<typeof sp.web.getChanges>[0]),
    );
    // SharePoint refuses a token that it does not know, or no longer.
    if (asked.kind === "refused" && asked.status !== 403) return { kind: "token-dead" };
    if (asked.kind !== "done") return asked;
    const changes = asked.value as ItemChange[];
    const nextToken = changes.at(-1)?.ChangeToken.StringValue ?? token;
    const idsIn = (list: List) => {
      const touched = changes.filter((change) => change.ListId === listIds[list.title]);
      return [...new Set(touched.map((change) => change.ItemId))].filter((id) => id !== undefined);
    };
    const planChanged = idsIn(programmes).length > 0 || idsIn(planSettings).length > 0;
    const ids = idsIn(actions);
    const recorded = recordKeys.map((key) => ({ key, ids: idsIn(recordLists[key]) }));
    const most = Math.max(ids.length, ...recorded.map((each) => each.ids.length));
    if (most > mostChanges || changes.length >= 1000) return { kind: "token-dead" };
    return outcomeOf(async () => {
      const { rows, unreadable } = await rowsById(actions, ids);
      const there = new Set([...rows, ...unreadable].map((row) => row.id));
      const records = await Promise.all(
        recorded.map(async (each) => ({
          ...each,
          rows: (await rowsById<Columns>(recordLists[each.key], each.ids)).rows,
        })),
      );
      return {
        token: nextToken,
        actions: rows,
        gone: ids.filter((id) => !there.has(id)),
        unreadable,
        records: Object.fromEntries(records.map(({ key, rows }) => [key, rows])) as Partial<Records>,
        planChanged: planChanged || records.some((each) => each.rows.length < each.ids.length),
      };
    });
  }

  async function rowsById<C extends Columns>(list: List<C>, ids: readonly number[]) {
    if (ids.length === 0) return sorted(list, []);
    const { select, expand } = queryTerms(list);
    const raw: RawRow[] = await sp.web
      .getList(pathOf(list))
      .items.select(...select)
      .expand(...expand)
      .filter(ids.map((id) => `Id eq ${id}`).join(" or "))
      .top(ids.length)();
    return sorted(list, raw);
  }

  async function etags(): Promise<Outcome<ReadonlyMap<number, string>>> {
    return outcomeOf(async () => {
      const ask = (afterId: number) =>
        sp.web.getList(pathOf(actions)).items.select("Id", "FileSystemObjectType").skip(afterId).top(pageSize)<
          RawRow[]
        >();
      const all = await remaining(await ask(0), ask);
      const rows = all.filter(({ FileSystemObjectType }) => FileSystemObjectType !== 1);
      return new Map(rows.map((row) => [Number(row.Id), etagOf(row)]));
    });
  }

  async function readAction(id: number): Promise<Outcome<ActionRow>> {
    const { select, expand } = queryTerms(actions);
    const raw = await outcomeOf<RawRow>(() =>
      sp.web
        .getList(pathOf(actions))
        .items.getById(id)
        .select(...select)
        .expand(...expand)(),
    );
    if (raw.kind !== "done") return raw;
    const decoded: Decoded<Fields<typeof actions.columns>> = decodeRow(actions, raw.value, pathOf(actions));
    if (decoded.kind === "row") return { kind: "done", value: decoded.row };
    const why = decoded.kind === "unreadable" ? decoded.row.reason : "This is a folder.";
    return { kind: "refused", why, status: 200 };
  }

  async function updateAction(edit: RowEdit): Promise<WriteOutcome> {
    const fields = encodeFields(actions, { ...edit.fields, operation: edit.operation });
    try {
      await sp.web.getList(pathOf(actions)).items.getById(edit.id).update(fields, edit.etag);
    } catch (problem) {
      return statusOf(problem) === 412 ? { kind: "stale" } : failureOf(problem);
    }
    // Whether a tab may read the answer's ETag header is not settled, so the etag comes from the row's body.
    const now = await readAction(edit.id);
    return { kind: "done", value: now.kind === "done" ? now.value : undefined };
  }

  async function addRecord({ list, fields, operation }: RecordToAdd): Promise<Outcome<undefined>> {
    const definition: List = recordLists[list];
    try {
      await sp.web.getList(pathOf(definition)).items.add(encodeFields(definition, { ...fields, operation }));
    } catch (problem) {
      // SharePoint lets each operation in once, so a second try finds the first.
      if (!isDuplicate(problem)) return failureOf(problem);
    }
    return { kind: "done", value: undefined };
  }

  async function versions(id: number): Promise<Outcome<readonly ActionVersion[]>> {
    return outcomeOf(async () => {
      // Asked for on their own: `$expand=Versions` on a row is reported to give only the latest.
      const raw: RawRow[] = await sp.web.getList(pathOf(actions)).items.getById(id).versions();
      return raw.map((version) => decodeVersion(actions, version));
    });
  }

  async function hasOperation(id: number, operation: string): Promise<Outcome<boolean>> {
    const all = await versions(id);
    if (all.kind !== "done") return all;
    return { kind: "done", value: all.value.some(({ fields }) => fields.operation === operation) };
  }

  return { readAll, changesSince, etags, readAction, updateAction, addRecord, versions, hasOperation };
}

interface ListAnswer {
  readonly Id: string;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
  readonly EffectiveBasePermissions?: unknown;
}

function mayAddTo(lists: readonly ListAnswer[], path: string): boolean {
  return mayAdd(lists.find((list) => list.RootFolder.ServerRelativeUrl === path)?.EffectiveBasePermissions);
}

interface ItemChange {
  readonly ListId?: string;
  readonly ItemId?: number;
  readonly ChangeToken: { readonly StringValue: string };
}

function changeToken(web: unknown): string {
  return (web as { CurrentChangeToken: { StringValue: string } }).CurrentChangeToken.StringValue;
}
