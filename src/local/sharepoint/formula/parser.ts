// Reads a column formula: the spreadsheet language of calculated columns, defaults and validation.

export type Formula =
  | { node: "number"; value: number }
  | { node: "text"; value: string }
  | { node: "flag"; value: boolean }
  | { node: "field"; name: string }
  | { node: "call"; name: string; args: Formula[] }
  | { node: "binary"; operator: string; left: Formula; right: Formula }
  | { node: "negate" | "percent"; inner: Formula };

export class FormulaError extends Error {}

interface Token {
  kind: "number" | "text" | "name" | "field" | "operator" | "end";
  value: string;
}

const OPERATORS = ["<>", "<=", ">=", "+", "-", "*", "/", "^", "&", "=", "<", ">", "(", ")", ",", ";", "%"];

function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^\s+/.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const found =
      match(rest, /^"((?:[^"]|"")*)"/, "text", (m) => (m[1] ?? "").replaceAll('""', '"')) ??
      match(rest, /^\[([^\]]+)\]/, "field", (m) => m[1] ?? "") ??
      match(rest, /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, "number", (m) => m[0]) ??
      match(rest, /^[\p{L}_][\p{L}\p{N}_.]*/u, "name", (m) => m[0]) ??
      operator(rest);
    if (!found) throw new FormulaError(`The formula contains a syntax error or is not supported.`);
    tokens.push(found.token);
    at += found.length;
  }
  tokens.push({ kind: "end", value: "" });
  return tokens;
}

interface Found {
  token: Token;
  length: number;
}

function match(
  rest: string,
  pattern: RegExp,
  kind: Token["kind"],
  read: (m: RegExpExecArray) => string,
): Found | undefined {
  const m = pattern.exec(rest);
  return m ? { token: { kind, value: read(m) }, length: m[0].length } : undefined;
}

function operator(rest: string): Found | undefined {
  const value = OPERATORS.find((one) => rest.startsWith(one));
  return value === undefined ? undefined : { token: { kind: "operator", value }, length: value.length };
}

/** Weakest first. */
const LEVELS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

export function parseFormula(text: string): Formula {
  const tokens = lex(text.trim().replace(/^=/, ""));
  let at = 0;
  const peek = (): Token => tokens[at] ?? { kind: "end", value: "" };
  const take = (value: string): boolean => {
    if (peek().kind !== "operator" || peek().value !== value) return false;
    at++;
    return true;
  };
  const fail = () => new FormulaError("The formula contains a syntax error or is not supported.");

  const level = (index: number): Formula => {
    const operators = LEVELS[index];
    if (!operators) return unary();
    let left = level(index + 1);
    for (;;) {
      const found = peek();
      if (found.kind !== "operator" || !operators.includes(found.value)) return left;
      at++;
      left = { node: "binary", operator: found.value, left, right: level(index + 1) };
    }
  };

  const unary = (): Formula => {
    if (take("-")) return { node: "negate", inner: unary() };
    if (take("+")) return unary();
    let inner = primary();
    while (take("%")) inner = { node: "percent", inner };
    return inner;
  };

  const primary = (): Formula => {
    const token = peek();
    at++;
    if (token.kind === "number") return { node: "number", value: Number(token.value) };
    if (token.kind === "text") return { node: "text", value: token.value };
    if (token.kind === "field") return { node: "field", name: token.value };
    if (token.kind === "operator" && token.value === "(") {
      const inner = level(0);
      if (!take(")")) throw fail();
      return inner;
    }
    if (token.kind !== "name") throw fail();
    if (take("(")) return { node: "call", name: token.value.toUpperCase(), args: args() };
    if (/^(true|false)$/i.test(token.value)) return { node: "flag", value: /^true$/i.test(token.value) };
    return { node: "field", name: token.value };
  };

  const args = (): Formula[] => {
    const list: Formula[] = [];
    if (take(")")) return list;
    for (;;) {
      list.push(level(0));
      if (take(")")) return list;
      if (!take(",") && !take(";")) throw fail();
    }
  };

  const made = level(0);
  if (peek().kind !== "end") throw fail();
  return made;
}

/** The columns a formula names. */
export function fieldsNamed(formula: Formula): string[] {
  return formula.node === "field" ? [formula.name] : partsOf(formula).flatMap(fieldsNamed);
}

/** The functions that a formula calls, and how deep calls are inside each other. */
export function callsIn(formula: Formula): { readonly names: readonly string[]; readonly depth: number } {
  const inner = partsOf(formula).map(callsIn);
  const depth = Math.max(0, ...inner.map((part) => part.depth));
  const names = inner.flatMap((part) => part.names);
  return formula.node === "call" ? { names: [formula.name, ...names], depth: depth + 1 } : { names, depth };
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.node) {
    case "call":
      return formula.args;
    case "binary":
      return [formula.left, formula.right];
    case "negate":
    case "percent":
      return [formula.inner];
    default:
      return [];
  }
}
