// Who may own a decision or a question: everybody whom the plan names. Known without the network.
import type { Action } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";
import { members } from "../../../plan/meetings/bodies.ts";
import { rowsOf } from "../../../plan/rowsOf.ts";
import { isGone, type Person } from "../../../schema/column.ts";

/** By name. */
export function ownersOn({ me, programmes, actions, lists }: Board): readonly Person[] {
  const named = [
    me,
    ...programmes.flatMap(({ fields: { lead, coordinator } }) => [lead, coordinator]),
    ...[...actions.values()].flatMap(({ fields }) => fields.leads),
    ...[...rowsOf(lists, members).values()].map(({ fields }) => fields.person),
  ];
  const known = new Map(named.flatMap((person) => (person && !isGone(person) ? [[person.id, person]] : [])));
  return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name, "en-GB", { numeric: true }));
}

/** Whom something about the action is for, unless somebody else is chosen. */
export const ownerOf = (action: Action | undefined): Person | undefined =>
  action?.fields.leads[0] ?? action?.programme?.lead;
