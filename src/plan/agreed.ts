// The action as the plan's owners agreed it, by their entries in Plan dates, and where its row says something else.
import type { Entry } from "../ports/storage.ts";
import type { Action } from "./action.ts";
import { markOf, readCriteria, withMarks } from "./criteria.ts";
import { agreedPlan } from "./newEntry.ts";
import { lastWhole } from "./status.ts";

export const facts = ["reference", "title", "outcome", "datePhrase", "due", "successCriteria"] as const;
export type Fact = (typeof facts)[number];
export type Facts = Readonly<Record<Fact, string>>;

type WithPlan = Pick<Action, "agreed" | "dates" | "fields">;

/** What is agreed; an empty fact is not agreed yet. The first due date counts, and of the rest the latest entry. */
export function agreedFacts(action: Pick<WithPlan, "agreed" | "dates">): Facts {
  const { reference, actionTitle, outcome, words, criteria } = lastWhole(action.agreed)?.fields ?? nothing;
  return {
    ...{ reference, title: actionTitle, outcome, datePhrase: words, successCriteria: criteria },
    due: action.dates.original?.due ?? "",
  };
}

const nothing = { reference: "", actionTitle: "", outcome: "", words: "", criteria: "" };

export function factsInRow({ fields, dates }: Pick<WithPlan, "fields" | "dates">): Facts {
  const { reference, title, outcome, datePhrase, successCriteria } = fields;
  return { reference, title, outcome, datePhrase, successCriteria, due: dates.byRow ?? "" };
}

/** Blanks around a text do not matter, nor do criteria without the marks that they would get. */
export function isSameFact(fact: Fact, one: string, other: string): boolean {
  const plain = (text: string) => (fact === "successCriteria" ? withMarks(text) : text.trim());
  return plain(one) === plain(other);
}

/** The facts of which the row says something else than was agreed. */
export function changedFacts(action: WithPlan): readonly Fact[] {
  const [agreed, inRow] = [agreedFacts(action), factsInRow(action)];
  return facts.filter((fact) => agreed[fact].trim() && !isSameFact(fact, agreed[fact], inRow[fact]));
}

/** The facts that the row has and nobody has agreed, so that a change of them would not be noticed. */
export function factsToAgree(action: WithPlan): readonly Fact[] {
  const [agreed, inRow] = [agreedFacts(action), factsInRow(action)];
  return facts.filter((fact) => !agreed[fact].trim() && inRow[fact].trim());
}

/** An owner's entry that agrees these facts as the row has them, and the rest as before. */
export function agreeing(action: WithPlan & Pick<Action, "id">, wanted: readonly Fact[]): Entry {
  const [agreed, inRow] = [agreedFacts(action), factsInRow(action)];
  const { reference, title, outcome, datePhrase, due, successCriteria } = Object.fromEntries(
    facts.map((fact) => [fact, (wanted.includes(fact) ? inRow : agreed)[fact]]),
  ) as Facts;
  const entry = agreedPlan(
    { actionId: action.id, reference },
    { actionTitle: title, outcome, words: datePhrase, due: due || undefined, criteria: withMarks(successCriteria) },
  );
  return lastWhole(action.agreed) ? { list: entry.list, fields: entry.fields } : entry;
}

/** Marks of success criteria that were agreed, or that evidence names, and that the row no longer has words for. */
export function removedCriteria(action: WithPlan & Pick<Action, "status">): readonly string[] {
  const { evidence } = action.status;
  const there = new Set(readCriteria(action.fields.successCriteria).flatMap(({ mark, text }) => (text ? [mark] : [])));
  const agreed = readCriteria(agreedFacts(action).successCriteria).map(({ mark }) => mark);
  const named = evidence.map(({ fields }) => markOf(fields.criterion)).filter((mark) => /^SC\d{1,3}$/.test(mark));
  const wanted = [...new Set([...agreed, ...named])].filter((mark) => !there.has(mark));
  return wanted.toSorted((one, other) => Number(one.slice(2)) - Number(other.slice(2)));
}
