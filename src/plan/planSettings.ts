// The Plan settings list: what one council sets for its plan, a row a setting. Rows that are missing take the default.
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

/** The names that rows of Plan settings go by. */
export const settingNames = {
  planName: "Plan name",
  firstMonth: "First month",
  months: "Months",
  nextBoard: "Next Joint Board",
  amberDays: "Amber up to days late",
  staleDays: "Stale after days",
  verifiers: "Verifiers",
} as const;
