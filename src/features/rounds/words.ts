// What people read in Update rounds. A council may change it here.
import { counted } from "../../plan/counted.ts";
import { formatDay } from "../../plan/days.ts";
import { resultWords } from "../../plan/roundResult.ts";
import type { Day } from "../../schema/column.ts";

const listed = new Intl.ListFormat("en-GB");

export const words = {
  title: "Update rounds",
  roundName: (number: number) => `Round ${number}`,
  isOpen: (number: number) => `Round ${number} is open`,
  openedBy: (day: string, who: string) => `Opened ${day} by ${who}`,
  saving: "saving",
  deadline: (day: string) => `deadline ${day}`,
  deadlinePassed: (day: string) => `deadline ${day}, passed`,
  updated: (updated: number, of: number) => `${updated} of ${of} actions updated or confirmed`,
  noChange: (count: number) => `, ${count} of these with no change`,
  progressBar: "Actions updated or confirmed",
  byProgramme: "By programme",
  noneOpen: "No round is open",
  makePaper: (round: number) => `Make the paper of round ${round}`,
  openOne: "Open a round to ask leads for updates. Every action under way is then due an update.",
  othersOpen: "A coordinator opens a round to ask leads for updates.",

  past: "Past rounds",
  dates: (opened: string, closed: string | undefined) => (closed ? `${opened} to ${closed}` : opened),
  wasDeadline: (day: string) => `deadline ${day}`,
  opened: (who: string) => `opened by ${who}`,
  closed: (who: string) => `closed by ${who}`,
  noResult: (numbers: readonly number[]) =>
    `No result was kept for ${numbers.length === 1 ? "round" : "rounds"} ${listed.format(numbers.map(String))}.`,
  wrongResult: "The result in the list Update rounds does not add up, so it is not shown.",
  result: resultWords,
  showProgrammes: "Show programmes",
  hideProgrammes: "Hide programmes",
  ofRound: (button: string, number: number) => `${button} in round ${number}`,
  without: (references: string) => `Not updated: ${references}`,
};

/** One programme in the open round. */
export const programmeWords = {
  none: "No programme",
  nobody: "No lead or coordinator",
  updated: (updated: number, of: number) => `${updated} of ${of} updated or confirmed`,
  noChange: (count: number) => `${count} of these with no change`,
  showActions: "Show actions",
  hideActions: "Hide actions",
  of: (button: string, programme: string) => `${button} of ${programme}`,
  copy: "Copy reminder",
  copied: "Copied",
  copiedAloud: "Reminder copied.",
  copyBlocked: "Your browser blocked copying. Select the text and copy it.",
  send: "Send reminder in chat",
  for: (button: string, programme: string) => `${button} for ${programme}`,
  notUpdated: "Not updated",
  unchanged: "No change",
  changed: "Something new",
  claimed: "claimed complete",
  unchangedFor: (rounds: number) => `unchanged for ${rounds} rounds`,
};

interface Reminder {
  readonly to: readonly string[];
  readonly round: number;
  readonly deadline: Day | undefined;
  readonly programme: string;
  /** The actions, a line each. */
  readonly actions: readonly string[];
  readonly link: string;
}

/** The message to the people of a programme who have not updated. */
export function reminderText({ to, round, deadline, programme, actions, link }: Reminder): string {
  return [
    `To ${to.join(" and ") || "all"}`,
    `Update round ${round} is open${deadline ? `, with the deadline ${formatDay(deadline)}` : ""}. ${counted(actions.length, "action")} in programme ${programme} still ${actions.length === 1 ? "needs" : "need"} an update:`,
    `${actions.map((action) => `- ${action}`).join("\n")}`,
    `Each update takes a minute. If nothing has changed, select “No change this month”: ${link}`,
  ].join("\n\n");
}

/** A notice has few characters, so it has the first references alone. */
const mostReferences = 25;

/** The same in a notice, after the names of its people. */
export function noticeText({ round, deadline, programme, actions, link }: Omit<Reminder, "to">): string {
  const more = actions.length - mostReferences;
  const references = [...actions.slice(0, mostReferences), ...(more > 0 ? [`${more} more`] : [])];
  return [
    `Update round ${round} is open${deadline ? `, with the deadline ${formatDay(deadline)}` : ""}.`,
    `${counted(actions.length, "action")} in programme ${programme} still ${actions.length === 1 ? "needs" : "need"} an update: ${listed.format(references)}.`,
    `Each update takes a minute. If nothing has changed, select “No change this month”: ${link}`,
  ].join(" ");
}

/** Reminding people by e-mail. */
export const remindWords = {
  title: (round: number, programme: string) => `Round ${round}: updates of programme ${programme}`,
  remind: "Remind by e-mail",
  sending: "Sending",
  all: (programmes: number) => `Remind all ${counted(programmes, "programme")} by e-mail`,
  allNote: "Their leads and coordinators get an e-mail with a link to My work.",
  sent: (people: number) => `Reminded ${counted(people, "person", "people")}`,
  before: "Reminded earlier today",
  failed: (why: string) => `Not reminded. ${why} Try again.`,
  lastSent: (when: string, who: string) => `Reminded ${when} by ${who}`,
  unfinished: (who: string) => `A reminder that ${who} began has not been sent yet`,
  nobody: "Nobody to remind: they have switched e-mails off, or it is you",
  result: (done: number, failed: number) =>
    [
      done > 0 && `${counted(done, "programme")} reminded.`,
      failed > 0 && `${counted(failed, "programme")} not reminded.`,
    ]
      .filter(Boolean)
      .join(" "),
};
