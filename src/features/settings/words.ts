// What people read in Settings. A council may change it here.
import { counted } from "../../plan/counted.ts";
import type { settingNames } from "../../plan/planSettings.ts";
import type { ProgrammeRule } from "../../plan/snapshots/format.ts";

/** Those that people set. The others are set-up's own. */
export type SettingKey = Exclude<keyof typeof settingNames, "verifiers" | "earlier"> | keyof ProgrammeRule;

export const words = {
  title: "Settings",
  about: "These settings apply to the whole plan, for everybody. SharePoint keeps who changed what.",
  change: "Change",
  changeOf: (setting: string) => `Change ${setting}`,
  goOn: "Continue",
  goOnOf: (setting: string) => `Continue changing ${setting}`,
  saved: (setting: string) => `${setting} saved.`,
  notSet: "Not set",
  byDefault: (value: string) => `${value} (default)`,
  several: (rows: number) =>
    `The list Plan settings has ${rows} rows for this setting. The first one counts; remove the others in the list.`,
  unusable: (value: string) => `The list says “${value}”, which the board cannot use.`,
  setUpFirst: "Set up this site again before you change settings: this version keeps more in the list Plan settings.",
  added: "Entered",
};

interface SettingText {
  readonly label: string;
  readonly hint: string;
  /** Said where what is entered cannot be used. */
  readonly wrong: string;
}

export const settingTexts: Readonly<Record<SettingKey, SettingText>> = {
  planName: { label: "Plan name", hint: "Such as “Corporate improvement plan”.", wrong: "Enter a name" },
  firstMonth: { label: "First month", hint: "Any day of the month in which the plan begins.", wrong: "Enter a date" },
  months: { label: "Length of the plan", hint: "In months.", wrong: "Enter a whole number from 1 to 999" },
  nextBoard: { label: "Next Joint Board", hint: "The day on which the Board next meets.", wrong: "Enter a date" },
  reviews: {
    label: "Reviews",
    hint: "One date per line, such as 1 August 2026.",
    wrong: "Enter each date on a line of its own, such as 1 August 2026",
  },
  amberDays: {
    label: "Amber up to",
    hint: "How many days late an action can be and still be Amber.",
    wrong: "Enter a whole number from 1 to 999",
  },
  staleDays: {
    label: "Not updated after",
    hint: "After how many days without an update an action is marked “Not updated”.",
    wrong: "Enter a whole number from 1 to 999",
  },
  redShare: {
    label: "Share of Red actions that makes a programme Red",
    hint: "One in how many of its actions under way: 6 means one in six.",
    wrong: "Enter a whole number from 1 to 999",
  },
  lateDays: {
    label: "Days late that make a programme Red",
    hint: "A programme is Red if one of its actions is later than this and has no new date that is still to come.",
    wrong: "Enter a whole number from 1 to 999",
  },
  amberShare: {
    label: "Share of Amber actions that makes a programme Amber",
    hint: "One in how many of its actions under way: 4 means one in four. One Red action makes it Amber too.",
    wrong: "Enter a whole number from 1 to 999",
  },
};

/** The headings, in order, with their settings. */
export const settingGroups: readonly { readonly title: string; readonly keys: readonly SettingKey[] }[] = [
  { title: "Name and dates", keys: ["planName", "firstMonth", "months", "nextBoard", "reviews"] },
  { title: "Thresholds", keys: ["amberDays", "staleDays"] },
  { title: "Rating of a programme", keys: ["redShare", "lateDays", "amberShare"] },
];

export const settingWords = {
  months: (value: string) => counted(Number(value), "month"),
  days: (value: string) => counted(Number(value), "day"),
  oneIn: (value: string) => `one in ${value}`,
};

const actions = (count: number) => counted(count, "action");

/** What a setting does to the plan as it is now. */
export const effects = {
  planName: "Shown above the board and in links.",
  month: (month: number) => `This is month ${month} of the plan.`,
  notBegun: "The plan has not begun.",
  lastMonth: (month: string) => `The last month is ${month}.`,
  board: "Shown above the board.",
  boardPassed: "This day has passed, so it is not shown above the board.",
  reviews: (months: readonly number[]) =>
    `In ${months.length === 1 ? "month" : "months"} ${new Intl.ListFormat("en-GB").format(months.map(String))} of the plan.`,
  amber: (due: string, today: string, now: number) =>
    `Example: an action that was due on ${due} can be Amber today, ${today}, for the last time. ${now === 1 ? "1 action is" : `${actions(now)} are`} Amber and later than this now.`,
  stale: (on: string, today: string, now: number) =>
    `Example: an action last updated on ${on} counts as updated today, ${today}, for the last time. ${now === 1 ? "1 action has" : `${actions(now)} have`} had no update for longer.`,
  programmes: (found: Readonly<Record<"Red" | "Amber" | "Green", number>>) =>
    `With this, ${counted(found.Red, "programme")} ${found.Red === 1 ? "is" : "are"} Red now, ${found.Amber} Amber and ${found.Green} Green.`,
  inRound: (round: number) =>
    `While round ${round} is open, an action counts as updated once it is updated in the round.`,
};
