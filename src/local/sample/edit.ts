// One edit of a row of the sample, as its author made it; a row as its edits; and what all of an action's edits are made from.

import type { ActionFields } from "../../plan/actions.ts";
import { MONTH_NAMES } from "../../plan/datePhraseTokens.ts";
import type { Day } from "../../schema/column.ts";
import { spread } from "./calendar.ts";
import { coordinatorLogin, leadLogin, type SampleAction } from "./plan.ts";

type PersonField = "leads" | "claimedBy" | "verifiedBy";

/** People are named by their logins; an empty list, and a field that is undefined, take away what was there. */
export interface Edit {
  readonly by: string;
  readonly day: Day;
  readonly fields: Partial<Omit<ActionFields, PersonField>>;
  readonly people?: Partial<Record<PersonField, readonly string[]>>;
}

export interface SampleEdit extends Edit {
  /** ISO time. */
  readonly at: string;
}

export interface SampleRow {
  readonly reference: string;
  /** The programme's number. */
  readonly programme: number;
  /** The first edit creates the row; every later one is a version of it, on a later day than the one before. */
  readonly edits: readonly SampleEdit[];
}

export interface Context {
  readonly action: SampleAction;
  /** How far the published dates move. */
  readonly months: number;
  readonly today: Day;
}

export const leadOf = ({ action }: Context): string => leadLogin(action.programme);
export const coordinatorOf = ({ action }: Context): string => coordinatorLogin(action.programme);
/** Neither the action's lead nor its coordinator, and the same one for the whole of its life. */
export const verifierOf = ({ action }: Context): string =>
  `verifier-${1 + (spread(action.reference) % 2)}@council.example`;

/** `{-1}` is the name of the month before that of `writtenOn`. */
export function withMonths(text: string, writtenOn: Day): string {
  const month = Number(writtenOn.slice(5, 7)) - 1;
  return text.replaceAll(/\{([+-]?\d+)\}/gu, (_, by: string) => MONTH_NAMES[(month + Number(by) + 12) % 12] ?? "");
}
