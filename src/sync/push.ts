// Sends what we owe: the oldest edit of each row, one at a time per row. An edit leaves only when SharePoint is known to have it, and
// never over words that its author had not seen.
import type { Clock } from "../ports/clock.ts";
import type { WithLock } from "../ports/storage.ts";
import { createDeliver, type DeliverParts } from "./deliver.ts";
import type { Outbox } from "./outbox.ts";
import { type Edit, queueOf } from "./state.ts";
import type { Store } from "./store.ts";

/** When SharePoint did not say how long to wait: doubled with each try of an edit, up to the longest. */
const tryAgainAfter = 10_000;
const longestTry = 2 * 60_000;
/** Before looking again whether another tab is done with the row. */
const otherTabAfter = 2_000;

export interface Push {
  /**
   * Keeps an edit, shows it and sends it, in one turn, so that no other tab can have sent it before. Resolves when it shows; one
   * edit after another, in the order they were made.
   */
  add(edit: Edit): Promise<void>;
  /** Sends whatever may go; what was told to wait waits on. */
  wake(): void;
  /** Sends what waits as well: the network is back, or the person asked. (SharePoint's own waits are the gate's.) */
  retryNow(): void;
  /** Starts nothing any more; what is under way ends. */
  stop(): void;
}

interface Parts extends Omit<DeliverParts, "store" | "outbox" | "waitFor"> {
  readonly store: Pick<Store<unknown>, "state"> & DeliverParts["store"];
  readonly outbox: Pick<Outbox, "add" | "current"> & DeliverParts["outbox"];
  readonly clock: Clock;
  readonly withLock: WithLock;
}

export function createPush(parts: Parts): Push {
  const { store, outbox, clock, withLock } = parts;
  const deliver = createDeliver({ ...parts, waitFor });
  const busy = new Set<string>();
  /** Edits that wait before the next try, and after how many; by operation. A timer ends the wait: the clock may be set back meanwhile. */
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
      // An edit that needs a person holds back the later ones of the same row, in the order they were made.
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
      const sending = inTurn(edit, async () => {
        await outbox.add(edit);
        shown();
        await start(edit.operation, false);
      });
      sending.then((turn) => (turn === "busy" ? addForLater(edit) : wake())).then(shown, failed);
    });
  }

  /** Until it is sent, another tab may find it and send it. */
  async function addForLater(edit: Edit): Promise<void> {
    await outbox.add({ ...edit, mayHaveArrived: true });
    wake();
  }

  async function send(edit: Edit): Promise<void> {
    const turn = await inTurn(edit, async () => {
      const current = await outbox.current(edit.operation);
      if (current) await start(current.operation, current.mayHaveArrived);
    });
    if (turn === "busy") waitFor(edit, undefined, otherTabAfter);
    wake();
  }

  /** Another tab of the same person may be sending the same edit, or an older one of the same row. */
  async function inTurn(edit: Edit, run: () => Promise<void>): Promise<"ran" | "busy"> {
    const queue = queueOf(edit);
    busy.add(queue);
    try {
      return await withLock(`${store.known()?.site.url ?? ""} ${queue}`, run);
    } catch (mistake) {
      // A mistake of ours: the text must not hang in "sending".
      await outbox.park(
        find(edit.operation) ?? edit,
        `The board could not save this because of a fault: ${String(mistake)}`,
      );
      throw mistake;
    } finally {
      busy.delete(queue);
    }
  }

  async function start(operation: string, mayHaveArrived: boolean): Promise<void> {
    const edit = find(operation);
    if (stopped || edit?.progress.kind !== "waiting") return;
    store.change(operation, { mayHaveArrived: true, progress: { kind: "sending" } });
    await deliver(edit, mayHaveArrived);
  }

  function waitFor(edit: Edit, why: string | undefined, waitMs: number | undefined): void {
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
