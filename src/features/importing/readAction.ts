// The values that a file gives an action, as the columns of Actions take them, and what was done to get them.

import type { SourceCell } from "../../office/source.ts";
import { cut } from "../../schema/cut.ts";
import { type Choices, columnsFor, isOwnWorkbook, leadsIn } from "./choices.ts";
import { oneLine } from "./headers.ts";
import { importWords as words } from "./importWords.ts";
import { own } from "./own.ts";
import type { SourceRecord } from "./records.ts";
import type { ActionRows } from "./rowKinds.ts";
import { type FieldTarget, type ImportedFields, type Target, targets } from "./targets.ts";
import { linesOf, longestText, type Parts, shortened, textOf, valueFor, type Writing } from "./values.ts";

export interface ReadAction {
  readonly rows: ActionRows;
  readonly place: string;
  /** Empty if the file gives none. */
  readonly reference: string;
  /** Only what the file says: a column that it does not have is left out. A blank cell is a blank value. */
  readonly fields: Partial<ImportedFields>;
  /** The number of its programme; 0 for none, nothing if the file does not say. */
  readonly programme: number | undefined;
  /** Of the dates those that are read from the plan's words: they are written with the words, and are no question of their own. */
  readonly fromWords: readonly FieldTarget[];
  readonly notes: readonly string[];
}

export function readAction(rows: ActionRows, { choices, readPhrase }: Parts): ReadAction {
  const { record, reference, parts } = rows;
  const notes = [...rows.notes];
  const fields: Writing = {};
  const criteria: string[] = [];
  const used = targets.filter((target) => columnsFor(choices.columns, target).length > 0);
  for (const target of used) {
    if (target !== "programme" && target !== "reference" && target !== "title" && target !== "successCriteria")
      Object.assign(fields, valueFor(target, cellsOf(record, choices, target), { choices, readPhrase, notes }));
  }
  if (notes.includes(words.complete)) {
    fields.narrative = [words.saidComplete, fields.narrative].filter(Boolean).join("\n");
  }
  const { title, rest } = titleIn(rows.lines, notes);
  criteria.push(...rest, ...parts.map((part) => partInWords(part, choices)).filter(Boolean));
  if (parts.length > 0) notes.push(words.hasParts(parts.length));
  const said = cellsOf(record, choices, "successCriteria");
  const lines = isOwnWorkbook(choices.columns) ? [textOf(said)] : criteriaIn(record, choices);
  if (used.includes("successCriteria") || criteria.length > 0)
    fields.successCriteria = [...lines, ...criteria].join("\n");
  fields.title = title;
  if (reference) fields.reference = cut(reference, longestText);
  const programme = choices.programmeFrom
    ? (own(choices.programmes, oneLine(record.cells.get(choices.programmeFrom)?.text ?? "")) ?? 0)
    : undefined;
  const fromWords = used.includes("datePhrase") ? readFromWords.filter((target) => !used.includes(target)) : [];
  return { rows, place: record.place, reference, fields, programme, fromWords, notes };
}

/** Of several columns each line says which it is from: a figure alone says nothing. */
function criteriaIn({ cells }: SourceRecord, { columns }: Choices): readonly string[] {
  const keys = columnsFor(columns, "successCriteria");
  return keys.flatMap((key) => {
    const lines = linesOf(cells.get(key)?.text ?? "");
    const name = `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    return keys.length > 1 ? lines.map((line) => `${name}: ${line}`) : lines;
  });
}

const readFromWords = ["dateKind", "start", "due"] as const;

const cellsOf = ({ cells }: SourceRecord, { columns }: Choices, target: Target): readonly SourceCell[] =>
  columnsFor(columns, target).flatMap((key) => cells.get(key) ?? []);

const marker = /^(\(?[a-z]\)|[a-z]\.\s|\(?[ivx]{1,4}\)|[•·▪‣–-]\s)/u;

/** Its words up to the first list; the lines of that are what is to be seen when it is done. */
function titleIn(lines: readonly string[], notes: string[]): { title: string; rest: readonly string[] } {
  const list = lines.findIndex((line, index) => index > 0 && marker.test(line));
  const [text, rest] = list > 0 ? [lines.slice(0, list), lines.slice(list)] : [lines, []];
  const whole = oneLine(text.join(" "));
  if (rest.length > 0) notes.push(words.toCriteria);
  const withoutBullets = rest.map((line) => line.replace(/^[•·▪‣–-]\s*/u, ""));
  if (whole.length <= longestText) return { title: whole, rest: withoutBullets };
  notes.push(words.longTitle);
  return { title: shortened(whole), rest: [whole, ...withoutBullets] };
}

/** A row that belongs to the action, with its dates and leads where it has its own. */
function partInWords(part: SourceRecord, choices: Choices): string {
  const text = (target: Target) =>
    oneLine(
      cellsOf(part, choices, target)
        .filter(({ merged }) => merged !== "above")
        .map((cell) => cell.text)
        .join(" "),
    );
  const more = [
    ...[text("datePhrase"), leadsIn(text("leadRoles")).join("; "), text("successCriteria")],
    ...[text("rating"), text("narrative"), text("correctiveAction"), text("ask")],
  ].filter(Boolean);
  return [text("title"), more.length > 0 ? `(${more.join("; ")})` : ""].filter(Boolean).join(" ");
}
