// What can be set for a plan: how each setting is entered, how it is kept in the list, and what it does to the plan as it is now.
import { type Action, columnOf, isStale, latenessOf } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { addDays, formatDay, formatMonth } from "../../plan/days.ts";
import { monthOfPlan, readPlan } from "../../plan/plan.ts";
import { planSettings, settingNames } from "../../plan/planSettings.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { ProgrammeRule, Rating } from "../../plan/snapshots/format.ts";
import { freezePlan } from "../../plan/snapshots/freeze.ts";
import { programmeRating, ruleSettings } from "../../plan/snapshots/programmeRule.ts";
import type { Day } from "../../schema/column.ts";
import type { Fields, Row } from "../../schema/list.ts";
import { plain } from "../../schema/plain.ts";
import type { TextField } from "../../ui/kit/formField.ts";
import { readDay } from "../../ui/kit/readDay.ts";
import { effects, type SettingKey, settingWords } from "./words.ts";

export interface Setting {
  readonly key: SettingKey;
  readonly kind: TextField<string>["kind"];
  /** It can be left empty. */
  readonly isOptional?: true;
  /** What is entered, from what the list holds; and the reverse, or nothing where what is entered cannot be used. */
  readonly toEntered: (value: string) => string;
  readonly toKept: (entered: string) => string | undefined;
  /** As people read it. */
  readonly shown: (value: string) => string;
  /** What the value does, or would do. Empty where there is nothing to say. */
  readonly effect: (value: string, board: SettingBoard, today: Day) => string;
}

type SettingBoard = Pick<Board, "actions" | "plan" | "programmes" | "lists">;

export type SettingRow = Row<Fields<typeof planSettings.columns>>;

/** The titles of the rows. */
export const settingTitles: Readonly<Record<SettingKey, string>> = { ...settingNames, ...ruleSettings };

/** The rows with this title: the first counts. */
export function rowsOfSetting({ lists }: Pick<Board, "lists">, key: SettingKey): readonly SettingRow[] {
  return [...rowsOf(lists, planSettings).values()].filter(
    ({ fields }) => plain(fields.title) === plain(settingTitles[key]),
  );
}

/** As the plan reads it, if it can. */
const planWith = (key: SettingKey, value: string) => {
  const plan = readPlan([{ title: settingTitles[key], value }]);
  return plan.problems.length === 0 ? plan : undefined;
};

const isOfRule = (key: SettingKey): key is keyof ProgrammeRule => key in ruleSettings;

export const isUsable = (key: SettingKey, value: string): boolean =>
  isOfRule(key) ? counted(value) !== undefined : planWith(key, value) !== undefined;

const same = (value: string): string => value;
const trimmed = (entered: string): string => entered.trim();

/** Whole and at least 1: a plan of no months, or an action that is late at once, is a mistake. */
const counted = (entered: string) => (/^[1-9]\d{0,2}$/.test(entered.trim()) ? entered.trim() : undefined);

const ofRule = (key: keyof ProgrammeRule, shown: Setting["shown"]): Setting => ({
  ...{ key, kind: "line", toEntered: same, toKept: counted, shown },
  effect: (value, board, today) => effects.programmes(ratingsWith({ [key]: Number(value) }, board, today)),
});

export const settings: readonly Setting[] = [
  { key: "planName", kind: "line", toEntered: same, toKept: trimmed, shown: same, effect: () => effects.planName },
  {
    key: "firstMonth",
    kind: "date",
    toEntered: (value) => planWith("firstMonth", value)?.firstMonth ?? "",
    toKept: (entered) => entered.slice(0, 7),
    shown: (value) => (value ? formatMonth(`${value}-01`) : ""),
    effect(value, _, today) {
      const plan = planWith("firstMonth", value);
      const month = plan && monthOfPlan(plan, today);
      return month ? effects.month(month) : effects.notBegun;
    },
  },
  {
    key: "months",
    kind: "line",
    toEntered: same,
    toKept: counted,
    shown: settingWords.months,
    effect(value, { plan: { firstMonth } }) {
      const months = planWith("months", value)?.months;
      return firstMonth && months ? effects.lastMonth(formatMonth(lastMonth(firstMonth, months))) : "";
    },
  },
  {
    key: "nextBoard",
    kind: "date",
    isOptional: true,
    toEntered: same,
    toKept: same,
    shown: formatDay,
    effect: (value, _, today) => (value < today ? effects.boardPassed : effects.board),
  },
  {
    key: "reviews",
    kind: "lines",
    isOptional: true,
    toEntered: (value) => (planWith("reviews", value)?.reviews ?? []).map(formatDay).join("\n"),
    toKept: (entered) => keptDays(entered),
    shown: (value) => (planWith("reviews", value)?.reviews ?? []).map(formatDay).join(", "),
    effect(value, { plan }) {
      const months = planWith("reviews", value)?.reviews.flatMap((day) => monthOfPlan(plan, day) ?? []) ?? [];
      return months.length > 0 ? effects.reviews(months) : "";
    },
  },
  {
    key: "amberDays",
    kind: "line",
    toEntered: same,
    toKept: counted,
    shown: settingWords.days,
    effect(value, { actions }, today) {
      const days = planWith("amberDays", value)?.amberDays ?? 0;
      const due = addDays(today, -days);
      return effects.amber(
        formatDay(due),
        formatDay(today),
        countOf(actions, (action) => isTooLate(action, days, today)),
      );
    },
  },
  {
    key: "staleDays",
    kind: "line",
    toEntered: same,
    toKept: counted,
    shown: settingWords.days,
    effect(value, { actions, plan }, today) {
      const staleDays = planWith("staleDays", value)?.staleDays ?? 0;
      const stale = countOf(actions, (action) => isStale(action, { staleDays, round: undefined }, today));
      const example = effects.stale(formatDay(addDays(today, -staleDays)), formatDay(today), stale);
      return plan.round ? `${example} ${effects.inRound(plan.round.number)}` : example;
    },
  },
  ofRule("redShare", settingWords.oneIn),
  ofRule("lateDays", settingWords.days),
  ofRule("amberShare", settingWords.oneIn),
];

/** How many programmes would have which rating now. */
function ratingsWith(change: Partial<ProgrammeRule>, board: SettingBoard, today: Day): Record<Rating, number> {
  const { actions, programmes, plan } = freezePlan(board, today);
  const found = { Red: 0, Amber: 0, Green: 0 };
  for (const { number } of programmes) {
    const own = actions.filter((action) => action.programme === number);
    const rating = programmeRating(own, { ...plan.rule, ...change });
    if (rating) found[rating]++;
  }
  return found;
}

function countOf(actions: Board["actions"], holds: (action: Action) => boolean): number {
  return [...actions.values()].filter(holds).length;
}

function isTooLate(action: Action, days: number, today: Day): boolean {
  const { original, revised } = latenessOf(action, today);
  return columnOf(action, today) === "Amber" && Math.max(original, revised) > days;
}

function lastMonth(first: Day, months: number): Day {
  const [year = 0, month = 1] = first.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months - 1, 1)).toISOString().slice(0, 10);
}

/** One a line, as `1 August 2026` or `2026-08-01`; in their order in time. */
function keptDays(entered: string): string | undefined {
  const lines = entered.split("\n").map(trimmed).filter(Boolean);
  const days = lines.map(readDay);
  return days.every((day) => day !== undefined) ? days.toSorted().join("\n") : undefined;
}
