// What an import would do, as plain values: the dry run. Running it does the same and nothing else.
import { type Action, compareReferences } from "../../plan/action.ts";
import { plain } from "../../schema/plain.ts";
import { answerKey, compared, type FieldChange } from "./compared.ts";
import { oneLine } from "./headers.ts";
import { identified } from "./identity.ts";
import { importWords as words } from "./importWords.ts";
import type { LastImport } from "./lastImport.ts";
import type { ReadAction } from "./readAction.ts";
import type { ReadPlan } from "./readPlan.ts";
import type { ImportedFields } from "./targets.ts";

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

/** What people answered: by the key of a row, and for conflicting fields by `answerKey`. */
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
    if (same?.kind === "one") return { ...about, ...compared(row, same.action, { ...parts, key: about.key }) };
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
    changes.flatMap(({ field, kind }) => (kind === "ask" ? [[answerKey(key, field), answer] as const] : [])),
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
  const texts = [...cells].map(({ text }) => oneLine(text)).filter(Boolean);
  return [...new Set(texts)].join(" · ").slice(0, 200);
}
