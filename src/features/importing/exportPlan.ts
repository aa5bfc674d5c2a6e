// The whole plan as a workbook: every action with every column that an import takes, so that it comes in again without loss.

import type { Sheet, SheetColumn, Value } from "../../office/book.ts";
import { writeWorkbook } from "../../office/workbook.ts";
import { type Action, compareReferences } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import { folderOf } from "../../plan/programmes.ts";
import type { Person } from "../../schema/column.ts";
import { inWorkbook } from "./knownPeople.ts";
import { type Target, targets, titleOf } from "./targets.ts";

export function exportPlan(board: Pick<Board, "actions" | "plan">): Promise<ArrayBuffer> {
  return writeWorkbook({
    ...{ title: board.plan.name, author: board.plan.name, language: "en-GB", isPublic: false },
    sheets: [planSheet(board)],
  }).then((bytes) => bytes.slice().buffer);
}

/** Withdrawn actions are left out: they would come in as actions again. */
export function planSheet({ actions: all, plan }: Pick<Board, "actions" | "plan">): Sheet {
  const rows = [...all.values()]
    .filter(({ status }) => !status.superseded)
    .sort((a, b) => compareReferences(a.fields.reference, b.fields.reference) || a.id - b.id);
  return {
    name: "Plan",
    title: plan.name,
    columns: targets.map(columnOf),
    rows: rows.map((action) => targets.map((target) => cellOf(action, target))),
  };
}

function columnOf(target: Target): SheetColumn {
  const type = target === "programme" ? "Text" : actions.columns[target].field.type;
  const kind = type === "DateTime" ? "day" : type === "Number" ? "number" : "text";
  return { title: titleOf(target), kind, width: type === "Note" || target === "title" ? 48 : 18 };
}

/** As the row has it, not as the board reads it: what is read from words is read again. */
function cellOf({ fields, dates, programme }: Action, target: Target): Value {
  if (target === "programme") return programme ? folderOf(programme) : undefined;
  const value: unknown = { ...fields, ...dates.inRow }[target];
  if (Array.isArray(value)) return (value as readonly Person[]).map(inWorkbook).filter(Boolean).join("\n") || undefined;
  return value === "" || value === null ? undefined : (value as Value);
}
