// Reads the plan's words for a date ("By end July 2015") as a person would. If it cannot, it gives the reason.

import type { Fact } from "./datePhraseFacts.ts";
import { readFacts } from "./datePhraseGrammar.ts";
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
  readonly everyWeeks?: number;
  /** Why it is not understood, or what the date depends on, in words for people. */
  readonly reason?: string;
}

/** The plan's wording is authoritative, so keep it beside the reading. */
export function readDatePhrase(phrase: string): DateReading {
  const text = withoutHyphens(phrase);
  const tokens = tokenise(text);
  const isOnlyNote = tokens[0]?.kind === "word" && /^notes?$/u.test(tokens[0].text);
  if (tokens.length === 0 || isOnlyNote) return notUnderstood("No date is given.");
  return combine(readFacts(text, tokens));
}

/** "On-going", "six-monthly", "end-June". Between months, and in dates in figures, a hyphen has a meaning of its own. */
function withoutHyphens(phrase: string): string {
  return phrase
    .replaceAll(/\bon[- ]+going\b/giu, "ongoing")
    .replaceAll(/\bt\.b\.(c|a|d)\b\.?/giu, "tb$1")
    .replaceAll(/(?<=\p{Ll}|\d)-(?=(?:monthly|weekly|yearly|month|week|year|term|end|out|date|live|going)\b)/giu, " ")
    .replaceAll(/\b(end|mid|start|early|late)-(?=\p{L})/giu, "$1 ");
}

function combine(facts: readonly Fact[]): DateReading {
  const of = <K extends Fact["kind"]>(kind: K) =>
    facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  const has = (kind: Fact["kind"]): boolean => facts.some((fact) => fact.kind === kind);
  const loose = of("loose");
  const obstacle = facts.find(({ kind }) => kind === "unread" || kind === "unknown");
  const [begins, ends, recurs] = [of("begins"), of("ends"), of("recurs")];
  const start = begins.map(({ date }) => date).toSorted()[0];
  const due = [...ends, ...loose]
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const isDated = start !== undefined || due !== undefined;
  const says = isDated || recurs.length > 0 || has("goes on") || has("at once") || has("undecided") || has("depends");
  if (obstacle?.kind === "unknown" && (says || has("unread"))) {
    return notUnderstood(`"${obstacle.word}" may change what the date means.`);
  }
  if (obstacle?.kind === "unread") return notUnderstood(obstacle.reason);
  if (obstacle || !says) return notUnderstood("It gives no month and does not say that the date is to be agreed.");
  if (has("undecided") && isDated)
    return notUnderstood("It gives a date, but also says that the date is to be agreed.");
  if (loose[0] && has("label")) return notUnderstood(unclear(loose[0].text));
  if (loose[0] && facts.some((fact) => fact !== loose[0] && fact.kind !== "undecided")) {
    return notUnderstood(
      loose.length + begins.length + ends.length > 1 ? "It gives more than one date." : unclear(loose[0].text),
    );
  }
  if (ends.length > 1 && ends.some(({ how }) => how === "done")) return notUnderstood("It gives more than one date.");
  const mistyped = [start, due].find((date) => date !== undefined && !isLikely(Number(date.slice(0, 4))));
  if (mistyped) return notUnderstood(`The year ${mistyped.slice(0, 4)} looks mistyped.`);
  if (start !== undefined && due !== undefined && due < start) return notUnderstood("It ends before it starts.");
  const bounds = { ...(start !== undefined && { start }), ...(due !== undefined && { due }) };
  if (has("undecided")) return recurs.length > 0 ? contradicts() : { kind: "to be agreed" };
  if (has("depends")) {
    const isOther = isDated || recurs.length > 0 || has("at once");
    return isOther ? contradicts() : { kind: "to be agreed", reason: "It depends on dates that are not given here." };
  }
  const isBy = ends.some(({ how }) => how === "by");
  if (recurs[0]) {
    const isOther =
      // "Completed June 2025, reviewed annually" is done, and its reviews go on.
      isBy ||
      ends.some(({ how }) => how === "done") ||
      has("at once") ||
      (has("goes on") && has("label")) ||
      new Set(recurs.map(periodOf)).size > 1;
    const { everyMonths, everyWeeks } = recurs[0];
    return isOther
      ? contradicts()
      : { kind: "recurring", ...bounds, ...(everyMonths && { everyMonths }), ...(everyWeeks && { everyWeeks }) };
  }
  if (has("goes on") && isBy && start === undefined) return contradicts();
  if (isDated) return { kind: start === undefined ? "by" : due === undefined ? "onwards" : "between", ...bounds };
  if (has("at once")) return { kind: "onwards", reason: "It is to start at once. It gives no date." };
  return { kind: "ongoing" };
}

/** Of a plan that is in force, or of what it takes over. */
const isLikely = (year: number): boolean => year >= 1970 && year < 2100;
const periodOf = ({ everyMonths = 0, everyWeeks = 0 }: Extract<Fact, { kind: "recurs" }>) =>
  `${everyMonths} ${everyWeeks}`;
const unclear = (text: string) => `It gives ${text} but does not say whether the action starts or ends then.`;
const contradicts = () => notUnderstood("It says two things that do not go together.");

function notUnderstood(reason: string): DateReading {
  return { kind: "not understood", reason };
}
