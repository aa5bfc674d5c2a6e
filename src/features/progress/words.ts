// What people read in Progress. A council may change it here.
import { counted } from "../../plan/counted.ts";
import type { Rated } from "../../plan/snapshots/figures.ts";
import type { ProgrammeRule } from "../../plan/snapshots/format.ts";
import type { RatingReason } from "../../plan/snapshots/programmeRule.ts";

export const words = {
  now: "Now",
  at: "The plan as of",
  comparedWith: "compared with",
  /** On paper, which has no lists to choose from. */
  compared: (at: string, than: string | undefined) =>
    than ? `Position: ${at}, compared with ${than}` : `Position: ${at}`,
  nothingEarlier: "No earlier round",
  roundOn: (number: number, day: string) => `Round ${number}, ${day}`,
  reading: "Reading the snapshot…",
  wrong: (round: number) =>
    `The snapshot of round ${round} is not the file that was kept, so it is not shown. Snapshots, under Reports, says what is wrong.`,
  gone: (round: number) =>
    `The snapshot of round ${round} is no longer there. Where an owner removed it, Snapshots, under Reports, says who, when and why.`,
  notRead: (why: string) => `The snapshot could not be read. ${why}`,
  noRounds: "There is nothing to compare yet. Each closed round keeps the plan as it was in a snapshot.",
  noProgramme: "No programme",
};

export const overviewWords = {
  title: "Overview",
  group: "Group by",
  groups: { programme: "Programme", theme: "Theme", section: "Section", lead: "Lead" },
  none: { programme: "No programme", theme: "No theme", section: "No section", lead: "No lead" },
  all: "All actions",
  columns: {
    name: { programme: "Programme", theme: "Theme", section: "Section", lead: "Lead" },
    actions: "Actions",
    rating: "Rating",
    direction: "Direction of travel",
    rounds: "Rounds",
    overdue: "Overdue",
    notUpdated: "Not updated",
    evidence: "Evidence",
  },
  bar: (name: string) => `Actions of ${name} by status`,
  figure: (count: number, percentage: number) => `${count} (${percentage}%)`,
  figures: "Figures of the whole plan",
  was: (count: number) => ` was ${count}`,
  byRating: "By last rating",
  byRatingKey:
    "By last rating: the rating that each action was last given, finished or not. Complete are those that were claimed complete, verified ones among them.",
  rated: (rating: string, { actions: all, complete, verified }: Rated, percentage: number) =>
    `${rating} ${all} (${percentage}%)${complete > 0 ? `, ${complete} of them complete (${verified} verified)` : ""}`,
  notRated: (count: number) => `Not rated ${count}`,
  overdue: "Overdue",
  notUpdated: "Not updated",
  evidenceTitle: "Evidence",
  evidence: (evidenced: number, criteria: number, percentage: number) =>
    `${evidenced} of ${counted(criteria, "success criterion", "success criteria")} (${percentage}%)`,
  rounds: (values: string) => `On track or complete, round by round: ${values}`,
  roundsKey: "Rounds: the share of actions that were on track or complete when each round was closed, and now.",
  noRating: "No action under way",
  rule: ({ redShare, amberShare, lateDays }: ProgrammeRule) =>
    `Rating of a programme: Red if 1 in ${redShare} of its actions under way is Red, or one is more than ${counted(lateDays, "day")} late with no new date; Amber if any is Red, or 1 in ${amberShare} is Amber; else Green. Owners set this in Settings.`,
  direction:
    "Direction of travel: status first (Red, Amber, Green, claimed, verified, embedded), then the due date: a later one is down, an earlier one up. New actions and those that started are counted apart.",
  why: ({ because, count, of }: RatingReason) =>
    ({
      late: `${count} too late, with no new date`,
      Red: `${count} of ${of} Red`,
      Amber: `${count} of ${of} Amber`,
      none: "",
    })[because],
  stalled: "Nothing moved",
  leads: "An action of several leads is counted once, under the first of them; the board shows it under each.",
  open: (name: string) => `Show the actions of ${name} on the board`,
  percentages: "Percentages are of all actions that are not withdrawn, rounded to the nearest whole number.",
};
