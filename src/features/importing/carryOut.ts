// An import from its first write to what is kept of it.
import { actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import type { Files } from "../../ports/files.ts";
import type { PlanSync } from "../../ui/kit/session.tsx";
import type { Choices } from "./choices.ts";
import { type Answers, type ImportPlan, importPlan } from "./importPlan.ts";
import { isNews, keepImport } from "./kept.ts";
import type { LastImport } from "./lastImport.ts";
import type { ReadPlan } from "./readPlan.ts";
import { type RunParts, runImport, toWrite } from "./run.ts";

export interface Prepared {
  readonly plan: ImportPlan;
  readonly read: ReadPlan;
  readonly answers: Answers;
  readonly choices: Choices;
  /** Keys of columns that were left out. */
  readonly left?: readonly string[];
  readonly last: LastImport | undefined;
}

export interface CarryingOut extends RunParts {
  readonly sync: RunParts["sync"] & Pick<PlanSync, "addEntry">;
  readonly files: Pick<Files, "addOnce">;
  readonly now: () => Date;
}

export interface Result {
  /** Rows that are as the plan says. */
  readonly done: number;
  readonly total: number;
  /** Edits that were refused, or are in conflict. */
  readonly attention: number;
  /** Why it could not be kept for next time; empty if it was. */
  readonly problem: string;
}

export async function carryOut(
  { plan, read, answers, choices, left: leftOut = [], last }: Prepared,
  parts: CarryingOut,
): Promise<Result> {
  const { sync, files, source, now } = parts;
  const rows = toWrite(plan);
  await runImport(plan, parts);
  const { board, edits } = sync.state();
  const attention = edits.filter(
    ({ list, progress: { kind } }) => list === actions.title && (kind === "rejected" || kind === "conflict"),
  ).length;
  const again = importPlan(read, { actions: (board as Board).actions, last, answers });
  const left = new Set(toWrite(again).map(({ key }) => key));
  const written = rows.filter(({ key }) => !left.has(key));
  const count = (kinds: readonly string[]) => written.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = { added: count(["add"]), changed: count(["change", "ask"]), withdrawn: count(["withdraw"]) };
  const name = `import-${now().toISOString().replaceAll(/[^\d]/g, "").slice(0, 14)}-${crypto.randomUUID().slice(0, 8)}.json`;
  const kept =
    written.length > 0 || isNews(again, last)
      ? await keepImport({ source, plan: again, last, choices, left: leftOut, counts }, { files, sync, name })
      : undefined;
  const problem = kept && kept.kind !== "done" ? kept.why : "";
  return { done: written.length, total: rows.length, attention, problem };
}
