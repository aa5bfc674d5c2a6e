// Sends what we owe: the oldest edit of each action, one at a time per action. An edit leaves only when SharePoint is
// known to have it, and never over words that its author had not seen.
import { isSame } from "../domain/same.ts";
import type { Clock } from "../ports/clock.ts";
import type { Lists } from "../ports/lists.ts";
import type { ActionFields, ActionRow } from "../schema/actions.ts";
import type { Edit } from "./state.ts";
import type { Store } from "./store.ts";

/** When SharePoint did not say how long to wait. */
const tryAgainAfter = 10_000;
/** Rounds of "stale, read, send again" after which we wait, so that two busy writers cannot spin. */
const mostRounds = 5;

export interface Push {
  /** Sends whatever may go; what was told to wait waits on. */
  wake(): void;
  /** Sends what waits as well: the network is back, or the person asked. (SharePoint's own waits are the gate's.) */
  retryNow(): void;
}

export function createPush({ store, lists, clock }: { store: Store; lists: Lists; clock: Clock }): Push {
  const busy = new Set<number>();
  /** Until when an edit waits, by its operation, in milliseconds of the clock. */
  const waitsUntil = new Map<string, number>();

  function wake(): void {
    const started = new Set<number>();
    for (const edit of store.state().edits) {
      if (started.has(edit.id)) continue;
      if (edit.progress.kind !== "waiting") {
        // An edit that needs a person holds back the later ones of the same action, in the order they were made.
        started.add(edit.id);
        continue;
      }
      started.add(edit.id);
      const waits = (waitsUntil.get(edit.operation) ?? 0) > clock.now().getTime();
      if (!busy.has(edit.id) && !waits) void send(edit);
    }
  }

  async function send(edit: Edit): Promise<void> {
    busy.add(edit.id);
    store.setProgress(edit.operation, { kind: "sending" });
    try {
      await deliver(edit);
    } catch (mistake) {
      // A mistake of ours: the text must not hang in "sending".
      park(edit, `The board could not send this: ${String(mistake)}`);
      throw mistake;
    } finally {
      busy.delete(edit.id);
    }
    wake();
  }

  async function deliver(edit: Edit): Promise<void> {
    for (let round = 0; round < mostRounds; round++) {
      const row = store.confirmed(edit.id);
      if (!row) return park(edit, "The action is no longer there.");
      if (row.fields.operation === edit.operation) return store.saved(edit.operation);
      const disputed = disputedFields(edit, row);
      if (disputed.length > 0) {
        return store.setProgress(edit.operation, { kind: "conflict", theirs: row, fields: disputed });
      }
      const written = await lists.updateAction({ ...edit, etag: row.etag });
      switch (written.kind) {
        case "done":
          if (written.value) store.confirm(written.value);
          else await readBack(edit.id);
          return store.saved(edit.operation);
        case "stale":
          if (await settledByStale(edit)) return;
          break;
        case "later":
          return waitFor(edit, written.why, written.waitMs);
        case "sign-in":
          return waitFor(edit, written.why, undefined);
        case "refused":
          return park(edit, written.why);
        case "gone":
          store.forget(edit.id);
          return park(edit, "The action is no longer there.");
      }
    }
    waitFor(edit, "The action keeps changing.", undefined);
  }

  /** Reads the row that was not as we knew it. True when that settles the edit one way or the other. */
  async function settledByStale(edit: Edit): Promise<boolean> {
    const now = await lists.readAction(edit.id);
    switch (now.kind) {
      case "done": {
        store.confirm(now.value);
        if (now.value.fields.operation === edit.operation) {
          store.saved(edit.operation);
          return true;
        }
        // An earlier try may have arrived though its answer was lost, and somebody else written since.
        const found = await lists.hasOperation(edit.id, edit.operation);
        if (found.kind === "done" && found.value) store.saved(edit.operation);
        else if (found.kind !== "done") waitFor(edit, found.why, undefined);
        return found.kind !== "done" || found.value;
      }
      case "gone":
        store.forget(edit.id);
        park(edit, "The action is no longer there.");
        return true;
      case "refused":
        park(edit, now.why);
        return true;
      case "later":
      case "sign-in":
        waitFor(edit, now.why, now.kind === "later" ? now.waitMs : undefined);
        return true;
    }
  }

  async function readBack(id: number): Promise<void> {
    const now = await lists.readAction(id);
    if (now.kind === "done") store.confirm(now.value);
  }

  function park(edit: Edit, why: string): void {
    store.setProgress(edit.operation, { kind: "parked", why });
  }

  function waitFor(edit: Edit, why: string, waitMs: number | undefined): void {
    store.setProgress(edit.operation, { kind: "waiting", why });
    const wait = waitMs ?? tryAgainAfter;
    waitsUntil.set(edit.operation, clock.now().getTime() + wait);
    clock.after(wait, wake);
  }

  function retryNow(): void {
    waitsUntil.clear();
    wake();
  }

  return { wake, retryNow };
}

/** What comes along with an update: no words of anybody's, so the later one may stand. */
const beside: ReadonlySet<keyof ActionFields> = new Set(["updatedOn", "carriedForward"]);

/** Fields of the edit that hold neither what its author saw nor what they wrote. */
export function disputedFields(edit: Pick<Edit, "fields" | "before">, row: ActionRow): (keyof ActionFields)[] {
  return (Object.keys(edit.fields) as (keyof ActionFields)[]).filter((key) => {
    if (beside.has(key)) return false;
    return !isSame(row.fields[key], edit.before[key]) && !isSame(row.fields[key], edit.fields[key]);
  });
}
