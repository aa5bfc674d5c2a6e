// What the sample's two past meetings put on record, and what came of it.
import type { ActionRow } from "../../plan/actions.ts";
import { addDays, addMonths } from "../../plan/days.ts";
import type { SampleRow } from "../../plan/feature.ts";
import {
  acceptedEntry,
  answerEntry,
  challengeEntry,
  decisionEntry,
  doneEntry,
  extensionEntry,
  questionEntry,
} from "../../plan/meetings/newRecord.ts";
import { answers, records } from "../../plan/meetings/records.ts";
import type { Entry } from "../../ports/storage.ts";
import type { Day, Person } from "../../schema/column.ts";
import { meetingLog } from "./list.ts";

/** Of the actions that the meetings look at. */
const titles = {
  "4.3.4": "Appoint staff for equalities within the new structure",
  "8.1.4": "Roll out the performance framework, with training",
  "12.1.2": "Train officers in writing reports",
  "14.1.2": "Describe and advertise the post of democratic services manager",
  "16.1.2": "A service excellence strategy tied to the health checks and the change of culture",
  "17.4.2": "Put the new adult services structure in place and recruit its director",
  "18.3.2": "A corporate communications strategy that works",
  "20.1.2": "Agree the next phases of customer access",
  "21.3.1": "Review the governance and focus of the community safety board",
  "22.1.1": "Review council and partner teams at work in neighbourhoods",
} as const;

export type Reference = keyof typeof titles;

type Referred = Pick<ActionRow, "id" | "fields">;

/** An action by its reference, as far as entries name it. */
export const actionsBy =
  (rowOf: (reference: string) => number) =>
  (reference: Reference): Referred => ({
    id: rowOf(reference),
    fields: { reference, title: titles[reference] } as ActionRow["fields"],
  });

export function entryOf({ list, fields }: Entry, by: string, day: Day): SampleRow {
  const found = [meetingLog, records, answers].find(({ title }) => title === list) ?? meetingLog;
  return { list: found, edits: [{ by, day, fields }] };
}

interface Recording {
  readonly action: (reference: Reference) => Referred;
  readonly first: Day;
  readonly second: Day;
  readonly third: Day;
  readonly today: Day;
}

/** Entries name others by their number among those of their list. */
export function recordRows({ action, first, second, third, today }: Recording): readonly SampleRow[] {
  const at = (meetingId: number, reference: Reference) => ({ meetingId, action: action(reference) });
  const [refused, agreed] = [endOfMonth(today, -2), endOfMonth(today, 1)];
  const [safety, teams] = [at(1, "21.3.1"), at(1, "22.1.1")];
  const [early, late, later] = [addDays(first, 6), addDays(first, 9), addDays(first, 14)];
  const decided = {
    teams: { words: "Ask the partners' chief officers in writing for their figures.", due: second },
    adults: { words: "The interim director stays until June. Bring the cost to the next meeting.", due: third },
  };
  return [
    said("board-1", first, challengeEntry(safety, { ...redNotAmber, why: "It names nobody who has to change." })),
    said("board-1", first, decisionEntry(teams, { ...decided.teams, owner: person("coordinator-8") })),
    said("board-1", first, extensionEntry(at(1, "12.1.2"), { kind: "Refused", asked: refused, again: undefined })),
    said("board-2", first, questionEntry({ meetingId: 1 }, { ...asked.reserve, due: second, owner: person("lead-3") })),
    said("slt-1", second, challengeEntry(at(2, "16.1.2"), { ...redNotAmber, why: "No service has agreed to it." })),
    said("board-1", second, acceptedEntry(recordNamed(1, safety), { ...unknown, operation: operationOf(answers, 1) })),
    said("board-1", second, decisionEntry(at(2, "17.4.2"), { ...decided.adults, owner: person("lead-9") })),
    said("board-1", second, extensionEntry(at(2, "18.3.2"), { kind: "Agreed", asked: agreed, again: undefined })),
    said(
      "board-2",
      second,
      questionEntry(at(2, "8.1.4"), { ...asked.two, due: third, owner: person("coordinator-6") }),
    ),
    said("lead-8", early, answerEntry(recordNamed(1, safety), answered.safety)),
    said("coordinator-8", late, doneEntry(recordNamed(2, teams), answered.teams)),
    said("lead-3", later, answerEntry(recordNamed(4, {}), answered.reserve)),
  ];
}

const asked = {
  reserve: { words: "What does the reserve still hold?" },
  two: { words: "Which two directorates go first?" },
};

const answered = {
  safety: "Each of the four changes now has a partner's name on it. None has begun, so Amber.",
  teams: "Written to all five. Three have answered.",
  reserve: "4.1 million, of which 1.2 million is promised to the plan.",
};

const redNotAmber = { held: "Red", rated: "Amber" } as const;

const said = (by: string, day: Day, entry: Entry): SampleRow => entryOf(entry, loginOf(by), day);

const loginOf = (name: string) => `${name}@council.example`;

/** In the sample, people are logins. */
const person = (name: string) => loginOf(name) as unknown as Person;

/** The operation of an entry of the sample. */
const operationOf = ({ title }: { readonly title: string }, number: number) => `sample ${title} ${number}`;

const unknown = { by: { id: 0, name: "", email: "" }, on: "", at: new Date(0), words: "" };

interface Placed {
  readonly action?: Referred;
  readonly meetingId?: number;
}

/** As much of a record as entries that are about it say. */
const recordNamed = (number: number, { action, meetingId = 1 }: Placed) => ({
  ...unknown,
  ...{ operation: operationOf(records, number), meetingId, reference: action?.fields.reference ?? "" },
  ...({
    actionId: action?.id as number,
    held: "Red",
    rated: "",
    state: "open",
    answers: [],
    accepted: undefined,
  } as const),
});

/** As the sample's stories revise dates: the last day of a month. */
const endOfMonth = (day: Day, months: number): Day => addDays(addMonths(`${day.slice(0, 7)}-01`, months + 1), -1);
