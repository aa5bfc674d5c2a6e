// The device that the pages share: its locks, and edit storage that is slow and fails in every way that a browser's does.
import type { EditStorage, Kept, KeptEdit, OpenEditStorage, WithLock } from "../../../src/ports/storage.ts";
import { type Edit, queueOf } from "../../../src/sync/state.ts";
import { memoryStorage } from "../../support/memoryStorage.ts";
import type { SimulatedClock } from "./clock.ts";
import type { Fault } from "./faults.ts";
import { siteUrl } from "./network.ts";
import { type Met, type Page, underWay } from "./page.ts";
import type { Random } from "./random.ts";

export interface Device {
  openTab(page: Page): OpenEditStorage;
  withLock(page: Page): WithLock;
  kept(account: string): readonly KeptEdit[];
  accounts: Set<string>;
  /** Whether another living page holds the lock of that edit's row. */
  isHeld(page: Page, edit: Edit): boolean;
  /** How many more puts succeed before all fail; negative if none fails. */
  putsUntilFull: number;
  /** The browser clears storage, also while pages are open; those keep again what they remember. */
  evict(): void;
  /** Operations that were kept and then cleared, when no remaining page remembered them. */
  readonly evicted: ReadonlySet<string>;
  /** Requests to storage that are under way. */
  underWay: number;
}

interface Parts {
  readonly clock: SimulatedClock;
  readonly random: Random;
  readonly meet: (fault: Fault, met: Met) => void;
}

interface Tab {
  readonly page: Page;
  readonly account: string;
  readonly storage: EditStorage;
  /** As in `editStorage.ts`: the kept edits that this page remembers, and the id of their database. */
  remembered: Map<string, KeptEdit>;
  birth: number;
  restored: Promise<void>;
  /** Resolves when all requests so far are done. */
  busyUntil: number;
  /** Requests that are not done yet. */
  queued: number;
}

export function createDevice({ clock, random, meet }: Parts): Device {
  const memory = memoryStorage();
  const tabs: Tab[] = [];
  const holders = new Map<string, Page>();
  const evicted = new Set<string>();
  let birth = 0;

  const slowness = () => (random.chance(0.7) ? 0 : random.below(random.chance(0.4) ? 6_000 : 600));

  /** Restoring comes first when a cleared database is opened; other requests wait. */
  function restore(tab: Tab): Promise<void> {
    if (tab.birth !== birth) {
      tab.birth = birth;
      tab.restored = keepAnew(tab);
    }
    return tab.restored;
  }

  async function keepAnew(tab: Tab): Promise<void> {
    const there = await tab.storage.readAll();
    const known = new Set(there.kind === "done" ? there.value.map((edit) => edit.operation) : []);
    for (const edit of tab.remembered.values()) {
      evicted.delete(edit.operation);
      if (!known.has(edit.operation)) await tab.storage.put(edit);
    }
  }

  function failure(page: Page, puts: boolean): Fault | undefined {
    if (page.storageBlocked) return "storage blocked";
    if (page.handleDeadUntil > clock.time()) return "storage handle dead";
    if (puts && device.putsUntilFull >= 0 && device.putsUntilFull-- <= 0) {
      device.putsUntilFull = 0;
      return "storage full";
    }
    return undefined;
  }

  /** Carries out one request to storage, with whatever faults it meets. */
  async function use<T>(tab: Tab, puts: boolean, run: () => Promise<Kept<T>>): Promise<Kept<T>> {
    const { page } = tab;
    device.underWay++;
    // Requests of a page run one after another. A request may be carried out although the page is killed before the answer.
    const wait = slowness();
    const isEarly = random.chance(0.5);
    const backlog = Math.max(0, tab.busyUntil - clock.time());
    tab.busyUntil = clock.time() + backlog + wait;
    const before = isEarly ? backlog : backlog + wait;
    // Even without a delay it runs after earlier requests that are due at the same time.
    if (before > 0 || tab.queued > 0) {
      tab.queued++;
      await new Promise<void>((resolve) => clock.after(before, resolve));
      tab.queued--;
    }
    const fault = failure(page, puts);
    if (fault) meet(fault, { page });
    else await restore(tab);
    const isHeard = page.alive || random.chance(0.5);
    const outcome: Kept<T> = fault || !isHeard ? { kind: "failed", why: fault ?? "gone" } : await run();
    if (isEarly && wait > 0) await clock.pause(wait);
    device.underWay--;
    return page.alive ? outcome : new Promise<never>(() => undefined);
  }

  const device: Device = {
    accounts: new Set(),
    putsUntilFull: -1,
    evicted,
    underWay: 0,
    kept: memory.kept,
    openTab(page) {
      const open = memory.openTab();
      return (account) => {
        device.accounts.add(account);
        const tab: Tab = {
          page,
          account,
          storage: open(account),
          remembered: new Map(),
          birth,
          restored: Promise.resolve(),
          busyUntil: 0,
          queued: 0,
        };
        tabs.push(tab);
        return {
          readAll: () =>
            use(tab, false, async () => {
              const found = await tab.storage.readAll();
              if (found.kind === "done") tab.remembered = new Map(found.value.map((edit) => [edit.operation, edit]));
              return found;
            }),
          async put(edit) {
            const isNew = !tab.remembered.has(edit.operation);
            if (isNew) underWay(page, "keeping an edit", 1);
            const outcome = await use(tab, true, () => {
              tab.remembered.set(edit.operation, edit);
              evicted.delete(edit.operation);
              return tab.storage.put(edit);
            });
            if (isNew) underWay(page, "keeping an edit", -1);
            return outcome;
          },
          remove: (operation) =>
            use(tab, false, () => {
              for (const each of tabs) {
                if (each.account !== account) continue;
                if (each === tab || random.chance(0.8)) each.remembered.delete(operation);
                else clock.after(slowness(), () => each.remembered.delete(operation));
              }
              return tab.storage.remove(operation);
            }),
          onChange: (listener) => tab.storage.onChange(() => page.alive && listener()),
        };
      };
    },
    withLock: (page) => async (name, run) => {
      const key = page.storageBlocked ? `${page.name} ${name}` : name;
      if (holders.get(key)?.alive) return "busy";
      holders.set(key, page);
      try {
        await run();
      } finally {
        if (holders.get(key) === page) holders.delete(key);
      }
      return "ran";
    },
    isHeld(page, edit) {
      const holder = holders.get(`${siteUrl} ${queueOf(edit)}`);
      return holder?.alive === true && holder !== page && !page.storageBlocked;
    },
    evict() {
      birth++;
      for (const account of device.accounts) for (const edit of memory.kept(account)) evicted.add(edit.operation);
      memory.clear();
      for (const tab of tabs) {
        // The page learns that its database was closed, and opens it again.
        if (tab.page.alive && tab.remembered.size > 0) clock.after(slowness(), () => tab.page.alive && restore(tab));
      }
    },
  };
  return device;
}
