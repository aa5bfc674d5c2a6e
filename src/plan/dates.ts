// The dates of an action that count: the original due date as it was first recorded, and what is read from the plan's words where the
// row has no dates of its own.

import type { Day, Person } from "../schema/column.ts";
import type { ActionFields } from "./actions.ts";
import { type DateReading, readDatePhrase } from "./datePhrase.ts";
import { addDays, addMonths, dayOf } from "./days.ts";
import type { PlanDateEntry } from "./log.ts";
import { inOrder } from "./status.ts";

type DateFields = Pick<ActionFields, "dateKind" | "start" | "due">;

export interface ActionDates {
  /** What is understood of the plan's words; nothing if there are none. */
  readonly reading: DateReading | undefined;
  /** Whether the dates are those read from the words, because the row has none. */
  readonly isRead: boolean;
  /** What the row holds. */
  readonly inRow: DateFields;
  /** The original due date as it was first recorded. */
  readonly original: RecordedDate | undefined;
}

export interface RecordedDate {
  readonly due: Day;
  readonly by: Person;
  readonly on: Day;
}

export function datesOf(
  { datePhrase, dateKind, start, due }: DateFields & Pick<ActionFields, "datePhrase">,
  entries: readonly PlanDateEntry[],
): ActionDates {
  const reading = datePhrase.trim() === "" ? undefined : read(datePhrase);
  const isEmpty = !start && !due && (dateKind === undefined || dateKind === reading?.kind);
  const isRead = isEmpty && reading !== undefined && reading.kind !== "not understood";
  return { reading, isRead, inRow: { dateKind, start, due }, original: originalIn(entries) };
}

function originalIn(entries: readonly PlanDateEntry[]): RecordedDate | undefined {
  const first = inOrder(entries).find(({ fields }) => fields.due);
  const due = first?.fields.due;
  return first && due ? { due, by: first.author, on: dayOf(first.created) } : undefined;
}

/** The fields of the row with the dates that count. */
export function withDates(fields: ActionFields, { reading, isRead, original }: ActionDates): ActionFields {
  if (!isRead && (!original || original.due === fields.due)) return fields;
  const dated = isRead ? { dateKind: reading?.kind, start: reading?.start, due: reading?.due } : undefined;
  return { ...fields, ...dated, ...(original && { due: original.due }) };
}

/** Whether somebody has changed or removed the original due date in the row. */
export function isOriginalChanged({ original, inRow }: ActionDates): boolean {
  return original !== undefined && inRow.due !== original.due;
}

/** Whether nobody has recorded the original due date that the row holds. */
export function isUnrecorded({ dates }: { readonly dates: ActionDates }): boolean {
  return !dates.original && dates.inRow.due !== undefined;
}

/** Whether the row has other dates than the plan's words. A date where the words leave it open was agreed since. */
export function differsFromWords({ start, due }: Pick<ActionFields, "start" | "due">, dates: ActionDates): boolean {
  const { reading, isRead, inRow } = dates;
  if (!reading || isRead || reading.kind === "not understood" || reading.kind === "to be agreed") return false;
  const hasNone = !inRow.dateKind && !start && !due;
  return (
    !hasNone && (due !== reading.due || (start !== undefined && reading.start !== undefined && start !== reading.start))
  );
}

/** What entering the plan's words for a date writes. Words that are not understood leave the row's dates alone. */
export function fieldsFor(datePhrase: string): Partial<ActionFields> {
  const { kind: dateKind, start, due } = readDatePhrase(datePhrase);
  return dateKind === "not understood" ? { datePhrase, dateKind } : { datePhrase, dateKind, start, due };
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

/** Cached: a plan has thousands of actions, and few different phrases. */
const known = new Map<string, DateReading>();

function read(phrase: string): DateReading {
  const reading = known.get(phrase) ?? readDatePhrase(phrase);
  known.set(phrase, reading);
  return reading;
}
