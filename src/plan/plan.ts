// A council's settings for its plan, read from the rows of Plan settings.
import type { Day } from "../schema/column.ts";
import { plain } from "../schema/plain.ts";
import { monthsBetween } from "./days.ts";
import type { EarlierRule } from "./log.ts";
import { earlierForm, earlierText, settingNames } from "./planSettings.ts";
import type { Round } from "./rounds.ts";
import { settingProblem } from "./words.ts";

export interface Plan {
  readonly name: string;
  /** First day of the plan's first month, if set. */
  readonly firstMonth: Day | undefined;
  /** How many months the plan runs, if set. */
  readonly months: number | undefined;
  readonly nextBoard: Day | undefined;
  /** In the order in which they are written. */
  readonly reviews: readonly Day[];
  /** An action up to this many days late is Amber; later it is Red. */
  readonly amberDays: number;
  /** An open action without an update for more days than this is stale. */
  readonly staleDays: number;
  /** The open round. */
  readonly round: Round | undefined;
  readonly earlier: EarlierRule;
  /** Settings that could not be read, a sentence each. */
  readonly problems: readonly string[];
}

interface Setting {
  readonly title: string;
  readonly value: string;
}

const day = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
const isDay = new RegExp(`^${day}$`);
const areDays = new RegExp(`^${day}(\\s+${day})*$`);
const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/;
const isCount = /^\d{1,3}$/;

export function readPlan(settings: readonly Setting[], rounds: readonly Round[] = []): Plan {
  const problems: string[] = [];
  function settingOf(name: string, pattern: RegExp, form: string): string | undefined {
    const value = settings.find(({ title }) => plain(title) === plain(name))?.value.trim();
    if (!value) return undefined;
    if (pattern.test(value)) return value;
    problems.push(settingProblem(name, value, form));
    return undefined;
  }
  const count = (name: string) => {
    const value = settingOf(name, isCount, "a whole number");
    return value === undefined ? undefined : Number(value);
  };
  const before = earlierForm.exec(
    settingOf(settingNames.earlier, earlierForm, `words such as “${earlierText({ claims: 12, verifications: 9 })}”`) ??
      "",
  );
  const firstMonth = settingOf(settingNames.firstMonth, isMonth, "a month such as 2026-04");
  return {
    name: settingOf(settingNames.planName, /./, "a name") ?? "Improvement plan",
    firstMonth: firstMonth && `${firstMonth}-01`,
    months: count(settingNames.months),
    nextBoard: settingOf(settingNames.nextBoard, isDay, "a date such as 2026-12-08"),
    reviews: settingOf(settingNames.reviews, areDays, "dates such as 2026-08-01, one per line")?.split(/\s+/) ?? [],
    amberDays: count(settingNames.amberDays) ?? 31,
    staleDays: count(settingNames.staleDays) ?? 31,
    round: rounds.at(-1)?.closedOn ? undefined : rounds.at(-1),
    earlier: { claims: Number(before?.[1] ?? 0), verifications: Number(before?.[2] ?? 0) },
    problems,
  };
}

/** The month of the plan that a day is in, counted from 1; nothing before the plan begins. */
export function monthOfPlan(plan: Plan, today: Day): number | undefined {
  if (!plan.firstMonth) return undefined;
  const month = monthsBetween(plan.firstMonth, today) + 1;
  return month >= 1 ? month : undefined;
}
