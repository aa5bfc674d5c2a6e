// What sections of papers are made of: tables of actions, and texts. A table of none is a sentence.
import { compareReferences } from "../action.ts";
import { percent } from "../percent.ts";
import { forecastOf, travelOf } from "../snapshots/direction.ts";
import type { FrozenAction } from "../snapshots/format.ts";
import { actionIn, type PaperInput, programmeName } from "./input.ts";
import type { PaperCell, PaperColumn, PaperPart, PaperTable } from "./paper.ts";
import { columnWords as words } from "./words.ts";

export const text = (said: string, tone?: "strong" | "note"): PaperPart => ({
  kind: "text",
  text: said,
  ...(tone && { tone }),
});

/** A column of a table whose rows are of one type. */
export interface RowColumn<T> extends PaperColumn {
  readonly of: (row: T) => PaperCell;
}

interface TableOf<T> {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly RowColumn<T>[];
  readonly rows: readonly T[];
}

export function tableOf<T>({ title, description, columns, rows }: TableOf<T>): PaperTable {
  return {
    ...{ kind: "table", title, description },
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}

/** The table under how many lines it has, or the sentence for none. */
export function listed<T>(table: TableOf<T>, { count, none }: { count: string; none: string }): readonly PaperPart[] {
  return table.rows.length > 0 ? [text(count), { ...tableOf(table), isList: true }] : [text(none)];
}

/** Makes columns of rows of one type. */
export const columnsOf =
  <T>() =>
  (title: string, [kind, share]: readonly [PaperColumn["kind"], number], of: (row: T) => PaperCell): RowColumn<T> => ({
    ...{ title, kind, share, of },
  });

/** The columns of actions that papers use. */
export function actionColumns({ now, before, leadOf }: PaperInput) {
  const of = columnsOf<FrozenAction>();
  return {
    reference: of(words.reference, ["text", 11], ({ fields }) => fields.reference),
    title: of(words.action, ["text", 30], ({ fields }) => fields.title),
    programme: of(words.programme, ["text", 22], ({ programme }) => programmeName(programme, now) || undefined),
    lead: of(words.lead, ["text", 18], (action) => leadOf(action) || undefined),
    status: of(words.status, ["status", 17], ({ status }) => status),
    direction: of(
      words.direction,
      ["direction", 14],
      (action) => before && travelOf(actionIn(before, action.id), action)?.direction,
    ),
    original: of(words.original, ["day", 13], ({ fields }) => fields.due),
    due: of(words.due, ["day", 13], ({ fields }) => forecastOf(fields)),
    late: of(words.late, ["number", 9], ({ late }) => late),
    narrative: of(words.narrative, ["text", 34], ({ fields }) => fields.narrative || undefined),
    corrective: of(words.corrective, ["text", 28], ({ fields }) => fields.correctiveAction || undefined),
    ask: of(words.ask, ["text", 20], ({ fields }) => fields.ask || undefined),
  };
}

export const byReference = (actions: readonly FrozenAction[]): readonly FrozenAction[] =>
  actions.toSorted((a, b) => compareReferences(a.fields.reference, b.fields.reference) || a.id - b.id);

/** Whether what is exempt is counted of the whole plan in a paper of one theme. */
export const isOfWholePlan = ({ audience, theme }: PaperInput): boolean => audience === "Public" && theme !== "";

/** `22 (50%)`. */
export const share = (part: number, whole: number): string => `${part} (${percent(part, whole)}%)`;
