// What people read of achievements. A council may change it here.
import { formatDay } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";

export const achievementWords = {
  title: "Achievements",
  intro: "What has changed for residents, councillors and staff. Papers list what was achieved since the last meeting.",
  none: "No achievements yet.",
  addFirst: "No achievements yet. Add the first one.",
  add: "Add achievement",
  added: (title: string) => `Added: ${title}`,
  what: "What was achieved",
  whatHint:
    "One line. Say what is different now, not what was done: an answered call rather than a new telephone system.",
  enterWhat: "Enter what was achieved",
  programme: "Programme",
  chooseProgramme: "Choose a programme",
  date: "Date",
  enterDate: "Enter the date",
  futureDate: "The date must be today or earlier",
  details: "Details (optional)",
  detailsHint: "The figure before and now, and for whom.",
  evidence: "Link to evidence (optional)",
  evidenceHint: "Public papers leave the link out.",
  wrongLink: "Enter a link that begins with https://",
  evidenceAt: (place: string) => `Evidence: ${place}`,
  withdraw: "Withdraw",
  withdrawOf: (title: string) => `Withdraw: ${title}`,
  why: "Why it is withdrawn",
  whyHint:
    "The entry stays in the list Achievements, with your name and reason. Papers that were issued do not change.",
  enterWhy: "Enter why it is withdrawn",
  isWithdrawn: (title: string) => `Withdrawn: ${title}`,
  summary: (title: string) => `Withdrawn: ${title}`,
  withdrawnBy: (who: string, day: string) => `Withdrawn by ${who}, ${day}:`,
  withdrawn: (count: number) => `${count} withdrawn`,
  uncounted: (count: number) => (count === 1 ? "1 entry does not count" : `${count} entries do not count`),
};

export const uncountedAchievements = {
  noProgramme: (who: string, on: Day, title: string) =>
    `“${title}”, which ${who} added on ${formatDay(on)}, does not count, because it names no programme of this plan.`,
  notTheirs: (
    who: string,
    on: Day,
    of: { readonly title: string; readonly programme: { readonly number: number | undefined } },
  ) =>
    `“${of.title}”, which ${who} added on ${formatDay(on)}, does not count, because ${who} leads another programme than ${of.programme.number}.`,
  nothing: (who: string, on: Day) =>
    `The withdrawal that ${who} added on ${formatDay(on)} does not count, because it names no achievement that counts.`,
  notWithdrawn: (who: string, on: Day, { title }: { readonly title: string }) =>
    `The withdrawal of “${title}” that ${who} added on ${formatDay(on)} does not count, because ${who} neither added it nor coordinates the programme.`,
};
