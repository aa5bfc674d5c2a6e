// Later dates that were asked for and decided about. One that was refused does not count: the date before counts again, until another is
// asked for. The row keeps what it holds.
import type { Known } from "../../ports/known.ts";
import type { Action } from "../action.ts";
import { byAction, type InDoubt } from "../actionLogs.ts";
import { inOrder } from "../completion.ts";
import { dayOf } from "../days.ts";
import { rowsOf } from "../rowsOf.ts";
import { type RecordEntry, records } from "./records.ts";

interface Judging {
  readonly lists: Known["lists"];
  readonly inDoubt: InDoubt | undefined;
}

/** The action with what was decided about the revised date in its row, if it was decided. */
export function withExtension(action: Action, { lists, inDoubt }: Judging): Action {
  const entries = byAction(rowsOf(lists, records), inDoubt).counted.get(action.id) ?? [];
  const last = inOrder(entries).findLast(isOfExtension);
  const { fields, dates } = action;
  const { extension: kind, asked, again } = last?.fields ?? {};
  if (!last || !kind || !asked || asked !== fields.revisedDue) return action;
  const extension = { kind, asked, again, by: last.author, on: dayOf(last.created) };
  const counts = kind === "Refused" ? { ...fields, revisedDue: again } : fields;
  return { ...action, fields: counts, dates: { ...dates, extension } };
}

const isOfExtension = ({ fields }: RecordEntry) =>
  fields.kind === "Decision" && fields.extension !== undefined && fields.asked !== undefined;
