// The confirmed rows and the edits, list by list, and the board that `project` makes of them.
import type { Clock } from "../ports/clock.ts";
import type { Known, KnownList, Project } from "../ports/known.ts";
import type { AnyRow, Opened } from "../ports/lists.ts";
import type { Day } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import { isBy } from "./ours.ts";
import { createOwnWords, without } from "./ownWords.ts";
import { type Edit, isPending, type State } from "./state.ts";
import type { Store } from "./storeShape.ts";
import { applyTo, createParts, type KeptParts, merged, type Touched, touchedBy } from "./touched.ts";

export interface StoreParts<Board> {
  readonly clock: Clock;
  readonly project: Project<Board>;
  /** The calendar day of an instant, in the time zone of the board. */
  readonly dayOf: (instant: Date) => Day;
}

export function createStore<Board>({ clock, dayOf, ...parts }: StoreParts<Board>): Store<Board> {
  let { project } = parts;
  const listeners = new Set<() => void>();
  const kept = new Map<string, KeptParts>();
  const ownWords = createOwnWords();
  let known: Known | undefined;
  let changeToken: string | undefined;
  let state: State<Board> = {
    board: undefined,
    error: undefined,
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

  /** Nothing if the list can no longer be read: its former rows are then not used. */
  function readable(title: string): KeptParts | undefined {
    return known?.lists.get(title)?.kind === "read" ? kept.get(title) : undefined;
  }

  function addedByMe(list: string, operation: string): AnyRow | undefined {
    const confirmed = readable(list)?.confirmed;
    const rows = confirmed?.added(operation).flatMap((id) => confirmed.row(id) ?? []);
    return rows?.find(({ author }) => isBy(author, known?.me));
  }

  /** To be called before the rows take the place of the known ones. */
  function noticeReplacedWords({ confirmed }: KeptParts, rows: readonly AnyRow[]): void {
    const found = ownWords.replacedBy(confirmed, rows, known?.me);
    if (found.length > 0) set({ overwritten: [...without(state.overwritten, found), ...found] });
  }

  /** The board after these rows have been computed again. */
  function recompute(changed: Touched, edits = state.edits): Board | undefined {
    if (!known || changed.size === 0) return state.board;
    const lists = new Map(known.lists);
    for (const [title, ids] of changed) {
      const visible = readable(title)?.visible;
      if (visible) lists.set(title, visible.recompute(edits, known.me, ids));
    }
    known = { ...known, lists };
    return project(known, changed, state.board);
  }

  function setEdits(edits: readonly Edit[], touched: readonly Edit[]): void {
    set({ edits, board: recompute(merged(touched.map((edit) => touchedBy(edit, kept))), edits) });
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

  function expectEntry(edit: Edit | undefined): void {
    if (edit?.entry) kept.get(edit.entry.list)?.visible.expect(edit);
  }

  function removeEdit(edit: Edit): void {
    setEdits(
      state.edits.filter((each) => each !== edit),
      [edit],
    );
  }

  /** Takes over what was read. Gives the visible lists. */
  function takeOver(answers: Opened["lists"], lists: readonly List[], me: Known["me"]): ReadonlyMap<string, KnownList> {
    const shown = lists.map((list): readonly [string, KnownList] => {
      const answer = answers.get(list.title) ?? { kind: "missing" };
      if (answer.kind !== "read") return [list.title, answer];
      const parts = partsOf(list);
      noticeReplacedWords(parts, parts.confirmed.newer(answer.rows));
      parts.confirmed.replace(answer);
      parts.visible.forgetExpected();
      // Rows and entries of pending edits get an id to be shown under.
      for (const edit of state.edits.filter(isPending)) touchedBy(edit, kept);
      return [list.title, parts.visible.recompute(state.edits, me)];
    });
    return new Map(shown);
  }

  function partsOf(list: List): KeptParts {
    const parts = kept.get(list.title) ?? createParts(list);
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
    confirmed: (list, id) => readable(list)?.confirmed.row(id),
    added: addedByMe,
    idOf: (list, operation) => addedByMe(list, operation)?.id ?? readable(list)?.visible.idOf(operation),
    operationOf: (list, id) => kept.get(list)?.visible.operationOf(id),
    token: () => changeToken,
    needsReading(list, { lists }) {
      const changed = lists.get(list);
      return changed !== undefined && readable(list)?.confirmed.needsReading(changed) === true;
    },
    renewToken(token) {
      changeToken = token;
    },
    isAsIn: (list, outline) => kept.get(list)?.confirmed.isAsIn(outline) ?? false,
    beginReading(lists) {
      for (const list of lists) {
        const { confirmed, visible } = partsOf(list);
        confirmed.beginReading();
        visible.beginReading();
      }
    },
    replaceAll({ me, site, present, lists: answers, token }, lists) {
      const shown = takeOver(answers, lists, me);
      changeToken = token;
      known = { me, site, present, lists: shown };
      const now = clock.now();
      set({ board: project(known, "all", state.board), error: undefined, asOf: now, today: dayOf(now) });
    },
    projectBy(next) {
      project = next;
      if (known) set({ board: project(known, "all", state.board) });
    },
    addLists(answers, lists) {
      if (!known) return;
      known = { ...known, lists: new Map([...known.lists, ...takeOver(answers, lists, known.me)]) };
      set({ board: project(known, "all", state.board) });
    },
    applyChanges(changes) {
      const touched = new Map<string, ReadonlySet<number>>();
      for (const [title, changed] of changes.lists) {
        const parts = readable(title);
        if (!parts) continue;
        noticeReplacedWords(parts, parts.confirmed.newer(changed.rows));
        touched.set(title, applyTo(parts, changed));
      }
      changeToken = changes.token;
      set({ board: recompute(touched), error: undefined, asOf: clock.now() });
    },
    confirm(list, row) {
      const parts = kept.get(list);
      if (!parts?.confirmed.confirm(row) || !readable(list)) return;
      noticeReplacedWords(parts, [row]);
      set({ board: recompute(new Map([[list, new Set(parts.visible.idsTouchedBy(row))]])) });
    },
    error: (error) => set({ error }),
    addEdit(edit) {
      ownWords.remember(edit, definition(edit.list));
      setEdits([...state.edits, edit], [edit]);
    },
    dismissOverwritten(list, id, field) {
      set({ overwritten: without(state.overwritten, [{ list, id, field }]) });
    },
    setProgress: (operation, progress) => change(operation, { progress }),
    change(operation, to) {
      change(operation, to);
      const edit = find(operation);
      if (edit) ownWords.remember(edit, definition(edit.list));
    },
    entryAdded(operation) {
      expectEntry(find(operation));
    },
    saved(operation) {
      const edit = find(operation);
      if (!edit) return;
      // Its entry was added before its fields were written, perhaps by another tab.
      expectEntry(edit);
      ownWords.arrived(edit);
      const parts = readable(edit.list);
      const row = parts?.confirmed.row(edit.item);
      if (parts && row) noticeReplacedWords(parts, [row]);
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
