// Carries out an import: one edit for each row of its plan, through the same queue as everything that people do in the tab. What was begun
// is kept on the device and sent, whatever becomes of the page; what was not begun is found again when the plan is made anew.
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { openProgrammes } from "../../plan/adding.ts";
import { supersedeChange } from "../../plan/assurance.ts";
import type { Board } from "../../plan/board.ts";
import { folderOf } from "../../plan/programmes.ts";
import { actionsWith } from "../../plan/references.ts";
import type { State } from "../../sync/sync.ts";
import type { PlanSync } from "../../ui/kit/session.tsx";
import type { ImportPlan, Planned } from "./importPlan.ts";
import { importWords as words } from "./importWords.ts";
import { costOfRow, createPace, rowsAtOnce, type Time } from "./pace.ts";
import { beginning, type ImportedFields } from "./targets.ts";

export interface RunParts {
  readonly sync: Pick<PlanSync, "state" | "subscribe" | "edit" | "addRow">;
  readonly time: Time;
  readonly signal: AbortSignal;
  /** The file's name, for what is withdrawn because it is not there. */
  readonly source: string;
  readonly onProgress: (progress: Progress) => void;
}

export interface Progress {
  /** Rows that SharePoint has. */
  readonly done: number;
  readonly total: number;
}

/** The rows that a run would write, in its order. */
export const toWrite = ({ rows }: ImportPlan): readonly Planned[] =>
  rows.filter(
    ({ kind, changes }) =>
      kind === "add" || kind === "withdraw" || changes?.some((change) => change.kind === "write") === true,
  );

/** Resolves when every row has arrived, been refused, or was not begun because the run was stopped. */
export async function runImport(plan: ImportPlan, parts: RunParts): Promise<void> {
  const { sync, time, signal, onProgress } = parts;
  const pace = createPace(time);
  const rows = toWrite(plan);
  const before = pending(sync.state());
  let begun = 0;
  const tell = () => {
    const underWay = Math.max(0, pending(sync.state()) - before);
    onProgress({ done: Math.max(0, begun - underWay), total: rows.length });
  };
  const unsubscribe = sync.subscribe(tell);
  try {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      // Rows that are written together are read together afterwards, which costs less.
      const some = rows.slice(from, from + rowsAtOnce);
      await pace(some.length * costOfRow);
      await untilFewer(sync, before + rowsAtOnce, signal);
      if (signal.aborted) break;
      const { board } = sync.state();
      const wanted = some.filter((row) => !isAddedSince(row, plan.there, board));
      await Promise.all(wanted.map((row) => write(row, parts)));
      begun += some.length;
      tell();
    }
    await untilFewer(sync, before + 1);
  } finally {
    unsubscribe();
  }
}

/**
 * Edits of actions that are on their way. One that is refused or in conflict waits for the person, and so does what follows it in its row;
 * the run goes on.
 */
function pending({ edits }: Pick<State<Board>, "edits">): number {
  const own = edits.filter(({ list }) => list === actions.title);
  const rowOf = ({ addition, item }: (typeof own)[number]) => addition ?? String(item);
  const needsPerson = ({ progress: { kind } }: (typeof own)[number]) => kind === "rejected" || kind === "conflict";
  const held = new Set(own.filter(needsPerson).map(rowOf));
  return own.filter((edit) => !held.has(rowOf(edit))).length;
}

function untilFewer(sync: RunParts["sync"], most: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let unsubscribe: (() => void) | undefined;
    const look = () => {
      if (pending(sync.state()) >= most && !signal?.aborted) return;
      unsubscribe?.();
      signal?.removeEventListener("abort", look);
      resolve();
    };
    signal?.addEventListener("abort", look);
    unsubscribe = sync.subscribe(look);
    look();
  });
}

/** Whether somebody else, or the person's other tab, has added the action since the plan was made. */
function isAddedSince({ kind, reference }: Planned, there: ReadonlySet<number>, board: Board | undefined): boolean {
  return (
    kind === "add" && board !== undefined && actionsWith(board.actions, reference).some(({ id }) => !there.has(id))
  );
}

async function write(
  { kind, action, fields, programme, changes = [] }: Planned,
  { sync, source }: RunParts,
): Promise<void> {
  if (kind === "add") return add(sync, fields ?? {}, programme);
  if (!action) return;
  if (kind === "withdraw") {
    const { fields: withdrawn, entry } = supersedeChange(action, words.withdrawnBecause(source), "");
    return sync.edit(actions, action.id, withdrawn, { entry });
  }
  const writes = changes.filter((change) => change.kind === "write");
  const changed = Object.assign({}, ...writes.map(({ field, to, with: more }) => ({ [field]: to, ...more })));
  return sync.edit(actions, action.id, changed, { seen: seenBy(action, changed) });
}

/** What stood in the row when the plan was made, so that a change by somebody else meanwhile is no less a conflict than elsewhere. */
function seenBy({ fields, dates }: Action, changed: object): Partial<ImportedFields> {
  const inRow: Readonly<Record<string, unknown>> = { ...fields, ...dates.inRow };
  return Object.fromEntries(Object.keys(changed).map((key) => [key, inRow[key]]));
}

async function add(
  sync: RunParts["sync"],
  fields: Partial<ImportedFields>,
  programme: number | undefined,
): Promise<void> {
  const { board } = sync.state();
  const open =
    programme && board ? openProgrammes(board).find((each) => each.programme.number === programme) : undefined;
  // Without a programme it is in the list's root, where only owners may edit it.
  const name = open && { programmeName: folderOf(open.programme) };
  // What has a rating is under way, unless the file says otherwise.
  const begun = fields.rating ? ({ lifecycle: "In progress" } as const) : {};
  await sync.addRow(actions, { ...beginning, ...begun, ...fields, ...name }, open?.folder);
}
