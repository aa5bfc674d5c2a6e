// SharePoint's formatting expressions, read and worked out as Microsoft's syntax reference describes them; strict on
// purpose: an operator, a function or a token that is not documented there is an error.

export type Expression =
  | { readonly node: "value"; readonly value: string | number | boolean }
  | { readonly node: "token"; readonly name: string }
  | { readonly node: "field"; readonly name: string }
  | { readonly node: "call"; readonly name: string; readonly operands: readonly Expression[] };

/** How many operands each takes. */
const functions: Readonly<Record<string, number>> = {
  if: 3,
  toString: 1,
  Number: 1,
  Date: 1,
  toLocaleString: 1,
  toLocaleDateString: 1,
  toLocaleTimeString: 1,
  indexOf: 2,
  toLowerCase: 1,
  toUpperCase: 1,
  join: 2,
  length: 1,
  abs: 1,
  floor: 1,
  ceiling: 1,
  substring: 3,
  startsWith: 2,
  endsWith: 2,
  replace: 3,
  padStart: 3,
};

const binary = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]] as const;

const tokens = /^@(currentField(\.displayValue|\.title|\.email)?|now|me|rowIndex)$/;

const lexer =
  /\s*(?:(?<text>'[^']*')|(?<number>\d+(?:\.\d+)?)|(?<field>\[\$\w+(?:\.\w+)?\])|(?<token>@[\w.]+)|(?<word>[A-Za-z]+)|(?<mark>\|\||&&|==|!=|<=|>=|[<>+\-*/%(),]))/y;

interface Lexeme {
  readonly kind: string;
  readonly text: string;
}

function lex(source: string): Lexeme[] {
  const found: Lexeme[] = [];
  lexer.lastIndex = 0;
  const end = source.trimEnd().length;
  while (lexer.lastIndex < end) {
    const at = lexer.lastIndex;
    const groups = lexer.exec(source)?.groups;
    const [kind, text] = Object.entries(groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (!kind || !text) throw new Error(`Not an expression from here: ${source.slice(at, at + 40)}`);
    found.push({ kind, text });
  }
  return found;
}

/** @throws when it is not a documented expression; `source` comes without its equals sign. */
export function parseExpression(source: string): Expression {
  const lexemes = lex(source);
  let at = 0;
  const next = () => lexemes[at]?.text;

  function level(depth: number): Expression {
    const operators: readonly string[] | undefined = binary[depth];
    if (!operators) return single();
    let left = level(depth + 1);
    while (operators.includes(next() ?? "") && lexemes[at]?.kind === "mark") {
      const name = lexemes[at++]?.text ?? "";
      left = { node: "call", name, operands: [left, level(depth + 1)] };
    }
    return left;
  }

  function single(): Expression {
    const { kind = "end", text = "" } = lexemes[at++] ?? {};
    if (kind === "text") return { node: "value", value: text.slice(1, -1) };
    if (kind === "number") return { node: "value", value: Number(text) };
    if (kind === "field") return { node: "field", name: text.slice(2, -1) };
    if (kind === "token" && tokens.test(text)) return { node: "token", name: text };
    if (kind === "word" && (text === "true" || text === "false")) return { node: "value", value: text === "true" };
    if (kind === "word" && text in functions) return { node: "call", name: text, operands: operandsOf(text) };
    if (text === "(") {
      const inner = level(0);
      expect(")");
      return inner;
    }
    throw new Error(`${text || "The end"} is not expected in ${source}`);
  }

  function operandsOf(name: string): Expression[] {
    expect("(");
    const operands = [level(0)];
    while (next() === ",") {
      at++;
      operands.push(level(0));
    }
    expect(")");
    if (operands.length !== functions[name]) throw new Error(`${name} takes ${functions[name]} operands`);
    return operands;
  }

  function expect(text: string): void {
    if (lexemes[at++]?.text !== text) throw new Error(`${text} is missing in ${source}`);
  }

  const whole = level(0);
  if (at < lexemes.length) throw new Error(`${next()} is left over in ${source}`);
  return whole;
}

/** Internal names of the columns that an expression reads. */
export function fieldsIn(expression: Expression): string[] {
  if (expression.node === "field") return [expression.name.split(".")[0] ?? ""];
  return expression.node === "call" ? expression.operands.flatMap(fieldsIn) : [];
}

export type Value = string | number | boolean | Date;

export interface Row {
  readonly fields: Readonly<Record<string, Value>>;
  readonly current: string;
  readonly now: Date;
}

export function evaluate(expression: Expression, row: Row): Value {
  switch (expression.node) {
    case "value":
      return expression.value;
    case "field":
      return row.fields[expression.name] ?? "";
    case "token":
      return expression.name === "@now" ? row.now : (row.fields[row.current] ?? "");
    case "call":
      return call(expression.name, expression.operands, row);
  }
}

function call(name: string, operands: readonly Expression[], row: Row): Value {
  const value = (index: number): Value => evaluate(operands[index] ?? { node: "value", value: "" }, row);
  const plain = (index: number) => {
    const found = value(index);
    return found instanceof Date ? found.getTime() : found;
  };
  switch (name) {
    case "if":
      return value(0) ? value(1) : value(2);
    case "||":
      return Boolean(value(0)) || Boolean(value(1));
    case "&&":
      return Boolean(value(0)) && Boolean(value(1));
    case "==":
      return plain(0) === plain(1);
    case "!=":
      return plain(0) !== plain(1);
    case "+":
      return typeof value(0) === "number" && typeof value(1) === "number"
        ? Number(value(0)) + Number(value(1))
        : `${value(0)}${value(1)}`;
    case "Number":
      // An empty date counts as nothing.
      return Number(plain(0));
    case "floor":
      return Math.floor(Number(value(0)));
    case "toString":
      return String(value(0));
    case "toLocaleDateString":
      return value(0) instanceof Date ? (value(0) as Date).toISOString().slice(0, 10) : "";
    default:
      return arithmetic(name, Number(plain(0)), Number(plain(1)));
  }
}

function arithmetic(name: string, left: number, right: number): Value {
  switch (name) {
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    default:
      throw new Error(`${name} is not worked out here`);
  }
}
