// What somebody says in a comment, with the people it mentions, as SharePoint keeps it: a text in which `@mention{0}` stands for the first
// of its mentions. SharePoint gives the text back as markup.
import { withCharacters } from "./richText.ts";

/** Somebody who is mentioned, by their login: a guest's is not their address. */
export interface Mentioned {
  readonly name: string;
  /** Empty if they have no mailbox. */
  readonly email: string;
  readonly login: string;
}

/** Words and people, in the order in which they are read. */
export type Said = readonly (string | Mentioned)[];

export interface SaidText {
  readonly text: string;
  readonly mentions: readonly Mentioned[];
}

/** SharePoint refuses a longer text, in characters. */
export const longestText = 2_048;

export function writeSaid(said: Said): SaidText {
  const mentions: Mentioned[] = [];
  const parts = said.map((part) =>
    // What somebody typed must not become a mention.
    typeof part === "string" ? part.replaceAll("@mention{", "@mention {") : `@mention{${mentions.push(part) - 1}}`,
  );
  return { text: parts.join(""), mentions };
}

/** A mention of somebody who is not among the mentions is left as it is. */
export function readSaid({ text, mentions }: SaidText): Said {
  const parts = withCharacters(text).split(/(@mention\{\d+\})/u);
  const said: (string | Mentioned)[] = [];
  for (const part of parts.filter(Boolean)) {
    const number = /^@mention\{(\d+)\}$/u.exec(part)?.[1];
    const found = number === undefined ? undefined : mentions[Number(number)];
    const before = said.at(-1);
    if (found === undefined && typeof before === "string") said[said.length - 1] = before + part;
    else said.push(found ?? part);
  }
  return said;
}

/** Whether both say the same, whatever SharePoint has made of the blanks. */
export function isSameSaid(one: Said, other: Said): boolean {
  const [first, second] = [writeSaid(one), writeSaid(other)];
  const isSameText = withoutBlanks(first.text) === withoutBlanks(second.text);
  return isSameText && logins(first) === logins(second);
}

const withoutBlanks = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

const logins = ({ mentions }: SaidText) => mentions.map(({ login }) => login.toLowerCase()).join("\n");
