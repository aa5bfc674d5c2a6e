// Learns what changed: everything once, then a change query on every tick while somebody is looking. The longer nothing
// happens the slower it ticks. Once an hour it checks that the change queries have told everything.
import type { Clock } from "../ports/clock.ts";
import type { Presence } from "../ports/host.ts";
import type { Everything, Lists } from "../ports/lists.ts";
import type { Trouble } from "./state.ts";
import type { Store } from "./store.ts";

const minute = 60_000;
/** How many times slower the ticks are after so long without news. */
const slowing = [
  { quiet: 15 * minute, times: 4 },
  { quiet: 5 * minute, times: 2 },
];
/** Between one comparison of all etags and the next. */
const comparing = 60 * minute;
/** The longest between two tries when SharePoint does not answer. */
const longestTry = 2 * minute;

export interface Pull {
  start(): void;
  stop(): void;
  /** Asks now, whatever the tick. */
  now(): Promise<void>;
}

interface Parts {
  readonly store: Store;
  readonly lists: Lists;
  readonly presence: Presence;
  readonly clock: Clock;
  /** Milliseconds between change queries while somebody is looking and things happen. */
  readonly tick: number;
  /** Everything has been read anew: who is asking, and from which site, is known. */
  readonly onRead: (everything: Everything) => Promise<void>;
}

export function createPull({ store, lists, presence, clock, tick, onRead }: Parts): Pull {
  let running: Promise<void> | undefined;
  let cancelTimer: (() => void) | undefined;
  let stopWatching: (() => void) | undefined;
  /** When anything was last new, and when all rows were last known to be as SharePoint has them; milliseconds. */
  let lastNews = 0;
  let lastCompared = 0;
  /** Tries in a row without an answer. */
  let failures = 0;

  const time = () => clock.now().getTime();

  function now(): Promise<void> {
    running ??= ask().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function ask(): Promise<void> {
    store.refreshDay();
    const token = store.token();
    if (token === undefined) return readAll();
    const outcome = await lists.changesSince(token);
    if (outcome.kind === "token-dead") return readAll();
    if (outcome.kind !== "done") return fail(outcome);
    const { actions, gone, unreadable, planChanged } = outcome.value;
    if (planChanged) return readAll();
    if (actions.length + gone.length + unreadable.length > 0) lastNews = time();
    failures = 0;
    store.applyChanges(outcome.value);
    if (time() - lastCompared >= comparing) await compare();
  }

  /** Change queries are reported to miss changes now and then. */
  async function compare(): Promise<void> {
    const outcome = await lists.etags();
    if (outcome.kind !== "done") return fail(outcome);
    lastCompared = time();
    if (!store.isAsIn(outcome.value)) await readAll();
  }

  async function readAll(): Promise<void> {
    const outcome = await lists.readAll();
    if (outcome.kind !== "done") return fail(outcome);
    failures = 0;
    lastNews = lastCompared = time();
    store.replaceAll(outcome.value);
    await onRead(outcome.value);
  }

  function fail(trouble: Trouble): void {
    failures++;
    store.trouble(trouble.kind === "later" && !presence.online() ? { ...trouble, offline: true } : trouble);
  }

  function untilNext(): number {
    const { trouble } = store.state();
    if (trouble?.kind === "later" && trouble.waitMs !== undefined) return trouble.waitMs;
    if (failures > 0) return Math.min(tick * 2 ** (failures - 1), longestTry);
    const quiet = time() - lastNews;
    return tick * (slowing.find((step) => quiet >= step.quiet)?.times ?? 1);
  }

  async function onTick(): Promise<void> {
    if (presence.visible() && presence.online()) await now();
    // A board that was never read has nothing to show meanwhile, so it is said at once.
    else if (store.token() === undefined && !presence.online()) {
      store.trouble({ kind: "later", why: "This device is offline.", waitMs: undefined, offline: true });
    }
    cancelTimer?.();
    // It may have been stopped while it asked.
    if (stopWatching) cancelTimer = clock.after(untilNext(), () => void onTick());
  }

  return {
    start() {
      stopWatching = presence.onChange(() => {
        lastNews = time();
        if (presence.visible() && presence.online()) void onTick();
      });
      void onTick();
    },
    stop() {
      stopWatching?.();
      stopWatching = undefined;
      cancelTimer?.();
    },
    now,
  };
}
