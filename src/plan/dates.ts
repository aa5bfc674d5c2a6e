// The dates of an action that count: the original due date as it was first recorded, and what is read from the plan's words where the
// row has no dates of its own. The grammar that reads them is large and is passed in: the first card does without it.

import type { Day, Person } from "../schema/column.ts";
import type { ActionFields } from "./actions.ts";
import { inOrder } from "./completion.ts";
import type { DateReading } from "./datePhrase.ts";
import { dayOf } from "./days.ts";
import type { PlanDateEntry } from "./log.ts";

export type ReadPhrase = (phrase: string) => DateReading;

type DateFields = Pick<ActionFields, "dateKind" | "start" | "due">;

export interface ActionDates {
  /** Whether the dates are those read from the plan's words, because the row has none. */
  readonly isRead: boolean;
  /** What the row holds. */
  readonly inRow: DateFields;
  /** The original due date by the row: its own or, where it has no dates, the one read from its words. */
  readonly byRow: Day | undefined;
  /** The original due date as it was first recorded. */
  readonly original: RecordedDate | undefined;
  /** What was decided about the revised date in the row. A date that was refused does not count. */
  readonly extension?: DecidedExtension;
  /** The date that was agreed last before the revised one in the row was decided about, and comes before it. */
  readonly agreed?: Day;
}

export interface DecidedExtension {
  readonly kind: "Agreed" | "Refused";
  /** As it stands in the row. */
  readonly asked: Day;
  /** Where it was refused: the revised date that counts; none where the original one does. */
  readonly again: Day | undefined;
  readonly by: Person;
  readonly on: Day;
}

export interface RecordedDate {
  readonly due: Day;
  readonly by: Person;
  readonly on: Day;
}

/** The fields of the row with the dates that count, and where these are from. */
export function withDates(
  fields: ActionFields,
  entries: readonly PlanDateEntry[],
  read: ReadPhrase | undefined,
): { readonly fields: ActionFields; readonly dates: ActionDates } {
  const { dateKind, start, due } = fields;
  const inRow = { dateKind, start, due };
  const reading = read && isUndated(fields) ? read(fields.datePhrase) : undefined;
  const isRead = reading !== undefined && reading.kind !== "not understood" && (!dateKind || dateKind === reading.kind);
  const original = originalIn(entries);
  // Until the grammar has been loaded, nothing is known of the words.
  const byRow = isRead ? reading.due : isUndated(fields) && !read ? original?.due : due;
  const dates = { isRead, inRow, byRow, original };
  if (!isRead && (!original || original.due === due)) return { fields, dates };
  const dated = isRead ? { dateKind: reading.kind, start: reading.start, due: reading.due } : inRow;
  return { fields: { ...fields, ...dated, ...(original && { due: original.due }) }, dates };
}

/** Whether the row has the plan's words for its date, and no date. */
export function isUndated({ datePhrase, start, due }: Pick<ActionFields, "datePhrase" | "start" | "due">): boolean {
  return !start && !due && datePhrase.trim() !== "";
}

function originalIn(entries: readonly PlanDateEntry[]): RecordedDate | undefined {
  const first = inOrder(entries).find(({ fields }) => fields.due);
  const due = first?.fields.due;
  return first && due ? { due, by: first.author, on: dayOf(first.created) } : undefined;
}

/** Whether somebody has changed or removed the original due date in the row, or the words that say it. */
export function isOriginalChanged({ original, byRow }: ActionDates): boolean {
  return original !== undefined && byRow !== original.due;
}
