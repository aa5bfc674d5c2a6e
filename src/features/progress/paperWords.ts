// What people read in the chapters of papers about dates. A council may change it here.
import { counted } from "../../plan/counted.ts";
import { formatDay } from "../../plan/days.ts";

const actions = (count: number) => counted(count, "action");

export const paperWords = {
  nothingBefore: "There is no earlier position to compare with.",
  reference: "Ref.",
  action: "Action",
  overdue: {
    section: "Overdue and slipped",
    title: "Overdue actions",
    description:
      "One row for each action past the date that counts, the longest first, and how often its date was moved.",
    slips: "Times moved",
    count: (count: number) => `${actions(count)} past the due date.`,
    none: "No action is past its due date.",
    slipped: {
      title: "Slipped actions",
      description:
        "One row for each open action that is due later than the plan first said, and is not late by its new date.",
      count: (count: number) => `${actions(count)} due later than the plan first said.`,
    },
  },
  extensions: {
    section: "Extensions asked for, for decision",
    title: "Extensions",
    description: "One row for each action whose due date was made later: from when, to when, and why.",
    original: "Original due date",
    from: "From",
    to: "To",
    days: "Days",
    reason: "Reason",
    by: "By",
    decision: "Decision",
    decided: (kind: "Agreed" | "Refused", who: string, on: string) => `${kind} by ${who} on ${formatDay(on)}`,
    count: (count: number, round: number) =>
      `New dates for decision: ${counted(count, "extension")} since round ${round}. They are shown as due dates until they are decided.`,
    already: (agreed: number, refused: number) =>
      ` Decided already: ${agreed} agreed, ${refused} refused. A date that was refused does not count.`,
    none: "No extension is asked for.",
  },
  next: {
    section: "Due in the next 90 days",
    title: "Actions due in the next 90 days",
    description: "One row for each action that is due in the 90 days after this position, the soonest first.",
    count: (count: number) => `${actions(count)} due in the next 90 days.`,
    none: "No action is due in the next 90 days.",
  },
  timeline: {
    section: "Timeline",
    title: "The plan by programme and month",
    picture: (programmes: number, first: string, last: string) =>
      `${counted(programmes, "line")}, one for each programme, from ${first} to ${last}. A box in a month is an action that is due then. The table below has the figures.`,
    key: { complete: "Claimed complete or verified", open: "Under way", idle: "Not started" },
    table: "Due dates by programme and quarter",
    description: "One row for each programme: how many of its actions are due in each quarter, as things stand.",
    programme: "Programme",
    none: "No programme",
    noDate: "No date",
    other: "Earlier or later",
    quarter: (first: string, last: string) => `${first} to ${last}`,
    intro: (count: number) => `${actions(count)} by the month in which they are due, as things stand.`,
    today: "This position",
  },
};
