// Sends pending edits: the oldest edit of each row, one at a time per row. An edit is waiting, sending, in conflict or rejected
// (`Progress`); saved, stale and later are the outcomes of a try.
//
//   waiting --> sending --+--> saved      SharePoint has it, and it is removed from the device
//      ^           ^      |
//      |           +------+--- stale      somebody changed the row: read it, compare, send again
//      |                  |
//      +------------------+--- later      no answer, 429, 503, sign-in, another tab has the row: wait, then send again
//      |                  |
//      |                  +--> conflict   somebody changed the same field: the person's choice becomes a new edit
//      |                  |
//      +----- retry ------+--> rejected   SharePoint refuses it, or has no such row: the person retries or discards it
//
// An edit in conflict or rejected holds back later edits of its row.
import type { Clock } from "../ports/clock.ts";
import type { WithLock } from "../ports/storage.ts";
import type { Deliver, DeliverParts } from "./deliver.ts";
import { loadDeliver } from "./later.ts";
import type { Outbox } from "./outbox.ts";
import { type Edit, queueOf } from "./state.ts";
import type { Store } from "./storeShape.ts";

/** Milliseconds to wait if SharePoint names no time: doubled with each try of an edit, up to the longest. */
const tryAgainAfter = 10_000;
const longestTry = 2 * 60_000;
/** Milliseconds until the next try while another tab has the row. */
const otherTabAfter = 2_000;

export interface Push {
  /**
   * Keeps an edit, shows it and sends it under one lock, so that no other tab can send it first. Edits are added one after another,
   * in the order in which they were made. Resolves when the edit shows.
   */
  add(edit: Edit): Promise<void>;
  /** Sends edits that are not in a wait. */
  wake(): void;
  /** Ends all waits, because the network is back or the person asked. (The gate still keeps the waits that SharePoint asks for.) */
  retryNow(): void;
  /** Starts no further sending; requests that are under way end. */
  stop(): void;
}

interface Parts extends Omit<DeliverParts, "store" | "outbox" | "retryLater"> {
  readonly store: Pick<Store<unknown>, "state"> & DeliverParts["store"];
  readonly outbox: Pick<Outbox, "add" | "current"> & DeliverParts["outbox"];
  readonly clock: Clock;
  readonly withLock: WithLock;
}

export function createPush(parts: Parts): Push {
  const { store, outbox, clock, withLock } = parts;
  let deliver: Deliver | undefined;
  const busy = new Set<string>();
  /** By operation: waits before the next try, and how many tries there were. A timer ends a wait, because the clock may be set back. */
  const waits = new Map<string, { isOver: boolean; readonly tries: number }>();

  let lastAdded: Promise<void> = Promise.resolve();
  let stopped = false;

  function find(operation: string): Edit | undefined {
    return store.state().edits.find((edit) => edit.operation === operation);
  }

  function wake(): void {
    if (stopped) return;
    const started = new Set<string>();
    for (const edit of store.state().edits) {
      const queue = queueOf(edit);
      if (started.has(queue)) continue;
      // Also where it is unresolved: it holds back later edits of its row.
      started.add(queue);
      if (edit.progress.kind !== "waiting") continue;
      const isWaiting = waits.get(edit.operation)?.isOver === false;
      if (!busy.has(queue) && !isWaiting) void send(edit);
    }
  }

  function add(edit: Edit): Promise<void> {
    const adding = lastAdded.then(() => addNow(edit));
    lastAdded = adding.catch(() => undefined);
    return adding;
  }

  async function addNow(edit: Edit): Promise<void> {
    const queue = queueOf(edit);
    if (busy.has(queue) || store.state().edits.some((each) => queueOf(each) === queue)) return addForLater(edit);
    await new Promise<void>((shown, failed) => {
      const sending = underLock(edit, async () => {
        await outbox.add(edit);
        shown();
        await start(edit.operation, false);
      });
      sending.then((turn) => (turn === "busy" ? addForLater(edit) : wake())).then(shown, failed);
    });
  }

  /** For an edit that cannot be sent at once: until it is, another tab may find it and send it. */
  async function addForLater(edit: Edit): Promise<void> {
    await outbox.add({ ...edit, mayHaveArrived: true });
    wake();
  }

  async function send(edit: Edit): Promise<void> {
    const turn = await underLock(edit, async () => {
      const current = await outbox.current(edit.operation);
      if (current) await start(current.operation, current.mayHaveArrived);
    });
    if (turn === "busy") retryLater(edit, undefined, otherTabAfter);
    wake();
  }

  /** The lock is shared by the tabs of one person: another may be sending this edit, or an older one of its row. */
  async function underLock(edit: Edit, run: () => Promise<void>): Promise<"ran" | "busy"> {
    const queue = queueOf(edit);
    busy.add(queue);
    try {
      return await withLock(`${store.known()?.site.url ?? ""} ${queue}`, run);
    } catch (error) {
      // A bug of ours: the edit must not stay in "sending".
      await outbox.reject(
        find(edit.operation) ?? edit,
        `The board could not save this because of a fault: ${String(error)}`,
      );
      throw error;
    } finally {
      busy.delete(queue);
    }
  }

  async function start(operation: string, mayHaveArrived: boolean): Promise<void> {
    const edit = find(operation);
    if (stopped || edit?.progress.kind !== "waiting") return;
    store.change(operation, { mayHaveArrived: true, progress: { kind: "sending" } });
    deliver ??= (await loadDeliver())?.createDeliver({ ...parts, retryLater });
    if (!deliver) return retryLater(edit, "Part of the board did not load.", undefined);
    await deliver(edit, mayHaveArrived);
  }

  function retryLater(edit: Edit, why: string | undefined, waitMs: number | undefined): void {
    store.setProgress(edit.operation, { kind: "waiting", why });
    const tries = waits.get(edit.operation)?.tries ?? 0;
    const wait = waitMs ?? Math.min(tryAgainAfter * 2 ** tries, longestTry);
    const waiting = { isOver: false, tries: tries + 1 };
    waits.set(edit.operation, waiting);
    clock.after(wait, () => {
      waiting.isOver = true;
      wake();
    });
  }

  function retryNow(): void {
    waits.clear();
    wake();
  }

  function stop(): void {
    stopped = true;
  }

  return { add, wake, retryNow, stop };
}
