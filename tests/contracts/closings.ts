// Rounds closed by two coordinators at once while requests fail, and by one who is cut off after each of their requests: over real requests
// to a local SharePoint in this process. The campaign runs it a thousand times, the tests a few.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { features } from "../../src/app/features.ts";
import { freezeNow } from "../../src/app/freezing.ts";
import { type ActionFields, actions } from "../../src/plan/actions.ts";
import { lateRules } from "../../src/plan/lateRules.ts";
import { roundOpened } from "../../src/plan/newEntry.ts";
import { folderOf, programmes } from "../../src/plan/programmes.ts";
import { type RoundEntry, readRounds, rounds } from "../../src/plan/rounds.ts";
import { fileOf, snapshotFiles } from "../../src/plan/snapshots/list.ts";
import { readChain } from "../../src/plan/snapshots/readChain.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { assign } from "../../src/provision/assign.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import type { Values } from "../../src/schema/list.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { connect } from "../../src/sharepoint/connect.ts";
import { createFiles } from "../../src/sharepoint/files.ts";
import { createGate } from "../../src/sharepoint/gate.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openPrepared } from "../provision/preparedSite.ts";
import { product as definition } from "../support/definition.ts";

const plans = [
  { number: 3, title: "Financial planning", folders: "" },
  { number: 4, title: "Corporate governance", folders: "" },
];
const coordinators = ["coordinator-3@council.example", "coordinator-4@council.example"] as const;
const day = 24 * 3_600_000;
/** Of one plan; then a new site, because everything of all rounds is in each snapshot. */
const mostRounds = 24;

async function prepare(site: LocalSite): Promise<void> {
  const sp = site.as(OWNER);
  await provisionSite(sp, definition, () => undefined);
  for (const [index, programme] of plans.entries()) {
    await sp.web.lists.getByTitle(programmes.title).items.add(encodeFields(programmes, programme));
    const person = coordinators[index] ?? "";
    await assign(sp, { role: "coordinator", programme: programme.number, person, take: "in" });
  }
  await provisionSite(sp, definition, () => undefined);
  for (const [index, programme] of [...plans, ...plans].entries()) {
    const folder = `${new URL(site.siteUrl).pathname}/Lists/${actions.title}/${folderOf(programme)}`;
    const values = { Title: `Action ${index}`, Reference: `${index}.1`, Lifecycle: "In progress", Rating: "Amber" };
    const form = Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
    await sp.web.lists.getByTitle(actions.title).addValidateUpdateItemUsingPath(form, folder);
  }
}

/** A site whose rounds are opened and closed a day after each other. */
async function openPlan() {
  const site = await openPrepared({ name: "two coordinators", prepare });
  let ahead = 0;
  let opened = 0;
  // Nobody waits in earnest: a wait that SharePoint asks for is over at once.
  const clock: Clock = {
    now: () => new Date(Date.now() + ahead),
    after(_, run) {
      const timer = setTimeout(run, 0);
      return () => clearTimeout(timer);
    },
  };

  function asPerson(login: string) {
    const signIn = {
      token: async () => ({ kind: "token", token: login, expires: new Date(Date.now() + day) }) as const,
    };
    const connection = { sp: connect({ siteUrl: site.siteUrl, signIn, gate: createGate(clock) }), url: site.siteUrl };
    return { lists: createLists(connection), files: createFiles(connection) };
  }

  const owner = asPerson(OWNER);

  /** Opens the next round, after somebody has moved a date; gives its opening. */
  async function openRound(): Promise<string> {
    ahead += day;
    await site.setClock(clock.now());
    const opening = `opening ${++opened}`;
    const revisedDue = clock.now().toISOString().slice(0, 10);
    const rows = await owner.lists.read([actions]);
    const first = rows.kind === "done" ? rows.value.get(actions.title) : undefined;
    if (first?.kind !== "read") throw new Error("The actions cannot be read.");
    const { id, etag } = first.rows[0] ?? { id: 0, etag: "" };
    const fields = {
      revisedDue,
      slips: opened,
      revisedDueReason: `In round ${opened}`,
    } satisfies Partial<ActionFields>;
    const moved = await owner.lists.update(actions, {
      id,
      etag,
      fields: fields as unknown as Values,
      operation: opening,
    });
    const entry = {
      fields: roundOpened({ number: opened, words: "", deadline: undefined }).fields,
      operation: opening,
      folder: "",
    };
    const added = await owner.lists.addEntry(rounds, entry);
    if (moved.kind !== "done" || added.kind !== "done")
      throw new Error(`Round ${opened} could not be opened: ${JSON.stringify([moved, added])}`);
    return opening;
  }

  /** One try to close a round, as the form makes it. */
  async function tryToClose(login: string, opening: string): Promise<string> {
    const { lists, files } = asPerson(login);
    const closing = await freezeNow(opening, { features, lists, files, clock, rules: lateRules(clock.now) });
    if (closing.kind !== "frozen") return closing.kind;
    const { fields, operation = "" } = closing.entry;
    return (await lists.addEntry(rounds, { fields, operation, folder: "" })).kind;
  }

  /** Again and again, as somebody who is told to try again. */
  async function close(login: string, opening: string): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const kind = await tryToClose(login, opening);
      if (["done", "taken", "closed"].includes(kind)) return;
    }
    throw new Error(`${login} could not close the round.`);
  }

  async function rowsOf() {
    const outcome = await owner.lists.read([rounds, snapshotFiles]);
    if (outcome.kind !== "done") throw new Error(outcome.why);
    const [log, library] = [rounds, snapshotFiles].map(({ title }) => outcome.value.get(title));
    if (log?.kind !== "read" || library?.kind !== "read") throw new Error("A list cannot be read.");
    return { entries: log.rows as readonly RoundEntry[], names: library.rows.map(({ file }) => file?.name ?? "") };
  }

  /** What is wrong after a round was closed: it should have one snapshot and one entry. */
  async function mistakesIn(opening: string): Promise<readonly string[]> {
    const { entries, names } = await rowsOf();
    const closings = entries.filter(({ fields }) => fields.kind === "Closed" && fields.opening === opening).length;
    const wanted = Array.from({ length: opened }, (_, index) => fileOf(index + 1));
    return [
      ...(closings === 1 ? [] : [`${opening}: ${closings} entries`]),
      ...(names.toSorted().join() === wanted.join() ? [] : [`${opening}: files ${names.join(", ")}`]),
    ];
  }

  /** What is wrong with the chain: all of it should be verified. */
  async function brokenLinks(): Promise<readonly string[]> {
    const { entries, names } = await rowsOf();
    const parts = { siteUrl: site.siteUrl, names, rounds: readRounds(entries), addenda: [], files: owner.files };
    const chain = await readChain(parts);
    if (chain.kind !== "done") throw new Error(chain.why);
    const { links, strays } = chain.value;
    const wrong = links.flatMap(({ round, state, faults }) =>
      state === "verified" ? [] : [`round ${round.number} ${state} ${JSON.stringify(faults)}`],
    );
    return [...wrong, ...strays, ...(links.length === opened ? [] : [`${links.length} of ${opened} rounds`])];
  }

  return { site, openRound, tryToClose, close, mistakesIn, brokenLinks, isFull: () => opened === mostRounds };
}

type Plan = Awaited<ReturnType<typeof openPlan>>;

/** Opens and closes rounds, as often as told or until one says that it is enough; gives what went wrong in them. */
async function inPlans(
  count: number,
  run: (plan: Plan, opening: string, index: number) => Promise<"enough" | undefined>,
): Promise<readonly string[]> {
  const mistakes: string[] = [];
  for (let index = 0, isEnough = false; index < count && !isEnough; ) {
    const plan = await openPlan();
    for (; index < count && !isEnough && !plan.isFull(); index++) {
      const opening = await plan.openRound();
      isEnough = (await run(plan, opening, index)) === "enough";
      mistakes.push(...(await plan.mistakesIn(opening)));
    }
    mistakes.push(...(await plan.brokenLinks()));
    await plan.site.close();
  }
  return mistakes;
}

interface AtOnce {
  readonly runs: number;
  readonly seed: number;
  progress?(done: number): void;
}

/** Two coordinators close each round at the same moment, and one of ten requests fails. */
export async function closeAtOnce({ runs, seed, progress }: AtOnce) {
  let failed = 0;
  const mistakes = await inPlans(runs, async (plan, opening, index) => {
    const faults = new URL("/_local/faults", plan.site.siteUrl);
    const order = (body: object) => fetch(faults, { method: "POST", body: JSON.stringify(body) });
    await order({ random: { seed: seed * 100_003 + index, rate: 0.1 } });
    await Promise.all(coordinators.map((login) => plan.close(login, opening)));
    const { seen } = (await (await fetch(faults)).json()) as { readonly seen: readonly unknown[] };
    failed += seen.length;
    await order({});
    progress?.(index + 1);
    return undefined;
  });
  return { mistakes, failed };
}

/** One coordinator is cut off after each of their requests in turn, and what is lost is the request or only its answer; another closes the round. */
export async function closeAfterEachCut(losing: "request" | "answer") {
  let cuts = 0;
  const mistakes = await inPlans(200, async (plan, opening, index) => {
    // The first round has no snapshot before it, and asks for less.
    if (index > 0) plan.site.failAfter(index - 1, losing);
    const kind = await plan.tryToClose(coordinators[0], opening);
    plan.site.heal();
    await plan.close(coordinators[1], opening);
    if (index > 0 && kind === "done") return "enough";
    if (index > 0) cuts++;
    return undefined;
  });
  return { mistakes, cuts };
}
