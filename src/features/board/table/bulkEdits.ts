// Writes to several actions, one edit each: each is kept, sent, and if need be asked about, by itself.
import type { Action } from "../../../plan/action.ts";
import { actions as actionsList } from "../../../plan/actions.ts";
import type { Board } from "../../../plan/board.ts";
import { type NewDue, revision } from "../../../plan/revising.ts";
import { seenInRow } from "../../../plan/statement.ts";
import type { Day, Person } from "../../../schema/column.ts";
import type { Sync } from "../../../sync/sync.ts";

type Edits = Pick<Sync<Board>, "edit">;

/** `actions` as the person saw them: what somebody has written since is not written over. */
export async function ledEach(sync: Edits, actions: readonly Action[], leads: readonly Person[]): Promise<void> {
  for (const { id, fields } of actions) await sync.edit(actionsList, id, { leads }, { seen: { leads: fields.leads } });
}

export interface NewDueOfEach extends NewDue {
  readonly today: Day;
}

export async function dueEach(sync: Edits, actions: readonly Action[], due: NewDueOfEach): Promise<void> {
  for (const action of actions) {
    const { revisedDue, revisedDueReason, slips } = action.fields;
    const seen = seenInRow(action, { revisedDue, revisedDueReason, slips });
    await sync.edit(actionsList, action.id, revision(action, due, due.today), { seen });
  }
}
