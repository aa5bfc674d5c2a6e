// Keeps edits on the device until SharePoint has them: before they show, through a crash, and for all tabs of one person. An edit is
// removed only when SharePoint has it or the person discards it.
import type { Clock } from "../ports/clock.ts";
import type { EditStorage, KeptEdit, OpenEditStorage } from "../ports/storage.ts";
import { type Edit, isPending } from "./state.ts";
import type { Store } from "./storeShape.ts";

export interface Outbox {
  /** Opens the account's storage and reads the edits in it. Called whenever SharePoint says who is signed in. */
  open(account: string): Promise<void>;
  /** Keeps the edit, then shows it. It is shown, and sent, even if it cannot be kept; `kept` says whether it is. */
  add(edit: Edit): Promise<void>;
  /** The edit as storage has it now: another tab may have saved, discarded or rejected it. As known here if storage cannot be read. */
  current(operation: string): Promise<Edit | undefined>;
  /** SharePoint has the edit. */
  saved(operation: string): Promise<void>;
  /** SharePoint does not accept the edit. It stays, also after a reload, until the person retries or discards it. */
  reject(edit: Edit, why: string): Promise<void>;
  /** The person wants the edit sent again. */
  retry(edit: Edit): Promise<void>;
  discard(operation: string): Promise<void>;
  close(): void;
}

interface Parts {
  readonly store: Pick<Store<unknown>, "state" | "addEdit" | "change" | "drop" | "saved" | "setProgress">;
  readonly openStorage: OpenEditStorage;
  readonly clock: Clock;
  /** Another tab has saved or discarded an edit, so the rows may have changed. Resolves when the changes have been read. */
  readonly onSettledElsewhere: () => Promise<void>;
  /** There may be something to send. */
  readonly onFound: () => void;
}

export function createOutbox({ store, openStorage, clock, onSettledElsewhere, onFound }: Parts): Outbox {
  let account: string | undefined;
  let storage: EditStorage | undefined;
  let stopWatching: (() => void) | undefined;

  /** Edits that this page is adding: if they are found in storage, they are not new. */
  const adding = new Set<string>();
  /** Edits that this page has removed: they must not come back if storage fails to remove them, or was read before. */
  const removedHere = new Set<string>();

  async function remove(operation: string): Promise<void> {
    const from = storage;
    removedHere.add(operation);
    const outcome = await from?.remove(operation);
    if (outcome?.kind === "failed" && from === storage) clock.after(readAgainAfter, () => void remove(operation));
  }

  async function readStorage(): Promise<void> {
    const from = storage;
    // An edit that is kept while storage is being read may be missing from the answer.
    const keptBefore = new Set(store.state().edits.flatMap((edit) => (edit.kept ? [edit.operation] : [])));
    const kept = await from?.readAll();
    // The account may have changed since, or the page may have closed.
    if (!kept || from !== storage) return;
    if (kept.kind === "failed") {
      // Storage that is only busy will answer later.
      clock.after(readAgainAfter, () => void readStorage());
      return;
    }
    for (const edit of kept.value) {
      // Another tab may have kept it again, after the browser had cleared storage.
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
   * Another tab has saved or discarded the edits. The rows are read before the edits disappear, so that no row shows its former
   * values for a moment (R13). An edit that the person has changed since then stays.
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
    // A tab that still had one may have kept it again, after the browser had cleared storage.
    await readStorage();
  }

  function find(operation: string): Edit | undefined {
    return store.state().edits.find((edit) => edit.operation === operation);
  }

  /** Another tab may have rejected or retried an edit that is known here. Its fields never change. */
  function follow(kept: KeptEdit): void {
    const known = find(kept.operation);
    if (!known || known.progress.kind === "sending") return;
    const rejected = known.progress.kind === "rejected" ? known.progress.why : undefined;
    if (kept.parked === rejected) return;
    store.change(kept.operation, found(kept));
  }

  return {
    async open(name) {
      if (name === account) return;
      // Edits of the account before stay in that account's storage, and are not sent by this one (R3).
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

function toKeep(edit: Edit, rejected: string | undefined): KeptEdit {
  const { kept: _, mayHaveArrived: __, progress: ___, ...rest } = edit;
  return { ...rest, parked: rejected };
}

/** Milliseconds until storage that failed is tried again. */
const readAgainAfter = 10_000;

/** An edit of another page, or of one that crashed: it may have been sent already. */
function found(kept: KeptEdit): Edit {
  const { parked: rejected, ...edit } = kept;
  const progress =
    rejected === undefined
      ? { kind: "waiting" as const, why: undefined }
      : { kind: "rejected" as const, why: rejected };
  return { ...edit, kept: true, mayHaveArrived: true, progress };
}
