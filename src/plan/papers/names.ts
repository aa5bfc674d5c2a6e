// Names of known people, e-mail addresses and telephone numbers in what is to be published. Each is decided by somebody before the paper is
// issued.
import type { FrozenPlan } from "../snapshots/format.ts";
import { type Folded, fold } from "./folded.ts";
import { type NameForms, nameForms, namesIn } from "./nameForms.ts";
import { type Paper, textsIn, withTexts } from "./paper.ts";

export const findingKinds = ["name", "e-mail address", "telephone number"] as const;

export interface Finding {
  /** As it is written; what looks the same is the same. */
  readonly found: string;
  readonly kind: (typeof findingKinds)[number];
  readonly places: readonly Place[];
}

interface Place {
  /** The heading. */
  readonly where: string;
  /** Some words around it. */
  readonly context: string;
}

export const decisions = ["publish", "remove"] as const;
export type Decision = (typeof decisions)[number];
/** By the key of what was found. */
export type Decisions = Readonly<Record<string, Decision>>;

type People = readonly FrozenPlan["people"][];

export function findNames(paper: Paper, people: People): readonly Finding[] {
  const names = nameForms(people);
  const found = new Map<string, Finding & { places: Place[] }>();
  for (const { where, text } of textsIn(paper)) {
    for (const { at, words, kind } of findingsIn(text, names)) {
      const key = keyOf(words);
      const finding = found.get(key) ?? { found: words, kind, places: [] };
      finding.places.push({ where, context: around(text, at, words.length) });
      found.set(key, finding);
    }
  }
  return [...found.values()];
}

/** How a decision about it is kept: in small letters, without accents, blanks as one. */
export const keyOf = (found: string): string => fold(found).text.replaceAll(/ +/gu, " ").trim();

/** One that was made, not what every object has. */
const decisionOn = (found: string, made: Decisions): Decision | undefined =>
  Object.hasOwn(made, keyOf(found)) ? made[keyOf(found)] : undefined;

export const undecided = (findings: readonly Finding[], made: Decisions): readonly Finding[] =>
  findings.filter(({ found }) => decisionOn(found, made) === undefined);

/** The paper without what was decided to be removed. */
export function withDecisions(paper: Paper, people: People, made: Decisions): Paper {
  if (!Object.values(made).includes("remove")) return paper;
  const names = nameForms(people);
  return withTexts(paper, (text) => {
    const gone = findingsIn(text, names).filter(({ words }) => decisionOn(words, made) === "remove");
    const ends = gone.map(({ at, words }) => at + words.length);
    const kept = gone.map(({ at, kind }, index) => `${text.slice(ends[index - 1] ?? 0, at)}[${kind} removed]`);
    return kept.join("") + text.slice(ends.at(-1) ?? 0);
  });
}

interface Found {
  readonly at: number;
  readonly words: string;
  readonly kind: Finding["kind"];
}

/** In order; none lies over another. */
function findingsIn(text: string, names: NameForms): readonly Found[] {
  const folded = fold(text);
  const taken = new Uint8Array(text.length);
  const found: Found[] = [];
  const take = (kind: Finding["kind"], places: readonly { readonly from: number; readonly to: number }[]) => {
    for (const { from, to } of places) {
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      found.push({ at: from, words: text.slice(from, to), kind });
    }
  };
  take("e-mail address", matchesOf(address, folded));
  take("telephone number", matchesOf(telephone, folded));
  take("name", namesIn(text, folded, names));
  // Somebody whom the site does not know is known by a form of address.
  take(
    "name",
    [...text.matchAll(addressed)].map(({ index, 0: words }) => ({ from: index, to: index + words.length })),
  );
  return found.sort((a, b) => a.at - b.at);
}

const addressed =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sir|Dame|Lord|Lady|Prof|Professor|Rev)\.?\s{1,3}\p{Lu}[\p{L}'’-]+(?:\s{1,3}\p{Lu}[\p{L}'’-]+){0,2}/gu;

const matchesOf = (form: RegExp, { text, place }: Folded) =>
  [...text.matchAll(form)].map(({ index, 0: words }) => {
    // A quotation mark before an address is none of it.
    const from = index + (/^['.]+/u.exec(words)?.[0].length ?? 0);
    return place(from, index + words.length);
  });

// Of folded text. Each is tried once where it may begin and takes what it can: none goes back over a long text.

const at = String.raw` {0,2}(?:@|[([{] ?at ?[)\]}]) {0,2}`;
const dot = String.raw`(?:\.| {0,2}[([{] ?dot ?[)\]}] {0,2})`;
const name = String.raw`[\p{L}\p{N}-]+`;
const local = String.raw`[\p{L}\p{N}._%+'-]`;
const address = new RegExp(`(?<!${local})${local}+${at}${name}(?:${dot}${name})+`, "gu");

/** Between the digits of a number. */
const gap = "[ ().-]{0,3}";
/** Neither part of a longer number, nor of a sum of money, nor of a word. */
const free = String.raw`(?<![\p{L}\p{N}.,£$€+-])`;
const end = String.raw`(?![\p{L}\p{N}])`;
/** What people write before a number, with or without a blank. */
const called = String.raw`(?<![\p{L}\p{N}])(?:tel|telephone|phone|ph|mob|mobile|fax|call|ring|no|number`;
const start = String.raw`(?=[(+\d])(?:${free}|(?<=\p{L}\.)|(?<=${called}|t|m|f)\.?))`;
const british = String.raw`\(?0\)?\(?[1-35789]\d(?:${gap}\d){7,8}`;
/** A stroke stands after the code of an area alone: dates have strokes too. */
const withStroke = String.raw`(?=(?:[ ()/.-]{0,3}\d){10,11}${end})\(?0[1-35789]\d{1,4}\)? ?/ ?\d(?:${gap}\d){4,7}`;
const abroad = String.raw`(?:\+|00|\((?=44\)))${gap}[1-9](?:${gap}\d){7,14}`;
/** Only after a word that says what it is. */
const withoutNought = String.raw`(?<=${called})\.?:? {0,3})(?=(?:${gap}\d){9,10}${end})[1-9]\d{2,4}(?:${gap}\d{3,8}){1,3}`;
const extension = String.raw`(?: {0,2}(?:x|ext|extn|extension)\.? ?\d{1,6})?`;
const telephone = new RegExp(
  `(?:${start}(?:${british}|${withStroke}|${abroad})|(?=[1-9])${withoutNought})${extension}${end}`,
  "gu",
);

function around(text: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - 40), Math.min(text.length, at + length + 40)];
  return `${from > 0 ? "…" : ""}${text.slice(from, to).replaceAll(/\s+/gu, " ")}${to < text.length ? "…" : ""}`;
}
