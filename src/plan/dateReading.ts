// What is understood of the plan's words for a date; and what follows from that.

import type { Day } from "../schema/column.ts";
import type { Action } from "./action.ts";
import type { ActionFields } from "./actions.ts";
import type { DateReading } from "./datePhrase.ts";
import { addDays, addMonths } from "./days.ts";

/** Whether the row has other dates than the plan's words. A date where the words leave it open was agreed since. */
export function differsFromWords({ fields, dates }: Pick<Action, "fields" | "dates">, reading: DateReading): boolean {
  const { start, due } = fields;
  if (dates.isRead || reading.kind === "not understood" || reading.kind === "to be agreed") return false;
  if (!dates.inRow.dateKind && !start && !due) return false;
  return due !== reading.due || (start !== undefined && reading.start !== undefined && start !== reading.start);
}

/** What entering the plan's words for a date writes. Words that are not understood leave the row's dates alone. */
export function fieldsFor(datePhrase: string, { kind: dateKind, start, due }: DateReading): Partial<ActionFields> {
  return dateKind === "not understood" ? { datePhrase, dateKind } : { datePhrase, dateKind, start, due };
}

/** What entering other words for an action's date writes: they do not move an original due date that was recorded. */
export function correctedFields(
  { fields, dates: { original } }: Pick<Action, "fields" | "dates">,
  datePhrase: string,
  reading: DateReading,
): Partial<ActionFields> {
  const { dateKind, start } = fields;
  return original ? { datePhrase, dateKind, start, due: original.due } : fieldsFor(datePhrase, reading);
}

/** When something that recurs is due next; counted from its start or, if it has none, from `since`. */
export function nextOccurrence(
  { start, due }: Pick<ActionFields, "start" | "due">,
  { everyMonths, everyWeeks }: Pick<DateReading, "everyMonths" | "everyWeeks">,
  { since, today }: { readonly since: Day | undefined; readonly today: Day },
): Day | undefined {
  const from = start ?? since;
  if (!from || !(everyMonths || everyWeeks)) return undefined;
  const after = (times: number) =>
    everyMonths ? addMonths(from, times * everyMonths) : addDays(from, times * 7 * (everyWeeks ?? 0));
  let times = 0;
  while (after(times) < today) times++;
  const next = after(times);
  return due && next > due ? undefined : next;
}
