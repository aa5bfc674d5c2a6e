// Whether a word that is a name and another word too stands as a name in a text: by its capital, and by the words beside it.
import { personVerbs, sayingVerbs, wordsAfterNames } from "./nameWords.ts";

export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  readonly original: string;
  readonly text: string;
  readonly words: readonly Word[];
  readonly startOf: (word: Word) => number;
}

export const isCapital = ({ original, words, startOf }: Reading, at: number): boolean => {
  const word = words[at];
  return word !== undefined && isCapitalAt(original, startOf(word));
};

function isCapitalAt(original: string, at: number): boolean {
  const letter = String.fromCodePoint(original.codePointAt(at) ?? 0);
  return letter !== letter.toLowerCase() || /\p{Lo}/u.test(letter);
}

/** *PriyaS*; not *PRIYAS*. */
export function endsInCapital({ original, words, startOf }: Reading, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const letters = original.slice(startOf(word), startOf(word) + word.to - word.from);
  return /\p{Ll}\p{Lu}\d*$/u.test(letters);
}

/** With a capital, where none is needed; or where a sentence starts, with what is said of people. */
export function isName(reading: Reading, at: number): boolean {
  if (!isCapital(reading, at)) return false;
  if (!isStart(reading, at)) return true;
  return isEnd(reading, at) || /^'s?(?!\p{L})/u.test(afterWord(reading, at)) || isIn(personVerbs, reading, at + 1);
}

/** *said May that*, *May agreed*; not *reported May figures*. */
export function isSpoken(reading: Reading, at: number): boolean {
  const isSaid = !isStart(reading, at) && isIn(sayingVerbs, reading, at - 1);
  if (isSaid) return isEnd(reading, at) || isIn(wordsAfterNames, reading, at + 1);
  return isStart(reading, at) && !isEnd(reading, at) && isIn(sayingVerbs, reading, at + 1);
}

const isIn = (words: ReadonlySet<string>, reading: Reading, at: number) => words.has(reading.words[at]?.text ?? "");

/** Of a sentence. */
function isStart(reading: Reading, at: number): boolean {
  const [before, word] = [reading.words[at - 1], reading.words[at]];
  if (!before || !word) return true;
  return /[.!?:;•"\n]/u.test(reading.original.slice(reading.startOf(before), reading.startOf(word)));
}

/** Nothing follows in its line, or punctuation. */
function isEnd(reading: Reading, at: number): boolean {
  const isPause = /^["')\]]?\s*[.;:!?)]/u.test(afterWord(reading, at));
  return isPause || at + 1 >= reading.words.length || isLineEnd(reading, at);
}

/** In folded text a line's end is a blank. */
function isLineEnd({ original, words, startOf }: Reading, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word !== undefined && next !== undefined && original.slice(startOf(word), startOf(next)).includes("\n");
}

const afterWord = ({ text, words }: Reading, at: number): string => {
  const { to } = words[at] ?? { to: text.length };
  return text.slice(to, to + 5);
};
