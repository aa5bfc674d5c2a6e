// Adds a piece of evidence: with the row's mirror, if the person may write that.
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { evidenceChange } from "../../plan/assurance.ts";
import type { NewEvidence } from "../../plan/newEntry.ts";
import type { Session } from "../../ui/kit/session.tsx";

export async function addPiece(sync: Session["sync"], action: Action, piece: NewEvidence): Promise<void> {
  // Others may have added evidence meanwhile.
  const now = sync.state().board?.actions.get(action.id) ?? action;
  const { fields, entry } = evidenceChange(now, piece);
  if (!entry) return;
  await (Object.keys(fields).length > 0
    ? sync.edit(actions, action.id, fields, { entry })
    : sync.addEntry(entry, { list: actions, id: action.id }));
}
