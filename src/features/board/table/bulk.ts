// What is done to several actions at once: which of them it can be done to, and why not to the others. Each is an edit of its own.
import { type Action, columnOf } from "../../../plan/action.ts";
import { type Mover, mayUpdate } from "../../../plan/move.ts";
import type { Plan } from "../../../plan/plan.ts";
import { whyNotDue } from "../../../plan/revising.ts";
import { mayStandUnchanged } from "../../../plan/statement.ts";
import { whetherStillSo } from "../../../plan/stillSo.ts";
import { refusals } from "../../../plan/words.ts";
import type { Day, Person } from "../../../schema/column.ts";
import { isSame } from "../../../schema/same.ts";
import { whyNotWords as words } from "./words.ts";

export interface Refused {
  readonly action: Action;
  readonly why: string;
}

export interface Parted {
  readonly ready: readonly Action[];
  readonly refused: readonly Refused[];
}

/** Those of which `whyNot` says nothing, and the others. */
export function parted(actions: readonly Action[], whyNot: (action: Action) => string | undefined): Parted {
  const judged = actions.map((action) => ({ action, why: whyNot(action) }));
  return {
    ready: judged.flatMap(({ action, why }) => (why === undefined ? [action] : [])),
    refused: judged.flatMap(({ action, why }) => (why === undefined ? [] : [{ action, why }])),
  };
}

/** Why the person cannot change the action's row. */
export function whyNotUpdate(action: Action, mover: Mover): string | undefined {
  if (mayUpdate(action, mover)) return undefined;
  if (action.id < 0) return words.unsaved;
  return action.canEdit ? refusals.ratedByLead : refusals.viewOnly;
}

export function whyNotUnchanged(action: Action, mover: Mover, plan: Pick<Plan, "round">): string | undefined {
  const column = columnOf(action, mover.today);
  const why = whyNotUpdate(action, mover);
  if (why) return why;
  if (!column) return words.withdrawn;
  if (column === "Claimed" || column === "Verified") return words.complete(column);
  if (!action.fields.rating) return words.unrated;
  return mayStandUnchanged(action, mover, plan) ? undefined : words.updated;
}

export const whyNotDueOn = (action: Action, mover: Mover, day: Day): string | undefined => {
  const why = whyNotDue(action, day);
  return whyNotUpdate(action, mover) ?? (why && words[why]);
};

export const whyNotLedBy = (action: Action, mover: Mover, leads: readonly Person[]): string | undefined =>
  whyNotUpdate(action, mover) ?? (isSame(action.fields.leads, leads) ? words.sameLeads : undefined);

export interface Questioned {
  readonly action: Action;
  readonly question: string;
}

/** Those whose rating and facts disagree: the person answers for them before they are confirmed as unchanged. */
export const questionsOf = (actions: readonly Action[], plan: Pick<Plan, "amberDays">, today: Day): Questioned[] =>
  actions.flatMap((action) => {
    const question = whetherStillSo(action, plan, today);
    return question ? [{ action, question }] : [];
  });
