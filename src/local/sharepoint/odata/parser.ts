// Turns the tokens of a $filter into nodes: or < and < not < comparison < function, literal or property path.
import { errors } from "../errors.ts";
import { LexError, lex, type Token } from "./lexer.ts";
import type { Comparison, FunctionName, Node } from "./nodes.ts";

const COMPARISONS = new Set(["eq", "ne", "gt", "ge", "lt", "le"]);
const FUNCTIONS: Record<string, number> = {
  substringof: 2,
  startswith: 2,
  endswith: 2,
  day: 1,
  month: 1,
  year: 1,
  hour: 1,
  minute: 1,
  second: 1,
};

export function parseFilter(text: string, aliases: ReadonlyMap<string, string> = new Map()): Node {
  try {
    return new Parser(lex(text), text, aliases).whole();
  } catch (problem) {
    if (problem instanceof LexError) throw errors.badQuery(problem.message);
    throw problem;
  }
}

class Parser {
  private readonly tokens: Token[];
  private readonly text: string;
  private readonly aliases: ReadonlyMap<string, string>;
  private at = 0;

  constructor(tokens: Token[], text: string, aliases: ReadonlyMap<string, string>) {
    this.tokens = tokens;
    this.text = text;
    this.aliases = aliases;
  }

  whole(): Node {
    const node = this.or();
    if (this.peek().kind !== "end") throw this.wrong();
    return node;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: "end", at: this.text.length };
  }

  private next(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }

  private wrong() {
    return errors.badExpression(this.text);
  }

  private word(name: string): boolean {
    const token = this.peek();
    if (token.kind !== "word" || token.value.toLowerCase() !== name) return false;
    this.at++;
    return true;
  }

  private or(): Node {
    let left = this.and();
    while (this.word("or")) left = { node: "or", left, right: this.and() };
    return left;
  }

  private and(): Node {
    let left = this.not();
    while (this.word("and")) left = { node: "and", left, right: this.not() };
    return left;
  }

  private not(): Node {
    if (this.word("not")) return { node: "not", inner: this.not() };
    return this.comparison();
  }

  private comparison(): Node {
    const left = this.operand();
    const token = this.peek();
    if (token.kind !== "word" || !COMPARISONS.has(token.value.toLowerCase())) return left;
    this.at++;
    return { node: "compare", operator: token.value.toLowerCase() as Comparison, left, right: this.operand() };
  }

  private operand(): Node {
    const token = this.next();
    switch (token.kind) {
      case "(": {
        const inner = this.or();
        if (this.next().kind !== ")") throw this.wrong();
        return inner;
      }
      case "string":
      case "guid":
      case "datetime":
        return { node: "literal", type: token.kind, value: token.value };
      case "number":
        return { node: "literal", type: "number", value: token.value };
      case "alias": {
        const text = this.aliases.get(`@${token.value}`.toLowerCase());
        if (text === undefined) throw this.wrong();
        return new Parser(lex(text), text, new Map()).whole();
      }
      case "word":
        return this.named(token.value);
      default:
        throw this.wrong();
    }
  }

  private named(word: string): Node {
    const low = word.toLowerCase();
    if (this.peek().kind === "(") return this.call(low);
    if (low === "true" || low === "false") return { node: "literal", type: "boolean", value: low === "true" };
    if (low === "null") return { node: "literal", type: "null", value: null };
    const names = [word];
    while (this.peek().kind === "/") {
      this.at++;
      const part = this.next();
      if (part.kind !== "word") throw this.wrong();
      names.push(part.value);
    }
    return { node: "path", names };
  }

  private call(name: string): Node {
    const arity = FUNCTIONS[name];
    if (arity === undefined) throw errors.badQuery(`The function '${name}' is not supported.`);
    this.at++;
    const args: Node[] = [this.or()];
    while (this.peek().kind === ",") {
      this.at++;
      args.push(this.or());
    }
    if (this.next().kind !== ")" || args.length !== arity) throw this.wrong();
    return { node: "call", name: name as FunctionName, args };
  }
}
