// What an import would do, as plain values: the dry run. Running it does the same and nothing else.
import type { Action } from "../../plan/action.ts";
import { compareReferences } from "../../plan/action.ts";
import type { ActionFields } from "../../plan/actions.ts";
import { isGone, type Person } from "../../schema/column.ts";
import { plain } from "../../schema/plain.ts";
import { isSame } from "../../schema/same.ts";
import { withMarksOf, withoutMarks } from "./criteriaMarks.ts";
import { identified } from "./identity.ts";
import { importWords as words } from "./importWords.ts";
import type { LastImport } from "./lastImport.ts";
import type { ReadAction } from "./readAction.ts";
import type { ReadPlan } from "./readPlan.ts";
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

export type PlannedKind = "add" | "change" | "same" | "ask" | "withdraw" | "left" | "missing";

export interface Planned {
  /** Unique in the plan, and the same whenever the same file meets the same rows. */
  readonly key: string;
  readonly kind: PlannedKind;
  /** Where the file says it; empty for an action that is not in it. */
  readonly place: string;
  readonly reference: string;
  readonly title: string;
  readonly notes: readonly string[];
  /** Of an action that is added: all its values. */
  readonly fields?: Partial<ImportedFields>;
  readonly programme?: number | undefined;
  /** Of an action that is there. */
  readonly action?: Action;
  readonly changes?: readonly FieldChange[];
  /** What the file says of it, to be kept as what was imported last. */
  readonly said?: Partial<ImportedFields>;
  /** An action that it may be; somebody has to say. */
  readonly candidate?: Action;
}

export interface ImportPlan {
  readonly rows: readonly Planned[];
  /** The ids of the actions that were there when it was made. */
  readonly there: ReadonlySet<number>;
}

/** What people answered: by the key of a row, and for conflicting fields by `key field`. */
export interface Answers {
  readonly fields: Readonly<Record<string, "file" | "row">>;
  /** The action that a row is: its id, or "new". */
  readonly identities: Readonly<Record<string, number | "new">>;
  /** Ids of actions that are not in the file and are to be withdrawn. */
  readonly withdrawn: readonly number[];
}

export const noAnswers: Answers = { fields: {}, identities: {}, withdrawn: [] };

interface Parts {
  /** Every action of the plan. */
  readonly actions: ReadonlyMap<number, Action>;
  readonly last: LastImport | undefined;
  readonly answers: Answers;
}

export function importPlan(read: ReadPlan, parts: Parts): ImportPlan {
  const offers = offering(read, parts);
  const rows = keyed(read.actions);
  const once = rows.filter(({ before }) => before === undefined);
  const sought = once.map(({ row, about }) => ({ row, answer: parts.answers.identities[about.key] }));
  const found = identified(sought, parts);
  const byKey = new Map(once.map(({ about }, index) => [about.key, found[index]]));
  const planned = rows.map(({ row, about, before }): Planned => {
    const { reference } = row;
    const same = byKey.get(about.key);
    const left = (why: string): Planned => ({ ...about, kind: "left", reference, notes: [why] });
    if (before !== undefined) return left(words.twiceInFile(reference, before));
    if (same?.kind === "several") return left(words.twiceInPlan(same.actions[0]?.fields.reference ?? ""));
    if (same?.kind === "withdrawn") return left(words.isWithdrawn);
    if (same?.kind === "waits") return left(words.waits(reference));
    if (same?.kind === "similar") {
      const { fields } = same.action;
      const notes = [words.similar(fields.reference, fields.title), ...row.notes];
      return { ...about, kind: "ask", reference, notes, candidate: same.action };
    }
    if (same?.kind === "one") return { ...about, ...changed(row, same.action, { ...parts, key: about.key }) };
    const offered = reference || offers();
    const notes = reference ? row.notes : [words.offered(offered), ...row.notes];
    const fields = { ...row.fields, reference: offered };
    return { ...about, kind: "add", reference: offered, notes, fields, programme: row.programme, said: row.fields };
  });
  const inFile = found.flatMap((each) =>
    each.kind === "several" ? each.actions : each.kind === "none" ? [] : [each.action],
  );
  // While it is open which rows are which, it is open which actions are missing.
  const isOpen = found.some(({ kind }) => kind === "waits");
  const there = new Set(parts.actions.keys());
  return { there, rows: [...planned, ...leftRows(read), ...(isOpen ? [] : missing(inFile, read, parts))] };
}

interface Keyed {
  readonly row: ReadAction;
  readonly about: Pick<Planned, "key" | "place" | "title">;
  /** Where the file has its reference before. */
  readonly before: string | undefined;
}

/** Keys that are the same whenever the file is read: its reference, or its title. */
function keyed(all: readonly ReadAction[]): readonly Keyed[] {
  const seen = new Map<string, string>();
  return all.map((row) => {
    const { place, reference, fields } = row;
    const key = plain(reference) || plain(fields.title ?? "");
    const before = seen.get(key);
    seen.set(key, before ?? place);
    const about = { key: before ? `${key} ${place}` : key, place, title: fields.title ?? "" };
    return { row, about, before: reference ? before : undefined };
  });
}

/** The same answer to every field that is asked about. */
export function answerAll({ rows }: ImportPlan, { fields }: Answers, answer: "file" | "row"): Answers["fields"] {
  const asked = rows.flatMap(({ key, changes = [] }) =>
    changes.flatMap(({ field, kind }) => (kind === "ask" ? [[`${key} ${field}`, answer] as const] : [])),
  );
  return { ...fields, ...Object.fromEntries(asked) };
}

/** References for actions without one: the number after the highest single one that is used. */
function offering({ actions: read }: ReadPlan, { actions }: Parts): () => string {
  const used = [
    ...read.map(({ reference }) => reference),
    ...[...actions.values()].map(({ fields }) => fields.reference),
  ];
  let last = Math.max(0, ...used.map((reference) => Number(/^\d+/u.exec(reference)?.[0] ?? 0)));
  return () => String(++last);
}

type Comparing = Parts & { readonly key: string };

function changed(
  each: ReadAction,
  action: Action,
  { last, answers, key }: Comparing,
): Omit<Planned, "key" | "place" | "title"> {
  const { fields, fromWords } = each;
  const base = last?.rows.get(action.id);
  const inRow: Partial<ActionFields> = { ...action.fields, ...action.dates.inRow };
  const goWith = pick(fields, fromWords);
  const compared = fieldTargets.filter((field) => field in fields && !(field in goWith));
  const isChanged = (field: FieldTarget) => !saysSame(field, inRow[field], base?.[field]);
  const changes = compared.flatMap((field): FieldChange[] => {
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
    const answer = answers.fields[`${key} ${field}`];
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

/** Actions that came from a file and are not in this one: proposed as withdrawn, never deleted. */
function missing(found: readonly Action[], read: ReadPlan, { actions, last, answers }: Parts): readonly Planned[] {
  if (!last || read.actions.length === 0) return [];
  const inFile = new Set(found.map(({ id }) => id));
  return [...actions.values()]
    .filter(({ id, status }) => last.rows.has(id) && !inFile.has(id) && !status.superseded)
    .sort((a, b) => compareReferences(a.fields.reference, b.fields.reference))
    .map((action) => ({
      ...{
        key: `missing ${action.id}`,
        kind: answers.withdrawn.includes(action.id) ? "withdraw" : "missing",
        place: "",
      },
      ...{ reference: action.fields.reference, title: action.fields.title, action, notes: [words.missing] },
    }));
}

function leftRows({ left }: ReadPlan): readonly Planned[] {
  return left.map(({ record, what }) => ({
    ...{ key: `left ${record.place}`, kind: "left", place: record.place, reference: "" },
    ...{ title: textOf(record.cells.values()), notes: [what] },
  }));
}

function textOf(cells: Iterable<{ readonly text: string }>): string {
  const texts = [...cells].map(({ text }) => text.replaceAll(/\s+/gu, " ").trim()).filter(Boolean);
  return [...new Set(texts)].join(" · ").slice(0, 200);
}
