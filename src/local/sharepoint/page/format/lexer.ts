// Cuts an Excel-style expression into its words.
import { Unreadable } from "./node.ts";

export interface Token {
  readonly kind: "number" | "text" | "reference" | "name" | "sign" | "end";
  readonly text: string;
}

const patterns: readonly [Token["kind"] | "space", RegExp][] = [
  ["space", /\s+/y],
  ["number", /\d+(?:\.\d+)?/y],
  ["text", /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/y],
  ["reference", /@\w+(?:\.\w+)*|\[[$!][^\]]+\](?:\.\w+)*/y],
  // Some functions are written with their brackets twice: `toString()(x)` is `toString(x)`.
  ["name", /[A-Za-z]\w*/y],
  ["sign", /==|!=|<=|>=|&&|\|\||[-+*/%<>!(),?:]/y],
];

export function lex(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const found = next(source, at);
    if (!found) throw new Unreadable(`“${source.slice(at, at + 12)}” is not a part of any expression.`);
    at += found.text.length;
    if (found.kind !== "space") tokens.push({ kind: found.kind, text: found.text });
  }
  return [...tokens, { kind: "end", text: "" }];
}

function next(source: string, at: number): { kind: Token["kind"] | "space"; text: string } | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text) return { kind, text };
  }
  return undefined;
}

export function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/g, "$1");
}
