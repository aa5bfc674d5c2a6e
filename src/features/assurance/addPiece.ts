// Adds an entry about an action: with the row's mirror, if the person may write that.
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { evidenceChange } from "../../plan/assurance.ts";
import type { Change } from "../../plan/move.ts";
import type { NewEvidence } from "../../plan/newEntry.ts";
import type { Session } from "../../ui/kit/session.tsx";

/** `change`: of the action as it is now, because others may have added entries meanwhile. */
export async function addChange(sync: Session["sync"], action: Action, change: (now: Action) => Change): Promise<void> {
  const { fields, entry } = change(sync.state().board?.actions.get(action.id) ?? action);
  if (!entry) return;
  await (Object.keys(fields).length > 0
    ? sync.edit(actions, action.id, fields, { entry })
    : sync.addEntry(entry, { list: actions, id: action.id }));
}

/** `operation`: of the entry, where another one is to name it. */
export const addPiece = (
  sync: Session["sync"],
  action: Action,
  piece: NewEvidence,
  operation?: string,
): Promise<void> =>
  addChange(sync, action, (now) => {
    const { fields, entry } = evidenceChange(now, piece);
    return entry && operation ? { fields, entry: { ...entry, operation } } : { fields, ...(entry && { entry }) };
  });
