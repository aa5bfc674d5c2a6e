// The Plan settings list: one row for each setting. A missing row means the default.
import { note, text } from "../schema/columns.ts";
import { additionColumns, defineList } from "../schema/list.ts";
import type { EarlierRule } from "./log.ts";

const { operation, addition } = additionColumns;

const columns = {
  title: text({ name: "Title", title: "Setting" }, { required: true }),
  value: note({ name: "SettingValue", title: "Value" }),
  operation: { ...operation, mayBeMissing: true },
  addition: { ...addition, mayBeMissing: true },
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
  reviews: "Reviews",
  amberDays: "Amber up to days late",
  staleDays: "Stale after days",
  verifiers: "Verifiers",
  /** Written by set-up, when it first asks verifications to name their claim. */
  earlier: "Entries under the earlier rule",
} as const;

/** The value of the setting that says which entries are under the earlier rule. */
export const earlierText = ({ claims, verifications }: EarlierRule): string =>
  `Claims to ${claims}, Verifications to ${verifications}`;

export const earlierForm = /^Claims to (\d{1,9}), Verifications to (\d{1,9})$/;
