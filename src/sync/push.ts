// Sends what we owe: the oldest edit of each action, one at a time per action. An edit leaves only when SharePoint is
// known to have it, and never over words that its author had not seen.
import { isSame } from "../schema/same.ts";
import type { Clock } from "../ports/clock.ts";
import type { Failure, Lists } from "../ports/lists.ts";
import type { Alone } from "../ports/storage.ts";
import { type ActionFields, type ActionRow, actions } from "../plan/actions.ts";
import type { Outbox } from "./outbox.ts";
import type { Edit } from "./state.ts";
import type { Store } from "./store.ts";

/** When SharePoint did not say how long to wait: doubled with each try of an edit, up to the longest. */
const tryAgainAfter = 10_000;
const longestTry = 2 * 60_000;
/** Before looking again whether another tab is done with the action. */
const otherTabAfter = 2_000;
/** Rounds of "stale, read, send again" after which we wait, so that two busy writers cannot spin. */
const mostRounds = 5;

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

interface Parts {
  readonly store: Store;
  readonly outbox: Pick<Outbox, "add" | "current" | "saved" | "park">;
  readonly lists: Lists;
  readonly clock: Clock;
  readonly alone: Alone;
}

export function createPush({ store, outbox, lists, clock, alone }: Parts): Push {
  const busy = new Set<number>();
  /** Edits that wait before the next try, and after how many; by operation. A timer ends the wait: the clock may be set back meanwhile. */
  const waits = new Map<string, { isOver: boolean; readonly tries: number }>();

  let lastAdded: Promise<void> = Promise.resolve();
  let stopped = false;

  function find(operation: string): Edit | undefined {
    return store.state().edits.find((edit) => edit.operation === operation);
  }

  function wake(): void {
    if (stopped) return;
    const started = new Set<number>();
    for (const edit of store.state().edits) {
      if (started.has(edit.id)) continue;
      if (edit.progress.kind !== "waiting") {
        // An edit that needs a person holds back the later ones of the same action, in the order they were made.
        started.add(edit.id);
        continue;
      }
      started.add(edit.id);
      const isWaiting = waits.get(edit.operation)?.isOver === false;
      if (!busy.has(edit.id) && !isWaiting) void send(edit);
    }
  }

  function add(edit: Edit): Promise<void> {
    const adding = lastAdded.then(() => addNow(edit));
    lastAdded = adding.catch(() => undefined);
    return adding;
  }

  async function addNow(edit: Edit): Promise<void> {
    if (busy.has(edit.id) || store.state().edits.some(({ id }) => id === edit.id)) return addForLater(edit);
    await new Promise<void>((shown, failed) => {
      const sending = inTurn(edit, async () => {
        await outbox.add(edit);
        shown();
        await deliver(edit.operation, false);
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
      if (current) await deliver(current.operation, current.mayHaveArrived);
    });
    if (turn === "busy") waitFor(edit, undefined, otherTabAfter);
    wake();
  }

  /** Another tab of the same person may be sending the same edit, or an older one of the same action. */
  async function inTurn(edit: Edit, run: () => Promise<void>): Promise<"ran" | "busy"> {
    busy.add(edit.id);
    try {
      return await alone(`action ${edit.id}`, run);
    } catch (mistake) {
      // A mistake of ours: the text must not hang in "sending".
      await outbox.park(find(edit.operation) ?? edit, `The board could not send this: ${String(mistake)}`);
      throw mistake;
    } finally {
      busy.delete(edit.id);
    }
  }

  async function deliver(operation: string, arrivedPerhaps: boolean): Promise<void> {
    const edit = find(operation);
    if (stopped || edit?.progress.kind !== "waiting") return;
    store.change(operation, { mayHaveArrived: true, progress: { kind: "sending" } });
    if (Object.keys(edit.fields).length === 0) return addRecord(edit, () => outbox.saved(operation));
    let mayHaveArrived = arrivedPerhaps;
    let isRecorded = edit.record === undefined;
    for (let round = 0; round < mostRounds; round++) {
      const row = store.confirmed(edit.id);
      if (!row) return outbox.park(edit, whyMissing(edit.id));
      if (row.fields.operation === edit.operation) return outbox.saved(edit.operation);
      if (mayHaveArrived) {
        const found = await lists.hasOperation(edit.id, edit.operation);
        if (found.kind !== "done") return fail(edit, found);
        if (found.value) {
          await readBack(edit.id);
          return outbox.saved(edit.operation);
        }
      }
      const disputed = disputedFields(edit, row);
      if (disputed.length > 0) {
        return store.setProgress(edit.operation, { kind: "conflict", theirs: row, fields: disputed });
      }
      if (!isRecorded) {
        await addRecord(edit, async () => {
          isRecorded = true;
        });
        if (!isRecorded) return;
      }
      const written = await lists.updateAction({ ...edit, etag: row.etag });
      if (written.kind === "done") {
        if (written.value) store.confirm(written.value);
        else await readBack(edit.id);
        return outbox.saved(edit.operation);
      }
      if (written.kind !== "stale") {
        return fail(edit, written);
      }
      const now = await lists.readAction(edit.id);
      if (now.kind !== "done") return fail(edit, now);
      store.confirm(now.value);
      // It may be our own earlier try that made the row newer: whoever reads on an unanswered write looks for it.
      mayHaveArrived = true;
    }
    waitFor(edit, "The action keeps changing.", undefined);
  }

  /** SharePoint takes a record once, so after a lost answer it is simply sent again. */
  async function addRecord(edit: Edit, then: () => Promise<void>): Promise<void> {
    const added = edit.record ? await lists.addRecord(edit.record) : nothingToAdd;
    if (added.kind !== "done") return fail(edit, added);
    store.recorded(edit.operation);
    return then();
  }

  function whyMissing(id: number): string {
    const isUnreadable = store.state().board?.unreadable.some((row) => row.list === actions.title && row.id === id);
    return isUnreadable ? "The action's row in the list cannot be read at present." : "The action is no longer there.";
  }

  /** What a failed request means for the edit. */
  async function fail(edit: Edit, failure: Failure): Promise<void> {
    switch (failure.kind) {
      case "later":
        return waitFor(edit, failure.why, failure.waitMs);
      case "sign-in":
        return waitFor(edit, failure.why, undefined);
      case "refused":
        return outbox.park(edit, failure.why);
      case "gone":
        // It may have been restored since this was answered: that a row is gone is for the change query to tell.
        return outbox.park(edit, "The action is no longer there.");
    }
  }

  async function readBack(id: number): Promise<void> {
    const now = await lists.readAction(id);
    if (now.kind === "done") store.confirm(now.value);
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

const nothingToAdd = { kind: "done", value: undefined } as const;

/** What comes along with an update: no words of anybody's, so the later one may stand. */
export const besideWords: ReadonlySet<keyof ActionFields> = new Set([
  "updatedOn",
  "carriedForward",
  "narrativeOn",
  "coverage",
]);

/** Fields of the edit that hold neither what its author saw nor what they wrote. */
export function disputedFields(edit: Pick<Edit, "fields" | "before">, row: ActionRow): (keyof ActionFields)[] {
  return (Object.keys(edit.fields) as (keyof ActionFields)[]).filter((key) => {
    if (besideWords.has(key)) return false;
    return !isSame(row.fields[key], edit.before[key]) && !isSame(row.fields[key], edit.fields[key]);
  });
}
