// Text as names are compared: without accents, in small letters, with plain blanks, hyphens and apostrophes, and without what nobody sees.

export interface Folded {
  readonly text: string;
  /** Where a part of it stands in the original. */
  readonly place: (from: number, to: number) => Place;
}

export interface Place {
  readonly from: number;
  readonly to: number;
}

export function fold(original: string): Folded {
  if (/^[\n\x20-\x7e]*$/u.test(original))
    return { text: original.toLowerCase().replaceAll("\n", " "), place: (from, to) => ({ from, to }) };
  const folded: string[] = [];
  const origin: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = plainOf(character);
    for (let index = 0; index < plain.length; index++) origin.push(at);
    folded.push(plain);
    at += character.length;
  }
  return {
    text: folded.join(""),
    place: (from, to) => ({ from: origin[from] ?? at, to: endOf(original, origin[to - 1] ?? at) }),
  };
}

/** After the character that starts there, and the accents that belong to it. */
function endOf(original: string, start: number): number {
  let at = start + lengthAt(original, start);
  while (/^\p{M}/u.test(original.slice(at, at + 2))) at += lengthAt(original, at);
  return at;
}

const lengthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Letters that Unicode does not take apart, and letters of other scripts that look like Latin ones. */
const letters: ReadonlyMap<string, string> = new Map([
  ...([
    ["ø", "o"],
    ["ł", "l"],
    ["đ", "d"],
    ["ð", "d"],
    ["ħ", "h"],
    ["ı", "i"],
  ] as const),
  ...([
    ["ß", "ss"],
    ["æ", "ae"],
    ["œ", "oe"],
    ["þ", "th"],
  ] as const),
  ...pairs("авеікмнорстухјѕһԁԛԝ", "abeikmhopctyxjshdqw"),
  ...pairs("αβγεζηικμνορτυχςσ", "abyezhikmvoptuxss"),
  ...pairs("ɑɡɩօսհ", "agiouh"),
]);

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  return [...from].map((letter, index) => [letter, to.charAt(index)]);
}

const known = new Map<string, string>();

function plainOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const plain = [
    ...character
      .replace(/[‘’ʼʻ`´′]/u, "'")
      .normalize("NFKD")
      .toLowerCase(),
  ]
    .map((each) => letters.get(each) ?? each)
    .join("")
    .replaceAll(/\p{M}|\p{DI}/gu, "")
    .replaceAll(/\p{Pd}|\u2212/gu, "-")
    .replaceAll(/[\s\p{Zs}\p{Cc}]/gu, " ");
  known.set(character, plain);
  return plain;
}
