// Mentioning people while typing: what is being typed after an @, and what a text says once people have been chosen for it.
import type { Mentioned, Said } from "../../schema/saidText.ts";

/** A name that somebody is typing: from its @ to the caret. */
export interface TypedName {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

const longestName = 40;

/** The name that is being typed at the caret; none after a name that was chosen, or without an @ in sight. */
export function typedName(text: string, caret: number, chosen: readonly Mentioned[]): TypedName | undefined {
  const from = text.lastIndexOf("@", caret - 1);
  const name = text.slice(from + 1, caret);
  // An @ inside a word is an address.
  if (from < 0 || (from > 0 && !/[\s(]/u.test(text[from - 1] ?? ""))) return undefined;
  if (name.length > longestName || !/^\S[^\n@]*$/u.test(name)) return undefined;
  return chosen.some((person) => name.startsWith(person.name)) ? undefined : { from, to: caret, name };
}

/** The text with the person's whole name, and where the caret is then. */
export function withName(text: string, { from, to }: TypedName, { name }: Mentioned): { text: string; caret: number } {
  const named = `@${name} `;
  const rest = text.slice(to);
  return {
    text: text.slice(0, from) + named + (rest.startsWith(" ") ? rest.slice(1) : rest),
    caret: from + named.length,
  };
}

/** Somebody is mentioned where their name stands after an @, if they were chosen. */
export function saidOf(text: string, chosen: readonly Mentioned[]): Said {
  // The longest first: a name may begin another.
  const people = chosen.toSorted((one, other) => other.name.length - one.name.length);
  const said: (string | Mentioned)[] = [];
  let words = "";
  for (let at = 0; at < text.length; ) {
    const person = people.find((each) => isNamedAt(text, at, each.name));
    if (person) {
      if (words) said.push(words);
      words = "";
      said.push(person);
      at += person.name.length + 1;
    } else words += text[at++];
  }
  if (words) said.push(words);
  return said;
}

function isNamedAt(text: string, at: number, name: string): boolean {
  return text.startsWith(`@${name}`, at) && !/[\p{L}\p{N}]/u.test(text[at + name.length + 1] ?? "");
}
