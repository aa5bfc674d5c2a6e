// The person's own updates since the page was loaded: each can be undone, and its card keeps its place for some seconds, so that no
// second click falls on the card that would have moved under the pointer.
import { useSyncExternalStore } from "react";
import type { Action } from "../../plan/action.ts";
import { type ActionFields, actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import type { Change } from "../../plan/move.ts";
import { undoOf } from "../../plan/moveChange.ts";
import { isSame } from "../../schema/same.ts";
import type { Sync } from "../../sync/sync.ts";
import { useSession } from "./session.tsx";

/** Milliseconds in which no card moves after an update. */
const heldFor = 5_000;

export interface Made extends Change {
  readonly kind: "unchanged" | "updated";
  readonly action: Action;
  /** What a form showed. */
  readonly seen?: Partial<ActionFields>;
  /** What else undoing it puts back, such as what was typed. */
  readonly undone?: () => void;
}

interface Update extends Made {
  readonly isUndone: boolean;
  readonly before: Partial<ActionFields>;
}

interface State {
  /** By the action's row. */
  readonly made: ReadonlyMap<number, Update>;
  /** The actions whose cards keep their place, the last one at the end. */
  readonly held: readonly number[];
}

function updatesIn(sync: Sync<Board>) {
  let state: State = { made: new Map(), held: [] };
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: Partial<State>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function put(id: number, update: Update): void {
    clearTimeout(timer);
    timer = setTimeout(letGo, heldFor);
    show({ made: new Map(state.made).set(id, update), held: [...state.held.filter((each) => each !== id), id] });
  }

  function letGo(): void {
    show({ made: new Map([...state.made].filter(([, { isUndone }]) => !isUndone)), held: [] });
  }

  /** Resolves when it is kept on the device. */
  function make(update: Made): Promise<void> {
    const { action, fields, entry, seen } = update;
    // With the time, which the edit gets on its way: undone, the update before it is again the last one.
    const before = Object.fromEntries(
      [...Object.keys(fields), "updatedAt"].map((key) => [key, action.fields[key as keyof ActionFields]]),
    );
    const kept = sync.edit(actions, action.id, fields, { seen, entry });
    put(action.id, { ...update, before, isUndone: false });
    return kept;
  }

  /** Somebody else's words since then are not written over. */
  function undo(id: number): void {
    const update = state.made.get(id);
    const action = sync.state().board?.actions.get(id);
    if (!update || update.isUndone || !action) return;
    const { fields, entry } = undoOf(action, update.before, update.entry);
    void sync.edit(actions, id, fields, { seen: update.fields, entry });
    update.undone?.();
    put(id, { ...update, isUndone: true });
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return { state: () => state, subscribe, make, undo };
}

const known = new WeakMap<Sync<Board>, ReturnType<typeof updatesIn>>();

export function useUpdates() {
  const { sync } = useSession();
  const updates = known.get(sync) ?? updatesIn(sync);
  known.set(sync, updates);
  const { made, held } = useSyncExternalStore(updates.subscribe, updates.state);
  return { made, held, make: updates.make, undo: updates.undo };
}

/** What stands of the person's update of the action: nothing once the row says something else, or on another day. */
export function updateOf({ id, fields }: Action, made: State["made"]): Update | undefined {
  const update = made.get(id);
  if (!update || update.isUndone) return update;
  const written = Object.entries(update.fields);
  return written.every(([key, value]) => isSame(fields[key as keyof ActionFields], value)) ? update : undefined;
}
