// Cuts an OData expression into tokens. Knows literals and punctuation, nothing of what they mean together.

export type Token =
  | { kind: "string" | "guid" | "datetime"; value: string; at: number }
  | { kind: "number"; value: number; at: number }
  | { kind: "word" | "alias"; value: string; at: number }
  | { kind: "(" | ")" | "," | "/" | "=" | "*" | "end"; at: number };

export class LexError extends Error {}

const WORD = /[A-Za-z_][\w.]*/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[LlMmFfDd]?/y;
const PUNCTUATION = "(),/=*";

export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const quoted = (start: number): [string, number] => {
    let value = "";
    let i = start + 1;
    for (;;) {
      const end = text.indexOf("'", i);
      if (end < 0) throw new LexError(`There is an unterminated string literal at position ${start} in '${text}'.`);
      value += text.slice(i, end);
      if (text[end + 1] !== "'") return [value, end + 1];
      value += "'";
      i = end + 2;
    }
  };
  while (at < text.length) {
    const c = text.charAt(at);
    if (/\s/.test(c)) {
      at++;
      continue;
    }
    if (PUNCTUATION.includes(c)) {
      tokens.push({ kind: c as "(", at });
      at++;
      continue;
    }
    if (c === "'") {
      const [value, next] = quoted(at);
      tokens.push({ kind: "string", value, at });
      at = next;
      continue;
    }
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text)?.[0];
    if (number !== undefined && !/^[0-9a-f]{8}-/i.test(text.slice(at))) {
      tokens.push({ kind: "number", value: Number(number.replace(/[LlMmFfDd]$/, "")), at });
      at += number.length;
      continue;
    }
    const bareGuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text.slice(at))?.[0];
    if (bareGuid) {
      tokens.push({ kind: "guid", value: bareGuid, at });
      at += bareGuid.length;
      continue;
    }
    const alias = c === "@";
    WORD.lastIndex = alias ? at + 1 : at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) throw new LexError(`Syntax error at position ${at} in '${text}'.`);
    const start = at;
    at = WORD.lastIndex;
    if (!alias && text[at] === "'" && /^(guid|datetime|datetimeoffset|binary|X)$/i.test(word)) {
      const [value, next] = quoted(at);
      tokens.push({ kind: /^guid$/i.test(word) ? "guid" : "datetime", value, at: start });
      at = next;
      continue;
    }
    tokens.push({ kind: alias ? "alias" : "word", value: word, at: start });
  }
  tokens.push({ kind: "end", at: text.length });
  return tokens;
}
