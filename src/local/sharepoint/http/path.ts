// Reads a SharePoint REST address: the site before `_api`, then a chain of property and function segments.
import { errors } from "../errors.ts";
import { isObject, type JsonObject } from "../json.ts";
import { LexError, lex, type Token } from "../odata/lexer.ts";

/** An object comes by way of an alias only. */
export type Arg = string | number | boolean | null | JsonObject;

export interface Segment {
  name: string;
  /** undefined when there were no brackets */
  args: Arg[] | undefined;
  named: Record<string, Arg>;
}

const API = /\/(?:_api|_vti_bin\/client\.svc)(?:\/|$)/i;

/** The site part and the resource part of a path; undefined when it is not a REST path. */
export function splitApi(pathname: string): { site: string; rest: string } | undefined {
  const found = API.exec(pathname);
  if (!found) return undefined;
  return { site: pathname.slice(0, found.index), rest: pathname.slice(found.index + found[0].length) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw errors.badQuery("The request URI is not valid.");
  }
}

/** `lists/getByTitle('a/b')/items(3)` as three segments. Quotes protect slashes and brackets; `''` is a quote. */
export function parseSegments(rest: string, aliases: ReadonlyMap<string, string>): Segment[] {
  const text = decode(rest);
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (c === "(") depth++;
    else if (c === ")") depth--;
    else if (c === "/" && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.filter((part) => part !== "").map((part) => parseSegment(part, aliases));
}

function parseSegment(part: string, aliases: ReadonlyMap<string, string>): Segment {
  const open = part.indexOf("(");
  if (open < 0) return { name: part, args: undefined, named: {} };
  if (!part.endsWith(")")) throw errors.badQuery(`The request URI is not valid near '${part}'.`);
  const args: Arg[] = [];
  const named: Record<string, Arg> = {};
  const tokens = tokensOf(part.slice(open + 1, -1));
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (!token || token.kind === "end") break;
    if (token.kind === ",") {
      i++;
      continue;
    }
    if (token.kind === "word" && tokens[i + 1]?.kind === "=") {
      named[token.value.toLowerCase()] = argument(tokens[i + 2], aliases);
      i += 3;
      continue;
    }
    args.push(argument(token, aliases));
    i++;
  }
  return { name: part.slice(0, open), args, named };
}

function tokensOf(text: string): Token[] {
  try {
    return lex(text);
  } catch (problem) {
    if (problem instanceof LexError) throw errors.badQuery(problem.message);
    throw problem;
  }
}

function objectOf(text: string): JsonObject {
  try {
    const value = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem;
  }
  throw errors.badQuery(`The value of a parameter alias is not valid: '${text}'.`);
}

function argument(token: Token | undefined, aliases: ReadonlyMap<string, string>): Arg {
  switch (token?.kind) {
    case "string":
    case "guid":
    case "datetime":
    case "number":
      return token.value;
    case "word":
      if (/^true$/i.test(token.value)) return true;
      if (/^false$/i.test(token.value)) return false;
      if (/^null$/i.test(token.value)) return null;
      return token.value;
    case "alias": {
      const text = aliases.get(`@${token.value}`.toLowerCase());
      if (text === undefined) throw errors.badQuery(`The parameter alias '@${token.value}' has no value.`);
      if (text.trimStart().startsWith("{")) return objectOf(text);
      const [value, end] = tokensOf(text);
      if (end?.kind !== "end") throw errors.badQuery(`The value of a parameter alias is not valid: '${text}'.`);
      return argument(value, new Map());
    }
    default:
      throw errors.badQuery("The request URI is not valid.");
  }
}
