// The sample's plan settings.

import { settingNames } from "../../plan/planSettings.ts";
import type { Day } from "../../schema/column.ts";
import { SAMPLE_MONTH } from "./plan.ts";
import { shiftDay } from "./shift.ts";

export const PLAN_TITLE = "Fresh start";
const MONTHS = 24;
const TUESDAY = 2;

/** In the order of writing. The first month comes last: it marks that the sample is complete. */
export function sampleSettings(today: Day): readonly { readonly title: string; readonly value: string }[] {
  return [
    { title: settingNames.planName, value: PLAN_TITLE },
    { title: settingNames.months, value: String(MONTHS) },
    { title: settingNames.nextBoard, value: nextBoard(today) },
    { title: settingNames.amberDays, value: "31" },
    { title: settingNames.staleDays, value: "31" },
    { title: settingNames.firstMonth, value: shiftDay(today, 1 - SAMPLE_MONTH).slice(0, 7) },
  ];
}

/** The next second Tuesday of a month, today included: the Joint Board meets then. */
function nextBoard(today: Day): Day {
  const [this_, next] = [0, 1].map((months) => secondTuesday(shiftDay(today, months)));
  return this_ !== undefined && this_ >= today ? this_ : (next ?? today);
}

function secondTuesday(day: Day): Day {
  const first = new Date(`${day.slice(0, 7)}-01`);
  const date = 8 + ((TUESDAY - first.getUTCDay() + 7) % 7);
  return `${day.slice(0, 7)}-${String(date).padStart(2, "0")}`;
}
