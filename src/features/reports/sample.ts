// The sample's achievements, one of them withdrawn, and the outline of the paper for the Joint Board.
import { addMonths } from "../../plan/days.ts";
import type { Sample, SampleRow } from "../../plan/feature.ts";
import type { Day } from "../../schema/column.ts";
import { type AchievementFields, achievements, outlines } from "./list.ts";

/** Months ago, and the day of that month. */
type When = readonly [months: number, date: number];

export const sample: Sample = (today) => [
  ...achieved.map((each) => entry(each, today)),
  entry(withdrawal, today),
  {
    list: outlines,
    edits: [
      { by: "coordinator-4@council.example", day: dayAt([3, 11], today), fields: outline },
      { by: "coordinator-4@council.example", day: dayAt([1, 13], today), fields: changedSince },
    ],
  },
];

interface Said {
  readonly by: string;
  readonly when: When;
  readonly fields: Partial<AchievementFields>;
}

const entry = ({ by, when, fields }: Said, today: Day): SampleRow => {
  const day = dayAt(when, today);
  return { list: achievements, edits: [{ by, day, fields: { kind: "Added", achievedOn: day, ...fields } }] };
};

/** A working day. */
function dayAt([months, date]: When, today: Day): Day {
  const day = addMonths(`${today.slice(0, 7)}-${String(date).padStart(2, "0")}`, -months);
  const weekday = new Date(day).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return new Date(Date.parse(day) - back * 86_400_000).toISOString().slice(0, 10);
}

const of = (programme: number, role: "lead" | "coordinator" = "lead") => `${role}-${programme}@council.example`;

const achieved: readonly Said[] = [
  {
    ...{ by: of(5), when: [6, 12] },
    fields: {
      ...{ title: "Every councillor has signed the code of conduct", programme: 5 },
      words: "All 60 signed within five weeks of the election. Four years ago it took eleven months.",
      evidence: "https://intranet.council.example/democracy/code-of-conduct",
    },
  },
  {
    ...{ by: of(3), when: [5, 18] },
    fields: {
      ...{ title: "The accounts were signed off on time for the first time in four years", programme: 3 },
      words: "The auditor raised two points, both small, where the year before there were nineteen.",
      evidence: "https://intranet.council.example/finance/audit-letter",
    },
  },
  {
    ...{ by: of(2), when: [4, 9] },
    fields: {
      ...{ title: "Half the calls to the contact centre are answered within a minute", programme: 2 },
      words: "51 in 100 in June, against 23 in January. Callers are told how long they will wait.",
    },
  },
  {
    ...{ by: of(8, "coordinator"), when: [3, 10] },
    fields: {
      ...{ title: "All staff of the partnership have had safeguarding training", programme: 8 },
      words: "Three sessions, with the police and the health service.",
    },
  },
  {
    ...{ by: of(9), when: [2, 8] },
    fields: {
      ...{ title: "Nobody waits more than 28 days for a first assessment in adult services", programme: 9 },
      words: "The longest wait was 26 days. In spring it was 61. Families were told of the change by letter.",
      evidence: "https://intranet.council.example/adults/waiting-times",
    },
  },
  {
    ...{ by: of(1), when: [1, 6] },
    fields: {
      ...{ title: "Nine of ten managers have had an appraisal", programme: 1 },
      words: "212 of 236. Each has one objective that comes from this plan.",
    },
  },
  {
    ...{ by: of(4), when: [1, 12] },
    fields: {
      ...{ title: "The backlog of audit recommendations is cleared", programme: 4 },
      words: "All 74 that were older than a year are done or were withdrawn by the committee, each with a reason.",
      evidence: "https://intranet.council.example/audit/tracker",
    },
  },
  {
    ...{ by: of(6), when: [1, 19] },
    fields: {
      ...{ title: "Residents helped to write the vision", programme: 6 },
      words:
        "1,340 answered, a third of them in a language other than English. Every answer was read, and a summary is published.",
      evidence: "https://www.council.example/vision",
    },
  },
];

/** Of the fourth of them. */
const withdrawal: Said = {
  ...{ by: of(8, "coordinator"), when: [2, 15] },
  fields: {
    ...{ kind: "Withdrawn", title: "Withdrawn: All staff of the partnership have had safeguarding training" },
    ...{ programme: 8, achievedOn: undefined, about: `sample ${achievements.title} 4` },
    words: "One of the three sessions was cancelled. 41 of 66 people have had it.",
  },
};

const outline = {
  ...{ title: "Joint Board paper", kind: "board", sections: "", meeting: "Joint Board" },
  ...{ directorate: "Chief Executive's office", author: "Programme coordinator 4", signOff: "Chief Executive" },
  ...{ contact: "Programme office, plan@council.example", theme: "" },
  summary:
    "This paper shows how the improvement plan stands, what has moved since the Joint Board last met, and where the Board's help is needed.",
  recommendations: [
    "That the Joint Board notes the progress made since it last met.",
    "That the Joint Board considers the actions that are off track and the corrective action for each.",
    "That the Joint Board decides on the extensions that are asked for.",
  ].join("\n"),
  proposals:
    "The programmes go on as planned. Where an action is off track, its lead says in the table below what will be done, by when, and whose help that needs.",
  finance:
    "The cost of the plan is met from the budgets that were agreed for this year. No further money is asked for.",
  risks: "Several actions depend on posts that are not filled. Where that puts a date at risk, the action says so.",
  implications:
    "The plan supports all of the council's priorities, and equality is considered in each of its programmes.",
  background: "The improvement plan as agreed. The leads of all programmes were consulted.",
};

const changedSince = {
  risks: [
    outline.risks,
    "The election of the whole council next year may delay decisions between March and June.",
  ].join("\n"),
};
