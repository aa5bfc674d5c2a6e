// What people read of what is on time. A council may change it here.
import { counted } from "../../plan/counted.ts";
import type { Outcome } from "./onTime.ts";

const actions = (count: number) => counted(count, "action");

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  "on time": "On time",
  late: "Claimed late",
  "not claimed": "Not claimed",
};

export const onTimeWords = {
  title: "On time",
  rate: {
    title: "Finished by the original due date",
    percent: (percentage: number) => `${percentage}%`,
    of: (onTime: number, due: number) =>
      `${onTime} of the ${actions(due)} whose original due date has passed ${onTime === 1 ? "was" : "were"} claimed complete by that date.`,
    fell: (count: number) =>
      `${count} of the others ${count === 1 ? "was" : "were"} claimed by that date, but the claim was returned or withdrawn`,
    none: "No action’s original due date has passed yet.",
    rule: "An action counts as on time if it is claimed or verified now and was claimed by its original due date; a revised date changes nothing. A claim that was returned or withdrawn does not count. One that was verified does, even if the action was re-opened and claimed again later. Withdrawn actions are left out.",
    reading: "Earlier rounds are still being read, so a few may change.",
  },
  forecast: {
    title: "Due in the next 90 days",
    to: (day: string) => `to ${day}`,
    due: (count: number) => `${actions(count)} due`,
    likely: (count: number) => `${count} likely to be late`,
    noneLikely: "None likely to be late",
    none: "Nothing is due.",
    showAll: (count: number) => `Show all ${count}`,
    hideAll: "Show only those likely to be late",
    rule: "By the due date now. Likely to be late: rated Red or Amber, or worse than when the last round was closed.",
    late: (count: number) => `${actions(count)} already late`,
    bar: (window: string) => `Actions due in ${window}, by status`,
    down: "down since the last round",
  },
  extensions: {
    title: (round: string) => `Given more time${round}`,
    since: (round: number, day: string) => ` since round ${round} was closed on ${day}`,
    none: "No due date has been made later since then.",
    noRound: "This is shown once a round has been closed.",
    reading: "Reading the last snapshot…",
    moved: (from: string, to: string, days: number) => `${from} to ${to}: ${counted(days, "day")} more`,
    noReason: "No reason given",
    by: (who: string, when: string) => `Moved by ${who} on ${when}`,
    decided: (kind: "Agreed" | "Refused", who: string, when: string) => `${kind} by ${who} on ${when}`,
    showAll: (count: number) => `Show all ${count}`,
    moversOf: (first: number) => `Who moved the date is known here for the first ${first} only.`,
  },
  tables: {
    month: "By month of the original due date",
    programme: "By programme",
    columns: { month: "Month", programme: "Programme", due: "Due", rate: "On time, of those due" },
    all: "All",
    open: (count: number, what: string, of: string) => `${count} ${what.toLowerCase()}, ${of}: show the actions`,
  },
  line: {
    due: (day: string) => `due ${day}`,
    originally: (day: string) => `was due ${day}`,
    claimed: (day: string) => `claimed ${day}`,
    fell: (day: string) => `claim of ${day} returned or withdrawn`,
    late: (days: number) => `${counted(days, "day")} late`,
    noLead: "No lead",
  },
  bar: (rate: { readonly onTime: number; readonly late: number; readonly notClaimed: number }) =>
    `${rate.onTime} on time, ${rate.late} claimed late, ${rate.notClaimed} not claimed`,
};
