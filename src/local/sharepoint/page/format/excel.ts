// Parses Excel-style expressions, which begin with "=", into the tree of the other syntax.
import { lex, type Token, unquoted } from "./lexer.ts";
import { Unreadable } from "./node.ts";

export type Expression =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "call"; readonly operator: string; readonly operands: readonly Expression[] };

/** Loosest first; operators of one row go from left to right. */
const levels: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["==", "!="],
  ["<", ">", "<=", ">="],
  ["+", "-"],
  ["*", "/", "%"],
];

const deepest = 60;

/** `source` is without its "=". */
export function parseExcel(source: string): Expression {
  const tokens = lex(source);
  let at = 0;
  const peek = (): Token => tokens[at] ?? { kind: "end", text: "" };
  const take = (): Token => tokens[at++] ?? { kind: "end", text: "" };
  const isSign = (text: string) => peek().kind === "sign" && peek().text === text;
  const expect = (text: string) => {
    if (!isSign(text)) throw new Unreadable(`“${text}” is missing before “${peek().text}”.`);
    take();
  };

  function whole(depth: number): Expression {
    if (depth > deepest) throw new Unreadable("The expression is nested too deeply.");
    const condition = binary(0, depth);
    if (!isSign("?")) return condition;
    take();
    const yes = whole(depth + 1);
    expect(":");
    return { kind: "call", operator: "?", operands: [condition, yes, whole(depth + 1)] };
  }

  function binary(level: number, depth: number): Expression {
    const operators = levels[level];
    if (!operators) return unary(depth);
    let left = binary(level + 1, depth);
    while (peek().kind === "sign" && operators.includes(peek().text)) {
      const operator = take().text;
      left = { kind: "call", operator, operands: [left, binary(level + 1, depth)] };
    }
    return left;
  }

  function unary(depth: number): Expression {
    if (depth > deepest) throw new Unreadable("The expression is nested too deeply.");
    if (!isSign("-") && !isSign("!")) return primary(depth);
    const operator = take().text;
    const operand = unary(depth + 1);
    if (operator === "!") return { kind: "call", operator, operands: [operand] };
    return { kind: "call", operator: "-", operands: [{ kind: "value", value: 0 }, operand] };
  }

  function primary(depth: number): Expression {
    const token = take();
    if (token.kind === "number") return { kind: "value", value: Number(token.text) };
    if (token.kind === "text") return { kind: "value", value: unquoted(token.text) };
    if (token.kind === "reference") return { kind: "reference", text: token.text };
    if (token.kind === "sign" && token.text === "(") {
      const inner = whole(depth + 1);
      expect(")");
      return inner;
    }
    if (token.kind !== "name") throw new Unreadable(`“${token.text}” stands where a value belongs.`);
    if (token.text === "true" || token.text === "false") return { kind: "value", value: token.text === "true" };
    return { kind: "call", operator: token.text === "if" ? "?" : token.text, operands: operands(depth) };
  }

  function operands(depth: number): Expression[] {
    expect("(");
    const found: Expression[] = [];
    while (!isSign(")")) {
      if (found.length > 0) expect(",");
      found.push(whole(depth + 1));
    }
    take();
    // `toString()(x)`: the first pair belongs to the name.
    return found.length === 0 && isSign("(") ? operands(depth) : found;
  }

  const parsed = whole(0);
  if (peek().kind !== "end") throw new Unreadable(`“${peek().text}” comes after the expression's end.`);
  return parsed;
}
