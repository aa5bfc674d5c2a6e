// Reads lists whole, several in one request; which of them fail, and how, tells a list that is missing from other failures.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/batching.js";
import "@pnp/sp/lists/index.js";
import { SPInstance } from "@pnp/sp/spqueryable.js";
import "@pnp/sp/webs/index.js";
import type { ListAnswer, NotSetUp, Opened } from "../ports/lists.ts";
import { below, isSamePath } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import { type List, mayManage, rightsIn } from "../schema/list.ts";
import { statusOf } from "./failure.ts";
import type { RowReader } from "./readRows.ts";

/** A list as the site names it. */
export interface NamedList {
  readonly Id: string;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
  readonly EffectiveBasePermissions?: unknown;
}

interface WebAnswer {
  readonly Title: string;
  readonly Url: string;
  readonly ServerRelativeUrl: string;
  readonly CurrentChangeToken: { readonly StringValue: string };
  readonly EffectiveBasePermissions?: unknown;
}

interface UserAnswer {
  readonly Id: number;
  readonly Title: string;
  readonly Email: string;
}

export interface ReadSite {
  readonly outcome: Opened | NotSetUp;
  /** The site's lists that this person sees. */
  readonly named: readonly NamedList[];
}

/** Throws what a failed request threw, where that does not only concern a list that the board can do without. */
export async function openSite(sp: SPFI, reader: RowReader, lists: readonly List[]): Promise<ReadSite> {
  const [batch, execute] = sp.batched();
  // The token is read first: whatever changes while the rows are read is then told again, not missed.
  const web = batch.web.select(
    "Title",
    "Url",
    "ServerRelativeUrl",
    "CurrentChangeToken",
    "EffectiveBasePermissions",
  )<WebAnswer>();
  // PnPjs' `currentUser` brings all that can be done with users and groups.
  const me = SPInstance(batch.web, "currentUser").select("Id", "Title", "Email")<UserAnswer>();
  const wanted = Promise.all([web, me, askForLists(batch), firstPages(batch, reader, lists)]);
  // PnPjs leaves a failed batch's parts pending for ever, so the batch itself is waited for first.
  const [found, user, named, pages] = await execute().then(() => wanted);
  const site = { title: found.Title, url: found.Url };
  const answers = await answersOf(reader, lists, named, pages);
  const closed = lists.findIndex(({ required, title }) => required && answers.get(title)?.kind === "no-access");
  const page = pages[closed];
  if (page?.status === "rejected") throw page.reason;
  const unfit = whatIsUnfit(lists, answers);
  if (unfit) {
    const why = "The site's lists are not set up for this version of the board.";
    const maySetUp = mayManage(found.EffectiveBasePermissions);
    return { outcome: { kind: "not-set-up", why, lists: unfit, site, maySetUp }, named };
  }
  const person = { id: user.Id, name: user.Title, email: user.Email };
  const paths = named.flatMap(({ RootFolder }) => below(found.ServerRelativeUrl, RootFolder.ServerRelativeUrl) ?? []);
  const present = new Set(paths.map((path) => path.toLowerCase()));
  const token = found.CurrentChangeToken.StringValue;
  return { outcome: { me: person, site, lists: answers, present, token }, named };
}

/** Throws as `openSite` does. */
export async function readLists(
  sp: SPFI,
  reader: RowReader,
  lists: readonly List[],
): Promise<{ readonly answers: ReadonlyMap<string, ListAnswer>; readonly named: readonly NamedList[] }> {
  const [batch, execute] = sp.batched();
  const wanted = Promise.all([askForLists(batch), firstPages(batch, reader, lists)]);
  const [named, pages] = await execute().then(() => wanted);
  return { answers: await answersOf(reader, lists, named, pages), named };
}

function askForLists(batch: SPFI): Promise<readonly NamedList[]> {
  return batch.web.lists
    .select("Id", "RootFolder/ServerRelativeUrl", "EffectiveBasePermissions")
    .expand("RootFolder")();
}

type Pages = readonly PromiseSettledResult<RawRow[]>[];

/** Every list's answer is looked at, so none may reject. */
function firstPages(batch: SPFI, reader: RowReader, lists: readonly List[]): Promise<Pages> {
  return Promise.allSettled(lists.map((list) => reader.firstPage(batch, list)));
}

async function answersOf(
  reader: RowReader,
  lists: readonly List[],
  named: readonly NamedList[],
  pages: Pages,
): Promise<ReadonlyMap<string, ListAnswer>> {
  const answers = await Promise.all(
    lists.map(async (list, index): Promise<readonly [string, ListAnswer]> => {
      const page = pages[index];
      const info = named.find((each) => isSamePath(each.RootFolder.ServerRelativeUrl, reader.pathOf(list)));
      if (page?.status !== "fulfilled") return [list.title, unavailable(page?.reason, info)];
      const rights = rightsIn(info?.EffectiveBasePermissions);
      return [list.title, { kind: "read", ...(await reader.whole(list, page.value)), rights }];
    }),
  );
  return new Map(answers);
}

/** A list that the site does not name is missing; one that does not know what it is asked for lacks a column. */
function unavailable(problem: unknown, info: NamedList | undefined): ListAnswer {
  const status = statusOf(problem);
  if (status === 404 && !info) return { kind: "missing" };
  if (status === 400) return { kind: "older" };
  if (status === 403) return { kind: "no-access" };
  throw problem;
}

/** What keeps the board from being shown at all; nothing where only lists are missing that it can do without. */
function whatIsUnfit(lists: readonly List[], answers: ReadonlyMap<string, ListAnswer>): NotSetUp["lists"] | undefined {
  const kinds = lists.map((list) => answers.get(list.title)?.kind);
  if (kinds.every((kind) => kind === "missing")) return "none";
  const required = kinds.filter((_, index) => lists[index]?.required);
  return required.some((kind) => kind !== "read") ? "older" : undefined;
}
