// Names of known people, e-mail addresses and telephone numbers in what is to be published. Each is decided by somebody before the paper is
// issued.
import type { FrozenPlan } from "../snapshots/format.ts";
import { type Paper, textsIn, withTexts } from "./paper.ts";

export const findingKinds = ["name", "e-mail address", "telephone number"] as const;

export interface Finding {
  /** As it is written; the same in another case is the same. */
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
/** By what was found, in lower case. */
export type Decisions = Readonly<Record<string, Decision>>;

type People = readonly FrozenPlan["people"][];

const address = /[\p{L}\p{N}._%+'-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const telephone = /(?:\+|\(0|(?<![\p{L}\p{N}.,/-])0)[\d\s().‐-―-]{7,18}\d/gu;

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

/** How a decision about it is kept. */
export const keyOf = (found: string): string => found.toLowerCase().normalize();

interface Found {
  readonly at: number;
  readonly words: string;
  readonly kind: Finding["kind"];
}

/** None lies over another. */
function findingsIn(text: string, names: RegExp | undefined): readonly Found[] {
  const all = (form: RegExp, kind: Finding["kind"]): Found[] =>
    [...text.matchAll(form)].map(({ index, 0: words }) => ({ at: index, words, kind }));
  const telephones = all(telephone, "telephone number").filter(
    ({ words }) => digits(words) >= 10 && digits(words) <= 15,
  );
  const { folded, origin } = fold(text);
  const named = !names
    ? []
    : [...folded.matchAll(names)].map(({ index, 0: { length } }): Found => {
        const from = origin[index] ?? 0;
        const to = origin[index + length] ?? text.length;
        return { at: from, words: text.slice(from, to), kind: "name" };
      });
  const ends: Found[] = [];
  for (const each of [...all(address, "e-mail address"), ...telephones, ...named]) {
    const isFree = ends.every(({ at, words }) => each.at >= at + words.length || at >= each.at + each.words.length);
    if (isFree) ends.push(each);
  }
  return ends;
}

const digits = (text: string) => text.replaceAll(/\D/gu, "").length;

function around(text: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - 40), Math.min(text.length, at + length + 40)];
  return `${from > 0 ? "…" : ""}${text.slice(from, to).replaceAll(/\s+/gu, " ")}${to < text.length ? "…" : ""}`;
}

/** Without accents, in lower case, with plain blanks and marks, and without what nobody sees; with where each character was. */
function fold(text: string): { readonly folded: string; readonly origin: readonly number[] } {
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = plainOf(character);
    for (let index = 0; index < plain.length; index++) origin.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, origin };
}

const known = new Map<string, string>();

function plainOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const plain = character
    .normalize("NFKD")
    .replaceAll(/\p{M}|\p{DI}/gu, "")
    .replaceAll(/[‘’ʼ`´]/gu, "'")
    .replaceAll(/[\s\p{Zs}]/gu, " ")
    .toLowerCase();
  known.set(character, plain);
  return plain;
}

/** Words of the plan's own that are surnames as well. */
const ownWords: readonly string[] = [
  "green",
  "amber",
  "red",
  "board",
  "council",
  "new",
  "level",
  "page",
  "may",
  "march",
];

/**
 * The full name, the other way round, an initial or a form of address with the surname; and of a name that is a person's, its first and last
 * part alone. A role, such as *Programme lead 5*, is no person's name: only the whole of it is looked for.
 */
function nameForms(people: People): RegExp | undefined {
  const forms = new Set<string>();
  for (const { name } of people.flatMap((each) => Object.values(each))) {
    const parts = fold(name).folded.split(/[ ,]+/u).filter(Boolean);
    if (parts.length === 0 || parts.join("").length < 3) continue;
    forms.add(parts.map(escaped).join(between));
    const isPerson =
      parts.length >= 2 && parts.length <= 4 && /^\p{Lu}[\p{L}'’-]+(?:[ ,]+\p{L}[\p{L}.'’-]*)*$/u.test(name);
    if (!isPerson || !name.split(/[ ,]+/u).every((part) => /^\p{Lu}/u.test(part) || particles.includes(part))) continue;
    const [first = "", last = ""] = name.includes(",") ? [parts.at(-1), parts[0]] : [parts[0], parts.at(-1)];
    forms.add(`${escaped(last)}${between}${escaped(first)}`);
    for (const part of [first, last]) if (part.length >= 3 && !ownWords.includes(part)) forms.add(escaped(part));
    forms.add(`(?:${escaped(first.charAt(0))}|mr|mrs|ms|miss|dr|cllr|councillor|sir|dame)${between}${escaped(last)}`);
  }
  if (forms.size === 0) return undefined;
  const longestFirst = [...forms].toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

const particles: readonly string[] = ["de", "van", "von", "der", "la", "le", "al", "bin", "da", "di", "du", "of"];
const between = "[ .,_-]+";

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}

export const undecided = (findings: readonly Finding[], made: Decisions): readonly Finding[] =>
  findings.filter(({ found }) => made[keyOf(found)] === undefined);

/** The paper without what was decided to be removed. */
export function withDecisions(paper: Paper, people: People, made: Decisions): Paper {
  const names = nameForms(people);
  return withTexts(paper, (text) => {
    const gone = findingsIn(text, names).filter(({ words }) => made[keyOf(words)] === "remove");
    return gone
      .toSorted((a, b) => b.at - a.at)
      .reduce(
        (rest, { at, words, kind }) => `${rest.slice(0, at)}[${kind} removed]${rest.slice(at + words.length)}`,
        text,
      );
  });
}
