// The Plan settings list: one row for each setting. A missing row means the default.
import { note, text } from "../schema/columns.ts";
import { defineList } from "../schema/list.ts";

const columns = {
  title: text({ name: "Title", title: "Setting" }, { required: true }),
  value: note({ name: "SettingValue", title: "Value" }),
};

export const planSettings = defineList({
  title: "Plan settings",
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
