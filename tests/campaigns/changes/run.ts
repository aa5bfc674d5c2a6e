// Two observers of one site: a tab, which reads everything once and then asks for changes, and somebody who reads everything again at
// every step. Whatever people do in SharePoint, both see the same after each tick.

import type { Clock } from "../../../src/ports/clock.ts";
import type { Known } from "../../../src/ports/known.ts";
import type { Lists, Opened } from "../../../src/ports/lists.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { createSync, type Sync } from "../../../src/sync/sync.ts";
import { fakeClock } from "../../support/fakeClock.ts";
import { memoryStorage } from "../../support/memoryStorage.ts";
import { random as randomFrom } from "../../sync/simulator/random.ts";
import { operate } from "./operations.ts";
import { type Login, lists, openSite, siteUrl } from "./site.ts";

export interface Run {
  readonly seed: number;
  readonly steps: number;
  /** Whose tab it is. */
  readonly login: Exclude<Login, "owner">;
  readonly report?: (line: string) => void;
}

export interface Ran {
  /** What is different, and what was done before; empty if nothing is. */
  readonly differences: readonly string[];
  readonly done: number;
}

const tick = 15_000;
const day = 24 * 60 * 60_000;

export async function runChanges({ seed, steps, login, report }: Run): Promise<Ran> {
  const random = randomFrom(seed);
  const clock = fakeClock("2026-11-22T09:00:00Z", async () => undefined);
  const site = await openSite(clock);
  const sync = observer(clock, createLists({ sp: site.as(login), url: siteUrl }));
  const everything = createLists({ sp: site.as(login), url: siteUrl });
  const recent: string[] = [];
  let number = 0;
  let done = 0;

  async function something(when: string): Promise<void> {
    const did = await operate(site, random, `n${++number}`);
    if (did !== undefined) {
      done++;
      recent.push(`${when}: ${did}`);
    }
    recent.splice(0, recent.length - 30);
  }

  /** The tab's requests find that more has happened since the one before. */
  function interrupt(often: number): void {
    site.meanwhile = async (who, address) => {
      if (who === login && random.chance(often))
        await something(`before ${address.slice(siteUrl.length, siteUrl.length + 60)}`);
    };
  }

  async function differences(): Promise<readonly string[]> {
    site.meanwhile = undefined;
    const opened = await everything.open(lists);
    if (opened.kind !== "done") return [`reading everything: ${opened.why}`];
    const { error, board } = sync.state();
    const [seen, there] = [shapeOf(board?.lists ?? new Map()), shapeOf(opened.value.lists)];
    const wrong = [...there]
      .filter(([key, value]) => seen.get(key) !== value)
      .map(([key, value]) => `${key}: ${value}, seen as ${seen.get(key)}`);
    const extra = [...seen]
      .filter(([key]) => !there.has(key))
      .map(([key, value]) => `${key}: nothing, seen as ${value}`);
    return [...(error ? [`error: ${JSON.stringify(error)}`] : []), ...wrong, ...extra];
  }

  try {
    sync.start();
    await sync.refresh();
    for (let step = 1; step <= steps; step++) {
      for (let more = random.below(3); more >= 0; more--) await something(`step ${step}`);
      // A token that old is answered with nothing; the comparison of all etags finds what it hides.
      await clock.advance(random.chance(0.002) ? 61 * day : tick);
      if (random.chance(0.3)) {
        interrupt(0.3);
        await sync.refresh();
      }
      interrupt(0);
      await sync.refresh();
      const found = await differences();
      if (found.length > 0) return { differences: [`seed ${seed}, step ${step}`, ...recent, ...found], done };
      if (step % 500 === 0) report?.(`${step} of ${steps} steps, ${done} operations, no difference`);
    }
    return { differences: [], done };
  } finally {
    sync.stop();
    site.close();
  }
}

/** A tab that has the lists of the site as its board, and is to be started. */
export function observer(clock: Clock, port: Lists): Sync<Known> {
  const { openTab, withLock } = memoryStorage();
  return createSync<Known>({
    ...{ clock, start: lists, tick, withLock, openStorage: openTab() },
    lists: port,
    definitionOf: async (title) => lists.find((list) => list.title === title),
    project: (known) => known,
    dayOf: () => "2026-11-22",
    presence: { online: () => true, visible: () => true, onChange: () => () => undefined },
    newOperation: () => crypto.randomUUID(),
  });
}

/** Everything that is known of a row or a folder, by its list and id. */
function shapeOf(answers: Known["lists"] | Opened["lists"]): ReadonlyMap<string, string> {
  const shape = new Map<string, string>();
  for (const [title, answer] of answers) {
    if (answer.kind !== "read") {
      shape.set(title, answer.kind);
      continue;
    }
    for (const row of answer.rows.values()) {
      const { id, etag, folder, canEdit, fields } = row;
      shape.set(`${title} ${id}`, JSON.stringify({ etag, folder, canEdit, fields }));
    }
    for (const { id, name, rights } of answer.folders.values()) {
      shape.set(`${title} folder ${id}`, JSON.stringify({ name, rights }));
    }
    for (const { id, reason } of answer.unreadable) shape.set(`${title} unreadable ${id}`, reason);
  }
  return shape;
}
