// The one thing the screens talk to: what is known, and how to change it.

import { historyOf, type Step } from "../domain/history.ts";
import { isSame } from "../domain/same.ts";
import type { Clock } from "../ports/clock.ts";
import type { Presence } from "../ports/host.ts";
import type { Lists, Outcome } from "../ports/lists.ts";
import type { ActionFields } from "../schema/actions.ts";
import { createPull } from "./pull.ts";
import { createPush } from "./push.ts";
import type { Edit, State } from "./state.ts";
import { createStore } from "./store.ts";

export type { Board, Edit, Overwritten, Progress, State } from "./state.ts";

export interface Sync {
  state(): State;
  subscribe(listener: () => void): () => void;
  start(): void;
  stop(): void;
  /** Asks SharePoint now; for when the person asks, or has just signed in. */
  refresh(): Promise<void>;
  /**
   * Makes an edit: visible at once, sent as soon as may be. Fields that would not change are left out. `seen` is what
   * the person had before them when they began, where that is not what is visible now.
   */
  edit(id: number, fields: Partial<ActionFields>, seen?: Partial<ActionFields>): void;
  /** Settles a conflict with the values the person chose; those that are theirs already need no write. */
  settle(operation: string, chosen: Partial<ActionFields>): void;
  /** What SharePoint's versions tell of an action, newest first; asked for each time. */
  history(id: number): Promise<Outcome<readonly Step[]>>;
  /** The person has seen that their words were replaced. */
  dismissOverwritten(id: number, field: keyof ActionFields): void;
  retry(operation: string): void;
  discard(operation: string): void;
}

export interface SyncParts {
  readonly lists: Lists;
  readonly presence: Presence;
  readonly clock: Clock;
  /** Ids that no other edit anywhere has. */
  newOperation(): string;
}

export function createSync({ lists, presence, clock, newOperation }: SyncParts): Sync {
  const store = createStore(clock);
  const push = createPush({ store, lists, clock });
  const pull = createPull({ store, lists, presence, clock });
  let stopWatching: (() => void) | undefined;

  function edit(id: number, fields: Partial<ActionFields>, seen: Partial<ActionFields> = {}): void {
    const action = store.state().board?.actions.get(id);
    if (!action) return;
    const changed = pick(fields, (key) => !isSame(action.fields[key], fields[key]));
    if (Object.keys(changed).length === 0) return;
    const before = pick({ ...action.fields, ...seen }, (key) => key in changed);
    const progress = { kind: "waiting", why: undefined } as const;
    store.addEdit({ operation: newOperation(), id, fields: changed, before, made: clock.now(), progress });
    push.wake();
  }

  function find(operation: string): Edit | undefined {
    return store.state().edits.find((each) => each.operation === operation);
  }

  function settle(operation: string, chosen: Partial<ActionFields>): void {
    const conflicting = find(operation);
    if (conflicting?.progress.kind !== "conflict") return;
    const rest = pick(conflicting.fields, (key) => !(key in chosen));
    store.discard(operation);
    edit(conflicting.id, { ...rest, ...chosen });
    push.wake();
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    start() {
      stopWatching = presence.onChange(() => presence.online() && push.retryNow());
      pull.start();
    },
    stop() {
      stopWatching?.();
      pull.stop();
    },
    async refresh() {
      await pull.now();
      push.retryNow();
    },
    edit,
    settle,
    async history(id) {
      const versions = await lists.versions(id);
      return versions.kind === "done" ? { kind: "done", value: historyOf(versions.value) } : versions;
    },
    dismissOverwritten: store.dismissOverwritten,
    retry(operation) {
      store.setProgress(operation, { kind: "waiting", why: undefined });
      push.wake();
    },
    discard(operation) {
      store.discard(operation);
      push.wake();
    },
  };
}

function pick(fields: Partial<ActionFields>, wanted: (key: keyof ActionFields) => boolean): Partial<ActionFields> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => wanted(key as keyof ActionFields)));
}
