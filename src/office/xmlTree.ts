// Reads XML that somebody else wrote into a tree of bounded size, with the usual prefixes whatever the file calls them, and writes it again.
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { escaped } from "./xmlText.ts";

/** Names have a prefix of ours: `w:p`. What is of a namespace that is not listed is not read. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

export const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic:",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
  "http://www.w3.org/XML/1998/namespace": "xml:",
};

const deepest = 80;
const mostNodes = 200_000;

/** Undefined if it is no XML, has a document type (which no Office file has, and which could define entities), is too deep or too large. */
export function readTree(xml: string): Node | undefined {
  try {
    return parsed(xml);
  } catch {
    return undefined;
  }
}

interface Growing extends Node {
  readonly children: (Growing | string)[];
}

function parsed(xml: string): Node | undefined {
  const top: Growing = { name: "", attributes: {}, children: [] };
  const open = [top];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (reason: Error) => {
    throw reason;
  };
  parser.on("error", refuse);
  parser.on("doctype", () => refuse(new Error("It has a document type.")));
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (++count > mostNodes || open.length > deepest) refuse(new Error("It is too large."));
    const node = {
      name: `${prefixes[uri] ?? "?:"}${local}`,
      attributes: known(Object.values(attributes)),
      children: [],
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => void open.at(-1)?.children.push(text));
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return nodesOf(top)[0];
}

function known(attributes: readonly SaxesAttributeNS[]): Record<string, string> {
  const named = attributes.flatMap(({ uri, prefix, local, value }): [string, string][] => {
    if (prefix === "" && local !== "xmlns") return [[local, value]];
    const ours = prefixes[uri];
    return ours ? [[`${ours}${local}`, value]] : [];
  });
  return Object.fromEntries(named);
}

export const nodesOf = ({ children }: Node): readonly Node[] =>
  children.filter((child): child is Node => typeof child !== "string");

export const childOf = (node: Node | undefined, name: string): Node | undefined =>
  node && nodesOf(node).find((child) => child.name === name);

/** All of a name within a node, in order. */
export function allWithin(node: Node, name: string): readonly Node[] {
  const found: Node[] = [];
  const look = (each: Node) => {
    for (const child of nodesOf(each)) {
      if (child.name === name) found.push(child);
      look(child);
    }
  };
  look(node);
  return found;
}

export const settingOf = (node: Node | undefined): string | undefined => node?.attributes["w:val"];

export function written(node: Node | string): string {
  if (typeof node === "string") return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${attributes.join("")}>${node.children.map(written).join("")}</${node.name}>`;
}
