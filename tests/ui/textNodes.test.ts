// A text is the only child of its element. A browser's translation takes each text out of the page and puts its own there. React writes
// the next text into an element that held nothing but the last; beside other nodes it writes into the one that is gone.
import { readFileSync } from "node:fs";
import { type ESTree, parseSync, Visitor } from "vite";
import { expect, test } from "vitest";
import { readImports } from "../support/imports.ts";

type Node = ESTree.Node;
type Child = ESTree.JSXChild;

/** Variables and functions that hold elements and never text. */
const elements = ["children", "actions", "items", "pieces", "listOf", "button", "Array.from"];

/** What may be a text, as far as its syntax tells. */
function isText(node: Node): boolean {
  switch (node.type) {
    case "JSXElement":
    case "JSXFragment":
    case "JSXEmptyExpression":
      return false;
    case "JSXText":
      return node.value.trim() !== "";
    case "Literal":
      return typeof node.value === "string" ? node.value.trim() !== "" : node.value !== null;
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
      return isText(node.expression);
    case "LogicalExpression":
      return isText(node.right);
    case "ConditionalExpression":
      return isText(node.consequent) || isText(node.alternate);
    case "Identifier":
      return !elements.includes(node.name);
    case "CallExpression": {
      const { callee } = node;
      if (callee.type === "Identifier") return !elements.includes(callee.name);
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return true;
      const isArrayFrom = callee.object.type === "Identifier" && callee.object.name === "Array";
      return !isArrayFrom && !["map", "flatMap"].includes(callee.property.name);
    }
    default:
      return true;
  }
}

const isGap = (child: Child) =>
  (child.type === "JSXText" && child.value.trim() === "") ||
  (child.type === "JSXExpressionContainer" && child.expression.type === "JSXEmptyExpression");

/** Fluent puts these beside an element's words. */
const drawsBeside = ["icon", "menuIcon"];

/** Each text of a file that stands beside something else. */
function besideOthers(code: string): string[] {
  const found: string[] = [];
  const look = (children: readonly Child[], isBesideIcon: boolean) => {
    const filled = children.filter((child) => !isGap(child));
    if (filled.length < 2 && !isBesideIcon) return;
    for (const child of filled.filter(isText)) found.push(code.slice(child.start, child.end).trim());
  };
  const visitor = new Visitor({
    JSXFragment: ({ children }) => look(children, false),
    JSXElement: ({ children, openingElement: { name, attributes } }) => {
      // Ours puts its words into an element of their own.
      const isOurs = name.type === "JSXIdentifier" && name.name === "PlainButton";
      const hasIcon = attributes.some(
        (each) => each.type === "JSXAttribute" && drawsBeside.includes(String(each.name.name)),
      );
      look(children, hasIcon && !isOurs);
    },
  });
  visitor.visit(parseSync("file.tsx", code).program);
  return found;
}

const files = [...readImports(".", ["src"]).keys()].filter((file) => file.endsWith(".tsx"));

test("every text on a screen is the only child of its element", () => {
  expect(files.length).toBeGreaterThan(60);
  const found = files.flatMap((file) => besideOthers(readFileSync(file, "utf8")).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

test.each([
  ["<p>{count} actions</p>", ["{count}", "actions"]],
  ["<p>Now {words.last(time)}</p>", ["Now", "{words.last(time)}"]],
  ["<p><b>1</b> {late > 0 && words.late(late)}</p>", ["{late > 0 && words.late(late)}"]],
  ["<Button icon={<Dismiss />}>Close</Button>", ["Close"]],
  ["<p>{words.actions(count)}</p>", []],
  ['<p><b>{count}</b>{" "}<span>actions</span></p>', []],
  ["<ul>{first}{rows.map((row) => <li key={row}>{row}</li>)}</ul>", ["{first}"]],
  ["<PlainButton icon={<Filter />}>{words.filters}</PlainButton>", []],
])("in %s what stands beside others is found", (code, texts) => {
  expect(besideOthers(`export const Shown = () => ${code};`)).toEqual(texts);
});
