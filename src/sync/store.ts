// Confirmed rows plus pending edits, list by list, and the board that is made of them.
import type { Clock } from "../ports/clock.ts";
import type { Changed, Known, KnownList, Project } from "../ports/known.ts";
import type { AnyRow, Changes, Opened } from "../ports/lists.ts";
import type { Day } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import { type Confirmed, createConfirmed } from "./confirmed.ts";
import { createOwnWords } from "./ownWords.ts";
import { type Edit, isOwed, type Progress, type State, type Trouble } from "./state.ts";
import { createVisible, type Visible } from "./visible.ts";

export interface Store<Board> {
  state(): State<Board>;
  subscribe(listener: () => void): () => void;
  /** The lists as they are shown; absent until they have been read once. */
  known(): Known | undefined;
  /** A row as SharePoint has it, as far as is known. */
  confirmed(list: string, id: number): AnyRow | undefined;
  /** The row that the operation added, where it is known. */
  added(list: string, operation: string): AnyRow | undefined;
  /** The operation that adds the row which is shown under that id until SharePoint's own is known. */
  operationOf(list: string, id: number): string | undefined;
  token(): string | undefined;
  /** Whether the rows that are known are these, by id and etag. */
  isAsIn(list: string, etags: ReadonlyMap<number, string>): boolean;
  /** The lists were read afresh. */
  replaceAll(opened: Opened, lists: readonly List[]): void;
  /** Further lists were read. */
  addLists(answers: Opened["lists"], lists: readonly List[]): void;
  applyChanges(changes: Changes): void;
  /** One row as the server now has it; an older version than the known one is left aside. */
  confirm(list: string, row: AnyRow): void;
  trouble(trouble: Trouble | undefined): void;
  addEdit(edit: Edit): void;
  setProgress(operation: string, progress: Progress): void;
  /** Changes an edit in place. */
  change(operation: string, to: Partial<Edit>): void;
  /** SharePoint has the edit's entry; until it is read, it is as it was sent. */
  entryAdded(operation: string): void;
  /** SharePoint has the edit, in the row or in one of its versions. */
  saved(operation: string): void;
  /** The person gave the edit up, or another tab has dealt with it. */
  drop(operation: string): void;
  /** The person has seen that their words in this field were replaced. */
  dismissOverwritten(list: string, id: number, field: string): void;
  /** Looks at the clock again: a new day changes what rows mean. */
  refreshDay(): void;
}

export interface StoreParts<Board> {
  readonly clock: Clock;
  readonly project: Project<Board>;
  /** The calendar day of an instant, where the board is used. */
  readonly dayOf: (instant: Date) => Day;
}

export function createStore<Board>({ clock, project, dayOf }: StoreParts<Board>): Store<Board> {
  const listeners = new Set<() => void>();
  const kept = new Map<string, { readonly confirmed: Confirmed; readonly visible: Visible }>();
  const ownWords = createOwnWords();
  let known: Known | undefined;
  let changeToken: string | undefined;
  let state: State<Board> = {
    board: undefined,
    trouble: undefined,
    asOf: undefined,
    edits: [],
    overwritten: [],
    today: dayOf(clock.now()),
  };

  function set(next: Partial<State<Board>>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  const definition = (title: string) => kept.get(title)?.confirmed.list;

  /** Looks at rows before they take the place of the known ones: do they replace words of ours? */
  function watch(list: string, rows: readonly AnyRow[]): void {
    const found = rows.flatMap((row) => ownWords.replacedBy(list, row)).filter(({ who }) => who.id !== known?.me.id);
    if (found.length === 0) return;
    const same = (one: (typeof found)[number]) => (other: (typeof found)[number]) =>
      one.list === other.list && one.id === other.id && one.field === other.field;
    const others = state.overwritten.filter((old) => !found.some(same(old)));
    set({ overwritten: [...others, ...found] });
  }

  /** Rows that an edit changes as they are shown, by list. */
  function touchedBy({ list, item, addition, entry, operation }: Edit): Changed & object {
    const touched = new Map<string, Set<number>>();
    const touch = (title: string, ids: readonly number[]) =>
      touched.set(title, new Set([...(touched.get(title) ?? []), ...ids]));
    const about = kept.get(list);
    if (item > 0) touch(list, [item]);
    else if (addition !== undefined && about) {
      touch(list, [...about.confirmed.added(addition), about.visible.idOf(addition)]);
    }
    const log = entry && kept.get(entry.list);
    if (entry && log) touch(entry.list, [log.visible.idOf(entry.operation)]);
    if (operation === addition && about) touch(list, [about.visible.idOf(operation)]);
    return touched;
  }

  /** The board with these rows computed anew. */
  function recompute(changed: Changed & object, edits = state.edits): Board | undefined {
    if (!known || changed.size === 0) return state.board;
    const lists = new Map(known.lists);
    for (const [title, ids] of changed) {
      const visible = kept.get(title)?.visible;
      if (visible) lists.set(title, visible.recompute(edits, known.me, ids));
    }
    known = { ...known, lists };
    return project(known, changed, state.board);
  }

  function setEdits(edits: readonly Edit[], touched: readonly (Edit | undefined)[]): void {
    set({ edits, board: recompute(merged(touched.map((edit) => (edit ? touchedBy(edit) : new Map()))), edits) });
  }

  function change(operation: string, to: Partial<Edit>): void {
    const edit = find(operation);
    if (!edit) return;
    const next = { ...edit, ...to };
    setEdits(
      state.edits.map((each) => (each === edit ? next : each)),
      [edit, next],
    );
  }

  function find(operation: string): Edit | undefined {
    return state.edits.find((each) => each.operation === operation);
  }

  function removeEdit(edit: Edit): void {
    setEdits(
      state.edits.filter((each) => each !== edit),
      [edit],
    );
  }

  /** Takes over what was read of lists, and gives them as they are shown. */
  function take(answers: Opened["lists"], lists: readonly List[], me: Known["me"]): ReadonlyMap<string, KnownList> {
    const shown = lists.map((list): readonly [string, KnownList] => {
      const answer = answers.get(list.title) ?? { kind: "missing" };
      if (answer.kind !== "read") return [list.title, answer];
      const parts = kept.get(list.title) ?? partsOf(list);
      watch(list.title, parts.confirmed.newer(answer.rows));
      parts.confirmed.replace(answer);
      parts.visible.forgetExpected();
      for (const edit of state.edits.filter(isOwed)) touchedBy(edit);
      return [list.title, parts.visible.recompute(state.edits, me)];
    });
    return new Map(shown);
  }

  function partsOf(list: List) {
    const confirmed = createConfirmed(list);
    const parts = { confirmed, visible: createVisible(confirmed) };
    kept.set(list.title, parts);
    return parts;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    known: () => known,
    confirmed: (list, id) => kept.get(list)?.confirmed.row(id),
    added(list, operation) {
      const confirmed = kept.get(list)?.confirmed;
      const [id] = confirmed?.added(operation) ?? [];
      return id === undefined ? undefined : confirmed?.row(id);
    },
    operationOf: (list, id) => kept.get(list)?.visible.operationOf(id),
    token: () => changeToken,
    isAsIn: (list, etags) => kept.get(list)?.confirmed.isAsIn(etags) ?? false,
    replaceAll({ me, site, lists: answers, token }, lists) {
      const shown = take(answers, lists, me);
      changeToken = token;
      known = { me, site, lists: shown };
      const now = clock.now();
      set({ board: project(known, "all", state.board), trouble: undefined, asOf: now, today: dayOf(now) });
    },
    addLists(answers, lists) {
      if (!known) return;
      known = { ...known, lists: new Map([...known.lists, ...take(answers, lists, known.me)]) };
      set({ board: project(known, "all", state.board) });
    },
    applyChanges(changes) {
      const touched = new Map<string, Set<number>>();
      for (const [title, changed] of changes.lists) {
        const parts = kept.get(title);
        if (!parts) continue;
        watch(title, parts.confirmed.newer(changed.rows));
        const ids = parts.confirmed.apply(changed);
        touched.set(title, new Set([...ids, ...changed.rows.flatMap(parts.visible.idsTouchedBy)]));
      }
      changeToken = changes.token;
      set({ board: recompute(touched), trouble: undefined, asOf: clock.now() });
    },
    confirm(list, row) {
      const parts = kept.get(list);
      if (!parts || parts.confirmed.newer([row]).length === 0 || !parts.confirmed.confirm(row)) return;
      watch(list, [row]);
      set({ board: recompute(new Map([[list, new Set(parts.visible.idsTouchedBy(row))]])) });
    },
    trouble: (trouble) => set({ trouble }),
    addEdit(edit) {
      ownWords.remember(edit, definition(edit.list));
      setEdits([...state.edits, edit], [edit]);
    },
    dismissOverwritten(list, id, field) {
      const others = state.overwritten.filter((each) => each.list !== list || each.id !== id || each.field !== field);
      set({ overwritten: others });
    },
    setProgress: (operation, progress) => change(operation, { progress }),
    change(operation, to) {
      change(operation, to);
      const edit = find(operation);
      if (edit) ownWords.remember(edit, definition(edit.list));
    },
    entryAdded(operation) {
      const edit = find(operation);
      if (edit?.entry) kept.get(edit.entry.list)?.visible.expect(edit);
    },
    saved(operation) {
      const edit = find(operation);
      if (!edit) return;
      ownWords.arrived(edit);
      const row = kept.get(edit.list)?.confirmed.row(edit.item);
      if (row) watch(edit.list, [row]);
      removeEdit(edit);
    },
    drop(operation) {
      const edit = find(operation);
      if (!edit) return;
      ownWords.forget(edit);
      removeEdit(edit);
    },
    refreshDay() {
      const today = dayOf(clock.now());
      if (today !== state.today) set({ today });
    },
  };
}

function merged(all: readonly (Changed & object)[]): Changed & object {
  const found = new Map<string, Set<number>>();
  for (const each of all) {
    for (const [title, ids] of each) found.set(title, new Set([...(found.get(title) ?? []), ...ids]));
  }
  return found;
}
