// Later dates that were asked for and decided about. One that was refused does not count: the date before counts again, until another is
// asked for. The row keeps what it holds.
import type { Known } from "../../ports/known.ts";
import type { Day } from "../../schema/column.ts";
import type { Action } from "../action.ts";
import { byAction, type InDoubt } from "../actionLogs.ts";
import { inOrder } from "../completion.ts";
import type { DecidedExtension } from "../dates.ts";
import { dayOf } from "../days.ts";
import { rowsOf } from "../rowsOf.ts";
import { type RecordEntry, records } from "./records.ts";

interface Judging {
  readonly lists: Known["lists"];
  readonly inDoubt: InDoubt | undefined;
}

/** The action with what was decided about the revised date in its row, if it was decided, and the date that was agreed before. */
export function withExtension(action: Action, { lists, inDoubt }: Judging): Action {
  const { fields, dates } = action;
  const { due = "", revisedDue: asked } = fields;
  const entries = byAction(rowsOf(lists, records), inDoubt).counted.get(action.id) ?? [];
  const decided = inOrder(entries).flatMap((entry) => decidedBy(entry, due));
  const at = decided.findLastIndex((each) => each.asked === asked);
  const [last, before] = [decided[at], at < 0 ? decided : decided.slice(0, at)];
  const agreed = asked && agreedBefore(before, asked);
  if (!last) return agreed ? { ...action, dates: { ...dates, agreed } } : action;
  const { kind, again: said } = last;
  // What somebody wrote into the entry counts only if it comes before what was refused.
  const again = kind === "Refused" ? agreed || (said && said < last.asked ? said : undefined) : undefined;
  const counts = kind === "Refused" ? { ...fields, revisedDue: again } : fields;
  return { ...action, fields: counts, dates: { ...dates, extension: { ...last, again }, ...(agreed && { agreed }) } };
}

/** Only a date later than the original one can be refused. */
function decidedBy({ author, created, fields }: RecordEntry, due: Day): readonly DecidedExtension[] {
  const { extension, asked, again } = fields;
  if (fields.kind !== "Decision" || !extension || !asked || (extension === "Refused" && asked <= due)) return [];
  return [{ kind: extension, asked, again, by: author, on: dayOf(created) }];
}

/** The earlier date that was agreed last, and not refused since. */
function agreedBefore(decided: readonly DecidedExtension[], asked: Day): Day | undefined {
  const isLast = (one: DecidedExtension) => one === decided.findLast((each) => each.asked === one.asked);
  return decided.findLast((each) => each.kind === "Agreed" && each.asked < asked && isLast(each))?.asked;
}
