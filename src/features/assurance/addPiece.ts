// Adds an entry about an action: with the row's mirror, if the person may write that.
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { evidenceChange } from "../../plan/assurance.ts";
import type { Change } from "../../plan/move.ts";
import type { NewEvidence } from "../../plan/newEntry.ts";
import type { Session } from "../../ui/kit/session.tsx";

type ChangeNow = (now: Action) => Change;

/**
 * `change`: of the action as it is now, because others may have added entries meanwhile. `operation`: of the entry, where another one is to
 * name it, or where the page may end before its draft is gone.
 */
export async function addChange(
  sync: Session["sync"],
  action: Action,
  change: ChangeNow,
  operation?: string,
): Promise<void> {
  const { fields, entry: made } = change(sync.state().board?.actions.get(action.id) ?? action);
  if (!made) return;
  const entry = operation ? { ...made, operation } : made;
  await (Object.keys(fields).length > 0
    ? sync.edit(actions, action.id, fields, { entry })
    : sync.addEntry(entry, { list: actions, id: action.id }));
}

export const addPiece = (
  sync: Session["sync"],
  action: Action,
  piece: NewEvidence,
  operation?: string,
): Promise<void> => addChange(sync, action, (now) => evidenceChange(now, piece), operation);
