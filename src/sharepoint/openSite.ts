// Reads whole lists, several in one request, and says of each why it could not be read: missing, older or no access.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/batching.js";
import "@pnp/sp/lists/index.js";
import { SPInstance } from "@pnp/sp/spqueryable.js";
import "@pnp/sp/webs/index.js";
import type { ListAnswer, NotSetUp, Opened } from "../ports/lists.ts";
import { below, isSamePath } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import { rightsIn } from "../schema/rights.ts";
import { statusOf } from "./failure.ts";
import { alteredNotes, type NoteField, noteFields } from "./noteSettings.ts";
import type { RowReader } from "./readRows.ts";
import { askZone } from "./siteZone.ts";

/** A list in the site's own index of lists. */
export interface NamedList {
  readonly Id: string;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
  readonly EffectiveBasePermissions?: unknown;
}

export interface CurrentToken {
  readonly CurrentChangeToken: { readonly StringValue: string };
}

interface WebAnswer extends CurrentToken {
  readonly Title: string;
  readonly Url: string;
  readonly ServerRelativeUrl: string;
}

interface UserAnswer {
  readonly Id: number;
  readonly Title: string;
  readonly Email: string;
}

/** SharePoint's limit for one batch. PnPjs would divide it at twenty. */
const MOST_PARTS = 100;

export interface ReadSite {
  readonly outcome: Opened | NotSetUp;
  /** The site's lists that this person may see. */
  readonly named: readonly NamedList[];
}

/** Rejects with the failed request's error, unless only a list that is not required failed. */
export async function openSite(sp: SPFI, reader: RowReader, lists: readonly List[]): Promise<ReadSite> {
  const [batch, execute] = sp.batched({ maxRequests: MOST_PARTS });
  // The token is read first, so that a change made while the rows are read is reported again and not missed.
  const web = batch.web.select("Title", "Url", "ServerRelativeUrl", "CurrentChangeToken")<WebAnswer>();
  // Not PnPjs' own `currentUser`: importing it adds everything about users and groups to the bundle.
  const me = SPInstance(batch.web, "currentUser").select("Id", "Title", "Email")<UserAnswer>();
  const asked = [requestLists(batch), firstPages(batch, reader, lists), notesOf(batch, reader, lists)] as const;
  const requests = Promise.all([web, me, askZone(batch), ...asked]);
  // After a failed batch PnPjs leaves the promises of its parts pending for ever, so the batch is awaited first.
  const [found, user, zone, named, pages, notes] = await execute().then(() => requests);
  await reader.zone.take(zone);
  const site = { title: found.Title, url: found.Url };
  const answers = await answersOf({ sp, reader }, lists, { named, pages, notes });
  const closed = lists.findIndex(({ required, title }) => required && answers.get(title)?.kind === "no-access");
  const page = pages[closed];
  if (page?.status === "rejected") throw page.reason;
  const problem = setUpProblem(lists, answers);
  if (problem) {
    const why = "The site's lists are not set up for this version of the board.";
    return { outcome: { kind: "not-set-up", why, lists: problem, site }, named };
  }
  const person = { id: user.Id, name: user.Title, email: user.Email };
  const paths = named.flatMap(({ RootFolder }) => below(found.ServerRelativeUrl, RootFolder.ServerRelativeUrl) ?? []);
  const present = new Set(paths.map((path) => path.toLowerCase()));
  const token = found.CurrentChangeToken.StringValue;
  return { outcome: { me: person, site, lists: answers, present, token }, named };
}

/** Rejects as `openSite` does. */
export async function readLists(
  sp: SPFI,
  reader: RowReader,
  lists: readonly List[],
): Promise<{ readonly answers: ReadonlyMap<string, ListAnswer>; readonly named: readonly NamedList[] }> {
  const [batch, execute] = sp.batched({ maxRequests: MOST_PARTS });
  const asked = [requestLists(batch), firstPages(batch, reader, lists), notesOf(batch, reader, lists)] as const;
  const requests = Promise.all(asked);
  const [named, pages, notes] = await execute().then(() => requests);
  return { answers: await answersOf({ sp, reader }, lists, { named, pages, notes }), named };
}

function requestLists(batch: SPFI): Promise<readonly NamedList[]> {
  return batch.web.lists
    .select("Id", "RootFolder/ServerRelativeUrl", "EffectiveBasePermissions")
    .expand("RootFolder")();
}

type Pages = readonly PromiseSettledResult<RawRow[]>[];

/** Settled, because one list's failure must not hide the others' answers. */
function firstPages(batch: SPFI, reader: RowReader, lists: readonly List[]): Promise<Pages> {
  // The site may have been set up again since.
  for (const { title } of lists) reader.older.delete(title);
  return Promise.allSettled(lists.map((list) => reader.firstPage(batch, list)));
}

type Notes = readonly PromiseSettledResult<readonly NoteField[]>[];

/** Settled: the rows are shown even if nothing is known of their columns. */
function notesOf(batch: SPFI, reader: RowReader, lists: readonly List[]): Promise<Notes> {
  return Promise.allSettled(lists.map((list) => noteFields(batch, list, reader.pathOf(list))));
}

interface From {
  readonly sp: SPFI;
  readonly reader: RowReader;
}

interface Answered {
  readonly named: readonly NamedList[];
  readonly pages: Pages;
  readonly notes: Notes;
}

async function answersOf(
  { sp, reader }: From,
  lists: readonly List[],
  { named, pages, notes }: Answered,
): Promise<ReadonlyMap<string, ListAnswer>> {
  const answers = await Promise.all(
    lists.map(async (list, index): Promise<readonly [string, ListAnswer]> => {
      const page = pages[index];
      const info = named.find((each) => isSamePath(each.RootFolder.ServerRelativeUrl, reader.pathOf(list)));
      const rights = rightsIn(info?.EffectiveBasePermissions);
      if (page?.status !== "fulfilled") {
        const answer = unavailable(page?.reason, info);
        const older = answer.kind === "older" && (await import("./olderSite.ts"));
        return [list.title, (older && (await older.readOlder({ sp, reader, list, rights }))) || answer];
      }
      const fields = notes[index];
      const altered = fields?.status === "fulfilled" ? alteredNotes(list, fields.value) : [];
      return [list.title, { kind: "read", ...(await reader.whole(list, page.value)), rights, altered }];
    }),
  );
  return new Map(answers);
}

/** 404 for a list that the site does not name means missing; 400 means that it lacks a column that was selected. */
function unavailable(problem: unknown, info: NamedList | undefined): ListAnswer {
  const status = statusOf(problem);
  if (status === 404 && !info) return { kind: "missing" };
  if (status === 400) return { kind: "older" };
  if (status === 403) return { kind: "no-access" };
  throw problem;
}

/** Why the board cannot be shown; undefined when every required list was read. */
function setUpProblem(lists: readonly List[], answers: ReadonlyMap<string, ListAnswer>): NotSetUp["lists"] | undefined {
  const kinds = lists.map((list) => answers.get(list.title)?.kind);
  if (kinds.every((kind) => kind === "missing")) return "none";
  const required = kinds.filter((_, index) => lists[index]?.required);
  return required.some((kind) => kind !== "read") ? "older" : undefined;
}
