// One abuse tried by one person: what SharePoint answered, and what the product makes of what was let through.
import { type LocalSite, OWNER } from "../../provision/localSite.ts";
import { type Answer, ask, get } from "../../provision/rawRest.ts";
import { council } from "../odd/base.ts";
import type { Abuse, At, Kind } from "./abuse.ts";
import { actionAbuses } from "./actionAbuses.ts";
import { listOf, NOW, openBase } from "./base.ts";
import { entryAbuses } from "./entryAbuses.ts";
import { fileAbuses } from "./fileAbuses.ts";
import { leaverAbuses } from "./leaverAbuses.ts";
import type { Insider } from "./people.ts";
import { type Reading, read } from "./reading.ts";
import { siteAbuses } from "./siteAbuses.ts";

export const abuses: readonly Abuse[] = [
  ...actionAbuses,
  ...entryAbuses,
  ...fileAbuses,
  ...siteAbuses,
  ...leaverAbuses,
];

/**
 * `refused`: by SharePoint, every request. `may`: it is the person's to do. `shown`: it counts for nothing, and the product says so.
 * `nothing`: the product reads nothing of it. `fooled`: something counts that should not. `hidden`: it counts for nothing, and the
 * product does not say so. `known`: either of them, where no reading can help. `broken`: the abuse itself is wrong, or the local
 * SharePoint does not know it.
 */
export type Verdict = "refused" | "may" | "shown" | "nothing" | "fooled" | "hidden" | "known" | "broken";

export interface Trial {
  readonly verdict: Verdict;
  /** What is wrong, or by what the product shows it. */
  readonly why: readonly string[];
}

export const isWrong = ({ verdict }: Trial): boolean => ["fooled", "hidden", "broken"].includes(verdict);

interface Numbers {
  readonly people: ReadonlyMap<string, number>;
  readonly actions: ReadonlyMap<string, number>;
  /** By list and action. */
  readonly entries: ReadonlyMap<string, number>;
}

/** A site for abuses, which is opened anew once an abuse has changed it. */
export interface Stage {
  try(abuse: Abuse, me: Insider): Promise<Trial>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  let site = await openBase();
  let clean = true;
  const numbers = await numbersIn(site);
  const untouched = await read(site);
  await untouched.drift();
  async function renew(): Promise<void> {
    if (clean) return;
    await site.close();
    site = await openBase();
    clean = true;
  }
  return {
    async try(abuse, me) {
      await renew();
      const at = placeOf(me, site, numbers);
      const { before = none, after = none } = abuse;
      if (before !== none) clean = false;
      await byOthers(site, before(at), 0);
      if (before !== none) await site.setClock(minutesOn(1));
      const statuses = await send(site, me.login, abuse.requests(at));
      if (statuses.some((status) => status < 400)) clean = false;
      const problem = whyBroken(abuse, me, statuses);
      if (problem) return { verdict: "broken", why: [problem] };
      if (statuses.every((status) => status >= 400)) return { verdict: "refused", why: [] };
      if (me.login === OWNER) return { verdict: "may", why: ["owners have full control"] };
      await byOthers(site, after(at), 2);
      const control = before === none && after === none ? undefined : await openBase();
      if (control) {
        const there = placeOf(me, control, numbers);
        await byOthers(control, before(there), 0);
        await byOthers(control, after(there), 2);
      }
      const unabused = control ? await read(control, abuse.readOn) : untouched;
      const trial = await judge(abuse, at, { before: unabused, after: await read(site, abuse.readOn) });
      await control?.close();
      const isKnown = abuse.known !== undefined && isWrong(trial);
      return isKnown ? { verdict: "known", why: [abuse.known ?? "", ...trial.why] } : trial;
    },
    close: () => site.close(),
  };
}

const none = () => [];

const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** Logs are in the order of their times, to the second, so each does their part in a minute of its own. */
async function byOthers(site: LocalSite, requests: ReturnType<NonNullable<Abuse["before"]>>, minutes: number) {
  if (requests.length === 0) return;
  await site.setClock(minutesOn(minutes));
  for (const [login, { path, sent }] of requests) await ask(site, login, path, sent);
}

async function send(site: LocalSite, login: string, steps: ReturnType<Abuse["requests"]>): Promise<readonly number[]> {
  const statuses: number[] = [];
  let made = 0;
  for (const step of steps) {
    const { path, sent } = typeof step === "function" ? step(made) : step;
    const answer = await ask(site, login, path, sent);
    statuses.push(...statusesOf(answer));
    made = Number(answer.body?.Id ?? made);
  }
  return statuses;
}

/** Forms and batches are answered with 200 whatever became of their parts. */
function statusesOf({ status, body }: Answer): readonly number[] {
  if (typeof body === "string") {
    const parts = [...body.matchAll(/^HTTP\/1\.1 (\d+)/gmu)].map(([, part]) => Number(part));
    return parts.length > 0 ? parts : [status];
  }
  const failed = Array.isArray(body.value) && body.value.some((one: { HasException?: boolean }) => one.HasException);
  return [failed ? 422 : status];
}

/** The owner's requests show that they are well formed: whatever others are refused is refused for their rights. */
function whyBroken(abuse: Abuse, me: Insider, statuses: readonly number[]): string | undefined {
  const isRefused = abuse.refusedToOwners ? (status: number) => status >= 400 : () => false;
  const odd = statuses.filter((status) =>
    me.login === OWNER
      ? status >= 400 && !isRefused(status)
      : status >= 400 && ![403, 404].includes(status) && !isRefused(status),
  );
  return odd.length > 0 ? `answered ${[...new Set(odd)].join(", ")}` : undefined;
}

const kindsOf = ({ own, verifier, login }: Insider): readonly Kind[] => [
  ...(own ? (["own"] as const) : []),
  ...(verifier && !own ? (["independent"] as const) : []),
  ...(login.startsWith("coordinator") ? (["coordinators"] as const) : []),
];

interface Compared {
  /** What the site comes to when the others do what they do, and nothing is abused. */
  readonly before: Reading;
  readonly after: Reading;
}

async function judge(abuse: Abuse, { me }: At, { before, after }: Compared): Promise<Trial> {
  const kinds = kindsOf(me);
  const honest = kinds.flatMap((kind) => abuse.honest?.[kind] ?? []);
  const isHonest = (fact: string) => honest.includes(fact.replace(/^\d+ /u, ""));
  const counted = changes(before.counted, after.counted);
  const shown = changes(before.shown, after.shown);
  const wrong = counted.filter(({ fact }) => !isHonest(fact));
  if (wrong.length > 0) return { verdict: "fooled", why: wrong.map(inWords) };
  const backwards = shown.filter(({ fact, is = "" }) => fact.endsWith(" links") && unseen.test(is));
  if (backwards.length > 0) return { verdict: "fooled", why: backwards.map(inWords) };
  /** Of an account that is removed afterwards, no address is left. */
  const own = [me.login, ""].map((email) => JSON.stringify(email));
  const isOwnEdit = ({ fact, is = "" }: Change) => fact.endsWith(" editor") && own.includes(is);
  const said = shown.filter((change) => !isHonest(change.fact) && !isOwnEdit(change));
  if (kinds.some((kind) => abuse.honest?.[kind]) && said.length === 0) {
    return { verdict: "may", why: [...counted, ...shown].map(inWords) };
  }
  const signs = newIn(after.signs, before.signs);
  if (signs.length > 0) return { verdict: "shown", why: signs };
  const drift = newIn(await after.drift(), await before.drift());
  if (drift.length > 0) return { verdict: "shown", why: drift };
  const rows = changes(before.rows, after.rows);
  if (said.length + rows.length === 0) return { verdict: "nothing", why: [] };
  return { verdict: "hidden", why: [...said, ...rows].map(inWords) };
}

/** Characters that nobody sees, or that turn others round. */
const unseen = /\p{Cf}/u;

const newIn = (after: ReadonlySet<string>, before: ReadonlySet<string>) =>
  [...after].filter((each) => !before.has(each));

interface Change {
  readonly fact: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly Change[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((fact) => ({ fact, was: before.get(fact), is: after.get(fact) }))
    .filter(({ was, is }) => was !== is);
}

const inWords = ({ fact, was, is }: Change) =>
  `${fact}: ${(was ?? "none").slice(0, 90)} → ${(is ?? "none").slice(0, 90)}`;

async function numbersIn(site: LocalSite): Promise<Numbers> {
  const values = async (path: string) => (await get(site, OWNER, path)).value as readonly Raw[];
  const users = await values("siteusers?$select=Id,LoginName");
  const rows = await values(`${listOf("Actions")}/items?$select=Id,Reference&$top=500`);
  const entries = new Map<string, number>();
  for (const list of ["Claims", "Verifications"]) {
    for (const { Id, ActionId } of await values(`${listOf(list)}/items?$select=Id,ActionId&$top=500`)) {
      entries.set(`${list} ${ActionId}`, Id);
    }
  }
  return {
    people: new Map(users.map(({ Id, LoginName }) => [LoginName.replace("i:0#.f|membership|", ""), Id])),
    actions: new Map(rows.map(({ Id, Reference }) => [Reference, Id])),
    entries,
  };
}

interface Raw {
  readonly Id: number;
  readonly LoginName: string;
  readonly Reference: string;
  readonly ActionId: number;
}

function placeOf(me: Insider, { siteUrl }: LocalSite, { people, actions, entries }: Numbers): At {
  const found = (among: ReadonlyMap<string, number>, what: string) => {
    const number = among.get(what);
    if (number === undefined) throw new Error(`There is no ${what}.`);
    return number;
  };
  const reference = (key: string) => `${me.target}.1.${key}`;
  const action = (key: string) => found(actions, reference(key));
  return {
    ...{ me, siteUrl, reference, action, next: Math.max(...actions.values()) + 1 },
    id: (login) => found(people, login),
    lead: council(`lead-${me.target}`),
    coordinator: council(`coordinator-${me.target}`),
    entry: (list, key) => found(entries, `${list} ${action(key)}`),
  };
}
