// A large plan imported in simulated time, over PnPjs and the gate, against the budget that SharePoint gives an app; somebody works in the
// same tab meanwhile.
import { importPlan, noAnswers } from "../../../src/features/importing/importPlan.ts";
import type { ReadPlan } from "../../../src/features/importing/readPlan.ts";
import { runImport } from "../../../src/features/importing/run.ts";
import { costOf } from "../../../src/local/sharepoint/throttle.ts";
import { actions } from "../../../src/plan/actions.ts";
import { fakeClock } from "../../support/fakeClock.ts";
import { memoryStorage } from "../../support/memoryStorage.ts";
import { atMost, type Figure, tally, told } from "../budget/figure.ts";
import { createNetwork } from "../budget/network.ts";
import { openPage } from "../budget/page.ts";
import { openSite } from "../budget/site.ts";
import type { Time } from "../budget/time.ts";

const minute = 60_000;
const budget = { unitsPerMinute: 1250, requestsPerFiveMinutes: 3000, penaltySeconds: 1 };
const further = Array.from({ length: 8 }, (_, index) => ({ number: index + 2, title: `Programme ${index + 2}` }));

const readOf = (count: number): ReadPlan => ({
  left: [],
  actions: Array.from({ length: count }, (_, index) => {
    const reference = `${1 + (index % 9)}.2.${index + 1}`;
    const fields = {
      reference,
      title: `Agree scheme ${index + 1}`,
      datePhrase: "30 June 2027",
      due: "2027-06-30",
      leadRoles: "Chief executive",
    };
    const record = {
      table: 0,
      place: `Table 1, row ${index + 2}`,
      cells: new Map(),
      isSpanning: false,
      repeatsHeader: false,
    };
    const rows = { record, reference, lines: [], parts: [], notes: [] };
    return { rows, place: record.place, reference, fields, programme: 1 + (index % 9), fromWords: [], notes: [] };
  }),
});

export async function largeImport(count: number, report: (line: string) => void): Promise<readonly Figure[]> {
  const { time, busy } = quietTime();
  const { clock } = time;
  const site = openSite(time, []);
  /** As the server counts them, by their minute. */
  const units = new Map<number, number>();
  let began = 0;
  const answer = (request: Request) => {
    const at = Math.floor((clock.now().getTime() - began) / minute);
    units.set(at, (units.get(at) ?? 0) + costOf(request));
    return busy(() => site.answer(request));
  };
  const network = createNetwork({ ...site, answer }, time, 1);
  let number = 0;
  const world = { time, site, network, guesses: [], nextNumber: () => ++number };
  try {
    await site.setUp(1, further);
    report("The site is set up.");
    await site.limitTo(budget);
    const { openTab, withLock } = memoryStorage();
    const { sync } = openPage(world, { person: "owner", seesHeaders: true, openStorage: openTab(), withLock });
    for (let seconds = 0; !sync.state().board; seconds++) {
      if (seconds > 600) throw new Error(`The board did not open: ${JSON.stringify(sync.state().error)}`);
      await clock.advance(1000);
    }
    const [first = 0] = sync.state().board?.actions.keys() ?? [];
    const now = () => clock.now().getTime();
    const wait = (milliseconds: number) => new Promise<void>((resolve) => clock.after(milliseconds, resolve));
    const plan = importPlan(readOf(count), {
      actions: sync.state().board?.actions ?? new Map(),
      last: undefined,
      answers: noAnswers,
    });
    began = now();
    units.clear();
    let done = 0;
    let ended: number | undefined;
    const run = runImport(plan, {
      ...{ sync, time: { now, wait }, signal: new AbortController().signal, source: "plan.xlsx" },
      onProgress: (progress) => {
        done = progress.done;
      },
    }).then(() => {
      ended = now();
    });
    const delays: number[] = [];
    let asked: number | undefined;
    for (let step = 0; ended === undefined; step++) {
      if (now() - began > 2 * 3_600_000)
        throw new Error(`It does not end: ${JSON.stringify(sync.state().edits.slice(0, 2))}`);
      if (step % 60 === 30) {
        asked = now();
        void sync.edit(actions, first, { narrative: `Written at ${asked}` });
      }
      await clock.advance(2000);
      const isSent = !sync.state().edits.some(({ item }) => item === first);
      if (asked !== undefined && isSent) {
        delays.push((now() - asked) / 1000);
        asked = undefined;
      }
      if (step % 30 === 0)
        report(
          `${Math.round((now() - began) / minute)} minutes: ${done} of ${count}, ${network.sent.length} requests; ${tally(sync.state().edits.map(({ progress }) => progress.kind))}`,
        );
    }
    await run;
    const rows = sync.state().board?.actions.size ?? 0;
    const sent = network.sent.filter(({ at }) => at >= began);
    const minutes = ((ended ?? 0) - began) / minute;
    return [
      told(
        `requests: ${sent.length}: ${tally(sent.map(({ kind }) => kind))}, ${(sent.length / count).toFixed(2)} an action`,
      ),
      told(
        `units: ${sum(units)}, ${(sum(units) / count).toFixed(2)} an action, ${Math.round(sum(units) / minutes)} a minute`,
      ),
      atMost("simulated minutes", Math.round(minutes * 10) / 10, 30),
      atMost("units in the worst minute", Math.max(0, ...units.values()), budget.unitsPerMinute / 2),
      told(`answers: ${tally(sent.map(({ outcome }) => outcome))}`),
      atMost("refused for the budget", sent.filter(({ outcome }) => /^(429|503)/.test(outcome)).length, 0),
      atMost("seconds until another edit of the tab was sent", Math.max(0, ...delays), 60),
      {
        text: `rows: ${rows}, edits left: ${sync.state().edits.length}`,
        holds: rows === count + 1 && sync.state().edits.length === 0,
      },
    ];
  } finally {
    network.close();
    site.close();
  }
}

/** Time that moves when the server has nothing to do, and nothing has been asked for some milliseconds. Requests that are shared by several calls do not hold it up. */
function quietTime() {
  let underWay = 0;
  let activity = 0;
  async function settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      const before = activity;
      await new Promise((resolve) => setTimeout(resolve, 1));
      quiet = underWay === 0 && activity === before ? quiet + 1 : 0;
    }
  }
  const clock = fakeClock(undefined, settled);
  const time: Time = {
    clock,
    during: (run) => run(),
    waiting: (run) => run(),
    wait(milliseconds) {
      activity++;
      return new Promise((resolve) => clock.after(milliseconds, resolve));
    },
  };
  async function busy<T>(run: () => Promise<T>): Promise<T> {
    underWay++;
    activity++;
    try {
      return await run();
    } finally {
      underWay--;
      activity++;
    }
  }
  return { time, busy };
}

const sum = (units: ReadonlyMap<number, number>) => [...units.values()].reduce((all, each) => all + each, 0);
