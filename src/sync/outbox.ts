// Edits between the person's hand and SharePoint: kept on the device before they show, found again after a crash, shared
// between the tabs of one person, and gone only when SharePoint has them or the person gives them up.
import type { Clock } from "../ports/clock.ts";
import type { EditStorage, KeptEdit, OpenEditStorage } from "../ports/storage.ts";
import { type Edit, isPending } from "./state.ts";
import type { Store } from "./store.ts";

export interface Outbox {
  /** Opens the account's storage and takes up what was left there. Called whenever SharePoint says who is asking. */
  open(account: string): Promise<void>;
  /** Keeps the edit, then shows it. It is shown, and sent, even when it cannot be kept: `kept` says which. */
  add(edit: Edit): Promise<void>;
  /** The edit as it is owed now: another tab may have dealt with it, or parked it. As known here, when storage cannot say. */
  current(operation: string): Promise<Edit | undefined>;
  /** SharePoint has it. */
  saved(operation: string): Promise<void>;
  /** SharePoint will not take it; it waits for the person, also after a reload. */
  reject(edit: Edit, why: string): Promise<void>;
  /** The person wants it tried again. */
  retry(edit: Edit): Promise<void>;
  discard(operation: string): Promise<void>;
  close(): void;
}

interface Parts {
  readonly store: Pick<Store<unknown>, "state" | "addEdit" | "change" | "drop" | "saved" | "setProgress">;
  readonly openStorage: OpenEditStorage;
  readonly clock: Clock;
  /** Another tab has dealt with an edit, so the rows have changed; resolves when that has been asked. */
  readonly onSettledElsewhere: () => Promise<void>;
  /** There may be something to send. */
  readonly onFound: () => void;
}

export function createOutbox({ store, openStorage, clock, onSettledElsewhere, onFound }: Parts): Outbox {
  let account: string | undefined;
  let storage: EditStorage | undefined;
  let stopWatching: (() => void) | undefined;

  /** Being kept by this page, which shows them itself: found in storage meanwhile, they are not those of another. */
  const adding = new Set<string>();
  /** Dealt with here: not to be taken up again, be it that storage failed to remove them or was read before. */
  const removedHere = new Set<string>();

  async function remove(operation: string): Promise<void> {
    const from = storage;
    removedHere.add(operation);
    const outcome = await from?.remove(operation);
    if (outcome?.kind === "failed" && from === storage) clock.after(readAgainAfter, () => void remove(operation));
  }

  async function readStorage(): Promise<void> {
    const from = storage;
    // An edit that is kept while the storage is read may be missing from what was read.
    const keptBefore = new Set(store.state().edits.flatMap((edit) => (edit.kept ? [edit.operation] : [])));
    const kept = await from?.readAll();
    // Meanwhile the account may have changed, or the page gone.
    if (!kept || from !== storage) return;
    if (kept.kind === "failed") {
      // What was kept before may still be there; storage that is only busy comes back.
      clock.after(readAgainAfter, () => void readStorage());
      return;
    }
    for (const edit of kept.value) {
      // Another tab may have kept it anew, after the browser had thrown everything away.
      if (removedHere.has(edit.operation)) void remove(edit.operation);
      else if (find(edit.operation)) follow(edit);
      else if (!adding.has(edit.operation)) store.addEdit(found(edit));
    }
    const there = new Set(kept.value.map((edit) => edit.operation));
    const settled = store
      .state()
      .edits.filter(
        (edit) => keptBefore.has(edit.operation) && !there.has(edit.operation) && edit.progress.kind !== "sending",
      );
    if (settled.length > 0) void dropSettled(settled);
    else onFound();
  }

  /**
   * Another tab is done with the edits. What those that are shown have become is asked for first, so that nothing is shown as it was
   * before them; unless the person does something else with them meanwhile.
   */
  async function dropSettled(settled: readonly Edit[]): Promise<void> {
    for (const edit of settled) {
      if (isPending(edit)) store.setProgress(edit.operation, { kind: "sending" });
      else store.drop(edit.operation);
    }
    const going = settled.map(({ operation }) => find(operation));
    await onSettledElsewhere();
    const left = new Set(store.state().edits);
    for (const edit of going) if (edit && left.has(edit)) store.drop(edit.operation);
    // A tab that remembered one may have kept it anew, after the browser had thrown everything away.
    await readStorage();
  }

  function find(operation: string): Edit | undefined {
    return store.state().edits.find((edit) => edit.operation === operation);
  }

  /** Another tab may have parked or retried an edit that we know as it was; its words stay the same. */
  function follow(kept: KeptEdit): void {
    const known = find(kept.operation);
    if (!known || known.progress.kind === "sending") return;
    const parked = known.progress.kind === "rejected" ? known.progress.why : undefined;
    if (kept.parked === parked) return;
    store.change(kept.operation, found(kept));
  }

  return {
    async open(name) {
      if (name === account) return;
      // Somebody else now: what the one before left stays in their own storage, and is not sent in the other's name.
      stopWatching?.();
      for (const edit of store.state().edits) store.drop(edit.operation);
      account = name;
      storage = openStorage(name);
      stopWatching = storage.onChange(() => void readStorage());
      await readStorage();
    },
    async add(edit) {
      adding.add(edit.operation);
      const outcome = await storage?.put(toKeep(edit, undefined));
      adding.delete(edit.operation);
      store.addEdit({ ...edit, kept: outcome?.kind === "done" });
    },
    async current(operation) {
      const known = find(operation);
      if (!known?.kept) return known;
      const kept = await storage?.readAll();
      if (kept?.kind !== "done") return find(operation);
      const there = kept.value.find((each) => each.operation === operation);
      if (there) follow(there);
      else void dropSettled([known]);
      return there && find(operation);
    },
    async saved(operation) {
      const wasKept = find(operation)?.kept;
      store.saved(operation);
      if (wasKept) await remove(operation);
    },
    async reject(edit, why) {
      store.setProgress(edit.operation, { kind: "rejected", why });
      if (edit.kept) await storage?.put(toKeep(edit, why));
    },
    async retry(edit) {
      if (edit.kept) await storage?.put(toKeep(edit, undefined));
      store.change(edit.operation, { ...edit, progress: { kind: "waiting", why: undefined } });
    },
    async discard(operation) {
      const wasKept = find(operation)?.kept;
      store.drop(operation);
      if (wasKept) await remove(operation);
    },
    close() {
      stopWatching?.();
      storage = undefined;
    },
  };
}

function toKeep(edit: Edit, parked: string | undefined): KeptEdit {
  const { kept: _, mayHaveArrived: __, progress: ___, ...rest } = edit;
  return { ...rest, parked };
}

/** Milliseconds until storage that failed is looked into again. */
const readAgainAfter = 10_000;

/** An edit from another page, or from before a crash: nobody here knows whether it was sent. */
function found(kept: KeptEdit): Edit {
  const { parked, ...edit } = kept;
  const progress =
    parked === undefined ? { kind: "waiting" as const, why: undefined } : { kind: "rejected" as const, why: parked };
  return { ...edit, kept: true, mayHaveArrived: true, progress };
}
