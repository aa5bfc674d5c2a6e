// The words of the agreed plan: what differs from it, who changed it, and how an owner records it.
import type { Fact } from "../../plan/agreed.ts";
import { counted } from "../../plan/counted.ts";
import { formatDay } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";

export const factNames: Readonly<Record<Fact, string>> = {
  reference: "reference",
  title: "title",
  outcome: "outcome",
  datePhrase: "date in the plan",
  due: "original due date",
  successCriteria: "success criteria",
};

const listed = new Intl.ListFormat("en-GB");
const atStart = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const namesOf = (facts: readonly Fact[]) => atStart(listed.format(facts.map((fact) => factNames[fact])));
const isOne = (facts: readonly Fact[]) => facts.length === 1 && facts[0] !== "successCriteria";

export const agreedCheckWords = {
  differs: {
    title: "The list differs from the agreed plan",
    tag: "Differs from plan",
    text: (facts: readonly Fact[]) => `${namesOf(facts)} ${isOne(facts) ? "differs" : "differ"} from the agreed plan`,
  },
  criteria: {
    title: "Claimed complete, with success criteria removed",
    tag: "Criteria removed",
    text: (marks: readonly string[]) =>
      `Claimed complete, but ${listed.format(marks)} ${marks.length === 1 ? "is" : "are"} no longer among its success criteria`,
  },
  writer: {
    title: "Last changed by somebody outside the programme",
    tag: "Changed from outside",
    text: (name: string, on: Day) =>
      `Last changed on ${formatDay(on)} by ${name}, who did not lead or coordinate this programme then. Its rating, and its progress and next steps, may be theirs`,
  },
};

export const agreedWords = {
  title: "Agreed plan",
  differs: (fact: Fact) => agreedCheckWords.differs.text([fact]),
  agreed: "As agreed",
  now: "In the list now",
  nothing: "Nothing",
  changed: (name: string, when: string) => `Changed by ${name}, ${when}.`,
  changedAgain: (name: string, when: string) => `Changed again by ${name}, ${when}.`,
  putBack: "Put back what was agreed",
  agree: "Agree the new wording",
  /** For screen readers, which read a button without what is above it. */
  ofFact: (button: string, fact: Fact) => `${button}: ${factNames[fact]}`,
  askOwner: "Only an owner of the plan can agree a new wording.",
  notAgreed: (facts: readonly Fact[]) =>
    `Not recorded as agreed: ${listed.format(facts.map((fact) => factNames[fact]))}. A change would not be noticed.`,
  record: "Record as agreed",
  done: (reference: string) => `${reference} is recorded as agreed.`,
};

export const recordPlanWords = {
  title: "Record the agreed plan",
  missing: (count: number) =>
    count === 1
      ? "1 action is not recorded as it was agreed, so a change of it would not be noticed."
      : `${count} actions are not recorded as they were agreed, so a change of them would not be noticed.`,
  note: "The board records what the list Actions has now: reference, title, outcome, dates and success criteria. Original due dates cannot be changed afterwards, so correct what is wrong first.",
  record: (count: number) => `Record ${counted(count, "action")}`,
  recorded: (count: number) => `${counted(count, "action")} recorded as agreed.`,
};
