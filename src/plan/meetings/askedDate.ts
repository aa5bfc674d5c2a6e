// The later date that an action's lead asks for.
import type { Day } from "../../schema/column.ts";
import type { Action } from "../action.ts";
import type { LastSnapshot } from "../board.ts";

/** The later date that the action's lead asks for, if nothing has been decided about it; and the revised date that counts again if it is refused: the one that was agreed last, or else the last snapshot's. */
export function askedOf(
  { id, fields, dates }: Action,
  since: LastSnapshot | undefined,
): { readonly asked: Day; readonly again: Day | undefined } | undefined {
  const { due, revisedDue: asked } = fields;
  const before = since?.byId.get(id)?.fields.revisedDue;
  const again = dates.agreed ?? (before === asked ? undefined : before);
  const isLater = asked !== undefined && asked > (again ?? due ?? "");
  return isLater && !dates.extension ? { asked, again } : undefined;
}
