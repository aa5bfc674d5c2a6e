// One page of a person in the simulator: the faults that it has, and the states that it is in.
import type { Presence } from "../../../src/ports/host.ts";
import type { Known } from "../../../src/ports/known.ts";
import type { Person } from "../../../src/schema/column.ts";
import { type Edit, isPending } from "../../../src/sync/state.ts";
import type { Sync } from "../../../src/sync/sync.ts";
import { type Fault, faults, type Meetings, type State, states } from "./faults.ts";

export interface Page {
  readonly person: Person;
  /** For the trace. */
  readonly name: string;
  /** A killed page runs nothing any more. */
  alive: boolean;
  online: boolean;
  visible: boolean;
  /** Milliseconds by which its clock is wrong. */
  clockIsOff: number;
  /** Until when SharePoint asks for a sign-in. */
  challengedUntil: number;
  /** Third-party storage is blocked: no edit is kept or shared, and there are no locks. */
  readonly storageBlocked: boolean;
  /** Until when its database handle is dead. */
  handleDeadUntil: number;
  /** How many requests and puts are under way, by state. */
  readonly underWay: number[];
  readonly presence: Presence;
  presenceChanged(): void;
  sync: Sync<Known> | undefined;
}

/** A row, by its list's title. */
export interface RowName {
  readonly list: string;
  readonly id: number;
}

export function newPage(person: Person, name: string, storageBlocked: boolean): Page {
  const listeners = new Set<() => void>();
  const page: Page = {
    person,
    name,
    alive: true,
    online: true,
    visible: true,
    clockIsOff: 0,
    challengedUntil: 0,
    storageBlocked,
    handleDeadUntil: 0,
    underWay: states.map(() => 0),
    presence: {
      online: () => page.online,
      visible: () => page.visible,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    presenceChanged() {
      if (page.alive) for (const listener of listeners) listener();
    },
    sync: undefined,
  };
  return page;
}

/** Counts a state of the page up or down. */
export function underWay(page: Page, state: State, by: 1 | -1): void {
  const place = states.indexOf(state);
  page.underWay[place] = (page.underWay[place] ?? 0) + by;
}

export interface Met {
  readonly page: Page;
  /** The request that met the fault; if absent, everything that the page has under way did. */
  readonly request?: State;
  /** The row that the fault is about; if absent, every row. */
  readonly row?: RowName;
}

/** Counts which states faults meet. `isHeld`: whether another page holds the lock of that edit's row. */
export function meetingsOf(meetings: Meetings, isHeld: (page: Page, edit: Edit) => boolean) {
  return (fault: Fault, { page, request, row: about }: Met): void => {
    const row = meetings[faults.indexOf(fault)] ?? [];
    const count = (state: State) => {
      const place = states.indexOf(state);
      row[place] = (row[place] ?? 0) + 1;
    };
    if (request) count(request);
    else for (const state of states) if ((page.underWay[states.indexOf(state)] ?? 0) > 0) count(state);
    const others = new Set<State>();
    if (request && (page.underWay[states.indexOf("keeping an edit")] ?? 0) > 0) others.add("keeping an edit");
    for (const edit of page.sync?.state().edits ?? []) {
      if (about && (edit.list !== about.list || edit.item !== about.id)) continue;
      const state = stateOf(edit, page, isHeld);
      if (state) others.add(state);
    }
    for (const state of others) count(state);
  };
}

function stateOf(edit: Edit, page: Page, isHeld: (page: Page, edit: Edit) => boolean): State | undefined {
  if (edit.progress.kind === "conflict") return "edit in conflict";
  if (edit.progress.kind === "rejected") return "edit rejected";
  if (!isPending(edit) || edit.progress.kind === "sending") return undefined;
  if (isHeld(page, edit)) return "other tab has row";
  return edit.item === 0 && edit.addition !== undefined ? "row not in SharePoint yet" : "edit waits";
}
