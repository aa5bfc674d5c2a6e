// Reads the plan's words for a date ("By end July 2015") as a person would. If it cannot, it gives the reason.

import { type Fact, readFacts } from "./datePhraseGrammar.ts";
import { tokenise } from "./datePhraseTokens.ts";

type DateKind = "by" | "between" | "onwards" | "ongoing" | "recurring" | "to be agreed" | "not understood";

export interface DateReading {
  readonly kind: DateKind;
  /** ISO date. A month that begins something means its first day. */
  readonly start?: string;
  /** ISO date. A month that ends something means its last day; of several ends, the last. */
  readonly due?: string;
  /** How often it recurs, if the phrase gives that. */
  readonly everyMonths?: number;
  /** Why it is not understood, or what the date depends on, in words for people. */
  readonly reason?: string;
}

/** The plan's wording is authoritative, so keep it beside the reading. Text from "Note:" on is ignored. */
export function readDatePhrase(phrase: string): DateReading {
  const read = phrase.replace(/\bNotes?:[\s\S]*$/u, "").trim();
  if (read === "") return notUnderstood("No date is given.");
  const facts = readFacts(tokenise(read));
  const unread = facts.find((fact) => fact.kind === "unread");
  if (unread) return notUnderstood(unread.reason);
  const loose = facts.find((fact) => fact.kind === "loose");
  const labelled = facts.some((fact) => fact.kind === "label");
  if (loose && labelled)
    return notUnderstood(`It gives ${loose.text} but does not say whether the action starts or ends then.`);
  return combine(facts);
}

function combine(facts: readonly Fact[]): DateReading {
  const start = dates(facts, "begins").at(0);
  const due = [...dates(facts, "ends"), ...dates(facts, "loose")].sort().at(-1);
  const dated = start !== undefined || due !== undefined;
  const has = (kind: Fact["kind"]): boolean => facts.some((fact) => fact.kind === kind);
  if (has("undecided"))
    return dated
      ? notUnderstood("It gives a date, but also says that the date is to be agreed.")
      : { kind: "to be agreed" };
  if (start !== undefined && due !== undefined && due < start) return notUnderstood("It ends before it starts.");
  const bounds = { ...(start === undefined ? {} : { start }), ...(due === undefined ? {} : { due }) };
  const recurs = facts.find((fact) => fact.kind === "recurs");
  if (recurs)
    return { kind: "recurring", ...bounds, ...(recurs.everyMonths ? { everyMonths: recurs.everyMonths } : {}) };
  if (dated) return { kind: start === undefined ? "by" : due === undefined ? "onwards" : "between", ...bounds };
  if (has("goes on")) return { kind: "ongoing" };
  if (has("depends")) return { kind: "to be agreed", reason: "It depends on dates that are not given here." };
  return notUnderstood("It gives no month and does not say that the date is to be agreed.");
}

function dates(facts: readonly Fact[], kind: "begins" | "ends" | "loose"): readonly string[] {
  return facts.flatMap((fact) => (fact.kind === kind ? [fact.date] : [])).sort();
}

function notUnderstood(reason: string): DateReading {
  return { kind: "not understood", reason };
}
