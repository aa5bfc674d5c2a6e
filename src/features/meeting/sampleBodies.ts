// The sample's bodies and who sits on them. Roles, never names.
import { addDays, addMonths } from "../../plan/days.ts";
import type { SampleRow } from "../../plan/feature.ts";
import { type capacities, members } from "../../plan/meetings/bodies.ts";
import type { Day } from "../../schema/column.ts";
import { bodies } from "./list.ts";

export const jointBoard = "Joint Board";

interface Seat {
  readonly title: string;
  readonly capacity?: (typeof capacities)[number];
  /** Short login. */
  readonly person?: string;
  /** Left two months after the plan began. */
  readonly hasLeft?: true;
}

interface SampleBody {
  readonly title: string;
  readonly purpose: string;
  readonly meets: string;
  readonly quorum: number;
  readonly seats: readonly Seat[];
}

const chaired = (chair: string, ...others: readonly string[]): readonly Seat[] => [
  { title: chair, capacity: "Chair" },
  ...others.map((title) => ({ title })),
];

const all: readonly SampleBody[] = [
  {
    ...{ title: jointBoard, meets: "Every month, on the second Tuesday", quorum: 4 },
    purpose: "Holds the council to account for the plan, and decides where a programme cannot.",
    seats: [
      { title: "Lead commissioner", capacity: "Chair", person: "board-1" },
      { title: "Leader of the council", capacity: "Deputy chair", person: "board-2" },
      { title: "Commissioner 2" },
      { title: "Commissioner 3" },
      { title: "Commissioner 4" },
      { title: "Deputy leader" },
      { title: "Leader of the opposition" },
      { title: "Chief executive", capacity: "In attendance", person: "slt-1" },
      { title: "Interim commissioner", hasLeft: true },
    ],
  },
  {
    ...{ title: "Officer group", meets: "Every month", quorum: 5 },
    purpose: "The coordinators of the programmes prepare what goes to the Joint Board.",
    seats: [4, 1, 2, 3, 5, 6, 7, 8, 9].map((number, index) => ({
      ...{ title: `Programme coordinator ${number}`, person: `coordinator-${number}` },
      ...(index === 0 && { capacity: "Chair" as const }),
    })),
  },
  {
    ...{ title: "Senior leadership team", meets: "Every week", quorum: 3 },
    purpose: "Leads the council's services, and looks at the whole plan once a month.",
    seats: [
      { title: "Chief executive", capacity: "Chair", person: "slt-1" },
      ...["Director of resources", "Director of adult services", "Director of children's services"].map((title) => ({
        title,
      })),
    ],
  },
  {
    ...{ title: "Children's improvement board", meets: "Every six weeks", quorum: 3 },
    purpose: "Follows what the plan means for children and families, with the council's partners.",
    seats: chaired("Independent chair", "Director of children's services", "Police", "Health service", "Head teachers"),
  },
  {
    ...{ title: "Overview and scrutiny committee", meets: "Every two months", quorum: 4 },
    purpose: "Councillors who are not in the executive ask what the plan achieves for residents.",
    seats: chaired("Chair of scrutiny", "Vice-chair of scrutiny", "Councillor 1", "Councillor 2", "Councillor 3"),
  },
  {
    ...{ title: "Audit committee", meets: "Every three months", quorum: 3 },
    purpose: "Looks at how far what is said of the plan can be relied on.",
    seats: chaired("Chair of audit", "Councillor 4", "Councillor 5", "Independent member"),
  },
];

/** Written as the plan began, which is seven months ago. */
export function bodyRows(today: Day): readonly SampleRow[] {
  const began = addMonths(`${today.slice(0, 7)}-01`, -7);
  const edit = (fields: SampleRow["edits"][number]["fields"]) => [
    { by: "coordinator-4@council.example", day: workday(began), fields },
  ];
  const leaves = addDays(addMonths(began, 2), -1);
  return all.flatMap(({ seats, ...fields }): readonly SampleRow[] => [
    { list: bodies, edits: edit(fields) },
    ...seats.map(({ title, capacity = "Member", person, hasLeft }) => ({
      list: members,
      edits: edit({
        ...{ title, body: fields.title, capacity, from: began, to: hasLeft ? leaves : undefined },
        person: person && `${person}@council.example`,
      }),
    })),
  ]);
}

/** Who was at the Joint Board's first and second meeting. */
export const presentAt = (meetingId: number): readonly string[] =>
  meetingId === 1
    ? [
        "Lead commissioner",
        "Leader of the council",
        "Commissioner 2",
        "Commissioner 3",
        "Deputy leader",
        "Chief executive",
      ]
    : [
        "Lead commissioner",
        "Leader of the council",
        "Commissioner 2",
        "Commissioner 4",
        "Leader of the opposition",
        "Chief executive",
      ];

/** The first working day from then on. */
const workday = (day: Day): Day => {
  const weekday = new Date(day).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
};
