// What people read in the chapters of papers about assurance. A council may change it here.
import { counted } from "../../plan/counted.ts";

const actions = (count: number) => counted(count, "action");

export const paperWords = {
  reference: "Ref.",
  action: "Action",
  status: "Status",
  claimed: "Claimed on",
  updated: "Last update",
  checks: {
    section: "Ratings that may not match the facts",
    title: "Checks",
    description: "One row for each check: the action, and what disagrees with its rating.",
    found: "What disagrees",
    count: (checks: number, of: number) => `${counted(checks, "check")} found something, in ${actions(of)}.`,
    none: "No check found anything.",
    unknown: (round: number) => `The snapshot of round ${round} was kept before checks were recorded in snapshots.`,
  },
  stale: {
    section: "Not updated",
    title: "Actions that were not updated",
    description: "One row for each action without an update in the round, or for longer than the plan allows.",
    count: (count: number) => `${actions(count)} not updated.`,
    none: "Every action was updated.",
  },
  unverified: {
    section: "Claimed, and not verified",
    title: "Actions that wait for verification",
    description: "One row for each action that is claimed complete and that nobody else has confirmed.",
    count: (count: number) => `${actions(count)} claimed complete and not verified.`,
    none: "No claim waits for verification.",
  },
  unevidenced: {
    section: "Complete, with evidence missing",
    title: "Complete actions without all their evidence",
    description:
      "One row for each action that is claimed complete or verified, with a success criterion without evidence, or with no evidence.",
    count: (count: number) => `${actions(count)} complete with evidence missing.`,
    none: "Every complete action has its evidence.",
  },
};
