// The words of opening and closing a round.
import { counted } from "../../plan/counted.ts";

const actions = (count: number) => counted(count, "action");

export const openWords = {
  open: (number: number) => `Open round ${number}`,
  goOn: (number: number) => `Continue opening round ${number}`,
  openNow: (number: number) => `Open round ${number} now`,
  asked: "What leads should look at",
  askedHint: "Leads see this above their own actions. You can leave it empty.",
  deadline: "Deadline",
  deadlineHint: "Leads are asked to update their actions by this day.",
  enterDeadline: "Enter the deadline",
  passed: "The deadline must be today or later",
  due: (count: number) => `Leads will be asked to update ${actions(count)} under way.`,
  opened: (number: number) => `Round ${number} is open.`,
};

export const closeWords = {
  close: (number: number) => `Close round ${number}`,
  closeNow: (number: number) => `Close round ${number} now`,
  keepOpen: "Keep open",
  left: (due: number) =>
    due === 0 ? "All actions are updated." : `${actions(due)} ${due === 1 ? "is" : "are"} not updated.`,
  final: "You cannot reopen a closed round. The whole plan is kept as it is now, in a snapshot that nobody can change.",
  freezing: "Closing the round…",
  unsaved:
    "Some of your changes are not saved yet, so they would be missing from the snapshot. Close the round when they are saved.",
  taken: (file: string) =>
    `The library Snapshots has a file ${file} that does not hold the plan as it is now. The round stays open. If somebody else is closing it, wait a minute. Otherwise ask an owner to remove the file, then close the round again.`,
  notClosed: (why: string) => `The round stays open. ${why} Try again.`,
  beforeDeadline: (day: string) => `The deadline is ${day}.`,
  without: "These go without an update:",
  /** What has to be confirmed: that somebody else opened it, days to its deadline, actions without an update. */
  confirm: ({ who, days, missing }: { who: string | undefined; days: number; missing: number }) =>
    [
      who === undefined ? "Close the round" : `Close the round that ${who} opened`,
      days > 0 && `${counted(days, "day")} before its deadline`,
      missing > 0 && `with ${actions(missing)} not updated`,
    ]
      .filter(Boolean)
      .join(", "),
  tick: "Tick the box to close the round",
  closed: (number: number) => `Round ${number} is closed.`,
};
