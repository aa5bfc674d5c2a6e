// The types of the sample's edits and rows, and what the edits of an action are made from.

import type { ActionFields } from "../../plan/actions.ts";
import { MONTH_NAMES } from "../../plan/datePhraseTokens.ts";
import type { Day } from "../../schema/column.ts";
import { spread } from "./calendar.ts";
import { coordinatorLogin, leadLogin, type SampleAction } from "./plan.ts";

type PersonField = "leads" | "claimedBy" | "verifiedBy";

/** People are logins. An empty list and an undefined field clear the value. */
export interface Edit {
  readonly by: string;
  /** The verifier whose entry the row repeats: verifiers do not write rows. */
  readonly verifier?: string;
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
  /** The first edit creates the row; every later edit makes a version, on a later day than the edit before. */
  readonly edits: readonly SampleEdit[];
}

export interface Context {
  readonly action: SampleAction;
  /** By how many months the published dates are moved. */
  readonly months: number;
  readonly today: Day;
}

export const leadOf = ({ action }: Context): string => leadLogin(action.programme);
export const coordinatorOf = ({ action }: Context): string => coordinatorLogin(action.programme);
/** Always the same person for one action, and neither its lead nor its coordinator. */
export const verifierOf = ({ action }: Context): string =>
  `verifier-${1 + (spread(action.reference) % 2)}@council.example`;

/** Replaces `{-1}` by the name of the month before that of `writtenOn`, `{0}` by its own, `{+1}` by the next. */
export function withMonths(text: string, writtenOn: Day): string {
  const month = Number(writtenOn.slice(5, 7)) - 1;
  return text.replaceAll(/\{([+-]?\d+)\}/gu, (_, by: string) => MONTH_NAMES[(month + Number(by) + 12) % 12] ?? "");
}
