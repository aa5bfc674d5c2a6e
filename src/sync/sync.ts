// The one thing the screens talk to: what is known, and how to change it.

import { historyOf, type Step } from "./history.ts";
import { isSame } from "../schema/same.ts";
import type { Clock } from "../ports/clock.ts";
import type { Presence } from "../ports/host.ts";
import type { Lists, Outcome } from "../ports/lists.ts";
import type { Alone, OpenEditStorage } from "../ports/storage.ts";
import type { ActionFields } from "../plan/actions.ts";
import type { NewRecord, RecordToAdd } from "../plan/log.ts";
import { createOutbox } from "./outbox.ts";
import { createPull } from "./pull.ts";
import { besideWords, createPush } from "./push.ts";
import { accountOf, type Edit, type State } from "./state.ts";
import { createStore } from "./store.ts";

export type { Board, Edit, Overwritten, Progress, State, Trouble } from "./state.ts";
export { accountOf } from "./state.ts";

export interface Sync {
  state(): State;
  subscribe(listener: () => void): () => void;
  start(): void;
  stop(): void;
  /** Asks SharePoint now; for when the person asks, or has just signed in. */
  refresh(): Promise<void>;
  /**
   * Makes an edit: kept on the device, then visible (which is when this resolves), sent as soon as may be. Fields that would not change are left out. `seen` is what
   * the person had before them when they began, where that is not what is visible now. A record goes with it whatever its fields.
   */
  edit(id: number, fields: Partial<ActionFields>, seen?: Partial<ActionFields>, record?: NewRecord): Promise<void>;
  /** Adds a record, of an action or of none, without changing a row; kept and sent as an edit is. */
  add(record: NewRecord): Promise<void>;
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
  readonly openStorage: OpenEditStorage;
  readonly alone: Alone;
  /** Milliseconds between looks at the record while things happen; slower by itself when they do not. */
  readonly tick: number;
  /** Ids that no other edit anywhere has. */
  newOperation(): string;
}

export function createSync({ lists, presence, clock, openStorage, alone, tick, newOperation }: SyncParts): Sync {
  const store = createStore(clock);
  const outbox = createOutbox({
    store,
    openStorage,
    clock,
    onSettledElsewhere: () => void pull.now(),
    onFound: () => push.wake(),
  });
  const push = createPush({ store, outbox, lists, clock, alone });
  const pull = createPull({
    store,
    lists,
    presence,
    clock,
    tick,
    onRead: (read) => outbox.open(accountOf(read)),
  });
  let stopWatching: (() => void) | undefined;

  async function edit(
    id: number,
    fields: Partial<ActionFields>,
    seen: Partial<ActionFields> = {},
    record?: NewRecord,
  ): Promise<void> {
    const action = store.state().board?.actions.get(id);
    if (!action) return;
    const changed = pick(fields, (key) => !isSame(action.fields[key], fields[key]));
    if (Object.keys(changed).length === 0 && !record) return;
    const before = pick({ ...action.fields, ...seen }, (key) => key in changed);
    await make({ id, fields: changed, before, ...(record && { record: once(record) }) });
  }

  /** A record keeps its own id when its edit is made anew, so that it is added once all the same. */
  function once(record: NewRecord): RecordToAdd {
    return { ...record, operation: newOperation() };
  }

  function make(what: Pick<Edit, "id" | "fields" | "before" | "record">): Promise<void> {
    const progress = { kind: "waiting", why: undefined } as const;
    const made = { operation: newOperation(), ...what, made: clock.now() };
    return push.add({ ...made, kept: false, mayHaveArrived: false, progress });
  }

  /** Conflicts that have been settled, until the new edit is kept. */
  const settling = new Set<string>();

  function find(operation: string): Edit | undefined {
    return store.state().edits.find((each) => each.operation === operation);
  }

  async function settle(operation: string, chosen: Partial<ActionFields>): Promise<void> {
    const edit = find(operation);
    if (edit?.progress.kind !== "conflict" || settling.has(operation)) return;
    settling.add(operation);
    const { theirs } = edit.progress;
    const wanted = { ...edit.fields, ...chosen };
    const fields = pick(wanted, (key) => !isSame(theirs.fields[key], wanted[key]));
    const before = pick(theirs.fields, (key) => key in fields);
    // A new edit, kept before the old one goes: another tab may be sending that with its old words at this moment.
    if (Object.keys(fields).some((key) => !besideWords.has(key as keyof ActionFields))) {
      await make({ id: edit.id, fields, before, ...(edit.record && { record: edit.record }) });
    }
    await outbox.discard(operation);
    settling.delete(operation);
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
      push.stop();
      outbox.close();
    },
    async refresh() {
      await pull.now();
      push.retryNow();
    },
    edit,
    add(record) {
      const id = "actionId" in record.fields ? (record.fields.actionId ?? 0) : 0;
      return make({ id, fields: {}, before: {}, record: once(record) });
    },
    settle: (operation, chosen) => void settle(operation, chosen),
    async history(id) {
      const versions = await lists.versions(id);
      return versions.kind === "done" ? { kind: "done", value: historyOf(versions.value) } : versions;
    },
    dismissOverwritten: store.dismissOverwritten,
    retry(operation) {
      const edit = find(operation);
      if (edit) void outbox.retry(edit).then(push.wake);
    },
    discard: (operation) => void outbox.discard(operation).then(push.wake),
  };
}

function pick(fields: Partial<ActionFields>, wanted: (key: keyof ActionFields) => boolean): Partial<ActionFields> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => wanted(key as keyof ActionFields)));
}
