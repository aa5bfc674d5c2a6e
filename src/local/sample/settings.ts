// The sample's plan settings.

import { settingNames } from "../../plan/planSettings.ts";
import type { Day } from "../../schema/column.ts";
import { SAMPLE_MONTH } from "./plan.ts";
import { monthsToShift, shiftDay } from "./shift.ts";

export const PLAN_TITLE = "Fresh start";
const MONTHS = 22;
/** 6, 12, 18 and 24 months from February 2015, when the plan's commissioners were appointed. */
const REVIEWS = ["2015-08", "2016-02", "2016-08", "2017-02"];
const TUESDAY = 2;

interface SampleSetting {
  readonly title: string;
  readonly value: string;
}

/** Written before the plan. */
export function sampleSettings(today: Day): readonly SampleSetting[] {
  const reviews = REVIEWS.map((month) => shiftDay(month, monthsToShift(today)));
  return [
    { title: settingNames.planName, value: PLAN_TITLE },
    { title: settingNames.months, value: String(MONTHS) },
    { title: settingNames.amberDays, value: "31" },
    { title: settingNames.staleDays, value: "31" },
    { title: settingNames.firstMonth, value: shiftDay(today, 1 - SAMPLE_MONTH).slice(0, 7) },
    { title: settingNames.reviews, value: reviews.join("\n") },
  ];
}

/** Written last: it marks that the sample is complete. */
export const lastSetting = (today: Day): SampleSetting => ({ title: settingNames.nextBoard, value: nextBoard(today) });

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
