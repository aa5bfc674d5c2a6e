// Who last changed a row without being of its programme, or an owner.
import { isUnknown, type Person } from "../schema/column.ts";
import type { Action } from "./action.ts";
import type { Board } from "./board.ts";
import { dayOf } from "./days.ts";
import { supersessions } from "./log.ts";
import { authorsOf } from "./offered.ts";
import { rowsOf } from "./rowsOf.ts";
import { type Programme, roleIn, teams, teamsOf } from "./teams.ts";

/**
 * The row's last editor, if they were of another programme that day. SharePoint lets the people of a programme and owners edit its
 * rows. So whoever was in no programme was an owner, as are those who have added entries that only owners may add. Which columns they
 * wrote is in the versions alone.
 */
export function otherWriter({ programme, editor, modified }: Action, board: Board): Person | undefined {
  const on = dayOf(modified);
  if (isUnknown(editor) || isOwner(editor, board) || roleIn(programme, editor, on)) return undefined;
  return programmesOf(board).some((other) => roleIn(other, editor, on)) ? editor : undefined;
}

function isOwner({ id }: Person, { me, isOwner: isMine, lists }: Board): boolean {
  return (isMine && me.id === id) || authorsOf(rowsOf(lists, supersessions), rowsOf(lists, teams)).has(id);
}

/** Remembered by the rows, which are other objects once a programme or its team has changed. */
const known = new WeakMap<Board["programmes"], readonly Programme[]>();

function programmesOf({ programmes, lists }: Board): readonly Programme[] {
  const found = known.get(programmes) ?? [...teamsOf(programmes, [...rowsOf(lists, teams).values()]).values()];
  known.set(programmes, found);
  return found;
}
