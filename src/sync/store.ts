// Confirmed rows plus pending edits, recomputed: what is visible is never patched by hand.
import type { Action } from "../domain/action.ts";
import { dayOf } from "../domain/days.ts";
import { readPlan } from "../domain/plan.ts";
import type { Clock } from "../ports/clock.ts";
import type { Changes, Everything, Failure } from "../ports/lists.ts";
import type { ActionFields, ActionRow } from "../schema/actions.ts";
import { folderOf, type ProgrammeRow } from "../schema/programmes.ts";
import { createOwnWords } from "./ownWords.ts";
import { type Edit, isOwed, type Progress, type State } from "./state.ts";

export interface Store {
  state(): State;
  subscribe(listener: () => void): () => void;
  confirmed(id: number): ActionRow | undefined;
  token(): string | undefined;
  /** Whether the rows that are known are these, by id and etag. */
  isAsIn(etags: ReadonlyMap<number, string>): boolean;
  /** The record was read afresh. */
  replaceAll(everything: Everything): void;
  applyChanges(changes: Changes): void;
  /** One row as the server now has it; an older version than the known one is left aside. */
  confirm(row: ActionRow): void;
  forget(id: number): void;
  trouble(failure: Failure | undefined): void;
  addEdit(edit: Edit): void;
  setProgress(operation: string, progress: Progress): void;
  /** Changes an edit in place. */
  change(operation: string, to: Partial<Edit>): void;
  /** SharePoint has the edit, in the row or in one of its versions. */
  saved(operation: string): void;
  /** The person gave the edit up, or another tab has dealt with it. */
  drop(operation: string): void;
  /** The person has seen that their words in this field were replaced. */
  dismissOverwritten(id: number, field: keyof ActionFields): void;
  /** Looks at the clock again: a new day changes where actions stand. */
  refreshDay(): void;
}

export function createStore(clock: Clock): Store {
  const listeners = new Set<() => void>();
  let confirmed = new Map<number, ActionRow>();
  let programmes = new Map<string, ProgrammeRow>();
  /** Rows that the change log called gone: an answer that was on its way then must not bring them back. */
  const gone = new Set<number>();
  let changeToken: string | undefined;
  const ownWords = createOwnWords();
  let state: State = {
    board: undefined,
    trouble: undefined,
    asOf: undefined,
    edits: [],
    overwritten: [],
    today: dayOf(clock.now()),
  };

  function set(next: Partial<State>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  /** Looks at rows before they take the place of the known ones: do they replace words of ours? */
  function watch(rows: readonly ActionRow[]): void {
    const found = rows.flatMap((row) => ownWords.replacedBy(row)).filter(({ who }) => who.id !== state.board?.me.id);
    if (found.length === 0) return;
    const kept = state.overwritten.filter(
      (old) => !found.some((each) => each.id === old.id && each.field === old.field),
    );
    set({ overwritten: [...kept, ...found] });
  }

  function visible(row: ActionRow, edits: readonly Edit[]): Action {
    const owed = edits.filter((edit) => edit.id === row.id && isOwed(edit));
    const fields = Object.assign({}, row.fields, ...owed.map((edit) => edit.fields));
    return { ...row, fields, programme: programmes.get(row.folder)?.fields };
  }

  function recompute(ids: Iterable<number>, edits = state.edits): State["board"] {
    if (!state.board) return undefined;
    const actions = new Map(state.board.actions);
    for (const id of ids) {
      const row = confirmed.get(id);
      if (row) actions.set(id, visible(row, edits));
      else actions.delete(id);
    }
    return { ...state.board, actions };
  }

  function setEdits(edits: readonly Edit[], id: number): void {
    set({ edits, board: recompute([id], edits) });
  }

  function change(operation: string, to: Partial<Edit>): void {
    const edit = state.edits.find((each) => each.operation === operation);
    if (!edit) return;
    setEdits(
      state.edits.map((each) => (each === edit ? { ...edit, ...to } : each)),
      edit.id,
    );
  }

  function removeEdit(edit: Edit): void {
    setEdits(
      state.edits.filter((each) => each !== edit),
      edit.id,
    );
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    confirmed: (id) => confirmed.get(id),
    token: () => changeToken,
    isAsIn(etags) {
      const known = new Map(
        [...confirmed.values(), ...(state.board?.unreadable ?? [])].map(({ id, etag }) => [id, etag]),
      );
      return known.size === etags.size && [...etags].every(([id, etag]) => known.get(id) === etag);
    },
    replaceAll(everything) {
      const known = confirmed;
      gone.clear();
      watch(everything.actions.filter((row) => isNewer(row, known.get(row.id))));
      confirmed = new Map(everything.actions.map((row) => [row.id, newerOf(row, known.get(row.id))]));
      programmes = new Map(everything.programmes.map((row) => [folderOf(row.fields), row]));
      changeToken = everything.token;
      set({
        board: {
          me: everything.me,
          site: everything.site,
          plan: readPlan(everything.settings.map((row) => row.fields)),
          programmes: everything.programmes.toSorted((a, b) => (a.fields.number ?? 0) - (b.fields.number ?? 0)),
          actions: new Map([...confirmed.values()].map((row) => [row.id, visible(row, state.edits)])),
          unreadable: everything.unreadable,
        },
        trouble: undefined,
        asOf: clock.now(),
        today: dayOf(clock.now()),
      });
    },
    applyChanges(changes) {
      const newer = changes.actions.filter((row) => isNewer(row, confirmed.get(row.id)));
      watch(newer);
      for (const row of newer) {
        confirmed.set(row.id, row);
        gone.delete(row.id);
      }
      for (const id of changes.gone) {
        confirmed.delete(id);
        gone.add(id);
      }
      // A row that can no longer be read is set aside, as it would be after a reload; what it said before is not shown as now.
      for (const { id } of changes.unreadable) confirmed.delete(id);
      changeToken = changes.token;
      const touched = [...newer, ...changes.unreadable].map((row) => row.id).concat(changes.gone);
      const board = touched.length > 0 ? recompute(touched) : state.board;
      const named = new Set([...changes.unreadable, ...changes.actions].map((row) => row.id));
      const unreadable = board?.unreadable.filter((row) => !named.has(row.id)) ?? [];
      const changed =
        named.size > 0 && (unreadable.length !== board?.unreadable.length || changes.unreadable.length > 0);
      set({
        board: board && changed ? { ...board, unreadable: [...unreadable, ...changes.unreadable] } : board,
        trouble: undefined,
        asOf: clock.now(),
      });
    },
    confirm(row) {
      if (gone.has(row.id) || !isNewer(row, confirmed.get(row.id))) return;
      watch([row]);
      confirmed.set(row.id, row);
      set({ board: recompute([row.id]) });
    },
    forget(id) {
      gone.add(id);
      confirmed.delete(id);
      set({ board: recompute([id]) });
    },
    trouble: (failure) => set({ trouble: failure }),
    addEdit(edit) {
      ownWords.remember(edit);
      setEdits([...state.edits, edit], edit.id);
    },
    dismissOverwritten(id, field) {
      set({ overwritten: state.overwritten.filter((each) => each.id !== id || each.field !== field) });
    },
    setProgress: (operation, progress) => change(operation, { progress }),
    change(operation, to) {
      change(operation, to);
      const edit = state.edits.find((each) => each.operation === operation);
      if (edit) ownWords.remember(edit);
    },
    saved(operation) {
      const edit = state.edits.find((each) => each.operation === operation);
      if (!edit) return;
      ownWords.arrived(edit);
      const row = confirmed.get(edit.id);
      if (row) watch([row]);
      removeEdit(edit);
    },
    drop(operation) {
      const edit = state.edits.find((each) => each.operation === operation);
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

/** An etag is `"guid,version"`; answers may overtake one another, versions do not. */
function isNewer(row: ActionRow, known: ActionRow | undefined): boolean {
  return !known || row.canEdit !== known.canEdit || versionOf(row.etag) > versionOf(known.etag);
}

function newerOf(row: ActionRow, known: ActionRow | undefined): ActionRow {
  return known && !isNewer(row, known) ? known : row;
}

function versionOf(etag: string): number {
  return Number(/(\d+)"?$/.exec(etag)?.[1] ?? 0);
}
