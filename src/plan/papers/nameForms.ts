// The forms in which people write the names of those they know, and where a text has one. Every text is read once, word by word.
import type { FrozenPlan } from "../snapshots/format.ts";
import { type Folded, fold, type Place } from "./folded.ts";
import { endsInCapital, isCapital, isName, isSpoken, type Reading, type Word } from "./nameInText.ts";
import { commonWords, formsOfAddress, honours, ownWords, particles, roleWords } from "./nameWords.ts";

/** Words that follow each other. */
interface Form {
  readonly after: Map<string, Form>;
  /** A form ends here: where its only word is also another word, only as people write a name. */
  end?: End;
  /** A middle name may stand before the next word. */
  hasMiddle?: boolean;
  /** An initial or a form of address: what follows follows closely. */
  isShort?: boolean;
}

/** `spoken`: a word of the plan itself, by a verb of saying. `inner`: with a capital as its last letter. */
type End = "any" | "capital" | "spoken" | "inner";
const ends: readonly End[] = ["inner", "spoken", "capital", "any"];

export type NameForms = Form;

export function nameForms(people: readonly FrozenPlan["people"][]): NameForms {
  const all: Form = { after: new Map() };
  for (const { name } of people.flatMap((each) => Object.values(each))) addName(all, name);
  return all;
}

/** A role, such as *Programme lead 5*, is no person's name: only the whole of it is looked for. */
function addName(all: NameForms, name: string): void {
  const whole = wordsIn(name);
  if (whole.join("").length < 2 || (whole.length === 1 && isOtherWord(whole[0] ?? ""))) return;
  add(all, whole);
  const person = personOf(name);
  if (!person) return;
  const { first, last, others } = person;
  const initial = first[0]?.charAt(0) ?? "";
  add(all, [...first, ...last], first.length);
  add(all, [...last, ...first]);
  add(all, [initial, ...last], 1).isShort = true;
  for (const form of formsOfAddress) add(all, [form, ...last]).isShort = true;
  for (const joined of [
    [...first, ...last],
    [...last, ...first],
    [initial, ...last],
  ])
    add(all, [joined.join("")]);
  addLogin(all, first, last);
  addLogin(all, last, first);
  for (const part of [first, last, ...others]) {
    const joined = part.join("");
    if (ownWords.has(joined)) add(all, part, 0, "spoken");
    if (isOtherWord(joined)) continue;
    const end = joined.length < 3 || commonWords.has(joined) ? "capital" : "any";
    add(all, part, 0, end);
    if (part.length > 1) add(all, [joined], 0, end);
  }
}

/** *shahp*, *PriyaS*: what is short may be a word, unless its last letter is a capital. */
function addLogin(all: NameForms, name: readonly string[], other: readonly string[]): void {
  const joined = name.join("");
  const isWord = isOtherWord(joined) || commonWords.has(joined) || joined.length < 4;
  add(all, [`${joined}${other[0]?.charAt(0) ?? ""}`], 0, isWord ? "inner" : "any");
}

const isOtherWord = (word: string) => ownWords.has(word) || roleWords.has(word) || particles.has(word);

/** The form of the first word. */
function add(all: NameForms, words: readonly string[], middleAfter = 0, end: End = "any"): Form {
  let form = all;
  for (const [index, word] of words.entries()) {
    const next: Form = form.after.get(word) ?? { after: new Map() };
    form.after.set(word, next);
    if (index + 1 === middleAfter) next.hasMiddle = true;
    form = next;
  }
  if (!form.end || ends.indexOf(end) > ends.indexOf(form.end)) form.end = end;
  return all.after.get(words[0] ?? "") ?? all;
}

const wordsIn = (text: string): readonly string[] => fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];

interface PersonName {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** Directories write *Shah, Priya (Adult care)*, *Cllr Priya Shah OBE* and *Priya Shah - Westmere Council*. */
function personOf(name: string): PersonName | undefined {
  const plain = name.replace(/[([{|;].*$/su, "").replace(/\s[-–—]\s.*$/su, "");
  const parts = plain
    .split(/[\s,]+/u)
    .map((part) => part.replace(/\.$/u, ""))
    .filter(Boolean);
  while (parts.length > 1 && formsOfAddress.has(wordsIn(parts[0] ?? "")[0] ?? "")) parts.shift();
  while (parts.length > 2 && honours.has(parts.at(-1) ?? "")) parts.pop();
  if (parts.length < 2 || parts.length > 5 || parts.some((part) => !/^\p{L}[\p{L}\p{M}'’ʼ‘‐‑–-]*$/u.test(part)))
    return undefined;
  const words = parts.map(wordsIn).filter((each) => each.length > 0 && !particles.has(each.join("")));
  if (words.length < 2 || words.flat().some((word) => roleWords.has(word))) return undefined;
  const ordered = plain.includes(",") ? [...words.slice(-1), ...words.slice(0, -1)] : words;
  const [first = [], last = []] = [ordered[0], ordered.at(-1)];
  return { first, last, others: ordered.slice(1, -1) };
}

/** None lies over another. */
export function namesIn(original: string, { text, place }: Folded, forms: NameForms): readonly Place[] {
  if (forms.after.size === 0) return [];
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(
    ({ 0: word, index }): Word => ({ text: withoutNumber(word, forms), from: index, to: index + word.length }),
  );
  const reading: Reading = { original, text, words, startOf: (word) => place(word.from, word.to).from };
  const found: Place[] = [];
  for (let at = 0; at < words.length; at++) {
    const end = endOf(forms, reading, at);
    const [first, last] = [words[at], words[end - 1]];
    if (!first || !last || end <= at) continue;
    found.push(place(first.from, last.to));
    at = end - 1;
  }
  return found;
}

/** *priya2* is Priya; what is longer may be part of a hash. */
const withoutNumber = (word: string, { after }: NameForms): string =>
  after.has(word) ? word : word.replace(/(?<=\p{L})\d{1,4}$/u, "");

/** After the last word of the longest form that starts with this word; the word's own number if there is none. */
function endOf(forms: NameForms, reading: Reading, start: number): number {
  const { words } = reading;
  let form = forms.after.get(words[start]?.text ?? "");
  if (!form || (words[start]?.text.length === 1 && !isCapital(reading, start))) return start;
  let end = start;
  for (let at = start + 1; form; at++) {
    if (form.end && isWritten[form.end](reading, start)) end = at;
    const next: Form | undefined = follows(reading, at, form) ? form.after.get(words[at]?.text ?? "") : undefined;
    const isMiddle: boolean = !next && form.hasMiddle === true && follows(reading, at, form) && isCapital(reading, at);
    form = next ?? (isMiddle && follows(reading, at + 1, form) ? form.after.get(words[++at]?.text ?? "") : undefined);
  }
  return end;
}

/** Whether no more stands before the word than between the words of one name. */
function follows({ text, words }: Reading, at: number, { isShort = false }: Form): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word) return false;
  const between = text.slice(before.to, Math.min(word.from, before.to + 5));
  // *A Green action* is none of Alan Green.
  if (isShort && /^[ai]$/u.test(before.text) && isOtherWord(word.text)) return /^\. ?$/u.test(between);
  if (isShort) return isClose(between);
  // A sentence ends with a dot and a blank.
  return (before.text.length === 1 && isClose(between)) || /^(?:[ ,_'\-�()/]|\.(?! )){1,4}$/u.test(between);
}

const isClose = (between: string) => /^\.? {0,2}$/u.test(between);

const isWritten: Readonly<Record<End, (reading: Reading, at: number) => boolean>> = {
  any: () => true,
  capital: isName,
  spoken: (reading, at) => isCapital(reading, at) && isSpoken(reading, at),
  inner: endsInCapital,
};
