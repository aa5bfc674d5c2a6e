// Sends what we owe: the oldest edit of each row, one at a time per row. An edit leaves only when SharePoint is known to have it, and
// never over words that its author had not seen.
import type { Clock } from "../ports/clock.ts";
import type { AnyRow, Failure, Lists } from "../ports/lists.ts";
import type { Alone } from "../ports/storage.ts";
import { blankFields, type List } from "../schema/list.ts";
import { isSame } from "../schema/same.ts";
import type { Outbox } from "./outbox.ts";
import { type Edit, queueOf } from "./state.ts";
import type { Store } from "./store.ts";

/** When SharePoint did not say how long to wait: doubled with each try of an edit, up to the longest. */
const tryAgainAfter = 10_000;
const longestTry = 2 * 60_000;
/** Before looking again whether another tab is done with the row. */
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
  readonly store: Pick<
    Store<unknown>,
    "state" | "known" | "confirmed" | "added" | "confirm" | "change" | "setProgress" | "entryAdded"
  >;
  readonly outbox: Pick<Outbox, "add" | "current" | "saved" | "park" | "settleOn">;
  readonly lists: Lists;
  readonly clock: Clock;
  readonly alone: Alone;
  /** The definition of a list; an edit of an earlier day may be of one that has not been needed yet. */
  readonly definitionOf: (title: string) => Promise<List | undefined>;
}

export function createPush({ store, outbox, lists, clock, alone, definitionOf }: Parts): Push {
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

  /** Another tab of the same person may be sending the same edit, or an older one of the same row. */
  async function inTurn(edit: Edit, run: () => Promise<void>): Promise<"ran" | "busy"> {
    const queue = queueOf(edit);
    busy.add(queue);
    try {
      return await alone(`${store.known()?.site.url ?? ""} ${queue}`, run);
    } catch (mistake) {
      // A mistake of ours: the text must not hang in "sending".
      await outbox.park(find(edit.operation) ?? edit, `The board could not send this: ${String(mistake)}`);
      throw mistake;
    } finally {
      busy.delete(queue);
    }
  }

  async function deliver(operation: string, arrivedPerhaps: boolean): Promise<void> {
    const edit = find(operation);
    if (stopped || edit?.progress.kind !== "waiting") return;
    store.change(operation, { mayHaveArrived: true, progress: { kind: "sending" } });
    const list = await definitionOf(edit.list);
    if (!list) return outbox.park(edit, `The board knows no list “${edit.list}” any more.`);
    if (edit.addition !== undefined) return deliverToNewRow(list, edit, arrivedPerhaps);
    if (Object.keys(edit.fields).length > 0) return deliverChange(list, edit, arrivedPerhaps);
    if (await addEntry(edit)) await outbox.saved(operation);
  }

  async function deliverChange(list: List, edit: Edit, arrivedPerhaps: boolean): Promise<void> {
    let mayHaveArrived = arrivedPerhaps;
    let hasEntry = edit.entry === undefined;
    for (let round = 0; round < mostRounds; round++) {
      const row = store.confirmed(edit.list, edit.item);
      if (!row) return outbox.park(edit, whyMissing(edit));
      if (row.fields.operation === edit.operation) return outbox.saved(edit.operation);
      if (mayHaveArrived) {
        const found = await lists.hasOperation(list, edit.item, edit.operation);
        if (found.kind !== "done") return fail(edit, found);
        if (found.value) {
          await readBack(list, edit.item);
          return outbox.saved(edit.operation);
        }
      }
      const disputed = disputedFields(list, edit, row);
      if (disputed.length > 0) {
        return store.setProgress(edit.operation, { kind: "conflict", theirs: row, fields: disputed });
      }
      hasEntry ||= await addEntry(edit);
      if (!hasEntry) return;
      const { item: id, fields, operation } = edit;
      const written = await lists.update(list, { id, etag: row.etag, fields, operation });
      if (written.kind === "done") {
        if (written.value) store.confirm(edit.list, written.value);
        else await readBack(list, edit.item);
        return outbox.saved(edit.operation);
      }
      if (written.kind !== "stale") return fail(edit, written);
      const now = await lists.readRow(list, edit.item);
      if (now.kind !== "done") return fail(edit, now);
      store.confirm(edit.list, now.value);
      // It may be our own earlier try that made the row newer: whoever reads on an unanswered write looks for it.
      mayHaveArrived = true;
    }
    waitFor(edit, "It keeps changing.", undefined);
  }

  /** Adds a row, or changes one that an earlier edit adds. SharePoint would take the same row twice, so it is looked for first. */
  async function deliverToNewRow(list: List, edit: Edit, mayHaveArrived: boolean): Promise<void> {
    const { addition = "", operation, fields, folder = "" } = edit;
    const isAddition = addition === operation;
    let row = store.added(edit.list, addition);
    if (!row && (mayHaveArrived || !isAddition)) {
      const found = await lists.added(list, addition);
      if (found.kind !== "done") return fail(edit, found);
      row = found.value[0];
    }
    if (!row && !isAddition) return outbox.park(edit, "What this belongs to was never added.");
    if (!row) {
      const added = await lists.addRow(list, { fields, operation, folder });
      if (added.kind !== "done") return fail(edit, added);
      const found = await lists.added(list, addition);
      if (found.kind !== "done") return fail(edit, found);
      row = found.value[0];
    }
    if (!row) return waitFor(edit, "What was added does not show yet.", undefined);
    store.confirm(edit.list, row);
    await passOn(list, edit, row);
    // Of a row that was begun, what is not there yet is written as an edit of it.
    const before = isAddition ? pickedFrom(blankFields(list), fields) : edit.before;
    const settled = await outbox.settleOn(edit, { item: row.id, before });
    return deliverChange(list, settled, true);
  }

  /** Edits that were made of the row while it was on its way are edits of the row now. */
  async function passOn(list: List, { operation, addition }: Edit, row: AnyRow): Promise<void> {
    for (const other of store.state().edits) {
      const isOfRow = other.list === list.title && other.addition === addition && other.operation !== operation;
      if (isOfRow && other.progress.kind === "waiting" && other.operation !== addition) {
        await outbox.settleOn(other, { item: row.id, before: other.before });
      }
    }
  }

  /** SharePoint takes an entry once, so after a lost answer it is simply sent again. Whether it is there. */
  async function addEntry(edit: Edit): Promise<boolean> {
    const { entry } = edit;
    if (entry) {
      const log = await definitionOf(entry.list);
      if (!log) {
        await outbox.park(edit, `The board knows no list “${entry.list}” any more.`);
        return false;
      }
      const added = await lists.addEntry(log, { fields: entry.fields, operation: entry.operation, folder: "" });
      if (added.kind !== "done") {
        await fail(edit, added);
        return false;
      }
      store.entryAdded(edit.operation);
    }
    return true;
  }

  function whyMissing({ list, item }: Edit): string {
    const known = store.known()?.lists.get(list);
    const isUnreadable = known?.kind === "read" && known.unreadable.some(({ id }) => id === item);
    return isUnreadable ? `Its row in ${list} cannot be read at present.` : gone(list);
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
        return outbox.park(edit, gone(edit.list));
    }
  }

  async function readBack(list: List, id: number): Promise<void> {
    const now = await lists.readRow(list, id);
    if (now.kind === "done") store.confirm(list.title, now.value);
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

const gone = (list: string) => `It is no longer there, in ${list}.`;

function pickedFrom(values: Edit["fields"], keys: Edit["fields"]): Edit["fields"] {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, values[key]]));
}

/** Fields of the edit that hold neither what its author saw nor what they wrote; those that come along with others do not count. */
export function disputedFields(
  list: List,
  edit: Pick<Edit, "fields" | "before">,
  row: Pick<AnyRow, "fields">,
): string[] {
  return Object.keys(edit.fields).filter((key) => {
    if (list.columns[key]?.neverConflicts) return false;
    return !isSame(row.fields[key], edit.before[key]) && !isSame(row.fields[key], edit.fields[key]);
  });
}
