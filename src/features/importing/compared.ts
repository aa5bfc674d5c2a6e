// Three sides of an action: what the file says, what stands in the row, and what was imported last.
import type { Action } from "../../plan/action.ts";
import type { ActionFields } from "../../plan/actions.ts";
import { isGone, type Person } from "../../schema/column.ts";
import { isSame } from "../../schema/same.ts";
import { withMarksOf, withoutMarks } from "./criteriaMarks.ts";
import { importWords as words } from "./importWords.ts";
import type { LastImport } from "./lastImport.ts";
import type { ReadAction } from "./readAction.ts";
import { beginning, type FieldTarget, fieldTargets, type ImportedFields, titleOf } from "./targets.ts";

export interface FieldChange {
  readonly field: FieldTarget;
  readonly title: string;
  readonly from: unknown;
  readonly to: unknown;
  /** `write`: nobody has changed it since the last import. `ask`: somebody has, and so has the file. */
  readonly kind: "write" | "ask";
  /** Whether it is known what was imported last, so that both sides are known to have changed it. */
  readonly isKnown: boolean;
  /** Fields that go with it: the dates that are read from words. */
  readonly with: Partial<ImportedFields>;
}

export interface Compared {
  readonly kind: "same" | "change" | "ask";
  readonly reference: string;
  readonly action: Action;
  readonly notes: readonly string[];
  readonly said: Partial<ImportedFields>;
  readonly changes?: readonly FieldChange[];
}

/** The name of the answer about a field of a row of the file. */
export const answerKey = (row: string, field: FieldTarget): string => `${row} ${field}`;

interface Comparing {
  readonly last: LastImport | undefined;
  readonly answers: { readonly fields: Readonly<Record<string, "file" | "row">> };
  /** Of the row of the file. */
  readonly key: string;
}

/** The row of the file beside the action that it is. */
export function compared(each: ReadAction, action: Action, { last, answers, key }: Comparing): Compared {
  const { fields, fromWords } = each;
  const base = last?.rows.get(action.id);
  const inRow: Partial<ActionFields> = { ...action.fields, ...action.dates.inRow };
  const goWith = pick(fields, fromWords);
  const said = fieldTargets.filter((field) => field in fields && !(field in goWith));
  const isChanged = (field: FieldTarget) => !saysSame(field, inRow[field], base?.[field]);
  const changes = said.flatMap((field): FieldChange[] => {
    const [from, to, before] = [inRow[field], fields[field], base?.[field]];
    const isKnown = base !== undefined && field in base;
    if (saysSame(field, from, to) || (isKnown && saysSame(field, to, before))) return [];
    // What the file leaves blank says nothing, unless it said something before.
    if (isBlank(to) && !isKnown) return [];
    const isWords = field === "datePhrase";
    // Whoever set a date by hand has changed what the words say.
    const isSet = isWords && Object.keys(goWith).some((each) => isChanged(each as FieldTarget));
    // What somebody has claimed or verified is taken back by nobody without a question.
    const isClaimed = isRating(field) && (action.status.claim ?? action.status.verification) !== undefined;
    const isOpen = isClaimed || (isKnown ? isChanged(field) || isSet : !isUntouched(field, from));
    const answer = answers.fields[answerKey(key, field)];
    if (isOpen && answer === "row") return [];
    const kind = isOpen && answer === undefined ? "ask" : "write";
    const more = isWords ? goWith : field === "revisedDue" ? slipOf(action, fields) : {};
    return [{ field, title: titleOf(field), from, to: written(field, from, to), kind, isKnown, with: more }];
  });
  const { reference } = action.fields;
  const isElsewhere =
    each.programme !== undefined && each.programme !== 0 && each.programme !== action.programme?.number;
  const notes = isElsewhere ? [words.otherProgramme, ...each.notes] : each.notes;
  const about = { reference, action, notes, said: saidOf(fields, changes) };
  if (changes.length === 0) return { ...about, kind: "same" };
  return { ...about, kind: changes.some(({ kind }) => kind === "ask") ? "ask" : "change", changes };
}

const isRating = (field: FieldTarget) => field === "rating" || field === "lifecycle";

/** A later date is counted as one more slip, as in the tab, unless the file counts them itself. */
function slipOf({ fields }: Action, { revisedDue, slips }: Partial<ImportedFields>): Partial<ImportedFields> {
  const before = fields.revisedDue ?? fields.due;
  return slips === undefined && revisedDue && (!before || revisedDue > before)
    ? { slips: (fields.slips ?? 0) + 1 }
    : {};
}

/** Success criteria are compared without their marks, because evidence names these and files have none. */
const saysSame = (field: FieldTarget, one: unknown, other: unknown): boolean =>
  field === "successCriteria" ? same(withoutMarks(one), withoutMarks(other)) : same(one, other);

/** A criterion that stays keeps its mark, wherever the file has it now. */
const written = (field: FieldTarget, from: unknown, to: unknown): unknown =>
  field === "successCriteria" ? withMarksOf(String(from ?? ""), String(to ?? "")) : to;

/** What is still open was not imported: it stays as it was imported before. */
function saidOf(fields: Partial<ImportedFields>, changes: readonly FieldChange[]): Partial<ImportedFields> {
  const open = new Set(changes.flatMap(({ field, with: more }) => [field, ...Object.keys(more)]));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !open.has(field)));
}

/** SharePoint keeps no blanks at the ends, and ends lines as it likes. */
function same(one: unknown, other: unknown): boolean {
  const text = (value: unknown) =>
    typeof value === "string"
      ? value.replaceAll(/\s*\n\s*/gu, "\n").trim()
      : Array.isArray(value)
        ? (value as readonly Person[]).filter((person) => !isGone(person))
        : value;
  return isSame(text(one) ?? "", text(other) ?? "") || (isBlank(one) && isBlank(other));
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Whether nobody has said it yet. */
const isUntouched = (field: FieldTarget, value: unknown): boolean =>
  isBlank(value) || (field in beginning && beginning[field as keyof typeof beginning] === value);

function pick<K extends FieldTarget>(fields: Partial<ImportedFields>, keys: readonly K[]): Partial<ImportedFields> {
  return Object.fromEntries(keys.filter((key) => key in fields).map((key) => [key, fields[key]]));
}
