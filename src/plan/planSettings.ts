// The Plan settings list: one row for each setting. A missing row means the default.
import { note, text } from "../schema/columns.ts";
import { defineList } from "../schema/list.ts";

const columns = {
  title: text(
    { name: "Title", title: "Setting", description: "The name of the setting. The documentation lists them." },
    { required: true },
  ),
  value: note({ name: "SettingValue", title: "Value", description: "The setting's value." }),
};

export const planSettings = defineList({
  title: "Plan settings",
  description: "Settings for this plan, such as its name, first month, next Board meeting and thresholds.",
  load: "start",
  required: true,
  columns,
});

/** The titles of the rows of Plan settings. */
export const settingNames = {
  planName: "Plan name",
  firstMonth: "First month",
  months: "Months",
  nextBoard: "Next Joint Board",
  amberDays: "Amber up to days late",
  staleDays: "Stale after days",
  verifiers: "Verifiers",
} as const;
