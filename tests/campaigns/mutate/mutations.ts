// Finds the mutations of a source file: every small change of its syntax that a test should notice.
import { type ESTree, parseSync, Visitor } from "vite";

export interface Mutation {
  /** The part of the source that is replaced, by its first character and the one after its last. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly line: number;
  /** In words: `< becomes <= in a < b`. */
  readonly change: string;
  /** Stays the same while the declaration around the change does, wherever in the source that has moved. */
  readonly key: string;
}

const otherOperators: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "==": "!=",
  "!=": "==",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
  "+=": "-=",
  "-=": "+=",
  "++": "--",
  "--": "++",
};

const comparisons = new Set(["<", "<=", ">", ">=", "===", "!==", "==", "!=", "in", "instanceof"]);
const methodsThatReturnArrays = new Set([
  "map",
  "filter",
  "flatMap",
  "flat",
  "slice",
  "sort",
  "toSorted",
  "toReversed",
]);

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The mutations of a file in the order of its text. Types, comments and words have none. */
export function findMutations(file: string, text: string): Mutation[] {
  const { program, errors, comments } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const found: Omit<Mutation, "key" | "line">[] = [];
  const code = comments.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
  const textOf = ({ start, end }: Part) => text.slice(start, end);

  const replace = (part: Part, replacement: string, change: string) =>
    found.push({ start: part.start, end: part.end, replacement, change });

  const changeOperator = (node: Part, operator: string, from: number) => {
    const other = otherOperators[operator];
    if (other === undefined) return;
    const start = code.indexOf(operator, from);
    replace({ start, end: start + operator.length }, other, `${operator} becomes ${other} in ${shorten(textOf(node))}`);
  };

  const changeCondition = (test: ESTree.Expression) => {
    const shown = shorten(textOf(test));
    replace(test, `!(${textOf(test)})`, `the condition ${shown} is negated`);
    if (test.type === "Literal") return;
    replace(test, "true", `the condition ${shown} becomes true`);
    replace(test, "false", `the condition ${shown} becomes false`);
  };

  const changeReturned = (value: ESTree.Expression) => {
    for (const other of otherValues(value)) replace(value, other, `returns ${other}, not ${shorten(textOf(value))}`);
  };

  new Visitor({
    BinaryExpression: (node) => changeOperator(node, node.operator, node.left.end),
    LogicalExpression(node) {
      if (node.operator !== "??") return changeOperator(node, node.operator, node.left.end);
      replace(node, textOf(node.left), `?? has no default in ${shorten(textOf(node))}`);
      replace(node, textOf(node.right), `?? always takes the default in ${shorten(textOf(node))}`);
    },
    AssignmentExpression: (node) => changeOperator(node, node.operator, node.left.end),
    UpdateExpression: (node) => changeOperator(node, node.operator, node.prefix ? node.start : node.argument.end),
    UnaryExpression(node) {
      if (node.operator === "!") replace(node, textOf(node.argument), `! is removed in ${shorten(textOf(node))}`);
    },
    IfStatement: ({ test }) => changeCondition(test),
    ConditionalExpression: ({ test }) => changeCondition(test),
    WhileStatement: ({ test }) => changeCondition(test),
    ForStatement({ test }) {
      if (test) changeCondition(test);
    },
    ReturnStatement({ argument }) {
      if (argument) changeReturned(argument);
    },
    ArrowFunctionExpression({ body }) {
      if (body.type !== "BlockStatement") changeReturned(body);
    },
    ExpressionStatement(node) {
      const { expression } = node;
      const call = expression.type === "AwaitExpression" ? expression.argument : expression;
      if (call.type === "CallExpression") replace(node, ";", `the call ${shorten(textOf(node))} is removed`);
    },
  }).visit(program);
  return named(found, text, program);
}

/** What may be returned in place of a value. Not every one compiles. */
function otherValues(value: ESTree.Expression): readonly string[] {
  switch (value.type) {
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return otherValues(value.expression);
    case "Literal":
      if (typeof value.value === "boolean") return [String(!value.value)];
      return typeof value.value === "number" ? [value.value === 0 ? "1" : "0"] : [];
    case "ArrayExpression":
      return value.elements.length > 0 ? ["[]"] : [];
    case "JSXElement":
    case "JSXFragment":
      return ["null"];
    case "LogicalExpression":
      return value.operator === "??" ? ["undefined"] : ["true", "false"];
    case "BinaryExpression":
      return comparisons.has(value.operator) ? ["true", "false"] : ["0"];
    case "UnaryExpression":
      return value.operator === "!" ? ["true", "false"] : [];
    case "CallExpression": {
      const { callee } = value;
      const name = callee.type === "MemberExpression" && callee.property.type === "Identifier" && callee.property.name;
      return name && methodsThatReturnArrays.has(name) ? ["[]"] : ["undefined"];
    }
    case "AwaitExpression":
    case "MemberExpression":
    case "ChainExpression":
    case "NewExpression":
      return ["undefined"];
    case "Identifier":
      return value.name === "undefined" ? [] : ["undefined"];
    default:
      return [];
  }
}

function named(found: readonly Omit<Mutation, "key" | "line">[], text: string, program: ESTree.Program): Mutation[] {
  const times = new Map<string, number>();
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((mutation) => {
      const around = program.body.find(({ start, end }) => start <= mutation.start && mutation.end <= end);
      const place = `${around ? nameOf(text.slice(around.start, around.end)) : ""}: ${mutation.change}`;
      const time = times.get(place) ?? 0;
      times.set(place, time + 1);
      return {
        ...mutation,
        line: text.slice(0, mutation.start).split("\n").length,
        key: `${place} (${time})`,
      };
    });
}

/** The name of a declaration: the word after `function`, `const` and the like, or its first words. */
function nameOf(declaration: string): string {
  return /\b(?:function\*?|const|let|class)\s+(\w+)/.exec(declaration)?.[1] ?? shorten(declaration);
}

/** Source on one line of a length that can be read. */
function shorten(source: string): string {
  const line = source.replace(/\s+/g, " ");
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
