// What a flood of entries costs: one person adds 1,000 entries about one action, each with a long text, and the site is opened and followed
// over REST. Bytes are those of the answers, before they are compressed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Board, projectWith, startLists } from "../../src/plan/board.ts";
import { floodsAbout } from "../../src/plan/floods.ts";
import { evidence } from "../../src/plan/log.ts";
import type { ListChanges, Lists, Opened, Outcome, TokenDead } from "../../src/ports/lists.ts";
import { mostEntries } from "../../src/schema/surplus.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { inBatch } from "../campaigns/insider/abuse.ts";
import { listOf, openBase } from "../campaigns/insider/base.ts";
import { council } from "../campaigns/odd/base.ts";
import { boardFrom } from "../local/sample/board.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { get } from "../provision/rawRest.ts";

const lead = council("lead-1");
const coordinator = council("coordinator-1");
const long = "There is more to say. ".repeat(200);
const flood = 1000;
/** Entries of a log that opening reads whole, whatever they are. */
const firstPage = 200;
/** Bytes of an entry of which nothing is read but whose it is and what it is about. */
const mostUnread = 60;

let site: LocalSite;

interface Opening {
  readonly bytes: number;
  readonly board: Board;
  readonly opened: Opened;
}
/** The action that the flood is about. */
let action = 0;
let counted: Opening;
let first: Opening;
let flooded: Opening;

beforeAll(async () => {
  site = await openBase();
  const found = [...(await open()).board.actions.values()].find(({ fields }) => fields.reference === "1.1.1");
  if (!found) throw new Error("There is no such action.");
  action = found.id;
  await add(mostEntries, lead);
  counted = await open();
  await add(firstPage - mostEntries, lead);
  first = await open();
  await add(flood - firstPage, lead);
  await add(1, coordinator);
  flooded = await open();
});
afterAll(() => site?.close());

let operations = 0;

async function add(count: number, login: string): Promise<void> {
  for (let left = count; left > 0; left -= 100) {
    const requests = Array.from({ length: Math.min(left, 100) }, () => {
      const body = { Title: "Again", ActionId: action, Words: long, OperationId: `entry ${++operations}` };
      return { path: `${listOf(evidence.title)}/items`, sent: { method: "POST", body } } as const;
    });
    const { path, sent } = inBatch(site.siteUrl, requests);
    await get(site, login, path, sent);
  }
}

/** With the bytes of all answers meanwhile. */
async function weighed<T>(work: () => Promise<T>): Promise<{ readonly bytes: number; readonly outcome: T }> {
  const real = globalThis.fetch;
  let bytes = 0;
  globalThis.fetch = async (input, init) => {
    const response = await real(input, init);
    bytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  };
  try {
    const outcome = await work();
    return { bytes, outcome };
  } finally {
    globalThis.fetch = real;
  }
}

const listsOfOwner = () => createLists({ sp: site.as(OWNER), url: site.siteUrl });

function done<T>(outcome: Outcome<T> | TokenDead | { readonly kind: "not-set-up" }): T {
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return outcome.value;
}

async function open(lists: Lists = listsOfOwner()): Promise<Opening> {
  const { bytes, outcome } = await weighed(() => lists.open(startLists));
  const opened = done(outcome);
  return { bytes, board: boardFrom(opened, projectWith({ floodsAbout })), opened };
}

const evidenceOf = ({ board }: Opening) => board.actions.get(action)?.status.evidence.map(({ id }) => id);

describe("a flood of 1,000 entries", () => {
  test("costs opening at most 1.3 times what its first page does, and 60 bytes for each further entry", () => {
    expect(flooded.bytes).toBeGreaterThan(first.bytes);
    expect(flooded.bytes).toBeLessThan(1.3 * first.bytes + mostUnread * (flood - firstPage));
  });

  test("leaves the board as it was with those that count, and hides nobody else's entry", () => {
    const theirs = Math.max(...(evidenceOf(flooded) ?? []));
    expect(evidenceOf(flooded)).toEqual([...(evidenceOf(counted) ?? []), theirs]);
    expect(flooded.board.evidence.find(({ id }) => id === theirs)?.author.email).toBe(coordinator);
    const others = ({ board }: Opening) => [...board.actions.values()].filter(({ id }) => id !== action);
    expect(others(flooded)).toEqual(others(counted));
  });

  test("is a check of the action: how many do not count, and by whom", () => {
    expect(flooded.board.actions.get(action)?.status.unsupported).toContainEqual(
      expect.stringMatching(/^900 entries by .*lead.* in the list Evidence beyond the first 100 do not count\.$/i),
    );
  });

  test("is not read when it grows while a tab is open: what others add meanwhile is", async () => {
    const lists = listsOfOwner();
    const { opened } = await open(lists);
    await add(50, lead);
    await add(1, coordinator);
    const read = opened.lists.get(evidence.title);
    if (read?.kind !== "read") throw new Error("It was not read.");
    const rows = new Map(read.rows.map((row) => [row.id, row]));
    const surplus = new Map((read.unread ?? []).map((head) => [head.id, head]));
    const known = new Map([[evidence.title, { kind: "read", rows, surplus }]]);
    const { bytes, outcome } = await weighed(() => lists.changesSince(opened.token, startLists, known));
    const changes = done(outcome).lists.get(evidence.title) as ListChanges;
    expect(changes.rows.map(({ author }) => author.email)).toEqual([coordinator]);
    expect(changes.unread).toHaveLength(50);
    expect(changes.gone).toEqual([]);
    // The change log itself names each of them.
    expect(bytes).toBeLessThan((50 * long.length) / 4);
  });
});
