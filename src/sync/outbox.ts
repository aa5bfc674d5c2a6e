// Edits between the person's hand and SharePoint: kept on the device before they show, found again after a crash, shared
// between the tabs of one person, and gone only when SharePoint has them or the person gives them up.
import type { EditStorage, KeptEdit, OpenEditStorage } from "../ports/storage.ts";
import type { Edit } from "./state.ts";
import type { Store } from "./store.ts";

export interface Outbox {
  /** Opens the account's storage and takes up what was left there. Called whenever SharePoint says who is asking. */
  open(account: string): Promise<void>;
  /** Keeps the edit, then shows it. It is shown, and sent, even when it cannot be kept: `kept` says which. */
  add(edit: Edit): Promise<void>;
  /** Whether the edit is still owed: another tab may have dealt with it. Yes, when storage cannot say. */
  isOwed(operation: string): Promise<boolean>;
  /** SharePoint has it. */
  saved(operation: string): Promise<void>;
  /** SharePoint will not take it; it waits for the person, also after a reload. */
  park(edit: Edit, why: string): Promise<void>;
  /** The person has settled a conflict, or wants it tried again: the same edit, perhaps with other words. */
  change(edit: Edit): Promise<void>;
  discard(operation: string): Promise<void>;
  close(): void;
}

interface Parts {
  readonly store: Store;
  readonly openStorage: OpenEditStorage;
  /** Another tab has dealt with an edit, so the rows have changed. */
  readonly onSettledElsewhere: () => void;
  /** There may be something to send. */
  readonly onFound: () => void;
}

export function createOutbox({ store, openStorage, onSettledElsewhere, onFound }: Parts): Outbox {
  let account: string | undefined;
  let storage: EditStorage | undefined;
  let stopWatching: (() => void) | undefined;
  /** Puts follow one another, so that edits are kept in the order they were made. */
  let last: Promise<unknown> = Promise.resolve();

  async function takeUp(): Promise<void> {
    const from = storage;
    const kept = await from?.readAll();
    // Meanwhile the account may have changed.
    if (kept?.kind !== "done" || from !== storage) return;
    const known = new Set(store.state().edits.map((edit) => edit.operation));
    for (const edit of kept.value) if (!known.has(edit.operation)) store.addEdit(found(edit));
    const there = new Set(kept.value.map((edit) => edit.operation));
    const settled = store
      .state()
      .edits.filter((edit) => edit.kept && !there.has(edit.operation) && edit.progress.kind !== "sending");
    for (const edit of settled) store.drop(edit.operation);
    if (settled.length > 0) onSettledElsewhere();
    onFound();
  }

  return {
    async open(name) {
      if (name === account) return;
      // Somebody else now: what the one before left stays in their own storage, and is not sent in the other's name.
      stopWatching?.();
      for (const edit of store.state().edits) store.drop(edit.operation);
      account = name;
      storage = openStorage(name);
      stopWatching = storage.onChange(() => void takeUp());
      await takeUp();
    },
    async add(edit) {
      const before = last;
      const adding = (async () => {
        await before;
        const outcome = await storage?.put(toKeep(edit, undefined));
        store.addEdit({ ...edit, kept: outcome?.kind === "done" });
      })();
      last = adding;
      await adding;
    },
    async isOwed(operation) {
      const edit = store.state().edits.find((each) => each.operation === operation);
      if (!edit) return false;
      if (!edit.kept) return true;
      const kept = await storage?.readAll();
      return kept?.kind !== "done" || kept.value.some((each) => each.operation === operation);
    },
    async saved(operation) {
      store.saved(operation);
      await storage?.remove(operation);
    },
    async park(edit, why) {
      store.setProgress(edit.operation, { kind: "parked", why });
      if (edit.kept) await storage?.put(toKeep(edit, why));
    },
    async change(edit) {
      if (edit.kept) await storage?.put(toKeep(edit, undefined));
      store.change(edit.operation, { ...edit, progress: { kind: "waiting", why: undefined } });
    },
    async discard(operation) {
      store.drop(operation);
      await storage?.remove(operation);
    },
    close() {
      stopWatching?.();
    },
  };
}

function toKeep({ operation, id, fields, before, made }: Edit, parked: string | undefined): KeptEdit {
  return { operation, id, fields, before, made, parked };
}

/** An edit from another page, or from before a crash: nobody here knows whether it was sent. */
function found(kept: KeptEdit): Edit {
  const { parked, ...edit } = kept;
  const progress =
    parked === undefined ? { kind: "waiting" as const, why: undefined } : { kind: "parked" as const, why: parked };
  return { ...edit, kept: true, mayHaveArrived: true, progress };
}
