// A small XML tree: read from text with saxes, escaped back into text.
import { SaxesParser } from "saxes";
import { errors } from "./errors.ts";

export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
}

export function parseXml(text: string): Xml {
  const root: Xml = { name: "", attributes: {}, children: [], text: "" };
  const stack: Xml[] = [root];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    const node: Xml = {
      name: tag.name,
      attributes: { ...(tag.attributes as Record<string, string>) },
      children: [],
      text: "",
    };
    stack[stack.length - 1]?.children.push(node);
    stack.push(node);
  });
  parser.on("closetag", () => void stack.pop());
  const append = (piece: string) => {
    const at = stack[stack.length - 1];
    if (at) at.text += piece;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  let problem: Error | undefined;
  parser.on("error", (error) => {
    problem ??= error;
  });
  parser.write(text).close();
  const [node] = root.children;
  if (problem || !node) throw errors.badValue("The XML is not valid.", -2130575340);
  return node;
}

export const child = (node: Xml | undefined, name: string): Xml | undefined =>
  node?.children.find((one) => one.name === name);

/** An attribute; ignores the case of the name. */
export function attribute(node: Xml, name: string): string | undefined {
  const low = name.toLowerCase();
  for (const [key, value] of Object.entries(node.attributes)) if (key.toLowerCase() === low) return value;
  return undefined;
}

export const isTrue = (text: string | undefined): boolean => text !== undefined && /^(true|1|-1)$/i.test(text);

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export function writeXml(node: Xml): string {
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const open = `<${node.name}${attributes.join("")}`;
  if (node.children.length === 0 && node.text === "") return `${open} />`;
  return `${open}>${escapeXml(node.text.trim() === "" && node.children.length > 0 ? "" : node.text)}${node.children.map(writeXml).join("")}</${node.name}>`;
}
