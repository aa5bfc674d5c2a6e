// What a council has set for its plan, read from the rows of Plan settings.
import type { Day } from "../schema/column.ts";
import { monthsBetween } from "./days.ts";
import { settingNames } from "./planSettings.ts";
import type { Round } from "./rounds.ts";
import { settingProblem } from "./words.ts";

export interface Plan {
  readonly name: string;
  /** First day of the plan's first month, where set. */
  readonly firstMonth: Day | undefined;
  /** How many months the plan runs, where set. */
  readonly months: number | undefined;
  readonly nextBoard: Day | undefined;
  /** Days late up to which an action is Amber, and beyond which it is Red. */
  readonly amberDays: number;
  /** Days without an update after which an open action is stale. */
  readonly staleDays: number;
  /** The round of updates that is open now. */
  readonly round: Round | undefined;
  /** Settings that could not be read, in plain words. */
  readonly problems: readonly string[];
}

interface Setting {
  readonly title: string;
  readonly value: string;
}

const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/;
const isCount = /^\d{1,3}$/;

export function readPlan(settings: readonly Setting[], rounds: readonly Round[] = []): Plan {
  const problems: string[] = [];
  function settingOf(name: string, pattern: RegExp, form: string): string | undefined {
    const value = settings.find((setting) => setting.title === name)?.value.trim();
    if (!value) return undefined;
    if (pattern.test(value)) return value;
    problems.push(settingProblem(name, value, form));
    return undefined;
  }
  const count = (name: string) => {
    const value = settingOf(name, isCount, "a whole number");
    return value === undefined ? undefined : Number(value);
  };
  const firstMonth = settingOf(settingNames.firstMonth, isMonth, "a month such as 2026-04");
  return {
    name: settingOf(settingNames.planName, /./, "a name") ?? "Improvement plan",
    firstMonth: firstMonth && `${firstMonth}-01`,
    months: count(settingNames.months),
    nextBoard: settingOf(settingNames.nextBoard, isDay, "a date such as 2026-12-08"),
    amberDays: count(settingNames.amberDays) ?? 31,
    staleDays: count(settingNames.staleDays) ?? 31,
    round: rounds.at(-1)?.closedOn ? undefined : rounds.at(-1),
    problems,
  };
}

/** Which month of the plan a day falls in, counted from 1; nothing before it began. */
export function monthOfPlan(plan: Plan, today: Day): number | undefined {
  if (!plan.firstMonth) return undefined;
  const month = monthsBetween(plan.firstMonth, today) + 1;
  return month >= 1 ? month : undefined;
}
