// A board written as a workbook, read again and planned.

import { guessed } from "../../../src/features/importing/choices.ts";
import { exportPlan } from "../../../src/features/importing/exportPlan.ts";
import { importPlan, noAnswers } from "../../../src/features/importing/importPlan.ts";
import { knownPeople } from "../../../src/features/importing/knownPeople.ts";
import { readPlan } from "../../../src/features/importing/readPlan.ts";
import { planTables, recordsOf } from "../../../src/features/importing/records.ts";
import { readSource } from "../../../src/office/readSource.ts";
import type { Action } from "../../../src/plan/action.ts";
import type { Board } from "../../../src/plan/board.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";

export async function exportedAndRead(board: Board) {
  const source = await readSource(new Uint8Array(await exportPlan(board)), "plan.xlsx");
  if (source.kind !== "tables") throw new Error(source.reason);
  const records = recordsOf(source.tables, planTables(source.tables));
  const programmes = board.programmes.flatMap(({ fields: { number, title } }) => (number ? [{ number, title }] : []));
  const choices = { ...guessed(records, { programmes, remembered: undefined }), leads: knownPeople(board) };
  const read = readPlan(records.records, choices, readDatePhrase);
  const plan = (actions: ReadonlyMap<number, Action>) =>
    importPlan(read, { actions, last: undefined, answers: noAnswers });
  return { same: plan(board.actions), fresh: plan(new Map()) };
}
