// All that screens see of syncing: the state, and the edits they can make.
import type { Clock } from "../ports/clock.ts";
import type { Presence } from "../ports/host.ts";
import type { Project } from "../ports/known.ts";
import type { AnyRow, Lists, Outcome } from "../ports/lists.ts";
import type { Entry, EntryToAdd, OpenEditStorage, WithLock } from "../ports/storage.ts";
import type { Day } from "../schema/column.ts";
import type { Columns, Fields, List, Values } from "../schema/list.ts";
import { blankFields } from "../schema/rowCodec.ts";
import { isSame } from "../schema/same.ts";
import type { Step } from "./history.ts";
import { loadDeliver } from "./later.ts";
import { createOutbox } from "./outbox.ts";
import { createPull } from "./pull.ts";
import { createPush } from "./push.ts";
import { accountOf, additionOf, type Edit, type State } from "./state.ts";
import { createStore } from "./store.ts";

export type { Change, Step } from "./history.ts";
export type { Edit, Overwritten, Progress, State, SyncError } from "./state.ts";
export { accountOf } from "./state.ts";

export interface Sync<Board> {
  state(): State<Board>;
  subscribe(listener: () => void): () => void;
  start(): void;
  stop(): void;
  /** Asks SharePoint for changes now: the person asked, or has just signed in. */
  refresh(): Promise<void>;
  /** Reads these lists as well, and follows their changes from now on. */
  follow(lists: readonly List[]): Promise<void>;
  /** Follows a log that is read closely, so that an entry shows within some seconds; everything else is asked for less often meanwhile. Gives the function that ends it. */
  followEntries(list: List): () => void;
  /**
   * Makes an edit of a row. It is kept on the device, then shown, which is when this resolves, and sent as soon as possible. Fields
   * that would not change are left out; an entry is added even if no field changes.
   */
  edit<C extends Columns>(
    list: List<C>,
    id: number,
    fields: Partial<Fields<C>>,
    options?: EditOptions<C>,
  ): Promise<void>;
  /** Adds an entry, about a row or about none, without changing a row. It is kept and sent as an edit is. */
  addEntry(entry: Entry, about?: { readonly list: List; readonly id: number }): Promise<void>;
  /** Adds a row, in a folder of the list or in its root. It is kept and sent as an edit is. Resolves with its id for now; with none while the list has not been read. */
  addRow<C extends Columns>(list: List<C>, fields: Partial<Fields<C>>, folder?: string): Promise<number | undefined>;
  /** Settles a conflict with the values that the person chose. Values that SharePoint has already are not written. */
  settle(operation: string, chosen: Values): void;
  /** A row's history from its versions, newest first; read each time. */
  history(list: List, id: number): Promise<Outcome<readonly Step[]>>;
  /** Makes the board by another function from now on: something that it is made with has been loaded. */
  projectBy(project: Project<Board>): void;
  /** Puts a duplicate row into the site's recycle bin. For owners. */
  recycle(list: string, id: number): Promise<Outcome<undefined>>;
  /** The person has seen that their words were replaced. */
  dismissOverwritten(list: string, id: number, field: string): void;
  retry(operation: string): void;
  discard(operation: string): void;
}

/** What an edit may come with. */
export interface EditOptions<C extends Columns> {
  /** What the person saw when they began, where that is not what is visible now. */
  readonly seen?: Partial<Fields<C>> | undefined;
  readonly entry?: Entry | undefined;
}

export interface SyncParts<Board> {
  readonly lists: Lists;
  /** The lists that are read first. */
  readonly start: readonly List[];
  /** The definition of a list by its title; nothing if there is no such list. */
  readonly definitionOf: (title: string) => Promise<List | undefined>;
  readonly project: Project<Board>;
  readonly dayOf: (instant: Date) => Day;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly openStorage: OpenEditStorage;
  readonly withLock: WithLock;
  /** Milliseconds between change queries while rows change; longer by itself while they do not. */
  readonly tick: number;
  /** Gives an id that no other edit has. */
  newOperation(): string;
}

export function createSync<Board>(parts: SyncParts<Board>): Sync<Board> {
  const { lists, start, definitionOf, presence, clock, openStorage, withLock, tick, newOperation } = parts;
  const store = createStore<Board>(parts);
  const outbox = createOutbox({
    store,
    openStorage,
    clock,
    onSettledElsewhere: () => pull.now(),
    onFound: () => push.wake(),
  });
  const push = createPush({ store, outbox, lists, clock, withLock, definitionOf, newOperation });
  const pull = createPull({
    store,
    lists,
    start,
    presence,
    clock,
    tick,
    async onRead(read) {
      void loadDeliver();
      await outbox.open(accountOf(read));
      opened();
    },
  });
  let stopWatching: (() => void) | undefined;

  /** The account is known after the first reading. */
  let opened: () => void = () => undefined;
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve;
  });

  /** The entry keeps this id if its edit is replaced by another, so that it is still added only once. */
  const withOperation = (entry: Entry): EntryToAdd => ({ operation: newOperation(), ...entry });

  async function addEdit(what: Partial<Edit> & Pick<Edit, "list" | "item" | "fields" | "before">): Promise<void> {
    const progress = { kind: "waiting", why: undefined } as const;
    const made = { operation: newOperation(), ...what, made: clock.now() };
    await isOpen;
    await push.add({ ...made, kept: false, mayHaveArrived: false, progress });
  }

  /** A row that the tab added is named by its addition: it may have no id yet, or had none for earlier edits. */
  function targetOf(list: string, id: number): Pick<Edit, "item" | "addition"> {
    const addedBy = store.operationOf(list, id);
    const row = addedBy === undefined ? store.confirmed(list, id) : store.added(list, addedBy);
    const addition = addedBy ?? (row && additionOf(row));
    return { item: row?.id ?? Math.max(id, 0), ...(addition !== undefined && { addition }) };
  }

  async function edit<C extends Columns>(
    list: List<C>,
    id: number,
    fields: Partial<Fields<C>>,
    { seen = {}, entry }: EditOptions<C> = {},
  ): Promise<void> {
    const target = targetOf(list.title, id);
    const known = store.known()?.lists.get(list.title);
    const row = known?.kind === "read" ? known.rows.get(target.item || id) : undefined;
    if (!row && id <= 0) return;
    const wanted: Values = fields;
    const changed = row ? pick(wanted, (key) => !isSame(row.fields[key], wanted[key])) : wanted;
    if (Object.keys(changed).length === 0 && !entry) return;
    // Of a row that can no longer be read only what the person saw is known; the edit is kept all the same.
    const before = pick({ ...(row?.fields ?? blankFields(list)), ...seen }, (key) => key in changed);
    await addEdit({
      list: list.title,
      ...target,
      fields: changed,
      before,
      ...(entry && { entry: withOperation(entry) }),
    });
  }

  /** Conflicts that have been settled, until the new edit is kept. */
  const settling = new Set<string>();

  function find(operation: string): Edit | undefined {
    return store.state().edits.find((each) => each.operation === operation);
  }

  /** Replaces an edit in conflict by what the person chose. */
  async function replace(edit: Edit, theirs: AnyRow, chosen: Values): Promise<void> {
    const { operation, list: title, item, addition, entry } = edit;
    const list = await definitionOf(title);
    const wanted = { ...edit.fields, ...chosen };
    const fields = pick(wanted, (key) => !isSame(theirs.fields[key], wanted[key]));
    const before = pick(theirs.fields, (key) => key in fields);
    // A new edit, kept before the old one is removed: another tab may be sending the old one at this moment.
    if (Object.keys(fields).some((key) => !list?.columns[key]?.neverConflicts)) {
      const target = { list: title, item, ...(addition !== undefined && { addition }) };
      await addEdit({ ...target, fields, before, ...(entry && { entry }) });
    }
    await outbox.discard(operation);
  }

  async function settle(operation: string, chosen: Values): Promise<void> {
    const edit = find(operation);
    if (edit?.progress.kind !== "conflict" || settling.has(operation)) return;
    settling.add(operation);
    try {
      await replace(edit, edit.progress.theirs, chosen);
    } finally {
      settling.delete(operation);
    }
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
      await pull.refresh();
      push.retryNow();
    },
    follow: pull.follow,
    followEntries(list) {
      const loaded = import("./followEntries.ts").catch(() => undefined);
      const ending = loaded.then((closely) => closely?.followEntries(list, { store, lists, presence, clock, pull }));
      return () => void ending.then((end) => end?.());
    },
    projectBy: store.projectBy,
    edit,
    addEntry(entry, about) {
      const target = about
        ? { list: about.list.title, ...targetOf(about.list.title, about.id) }
        : { list: entry.list, item: 0 };
      return addEdit({ ...target, fields: {}, before: {}, entry: withOperation(entry) });
    },
    async addRow(list, fields, folder = "") {
      const operation = newOperation();
      const before = pick(blankFields(list), (key) => key in fields);
      await addEdit({ operation, list: list.title, item: 0, addition: operation, folder, fields, before });
      return store.idOf(list.title, operation);
    },
    settle: (operation, chosen) => void settle(operation, chosen),
    async history(list, id) {
      const versions = await lists.versions(list, id);
      if (versions.kind !== "done") return versions;
      const rules = await import("./history.ts").catch(() => undefined);
      if (!rules) return { kind: "later", why: "The history could not be loaded.", waitMs: undefined };
      return { kind: "done", value: rules.historyOf(list, versions.value) };
    },
    async recycle(title, id) {
      const list = await definitionOf(title);
      if (!list) throw new Error(`There is no list ${title}`);
      const outcome = await lists.recycle(list, id);
      if (outcome.kind === "done") await pull.now();
      return outcome;
    },
    dismissOverwritten: store.dismissOverwritten,
    retry(operation) {
      const edit = find(operation);
      if (edit) void outbox.retry(edit).then(push.wake);
    },
    discard: (operation) => void outbox.discard(operation).then(push.wake),
  };
}

function pick(fields: Values, wanted: (key: string) => boolean): Values {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => wanted(key)));
}
