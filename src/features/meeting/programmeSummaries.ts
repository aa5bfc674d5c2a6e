// Each programme in a few figures. Pure.
import { type Action, type BoardColumn, boardColumns, columnOf, compareReferences } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import type { Rating } from "../../plan/snapshots/format.ts";
import { freezeAction } from "../../plan/snapshots/freeze.ts";
import { programmeRating, ruleIn } from "../../plan/snapshots/programmeRule.ts";
import type { Day } from "../../schema/column.ts";

export interface ProgrammeSummary {
  /** 0 for actions in no programme. */
  readonly number: number;
  readonly title: string;
  /** By its open actions; none where no action is open. */
  readonly rating: Rating | undefined;
  readonly counts: Readonly<Record<BoardColumn, number>>;
  /** In the order of their references; without what is withdrawn. */
  readonly actions: readonly Action[];
}

type Summed = Pick<Board, "actions" | "programmes" | "plan" | "lists">;

export function programmeSummaries(board: Summed, today: Day): readonly ProgrammeSummary[] {
  const rule = ruleIn(board);
  const all = [...board.actions.values()]
    .filter((action) => columnOf(action, today) !== undefined)
    .toSorted((a, b) => compareReferences(a.fields.reference, b.fields.reference) || a.id - b.id);
  const summed = (number: number, title: string): ProgrammeSummary => {
    const actions = all.filter(({ programme }) => (programme?.number ?? 0) === number);
    const frozen = actions.map((action) => freezeAction(action, { plan: board.plan, today, numberOf: ({ id }) => id }));
    const count = (column: BoardColumn) => actions.filter((action) => columnOf(action, today) === column).length;
    const counts = Object.fromEntries(boardColumns.map((column) => [column, count(column)]));
    return {
      number,
      title,
      rating: programmeRating(frozen, rule),
      counts: counts as ProgrammeSummary["counts"],
      actions,
    };
  };
  const found = board.programmes.map(({ fields }) => summed(fields.number ?? 0, fields.title));
  const outside = summed(0, "");
  return outside.actions.length > 0 && !found.some(({ number }) => number === 0) ? [...found, outside] : found;
}
