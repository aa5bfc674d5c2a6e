// The words for entering the plan's words for a date.
import { formatDay } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";

export const planWords = {
  enter: "Enter the date in the plan",
  correct: "Correct the date in the plan",
  goOn: "Continue entering the date in the plan",
  hint: "As it is written in the plan, such as “By end July 2027” or “Quarterly from April 2027”.",
  missing: "Enter the date as it is written in the plan",
  moves: (was: Day | undefined, now: Day | undefined) =>
    `The original due date changes from ${was ? formatDay(was) : "none"} to ${now ? formatDay(now) : "none"}.`,
  stays: (day: Day) =>
    `The original due date stays ${formatDay(day)}, because it was recorded when the plan was agreed. The words alone change.`,
  understood: (reading: string) => `Understood as: ${reading.replace(/\.$/, "")}.`,
};
