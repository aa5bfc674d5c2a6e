// What people read of an action beside its last snapshot: checks, and its direction of travel in the panel. A council may change it here.
import { formatDay } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";

const listed = new Intl.ListFormat("en-GB");

export const sayWords = {
  better: {
    title: "Better by its direction of travel, worse by its facts",
    tag: "Better, on worse facts",
    later: (from: Day, to: Day) => `its due date moved from ${formatDay(from)} to ${formatDay(to)}`,
    status: "its status is worse",
    evidence: "fewer success criteria have evidence",
    confidence: "confidence in the outcome is lower",
    text: (worse: readonly string[]) => `The direction of travel is up, but ${listed.format(worse)}.`,
  },
  copied: {
    title: "The same words as in the last round",
    tag: "Words repeated",
    text: (round: number) => `Progress and next steps were entered again in the same words as in round ${round}.`,
  },
};

export const travelWords = {
  title: "Direction of travel",
  since: (round: number, day: string) => `Since round ${round}, ${day}`,
  status: (from: string, to: string) => `${from} to ${to}`,
  later: (from: string, to: string) => `Due date moved from ${from} to ${to}`,
  nothing: "Same status and same due date",
  new: "Not in that snapshot",
  regression: "Verified in that snapshot, and open again",
  manual: (by: string) => `Set by hand. Worked out: ${by}.`,
  set: "Set by hand",
  change: "Change by hand",
  direction: "Direction of travel",
  enterDirection: "Select a direction",
  reason: "Reason",
  reasonHint:
    "It is shown with the direction that was worked out, in papers too. It lasts until the next round is closed.",
  enterReason: "Enter the reason",
  remove: "Use the direction that is worked out",
  save: "Save",
  rule: "Status counts first: Red, Amber, Green, claimed, verified, embedded. Then the due date: a later one is down, an earlier one is up.",
};
