// Learns what changed: everything once, then a change query on every tick while somebody is looking. The longer nothing
// happens the slower it ticks. Once an hour it checks that the change queries have told everything.
import type { Clock } from "../ports/clock.ts";
import type { Presence } from "../ports/host.ts";
import type { Lists, Opened } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
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
  /** Follows these lists from now on too. Resolves when they have been tried to be read. */
  follow(lists: readonly List[]): Promise<void>;
}

interface Parts {
  readonly store: Pick<
    Store<unknown>,
    "state" | "known" | "token" | "isAsIn" | "refreshDay" | "trouble" | "replaceAll" | "addLists" | "applyChanges"
  >;
  readonly lists: Lists;
  /** The lists that are read first, all in one request. */
  readonly start: readonly List[];
  readonly presence: Presence;
  readonly clock: Clock;
  /** Milliseconds between change queries while somebody is looking and things happen. */
  readonly tick: number;
  /** Everything has been read anew: who is asking, and from which site, is known. */
  readonly onRead: (opened: Opened) => Promise<void>;
}

export function createPull({ store, lists, start, presence, clock, tick, onRead }: Parts): Pull {
  let followed = start;
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
    if (!(await readFurther())) return;
    const read = followed.filter(({ title }) => store.known()?.lists.get(title)?.kind === "read");
    const outcome = await lists.changesSince(token, read);
    if (outcome.kind === "token-dead") return readAll();
    if (outcome.kind !== "done") return fail(outcome);
    if (outcome.value.lists.size > 0) lastNews = time();
    failures = 0;
    store.applyChanges(outcome.value);
    if (time() - lastCompared >= comparing) await compare(read);
  }

  /** Reads what is followed and was not read yet; what changes meanwhile is told by the next change query. False when that failed. */
  async function readFurther(): Promise<boolean> {
    const further = followed.filter(({ title }) => !store.known()?.lists.has(title));
    if (further.length === 0) return true;
    const outcome = await lists.read(further);
    if (outcome.kind === "done") store.addLists(outcome.value, further);
    else fail(outcome);
    return outcome.kind === "done";
  }

  /** Change queries are reported to miss changes now and then. */
  async function compare(read: readonly List[]): Promise<void> {
    for (const list of read.filter(({ mode }) => mode === "rows")) {
      const outcome = await lists.etags(list);
      if (outcome.kind !== "done") return fail(outcome);
      if (!store.isAsIn(list.title, outcome.value)) return readAll();
    }
    lastCompared = time();
  }

  async function readAll(): Promise<void> {
    const asked = followed;
    const outcome = await lists.open(asked);
    if (outcome.kind !== "done") return fail(outcome);
    failures = 0;
    lastNews = lastCompared = time();
    store.replaceAll(outcome.value, asked);
    await onRead(outcome.value);
    await readFurther();
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
    async now() {
      // A list that was missing may have been added since.
      const isShort = followed.some(({ title }) => (store.known()?.lists.get(title)?.kind ?? "read") !== "read");
      if (!isShort) return now();
      await running;
      running ??= readAll().finally(() => {
        running = undefined;
      });
      return running;
    },
    async follow(further) {
      followed = [...followed, ...further.filter((list) => !followed.includes(list))];
      await running;
      // Until the first reading there is nothing to add to; it asks for these as well.
      if (store.token() !== undefined) await now();
    },
  };
}
