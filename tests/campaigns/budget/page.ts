// One page of the tab, built as the tab builds it: real sync, PnPjs, gate; only the browser about it is ours.
import { type Board, projectBoard, startLists } from "../../../src/plan/board.ts";
import { dayOf } from "../../../src/plan/days.ts";
import type { Lists } from "../../../src/ports/lists.ts";
import type { OpenEditStorage, WithLock } from "../../../src/ports/storage.ts";
import { connect } from "../../../src/sharepoint/connect.ts";
import { createGate, type Gate } from "../../../src/sharepoint/gate.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { createSync, type Sync } from "../../../src/sync/sync.ts";
import type { Network, Page } from "./network.ts";
import { toldBy } from "./refusals.ts";
import type { Site } from "./site.ts";
import type { Time } from "./time.ts";

export interface World {
  readonly time: Time;
  readonly site: Site;
  readonly network: Network;
  /** Waits that gates chose where a refusal told none, in milliseconds. */
  readonly guesses: number[];
  /** Numbers for pages and edits; no two are the same. */
  nextNumber(): number;
}

export interface OpenPage {
  readonly page: Page;
  readonly sync: Sync<Board>;
  /** Brings the page to the front, or hides it. */
  show(visible: boolean): void;
  isVisible(): boolean;
}

interface Opening {
  readonly person: string;
  readonly seesHeaders: boolean;
  readonly openStorage: OpenEditStorage;
  readonly withLock: WithLock;
}

export function openPage(world: World, { person, seesHeaders, openStorage, withLock }: Opening): OpenPage {
  const { time, site, network } = world;
  const page: Page = { person, number: world.nextNumber(), seesHeaders, opening: true };
  network.join(page);
  const token = async () =>
    ({ kind: "token", token: site.tokenFor(person, page.number), expires: time.clock.now() }) as const;
  const sp = connect({ siteUrl: site.url, signIn: { token }, gate: watchedGate(world) });
  const listeners = new Set<() => void>();
  let visible = true;
  const sync = createSync<Board>({
    lists: watchedLists(createLists({ sp, url: site.url }), time),
    presence: {
      online: () => true,
      visible: () => visible,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    start: startLists,
    definitionOf: async (title) => startLists.find((list) => list.title === title),
    project: projectBoard,
    dayOf,
    clock: time.clock,
    openStorage,
    withLock,
    tick: 15_000,
    newOperation: () => `edit ${world.nextNumber()}`,
  });
  sync.subscribe(() => {
    if (sync.state().board) page.opening = false;
  });
  sync.start();
  return {
    page,
    sync,
    isVisible: () => visible,
    show(now) {
      visible = now;
      for (const listener of listeners) listener();
    },
  };
}

function watchedGate({ time, guesses }: World): Gate {
  const gate = createGate(time.clock);
  return {
    pass: () => time.waiting(gate.pass),
    heed(answer) {
      const wait = gate.heed(answer);
      const isRefused = answer.status === 429 || answer.status === 503;
      if (isRefused && toldBy(answer.status, answer.headers, time.clock.now()) === 0) guesses.push(wait);
      return wait;
    },
  };
}

/** Time stands still while a call is under way, but for its waits. */
function watchedLists(lists: Lists, { during }: Time): Lists {
  return {
    open: (asked) => during(() => lists.open(asked)),
    read: (asked) => during(() => lists.read(asked)),
    changesSince: (...query) => during(() => lists.changesSince(...query)),
    token: (asked) => during(() => lists.token(asked)),
    outline: (list) => during(() => lists.outline(list)),
    entriesAfter: (list, id) => during(() => lists.entriesAfter(list, id)),
    readRow: (list, id) => during(() => lists.readRow(list, id)),
    update: (list, edit) => during(() => lists.update(list, edit)),
    addEntry: (list, entry) => during(() => lists.addEntry(list, entry)),
    addRow: (list, row) => during(() => lists.addRow(list, row)),
    added: (list, operation) => during(() => lists.added(list, operation)),
    recycle: (list, id) => during(() => lists.recycle(list, id)),
    versions: (list, id) => during(() => lists.versions(list, id)),
  };
}
