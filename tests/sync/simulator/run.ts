// One run of the simulator: three pages, two of them tabs of one person, and one editor in SharePoint. One seed decides everything that
// happens; at the end the run is judged.

import { dayOf } from "../../../src/plan/days.ts";
import type { Lists } from "../../../src/ports/lists.ts";
import type { OpenEditStorage, WithLock } from "../../../src/ports/storage.ts";
import type { Person } from "../../../src/schema/column.ts";
import { createSync } from "../../../src/sync/sync.ts";
import { coordinator5, lead5 } from "../../support/builders.ts";
import { simulatedClock } from "./clock.ts";
import { createDevice } from "./device.ts";
import { type Meetings, noMeetings } from "./faults.ts";
import { type Judgement, judge, undrained } from "./judge.ts";
import { claims, everyList, risks, tasks } from "./lists.ts";
import { network } from "./network.ts";
import { createOracle } from "./oracle.ts";
import { meetingsOf, newPage, type Page } from "./page.ts";
import { createPeople } from "./people.ts";
import { random } from "./random.ts";
import { modelServer } from "./server.ts";
import { createShownRows, differenceOf } from "./shown.ts";
import { createWorld } from "./world.ts";

/** A planted bug changes the parts that the sync engine is given, never the engine. */
export interface Parts {
  readonly lists: Lists;
  readonly openStorage: OpenEditStorage;
  readonly withLock: WithLock;
}
export type Bug = (parts: Parts) => Parts;

export interface Run {
  readonly seed: number;
  /** The steps to take. Each does the same whichever others are left out. */
  readonly steps: readonly number[];
  readonly bug?: Bug | undefined;
  /** Whether to record a trace. */
  readonly trace?: boolean;
  /** Where to count which states faults meet. */
  readonly meetings?: Meetings;
}

export interface Verdict extends Judgement {
  readonly edits: number;
  readonly killed: number;
  readonly trace: readonly string[];
}

const colleague: Person = { ...coordinator5, id: 99, email: "other@council.example" };
const people = [lead5, lead5, colleague];

/** The steps of a whole run. */
export const allSteps: readonly number[] = Array.from({ length: 30 }, (_, step) => step);
/** Milliseconds for queues to drain by themselves; the longest wait that SharePoint asks for is two minutes. */
const timeToDrain = 600_000;

export async function simulate({ seed, steps, bug, trace: wanted, meetings = noMeetings() }: Run): Promise<Verdict> {
  const trace: string[] = [];
  const chance = random(seed);
  const clock = simulatedClock();
  const started = clock.time();
  const say = wanted ? (line: string) => void trace.push(`${clock.time() - started} ${line}`) : undefined;
  const server = modelServer(clock, seed % 2 === 0);
  const meet = meetingsOf(meetings, (page, edit) => device.isHeld(page, edit));
  const device = createDevice({ clock, random: chance, meet });
  const net = network({ clock, random: chance, server, meet, trace: say });
  const oracle = createOracle();
  const shown = createShownRows(server, oracle);
  const world = createWorld({ clock, random: chance, server, device, meet, pages: () => pages });
  const persons = createPeople({ random: chance, server, oracle, pages: () => pages, say });
  const pages: Page[] = [];
  let operations = 0;
  let opened = 0;
  let killed = 0;

  function open(person: Person, isStorageBlocked = chance.chance(0.06)): Page {
    const page = newPage(person, `page ${++opened} of ${person.id}`, isStorageBlocked);
    const parts = { lists: net.connect(page), openStorage: device.openTab(page), withLock: device.withLock(page) };
    // Every third page reads a list later, possibly after finding edits of it on the device.
    const isLate = chance.chance(0.3);
    const sync = createSync({
      ...(bug ? bug(parts) : parts),
      start: isLate ? [tasks, claims] : everyList,
      definitionOf: async (title) => everyList.find((list) => list.title === title),
      project: (known) => known,
      dayOf,
      clock: clock.of(page),
      tick: 15_000,
      presence: page.presence,
      newOperation: () => `o${++operations}`,
    });
    page.sync = sync;
    let before: ReturnType<typeof sync.state>["edits"] = [];
    sync.subscribe(() => {
      const { edits } = sync.state();
      shown.look(page);
      if (edits === before) return;
      for (const edit of edits) {
        if (before.includes(edit)) continue;
        oracle.show(edit, page.person, pages.includes(page));
        const { progress, ...rest } = edit;
        say?.(`${page.name} ${progress.kind} ${"why" in progress ? (progress.why ?? "") : ""} ${JSON.stringify(rest)}`);
      }
      before = edits;
    });
    sync.start();
    if (isLate) clock.after(chance.below(8_000), () => page.alive && void sync.follow([risks]));
    return page;
  }

  /** The page is killed, or closed while requests end. Another takes its place on the same device. */
  function close(page: Page): void {
    const isKilled = chance.chance(0.8);
    say?.(`${page.name} ${isKilled ? "killed" : "closed"}`);
    oracle.killed(page);
    if (isKilled) {
      killed++;
      meet("page killed", { page });
      page.alive = false;
    } else {
      page.sync?.stop();
    }
    pages[pages.indexOf(page)] = open(page.person);
  }

  function act(): void {
    const page = chance.pick(pages);
    const kind = chance.below(100);
    if (kind < 26) persons.edit(page);
    else if (kind < 36) persons.addRow(page);
    else if (kind < 40) persons.addEntry(page);
    else if (kind < 52) persons.editInList();
    else if (kind < 66) persons.decide(page);
    else if (kind < 74) close(page);
    else if (kind < 97) goWrong(page);
    else if (kind < 99) persons.useItsIds(page);
    else void page.sync?.refresh();
  }

  function goWrong(page: Page): void {
    const what = world.goWrong(page);
    say?.(what);
  }

  /** Whether nothing is under way, and all edits have been sent. */
  function isSettled(): boolean {
    if (net.underWay > 0 || device.underWay > 0) return false;
    for (const page of pages) {
      const state = page.sync?.state();
      if (everyList.some((list) => differenceOf(page, list, server))) return false;
      if (state && state.edits.length > 0 && undrained(page).length > 0) return false;
    }
    return kept().every((operation) =>
      pages.some((page) => page.sync?.state().edits.some((e) => e.operation === operation)),
    );
  }

  function kept(): string[] {
    return [...device.accounts].flatMap((account) => device.kept(account).map((edit) => edit.operation));
  }

  async function drain(): Promise<void> {
    net.faultRate = 0;
    world.recover();
    // Edits that were kept before a page with blocked storage need a page with storage to be sent.
    for (const page of [...pages]) if (page.storageBlocked) pages.push(open(page.person, false));
    say?.("no more faults");
    await clock.advance(timeToDrain, isSettled);
    // In every second run people then resolve what is unresolved, and those edits have to be sent as well.
    if (chance.chance(0.5)) return;
    for (let round = 0; round < 3 && pages.some((page) => persons.needed(page)); round++) {
      for (const page of pages) persons.decide(page);
      await clock.advance(timeToDrain, isSettled);
    }
  }

  pages.push(...people.map((person) => open(person)));
  await clock.advance(5_000);
  net.faultRate = chance.pick([0, 0.1, 0.3, 0.6]);
  for (const step of steps) {
    chance.restart(step + 1);
    act();
    await clock.advance(chance.below(chance.pick([50, 1_000, 20_000])));
  }
  chance.restart(0);
  await drain();
  const judgement = judge({ oracle, pages, server, network: net, shown, evicted: device.evicted, kept: kept() });
  return { ...judgement, edits: oracle.edits.size, killed, trace };
}
