// A working day of many people on one board: their requests, and those of other apps, share one budget of resource units, and
// every now and then a request is refused. Then one of them is told to wait for a day.
import { actions } from "../../../src/plan/actions.ts";
import { random } from "../../sync/simulator/random.ts";
import { startOtherApps } from "./background.ts";
import { atMost, type Figure, tally, told } from "./figure.ts";
import { createNetwork, noFaults, type Sent } from "./network.ts";
import type { World } from "./page.ts";
import { type Made, startWork, type Worker } from "./person.ts";
import { openSite } from "./site.ts";
import { createTime } from "./time.ts";

const minute = 60_000;
const hour = 60 * minute;
const actionCount = 150;
/** What an app has in a tenant of up to a thousand licences. */
const budget = { unitsPerMinute: 1250, requestsPerFiveMinutes: 3000, penaltySeconds: 1 };
const steadyLimit = 0.02 * 3000;

interface Day {
  readonly clients: number;
  readonly hours: number;
  readonly seed: number;
  readonly report?: (line: string) => void;
}

export async function simulateDay({ clients, hours, seed, report = () => undefined }: Day): Promise<Figure[]> {
  const time = createTime();
  const names = Array.from({ length: clients }, (_, index) => `person-${index + 1}`);
  const site = openSite(time, names);
  const network = createNetwork(site, time, seed);
  try {
    await site.setUp(actionCount);
    await site.limitTo(budget);
    network.faults = { reads: { refused: 0.008, lost: 0.004 }, writes: { refused: 0.1, lost: 0.1 } };
    let number = 0;
    const world: World = { time, site, network, guesses: [], nextNumber: () => ++number };
    const workers = await arrive(world, names, seed);
    const others = startOtherApps(world, seed);
    for (let half = 1; half <= hours * 2; half++) {
      await time.clock.advance(hour / 2);
      report(`${half / 2} of ${hours} hours, ${network.sent.length} requests`);
    }
    others.stop();
    await site.limitTo(undefined);
    network.faults = noFaults;
    for (const worker of workers) worker.finish();
    await time.clock.advance(hour);
    const dayEnd = network.sent.length;
    const longWait = await waitForADay(world, workers);
    return [
      ...requestFigures(network.sent.slice(0, dayEnd)),
      told(`other apps: ${others.sent()} requests, ${others.refused()} of them refused`),
      told(`waits guessed by gates, in seconds: ${tally(world.guesses.map((wait) => String(wait / 1000)))}`),
      afterOpaque(network.sent.slice(0, dayEnd)),
      ...longWait,
      atMost(
        "requests sent with a token that has run out",
        network.sent.filter(({ outcome }) => outcome === "401").length,
        0,
      ),
      atMost(
        "requests sent inside a wait told to their page",
        network.sent.filter((each) => each.insideWait).length,
        0,
      ),
      ...(await deliveryFigures(world, workers)),
    ];
  } finally {
    network.close();
    site.close();
  }
}

/** People come within the first minutes: a third leads, a third coordinators, a third who mostly read. */
async function arrive(world: World, names: readonly string[], seed: number): Promise<Worker[]> {
  const all = Array.from({ length: actionCount }, (_, index) => index + 1);
  const chance = random(seed);
  const workers: Worker[] = [];
  for (const [index, name] of names.entries()) {
    workers.push(
      startWork(world, {
        name,
        // Whether CORS lets a tab read the headers is not known: half of the pages do.
        seesHeaders: index % 2 === 0,
        updatesPerHour: [10, 4, 0.5][index % 3] ?? 0,
        own: all.filter((id) => id % names.length === index),
        all,
        seed: seed + index,
      }),
    );
    await world.time.clock.advance(chance.below(20_000));
  }
  return workers;
}

function requestFigures(sent: readonly Sent[]): Figure[] {
  const refused = sent.filter(({ outcome }) => !/^2/.test(outcome));
  return [
    told(`requests: ${sent.length}: ${tally(sent.map(({ kind }) => kind))}`),
    told(`not answered as asked: ${refused.length}: ${tally(refused.map(({ outcome }) => outcome))}`),
    told(`writes: ${tally(sent.flatMap(({ kind, outcome }) => (kind === "write" ? [outcome] : [])))}`),
    steadyUse(sent),
  ];
}

/** The most requests that one person sent in five minutes, opening left out; an operation of a batch counts as one. */
function steadyUse(sent: readonly Sent[]): Figure {
  let worst: Sent[] = [];
  for (const person of new Set(sent.map(({ page }) => page.person))) {
    const theirs = sent.filter(({ page, opening }) => page.person === person && !opening);
    let recent: Sent[] = [];
    for (const request of theirs.flatMap((each) => Array<Sent>(each.operations).fill(each))) {
      recent = [...recent.filter(({ at }) => request.at - at < 5 * minute), request];
      if (recent.length > worst.length) worst = recent;
    }
  }
  const share = ((worst.length / 3000) * 100).toFixed(2);
  const kinds = tally(worst.map(({ kind }) => kind));
  return {
    text: `worst five minutes of one person, opening left out: ${worst.length} requests (${kinds}), ${share}% of 3,000 (at most 2%)`,
    holds: worst.length <= steadyLimit,
  };
}

/** A hidden refusal looks like a broken network, of which the gate is not told: whoever asked waits on its own. */
function afterOpaque(sent: readonly Sent[]): Figure {
  const gaps = sent.flatMap(({ outcome, page, at }, index) => {
    const next = outcome === "opaque" ? sent.slice(index + 1).find((each) => each.page === page) : undefined;
    return next ? [Math.round((next.at - at) / 1000)] : [];
  });
  const [shortest = 0] = gaps.sort((a, b) => a - b);
  const middle = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return told(
    `after ${gaps.length} hidden refusals the page asked again after ${shortest} seconds or more, half after ${middle}`,
  );
}

/** One person's write is answered with a wait of a day; they go on looking and writing, and all arrives the day after. */
async function waitForADay({ time, network }: World, workers: readonly Worker[]): Promise<Figure[]> {
  const [waiter, ...others] = workers;
  if (!waiter) return [];
  for (const worker of others) worker.leave();
  const { page, sync, show } = waiter.open();
  const before = network.sent.length;
  const began = time.clock.now().getTime();
  network.refuseNext(page, 86_400);
  for (let hours = 0; hours < 26; hours++) {
    const [id = 1] = waiter.habits.own;
    if (hours % 4 === 0) waiter.write(id);
    if (hours === 13) void sync.refresh();
    await time.clock.advance(hour / 2);
    show(false);
    await time.clock.advance(hour / 2);
    show(true);
  }
  const later = network.sent.slice(before).find(({ at }) => at > began + minute);
  const waited = later ? (later.at - began) / 1000 : 0;
  return [
    { text: `told to wait 86,400 seconds: the next request went out after ${waited}`, holds: waited >= 86_400 },
    told(`requests of the hours after that wait: ${tally(network.sent.slice(before).map(({ kind }) => kind))}`),
  ];
}

/** Every edit has to be in exactly one version of its row, with its author's words. */
async function deliveryFigures({ site }: World, workers: readonly Worker[]): Promise<Figure[]> {
  const made = workers.flatMap((worker) => worker.made);
  const inVersions = new Map<unknown, unknown[]>();
  for (const id of new Set(made.map((each) => each.id))) {
    const versions = await site.lists.versions(actions, id);
    if (versions.kind !== "done") throw new Error(`The versions of row ${id}: ${versions.kind}`);
    for (const { fields } of versions.value) {
      const words = inVersions.get(fields.operation) ?? [];
      inVersions.set(fields.operation, [...words, fields.narrative]);
    }
  }
  const isDelivered = ({ operation, narrative }: Made) => {
    const found = inVersions.get(operation) ?? [];
    return found.length === 1 && found[0] === narrative;
  };
  const asked = workers.reduce((sum, worker) => sum + worker.asked(), 0);
  const delivered = made.filter(isDelivered).length;
  const owed = workers.flatMap((worker) => worker.owed());
  return [
    {
      text: `edits made: ${asked}, shown: ${made.length}, in exactly one version with their words: ${delivered}`,
      holds: asked > 0 && made.length === asked && delivered === asked,
    },
    { text: `edits still owed at the end: ${[owed.length, ...owed.slice(0, 3)].join(", ")}`, holds: owed.length === 0 },
  ];
}
