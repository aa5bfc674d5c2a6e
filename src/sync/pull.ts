// Reads the lists: everything once, then a change query on every tick while somebody is looking. The longer nothing changes, the
// longer the ticks. Once an hour all rows are compared, in case a change query missed something: one of its changes, or all of them,
// because its token died and nobody said so.
import type { Clock } from "../ports/clock.ts";
import type { Presence } from "../ports/host.ts";
import type { Changes, Failure, Lists, Opened, TokenDead } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import type { SyncError } from "./state.ts";
import type { Store } from "./storeShape.ts";

const minute = 60_000;
/** How many times longer the ticks are after so many milliseconds without a change. */
const slowing = [
  { quiet: 15 * minute, times: 4 },
  { quiet: 5 * minute, times: 2 },
];
/** Milliseconds between comparisons of all rows. */
const comparing = 60 * minute;
/** Milliseconds: the shortest tick while a log is followed closely, which costs requests of its own. */
const besideFollowing = 30_000;
/** The longest wait between two tries while SharePoint does not answer, in milliseconds. */
const longestTry = 2 * minute;

export interface Pull {
  start(): void;
  stop(): void;
  /** Asks for changes now. A query that is under way is not enough: it may be older than what the caller wants to know. */
  now(): Promise<void>;
  /** The same, for the person: lists that could not be read are tried again. */
  refresh(): Promise<void>;
  /** Follows these lists as well from now on. Resolves after trying to read them. */
  follow(lists: readonly List[]): Promise<void>;
  /** A log is followed closely from now on, so that everything else is asked for less often; or no longer. */
  slow(isSlow: boolean): void;
}

interface Parts {
  readonly store: Pick<
    Store<unknown>,
    | "state"
    | "known"
    | "token"
    | "isAsIn"
    | "renewToken"
    | "needsReading"
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
  /** Milliseconds between change queries while somebody is looking and rows change. */
  readonly tick: number;
  /** Everything has been read, so the person and the site are known. */
  readonly onRead: (opened: Opened) => Promise<void>;
}

export function createPull({ store, lists, start, presence, clock, tick, onRead }: Parts): Pull {
  let followed = start;
  let running: Promise<void> | undefined;
  /** The query after the running one. */
  let next: Promise<void> | undefined;
  /** Whether lists that could not be read are to be tried again. */
  let retriesUnavailable = false;
  let cancelTimer: (() => void) | undefined;
  let stopWatching: (() => void) | undefined;
  /** When a change was last seen, and when all rows were last compared; milliseconds. */
  let lastNews = 0;
  let lastCompared = 0;
  /** Tries in a row without an answer. */
  let failures = 0;
  /** How many logs are followed closely. */
  let closely = 0;

  const time = () => clock.now().getTime();

  /** Starts a query, or waits for the one that is under way. */
  function ask(): Promise<void> {
    running ??= askNow()
      // An answer that cannot be understood, perhaps from a proxy (R25).
      .catch((error: unknown) => fail({ kind: "later", why: unexpected(error), waitMs: undefined }))
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  function askAgain(): Promise<void> {
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
    // A list that cannot be read must not stop the others.
    const failed = await readFurther();
    const read = followed.filter(({ title }) => kindOf(title) === "read");
    const outcome = await lists.changesSince(token, read, store.known()?.lists);
    if (outcome.kind !== "done") return readAllOrFail(outcome);
    if (outcome.value.lists.size > 0) lastNews = time();
    // If they cannot be read, the token stays, and the next query tells of their changes again.
    const moved = read.filter(({ title }) => store.needsReading(title, outcome.value));
    const unread = await readAgain(moved);
    if (unread) return readAllOrFail(unread);
    failures = 0;
    store.applyChanges(without(outcome.value, moved));
    if (failed) return fail(failed);
    if (time() - lastCompared >= comparing) await compare(read);
  }

  const kindOf = (title: string) => store.known()?.lists.get(title)?.kind;

  /** Reads lists that are followed and have not been read. The next change query has what changes meanwhile. */
  async function readFurther(): Promise<Failure | undefined> {
    const further = followed.filter(
      ({ title }) => kindOf(title) === undefined || (retriesUnavailable && kindOf(title) !== "read"),
    );
    const failed = await readAgain(further);
    if (further.length > 0 && !failed) retriesUnavailable = false;
    return failed;
  }

  async function readAgain(wanted: readonly List[]): Promise<Failure | undefined> {
    if (wanted.length === 0) return undefined;
    store.beginReading(wanted);
    const outcome = await lists.read(wanted);
    if (outcome.kind !== "done") return outcome;
    store.addLists(outcome.value, wanted);
    return undefined;
  }

  /** The token is read first, so that a change made during the comparison is told after it; it takes the place of one that may be dead. */
  async function compare(read: readonly List[]): Promise<void> {
    const token = await lists.token(read);
    if (token.kind !== "done") return readAllOrFail(token);
    for (const list of read) {
      const outcome = await lists.outline(list);
      if (outcome.kind !== "done") return readAllOrFail(outcome);
      if (!store.isAsIn(list.title, outcome.value)) return readAll();
    }
    store.renewToken(token.value);
    lastCompared = time();
  }

  async function readAll(): Promise<void> {
    const asked = followed;
    store.beginReading(asked);
    const outcome = await lists.open(asked);
    if (outcome.kind !== "done") return fail(outcome);
    failures = 0;
    retriesUnavailable = false;
    lastNews = lastCompared = time();
    store.replaceAll(outcome.value, asked);
    await onRead(outcome.value);
    const failed = await readFurther();
    if (failed) fail(failed);
  }

  /** A list may be gone, or closed to this person. Reading shows which one, and reads the others. */
  async function readAllOrFail(outcome: Failure | TokenDead): Promise<void> {
    if (outcome.kind === "later" || outcome.kind === "sign-in") return fail(outcome);
    return readAll();
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
    return Math.max(closely && besideFollowing, tick * (slowing.find((step) => quiet >= step.quiet)?.times ?? 1));
  }

  async function onTick(): Promise<void> {
    if (presence.visible() && presence.online()) await ask();
    // Without any rows to show, the person is told at once.
    else if (store.token() === undefined && !presence.online()) {
      store.error({ kind: "later", why: "You're offline.", waitMs: undefined, offline: true });
    }
    cancelTimer?.();
    // It may have been stopped meanwhile.
    if (stopWatching) cancelTimer = clock.after(untilNext(), () => void onTick());
  }

  return {
    start() {
      stopWatching = presence.onChange(() => {
        lastNews = time();
        retriesUnavailable = true;
        if (presence.visible() && presence.online()) void onTick();
      });
      void onTick();
    },
    stop() {
      stopWatching?.();
      stopWatching = undefined;
      cancelTimer?.();
    },
    now: askAgain,
    slow(isSlow) {
      closely += isSlow ? 1 : -1;
    },
    refresh() {
      retriesUnavailable = true;
      return askAgain();
    },
    async follow(further) {
      followed = [...followed, ...further.filter((list) => !followed.includes(list))];
      await running;
      // The first reading asks for these lists too.
      if (store.token() === undefined || further.every(({ title }) => kindOf(title) !== undefined)) return;
      await ask();
    },
  };
}

function without({ token, lists }: Changes, read: readonly List[]): Changes {
  return { token, lists: new Map([...lists].filter(([title]) => !read.some((list) => list.title === title))) };
}

const unexpected = (error: unknown) => `SharePoint sent an answer that the board could not read: ${String(error)}`;
