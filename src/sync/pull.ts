// Learns what changed: everything once, then a change query on every tick while somebody is looking. The longer nothing
// happens the slower it ticks. Once an hour it checks that the change queries have told everything.
import type { Clock } from "../ports/clock.ts";
import type { Presence } from "../ports/host.ts";
import type { Failure, Lists, Opened } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import type { SyncError } from "./state.ts";
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
  /** Asks now, whatever the tick: a question that is under way may have been answered already. */
  now(): Promise<void>;
  /** The person asks: lists that could not be read may be there by now. */
  refresh(): Promise<void>;
  /** Follows these lists from now on too. Resolves when they have been tried to be read. */
  follow(lists: readonly List[]): Promise<void>;
}

interface Parts {
  readonly store: Pick<
    Store<unknown>,
    | "state"
    | "known"
    | "token"
    | "isAsIn"
    | "refreshDay"
    | "error"
    | "beginReading"
    | "replaceAll"
    | "addLists"
    | "applyChanges"
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
  /** The question after that one. */
  let next: Promise<void> | undefined;
  /** Whether lists that could not be read are to be tried again. */
  let isRetried = false;
  let cancelTimer: (() => void) | undefined;
  let stopWatching: (() => void) | undefined;
  /** When anything was last new, and when all rows were last known to be as SharePoint has them; milliseconds. */
  let lastNews = 0;
  let lastCompared = 0;
  /** Tries in a row without an answer. */
  let failures = 0;

  const time = () => clock.now().getTime();

  /** Asks, or waits for the answer to what is being asked. */
  function ask(): Promise<void> {
    running ??= askNow()
      // An answer that nobody expects, of a proxy perhaps: said, and asked again.
      .catch((mistake: unknown) => fail({ kind: "later", why: unexpected(mistake), waitMs: undefined }))
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  function askAnew(): Promise<void> {
    if (!running) return ask();
    next ??= running.then(() => {
      next = undefined;
      return ask();
    });
    return next;
  }

  async function askNow(): Promise<void> {
    store.refreshDay();
    const token = store.token();
    if (token === undefined) return readAll();
    // A list that cannot be read keeps nobody from the others.
    const failed = await readFurther();
    const read = followed.filter(({ title }) => kindOf(title) === "read");
    const outcome = await lists.changesSince(token, read);
    // One of them may be gone, or closed to this person: reading tells which, and keeps nobody from the others.
    if (outcome.kind === "token-dead" || outcome.kind === "gone" || outcome.kind === "refused") return readAll();
    if (outcome.kind !== "done") return fail(outcome);
    if (outcome.value.lists.size > 0) lastNews = time();
    failures = 0;
    store.applyChanges(outcome.value);
    if (failed) return fail(failed);
    if (time() - lastCompared >= comparing) await compare(read);
  }

  const kindOf = (title: string) => store.known()?.lists.get(title)?.kind;

  /** Reads what is followed and was not read yet; what changes meanwhile is told by the next change query. */
  async function readFurther(): Promise<Failure | undefined> {
    const further = followed.filter(
      ({ title }) => kindOf(title) === undefined || (isRetried && kindOf(title) !== "read"),
    );
    if (further.length === 0) return undefined;
    store.beginReading(further);
    const outcome = await lists.read(further);
    if (outcome.kind !== "done") return outcome;
    isRetried = false;
    store.addLists(outcome.value, further);
    return undefined;
  }

  /** Change queries are reported to miss changes now and then. */
  async function compare(read: readonly List[]): Promise<void> {
    for (const list of read.filter(({ mode }) => mode === "rows")) {
      const outcome = await lists.etags(list);
      // It may be gone, or closed to this person: reading tells which.
      if (outcome.kind === "gone" || outcome.kind === "refused") return readAll();
      if (outcome.kind !== "done") return fail(outcome);
      if (!store.isAsIn(list.title, outcome.value)) return readAll();
    }
    lastCompared = time();
  }

  async function readAll(): Promise<void> {
    const asked = followed;
    store.beginReading(asked);
    const outcome = await lists.open(asked);
    if (outcome.kind !== "done") return fail(outcome);
    failures = 0;
    isRetried = false;
    lastNews = lastCompared = time();
    store.replaceAll(outcome.value, asked);
    await onRead(outcome.value);
    const failed = await readFurther();
    if (failed) fail(failed);
  }

  function fail(error: SyncError): void {
    failures++;
    store.error(error.kind === "later" && !presence.online() ? { ...error, offline: true } : error);
  }

  function untilNext(): number {
    const { error } = store.state();
    if (error?.kind === "later" && error.waitMs !== undefined) return error.waitMs;
    if (failures > 0) return Math.min(tick * 2 ** (failures - 1), longestTry);
    const quiet = time() - lastNews;
    return tick * (slowing.find((step) => quiet >= step.quiet)?.times ?? 1);
  }

  async function onTick(): Promise<void> {
    if (presence.visible() && presence.online()) await ask();
    // A board that was never read has nothing to show meanwhile, so it is said at once.
    else if (store.token() === undefined && !presence.online()) {
      store.error({ kind: "later", why: "You're offline.", waitMs: undefined, offline: true });
    }
    cancelTimer?.();
    // It may have been stopped while it asked.
    if (stopWatching) cancelTimer = clock.after(untilNext(), () => void onTick());
  }

  return {
    start() {
      stopWatching = presence.onChange(() => {
        lastNews = time();
        isRetried = true;
        if (presence.visible() && presence.online()) void onTick();
      });
      void onTick();
    },
    stop() {
      stopWatching?.();
      stopWatching = undefined;
      cancelTimer?.();
    },
    now: askAnew,
    refresh() {
      isRetried = true;
      return askAnew();
    },
    async follow(further) {
      followed = [...followed, ...further.filter((list) => !followed.includes(list))];
      await running;
      // Until the first reading there is nothing to add to; that asks for these as well.
      if (store.token() === undefined || further.every(({ title }) => kindOf(title) !== undefined)) return;
      await ask();
    },
  };
}

const unexpected = (mistake: unknown) => `SharePoint sent an answer that the board could not read: ${String(mistake)}`;
