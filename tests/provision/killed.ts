// Provisioning that is killed at random, again and again, from sites in every state: whoever runs it again ends with the same site,
// no row is touched, and at no moment do the owners lose control or does anybody get more than they had.

import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/security/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provisionSite } from "../../src/provision/provision.ts";
import { definition } from "../support/definition.ts";
import { type Damage, damages } from "./damage.ts";
import { type Extra, type LocalSite, OWNER, openLocalSite } from "./localSite.ts";
import { makeOldSite, rowsOf } from "./oldSite.ts";
import { copySite } from "./preparedSite.ts";
import { shapeOf } from "./siteShape.ts";

const SECOND_OWNER = "owner-2@council.example";
const COLLEAGUE = "colleague@council.example";
const people: readonly Extra[] = [
  { login: SECOND_OWNER, role: "owner" },
  { login: COLLEAGUE, role: "member" },
];

const states = ["new", "of the earlier version", "damaged"] as const;
type State = (typeof states)[number];

const provision = (site: LocalSite, login: string) => provisionSite(site.as(login), definition, () => undefined);

/** Sites to begin with, made once and copied. */
export interface Beginnings {
  /** `undefined` rows where there are none. */
  open(state: State): Promise<{ readonly site: LocalSite; readonly rows: unknown }>;
  /** What it should come to. */
  end(state: State): unknown;
  /** How many requests an unbroken run takes. */
  requests(state: State): number;
  close(): Promise<void>;
}

export async function makeBeginnings(wanted: readonly State[] = states): Promise<Beginnings> {
  const folder = await mkdtemp(join(tmpdir(), "improvement-board-"));
  const file = (state: State) => join(folder, `${states.indexOf(state)}.db`);
  const found = new Map<State, { rows: unknown; end: unknown; requests: number }>();
  let copies = 0;

  async function make(state: State, fill: (site: LocalSite) => Promise<unknown>): Promise<void> {
    const site = await openLocalSite(people, file(state));
    await fill(site);
    const rows = state === "new" ? undefined : await rowsOf(site);
    await site.close();
    // What it comes to is seen on a copy.
    await copySite(file(state), `${file(state)}.end`);
    const end = await openLocalSite(people, `${file(state)}.end`);
    await provision(end, OWNER);
    const requests = end.requests();
    found.set(state, { rows, requests, end: await shapeOf(end.as(OWNER)) });
    await end.close();
  }

  const fillings: Readonly<Record<State, (site: LocalSite) => Promise<unknown>>> = {
    new: async () => undefined,
    "of the earlier version": makeOldSite,
    async damaged(site) {
      await makeOldSite(site);
      await provision(site, OWNER);
    },
  };
  for (const state of wanted) await make(state, fillings[state]);
  return {
    async open(state) {
      const copy = join(folder, `copy ${copies++}.db`);
      await copySite(file(state), copy);
      return { site: await openLocalSite(people, copy), rows: found.get(state)?.rows };
    },
    end: (state) => found.get(state)?.end,
    requests: (state) => found.get(state)?.requests ?? 0,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs it with the connection cut after so many requests; whether it was cut at all. */
export async function cutAfter(site: LocalSite, requests: number, losing: "request" | "answer"): Promise<boolean> {
  site.failAfter(requests, losing);
  try {
    await provision(site, OWNER);
    return false;
  } catch {
    return true;
  } finally {
    site.heal();
  }
}

export interface Kills {
  readonly kills: number;
  readonly seed: number;
  progress?(killed: number): void;
}

export interface Killed {
  readonly kills: number;
  readonly sites: Readonly<Record<State, number>>;
  readonly damages: number;
  readonly mistakes: readonly string[];
}

const KILLS_A_SITE = 5;

export async function killProvisioning({ kills, seed, progress }: Kills): Promise<Killed> {
  const random = numbers(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const beginnings = await makeBeginnings();
  const sites = { new: 0, "of the earlier version": 0, damaged: 0 };
  const mistakes: string[] = [];
  let killed = 0;
  let damaged = 0;
  try {
    while (killed < kills && mistakes.length === 0) {
      const state = pick(states);
      sites[state]++;
      const { site, rows } = await beginnings.open(state);
      const story: string[] = [state];
      for (let cuts = 0; cuts < KILLS_A_SITE && killed < kills; cuts++) {
        const harmed: Damage[] = state === "damaged" ? [pick(damages), pick(damages)] : [];
        for (const { name, harm } of harmed) {
          story.push(name);
          damaged++;
          // What is to be harmed may be missing by now.
          await harm(site.as(OWNER)).catch(() => undefined);
        }
        const losing = pick(["request", "answer"] as const);
        // Short enough that most runs are cut, long enough that they come to their end together.
        const after = 1 + Math.floor(random() * (state === "damaged" ? 90 : beginnings.requests(state) / 2));
        story.push(`${losing} ${after} lost`);
        if (await cutAfter(site, after, losing)) killed++;
        mistakes.push(...(await lostControl(site)), ...(state === "damaged" ? [] : await openToAll(site)));
      }
      const last = pick([OWNER, SECOND_OWNER]);
      const left = await provision(site, last).catch((problem: Error) => [{ drift: problem.message }]);
      mistakes.push(...left.map(({ drift }) => `left: ${drift}`));
      const difference = differing(await shapeOf(site.as(OWNER)), beginnings.end(state));
      if (difference) mistakes.push(`the site is another one: ${difference}`);
      const touched = rows === undefined ? undefined : differing(await rowsOf(site), rows);
      if (touched) mistakes.push(`rows were touched: ${touched}`);
      if (mistakes.length > 0) mistakes.push(`story: ${story.join(", ")}, finished by ${last}, seed ${seed}`);
      await site.close();
      progress?.(killed);
    }
  } finally {
    await beginnings.close();
  }
  return { kills: killed, sites, damages: damaged, mistakes };
}

/** Where two values begin to differ; nothing when they do not. */
export function differing(one: unknown, other: unknown): string | undefined {
  const [text, wanted] = [JSON.stringify(one), JSON.stringify(other)];
  if (text === wanted) return undefined;
  let at = 0;
  while (text[at] === wanted[at]) at++;
  return `… ${text.slice(Math.max(0, at - 80), at + 80)} …, not … ${wanted.slice(Math.max(0, at - 80), at + 80)} …`;
}

/** Our lists as somebody sees them, with what they may do there. */
async function masks(site: LocalSite, login: string) {
  const found = await site.as(login).web.lists.select("Title", "HasUniqueRoleAssignments", "EffectiveBasePermissions")<
    readonly { Title: string; HasUniqueRoleAssignments: boolean; EffectiveBasePermissions: { Low: string } }[]
  >();
  return found.filter(({ Title }) => definition.lists.some((list) => list.title === Title));
}

const MANAGE_PERMISSIONS = 0x2000000;
const ADD_EDIT_DELETE = 0xe;

/** Every owner sees every list and may manage it, whoever it was that made it theirs alone. */
async function lostControl(site: LocalSite): Promise<readonly string[]> {
  const all = await masks(site, OWNER);
  const others = await masks(site, SECOND_OWNER);
  return all.flatMap(({ Title }) => {
    const seen = others.find((each) => each.Title === Title);
    const holds = Math.floor(Number(seen?.EffectiveBasePermissions.Low ?? 0) / MANAGE_PERMISSIONS) % 2 === 1;
    return holds ? [] : [`the second owner has lost control of ${Title}`];
  });
}

/** Where a list has its own permissions, somebody without a role does no more than read. */
async function openToAll(site: LocalSite): Promise<readonly string[]> {
  return (await masks(site, COLLEAGUE)).flatMap(({ Title, HasUniqueRoleAssignments, EffectiveBasePermissions }) => {
    const may = (Number(EffectiveBasePermissions.Low) % 16) & ADD_EDIT_DELETE;
    return HasUniqueRoleAssignments && may !== 0 ? [`everybody may write to ${Title}`] : [];
  });
}

/** Numbers between 0 and 1 that are the same for a seed every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
