// The Plan settings list: one row for each setting. A missing row means the default.
import { note, text } from "../schema/columns.ts";
import { defineList } from "../schema/list.ts";

const columns = {
  title: text(
    { name: "Title", title: "Setting", description: "The setting's name; one of those in the documentation." },
    { required: true },
  ),
  value: note({ name: "SettingValue", title: "Value", description: "The setting's value." }),
};

export const planSettings = defineList({
  title: "Plan settings",
  description: "What is set for this plan: its name, first month, next Board, thresholds.",
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
