// Learns what changed: everything once, then a change query on every tick while somebody is looking.
import type { Clock } from "../ports/clock.ts";
import type { Presence } from "../ports/host.ts";
import type { Everything, Lists } from "../ports/lists.ts";
import type { Store } from "./store.ts";

/** Between change queries while the board is visible. */
const tick = 15_000;

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
  /** Everything has been read anew: who is asking, and from which site, is known. */
  readonly onRead: (everything: Everything) => Promise<void>;
}

export function createPull({ store, lists, presence, clock, onRead }: Parts): Pull {
  let running: Promise<void> | undefined;
  let cancelTimer: (() => void) | undefined;
  let stopWatching: (() => void) | undefined;

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
    if (outcome.kind !== "done") return store.trouble(outcome);
    if (outcome.value.planChanged) return readAll();
    store.applyChanges(outcome.value);
  }

  async function readAll(): Promise<void> {
    const outcome = await lists.readAll();
    if (outcome.kind !== "done") return store.trouble(outcome);
    store.replaceAll(outcome.value);
    await onRead(outcome.value);
  }

  function schedule(wait: number): void {
    cancelTimer?.();
    cancelTimer = clock.after(wait, () => void onTick());
  }

  async function onTick(): Promise<void> {
    if (presence.visible() && presence.online()) await now();
    const { trouble } = store.state();
    schedule(trouble?.kind === "later" && trouble.waitMs !== undefined ? trouble.waitMs : tick);
  }

  return {
    start() {
      stopWatching = presence.onChange(() => {
        if (presence.visible() && presence.online()) void onTick();
      });
      void onTick();
    },
    stop() {
      stopWatching?.();
      cancelTimer?.();
    },
    now,
  };
}
