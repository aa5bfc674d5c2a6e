// What a comment says: SharePoint gives it as markup, with `@mention{0}` for the first of the people whom it mentions.

export interface Mention {
  readonly loginName: string;
  readonly email: string;
  readonly name: string;
}

export interface Comment {
  readonly id: string;
  readonly author: { readonly name: string };
  readonly createdDate: string;
  readonly text: string;
  readonly mentions: readonly Mention[] | null;
  readonly replies?: readonly Comment[];
}

/** Words, and people whom they mention. */
export type Part = string | Mention;

export function partsOf({ text, mentions }: Pick<Comment, "text" | "mentions">): Part[] {
  return plainOf(text)
    .split(/(@mention\{\d+\})/)
    .filter(Boolean)
    .map((part) => mentions?.[Number(/^@mention\{(\d+)\}$/.exec(part)?.[1] ?? Number.NaN)] ?? part);
}

/** The body that says it: people who are not named in the words with an @ come before them. */
export function bodyOf(words: string, people: readonly Mention[]): { text: string; mentions: readonly Mention[] } {
  let text = words.replaceAll("@mention{", "@mention {");
  for (const [number, { name }] of people.entries()) {
    const mention = `@mention{${number}}`;
    text = text.includes(`@${name}`) ? text.replaceAll(`@${name}`, mention) : `${mention} ${text}`;
  }
  return { text, mentions: people };
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

const plainOf = (markup: string): string =>
  markup.replaceAll(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (named[name] ?? "") : String.fromCodePoint(Number(code)),
  );
