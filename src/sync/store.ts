// Confirmed rows plus pending edits, recomputed: what is visible is never patched by hand.
import type { Action } from "../plan/action.ts";
import { dayOf } from "../plan/days.ts";
import { readPlan } from "../plan/plan.ts";
import { readRounds } from "../plan/rounds.ts";
import { noRecords, standingOf } from "../plan/standing.ts";
import type { Clock } from "../ports/clock.ts";
import type { Changes, Everything } from "../ports/lists.ts";
import type { ActionFields, ActionRow } from "../plan/actions.ts";
import { folderOf, type ProgrammeRow } from "../plan/programmes.ts";
import type { Records } from "../plan/log.ts";
import { createOwnWords } from "./ownWords.ts";
import { type ActionsRecords, byAction, recordsShown, withNew, withRecordOf } from "./records.ts";
import { type Board, type Edit, isOwed, type Progress, type State, type Trouble } from "./state.ts";

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
  trouble(trouble: Trouble | undefined): void;
  addEdit(edit: Edit): void;
  setProgress(operation: string, progress: Progress): void;
  /** Changes an edit in place. */
  change(operation: string, to: Partial<Edit>): void;
  /** SharePoint has the edit's record; until it is read, it is as it was sent. */
  recorded(operation: string): void;
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
  let settings: Everything["settings"] = [];
  let records: Records = { claims: [], verifications: [], supersessions: [], rounds: [], evidence: [] };
  /** Rows that the change log called gone, or that were known and are not there any more: an answer that was on its way then must not bring them back. */
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

  function visible(row: ActionRow, edits: readonly Edit[], shown: ActionsRecords): Action {
    const owed = edits.filter((edit) => edit.id === row.id && isOwed(edit));
    const fields = Object.assign({}, row.fields, ...owed.map((edit) => edit.fields));
    const programme = programmes.get(row.folder)?.fields;
    const standing = standingOf({ ...row, fields }, programme, shown.get(row.id) ?? noRecords);
    return { ...row, fields, programme, standing };
  }

  function recompute(ids: Iterable<number>, edits = state.edits): State["board"] {
    if (!state.board) return undefined;
    const actions = new Map(state.board.actions);
    const shown = byAction(recordsShown(records, edits, state.board.me));
    for (const id of ids) {
      const row = confirmed.get(id);
      if (row) actions.set(id, visible(row, edits, shown));
      else actions.delete(id);
    }
    return { ...state.board, actions };
  }

  /** What follows from records of no action: rounds, and what the plan says of them. */
  function withRecords(board: Board, edits: readonly Edit[]): Board {
    const shown = recordsShown(records, edits, board.me);
    const rounds = readRounds(shown.rounds);
    return {
      ...board,
      records: shown,
      rounds,
      plan: readPlan(
        settings.map((row) => row.fields),
        rounds,
      ),
    };
  }

  function setEdits(edits: readonly Edit[], id: number): void {
    const board = recompute([id], edits);
    const touchesRecords = [...edits, ...state.edits].some((edit) => edit.record && edit.id === id);
    set({ edits, board: board && touchesRecords ? withRecords(board, edits) : board });
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
      for (const id of known.keys()) gone.add(id);
      for (const { id } of everything.actions) gone.delete(id);
      watch(everything.actions.filter((row) => isNewer(row, known.get(row.id))));
      confirmed = new Map(everything.actions.map((row) => [row.id, newerOf(row, known.get(row.id))]));
      programmes = new Map(everything.programmes.map((row) => [folderOf(row.fields), row]));
      settings = everything.settings;
      records = everything.records;
      changeToken = everything.token;
      const { me, site, mayAdd, unreadable } = everything;
      const shown = recordsShown(records, state.edits, me);
      const found = byAction(shown);
      const rounds = readRounds(shown.rounds);
      set({
        board: {
          me,
          site,
          plan: readPlan(
            settings.map((row) => row.fields),
            rounds,
          ),
          programmes: everything.programmes.toSorted((a, b) => (a.fields.number ?? 0) - (b.fields.number ?? 0)),
          actions: new Map([...confirmed.values()].map((row) => [row.id, visible(row, state.edits, found)])),
          unreadable,
          records: shown,
          rounds,
          mayAdd,
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
      const recorded = Object.values(changes.records).flat();
      if (recorded.length > 0) records = withNew(records, changes.records);
      const ofActions = recorded.flatMap(({ fields }) => ("actionId" in fields ? (fields.actionId ?? []) : []));
      const touched = [...newer, ...changes.unreadable].map((row) => row.id).concat(changes.gone, ofActions);
      const recomputed = touched.length > 0 ? recompute(touched) : state.board;
      const board = recomputed && recorded.length > 0 ? withRecords(recomputed, state.edits) : recomputed;
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
    trouble: (trouble) => set({ trouble }),
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
    recorded(operation) {
      const edit = state.edits.find((each) => each.operation === operation);
      if (edit && state.board) records = withRecordOf(records, edit, state.board.me);
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
  if (!known) return true;
  const by = versionOf(row.etag) - versionOf(known.etag);
  // A right to edit that was given or taken makes no version, nor does a move to another programme's folder; but an older
  // answer is older all the same.
  return by > 0 || (by === 0 && (row.canEdit !== known.canEdit || row.folder !== known.folder));
}

function newerOf(row: ActionRow, known: ActionRow | undefined): ActionRow {
  return known && !isNewer(row, known) ? known : row;
}

function versionOf(etag: string): number {
  return Number(/(\d+)"?$/.exec(etag)?.[1] ?? 0);
}
