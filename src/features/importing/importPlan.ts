// What an import would do, as plain values: the dry run. Running it does the same and nothing else.
import type { Action } from "../../plan/action.ts";
import { compareReferences } from "../../plan/action.ts";
import type { ActionFields } from "../../plan/actions.ts";
import { plain } from "../../schema/plain.ts";
import { isSame } from "../../schema/same.ts";
import { importWords as words } from "./importWords.ts";
import type { LastImport } from "./lastImport.ts";
import type { ReadAction } from "./readAction.ts";
import type { ReadPlan } from "./readPlan.ts";
import { likeness, wordsIn } from "./similar.ts";
import { type FieldTarget, fieldTargets, type ImportedFields, titleOf } from "./targets.ts";

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

export type PlannedKind = "add" | "change" | "same" | "ask" | "withdraw" | "left";

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

/** Titles that share this much are asked about. */
const alike = 0.75;

export function importPlan(read: ReadPlan, parts: Parts): ImportPlan {
  const finder = finderOf(parts);
  const seen = new Map<string, string>();
  const offers = offering(read, parts);
  const rows = read.actions.map((each): Planned => {
    const reference = each.reference || "";
    const key = plain(reference) || plain(each.fields.title ?? "");
    const before = seen.get(key);
    const about = {
      key: `${key} ${before ? each.place : ""}`.trim(),
      place: each.place,
      title: each.fields.title ?? "",
    };
    if (before && reference)
      return { ...about, kind: "left", reference, notes: [words.twiceInFile(reference, before)] };
    seen.set(key, each.place);
    const found = finder.find(each, parts.answers.identities[about.key]);
    if (found.kind === "several") return { ...about, kind: "left", reference, notes: [words.twiceInPlan(reference)] };
    if (found.kind === "similar") {
      const { fields } = found.action;
      const notes = [words.similar(fields.reference, fields.title), ...each.notes];
      return { ...about, kind: "ask", reference, notes, candidate: found.action };
    }
    if (found.kind === "one") return { ...about, ...changed(each, found.action, { ...parts, key: about.key }) };
    const offered = reference || offers();
    const notes = reference ? each.notes : [words.offered(offered), ...each.notes];
    const fields = { ...each.fields, reference: offered };
    return { ...about, kind: "add", reference: offered, notes, fields, programme: each.programme, said: each.fields };
  });
  return { rows: [...rows, ...missing(rows, read, parts), ...leftRows(read)] };
}

/** The same answer to every field that is asked about. */
export function answerAll({ rows }: ImportPlan, { fields }: Answers, answer: "file" | "row"): Answers["fields"] {
  const asked = rows.flatMap(({ key, changes = [] }) =>
    changes.flatMap(({ field, kind }) => (kind === "ask" ? [[`${key} ${field}`, answer] as const] : [])),
  );
  return { ...fields, ...Object.fromEntries(asked) };
}

type Found = { readonly kind: "one" | "similar"; readonly action: Action } | { readonly kind: "none" | "several" };

function finderOf({ actions, last }: Parts) {
  const byReference = new Map<string, Action[]>();
  const byTitle = new Map<string, Action[]>();
  const put = (map: Map<string, Action[]>, key: string, action: Action) => {
    if (key) map.set(key, [...(map.get(key) ?? []), action]);
  };
  const there = [...actions.values()].filter(({ status }) => !status.superseded);
  for (const action of actions.values()) put(byReference, plain(action.fields.reference), action);
  for (const action of there) {
    put(byTitle, plain(action.fields.title), action);
    // A title that people have reworded is still known as it was imported.
    const imported = last?.rows.get(action.id)?.title;
    if (imported && plain(imported) !== plain(action.fields.title)) put(byTitle, plain(imported), action);
  }
  const bags = there.map((action) => [action, wordsIn(action.fields.title)] as const);
  const taken = new Set<number>();
  function find({ reference, fields }: ReadAction, answer: number | "new" | undefined): Found {
    const title = fields.title ?? "";
    const chosen = typeof answer === "number" ? actions.get(answer) : undefined;
    if (chosen) return { kind: "one", action: chosen };
    const same = reference ? byReference.get(plain(reference)) : byTitle.get(plain(title));
    if (same && same.length > 1) return { kind: "several" };
    if (same?.[0]) return { kind: "one", action: same[0] };
    if (answer === "new") return { kind: "none" };
    const bag = wordsIn(title);
    const [best] = bags
      .filter(([{ id }]) => !taken.has(id))
      .map(([action, other]) => [action, likeness(bag, other)] as const)
      .filter(([, likely]) => likely >= alike)
      .sort(([, a], [, b]) => b - a);
    return best ? { kind: "similar", action: best[0] } : { kind: "none" };
  }
  return {
    /** An action that a row of the file is counts for no other. */
    find(each: ReadAction, answer: number | "new" | undefined): Found {
      const found = find(each, answer);
      if (found.kind === "one") taken.add(found.action.id);
      return found;
    },
  };
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

/** Dates that are read from words are written with the words, and are no question of their own. */
const readFromWords = ["dateKind", "start", "due"] as const;

type Comparing = Parts & { readonly key: string };

function changed(
  each: ReadAction,
  action: Action,
  { last, answers, key }: Comparing,
): Omit<Planned, "key" | "place" | "title"> {
  const { fields, notes } = each;
  const base = last?.rows.get(action.id);
  const inRow: Partial<ActionFields> = { ...action.fields, ...action.dates.inRow };
  const goWith = "datePhrase" in fields ? pick(fields, readFromWords) : {};
  const compared = fieldTargets.filter((field) => field in fields && !(field in goWith));
  const changes = compared.flatMap((field): FieldChange[] => {
    const [from, to, before] = [inRow[field], fields[field], base?.[field]];
    const isKnown = base !== undefined && field in base;
    if (same(from, to) || (isKnown && same(to, before))) return [];
    // What the file leaves blank says nothing, unless it said something before.
    if (isBlank(to) && !isKnown) return [];
    const isOpen = isKnown ? !same(from, before) : !isBlank(from);
    const answer = answers.fields[`${key} ${field}`];
    if (isOpen && answer === "row") return [];
    const kind = isOpen && answer === undefined ? "ask" : "write";
    return [{ field, title: titleOf(field), from, to, kind, isKnown, with: field === "datePhrase" ? goWith : {} }];
  });
  const { reference } = action.fields;
  const about = { reference, action, notes, said: fields };
  if (changes.length === 0) return { ...about, kind: "same" };
  return { ...about, kind: changes.some(({ kind }) => kind === "ask") ? "ask" : "change", changes };
}

/** SharePoint keeps no blanks at the ends, and ends lines as it likes. */
function same(one: unknown, other: unknown): boolean {
  const text = (value: unknown) => (typeof value === "string" ? value.replaceAll(/\s*\n\s*/gu, "\n").trim() : value);
  return isSame(text(one) ?? "", text(other) ?? "") || (isBlank(one) && isBlank(other));
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

function pick<K extends FieldTarget>(fields: Partial<ImportedFields>, keys: readonly K[]): Partial<ImportedFields> {
  return Object.fromEntries(keys.filter((key) => key in fields).map((key) => [key, fields[key]]));
}

/** Actions that came from a file and are not in this one: proposed as withdrawn, never deleted. */
function missing(rows: readonly Planned[], read: ReadPlan, { actions, last, answers }: Parts): readonly Planned[] {
  if (!last || read.actions.length === 0) return [];
  const inFile = new Set(rows.flatMap(({ action, candidate }) => [action?.id, candidate?.id]));
  return [...actions.values()]
    .filter(({ id, status }) => last.rows.has(id) && !inFile.has(id) && !status.superseded)
    .sort((a, b) => compareReferences(a.fields.reference, b.fields.reference))
    .map((action) => ({
      ...{ key: `missing ${action.id}`, kind: answers.withdrawn.includes(action.id) ? "withdraw" : "left", place: "" },
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
