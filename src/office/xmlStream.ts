// Reads XML of any length from beginning to end. Only the elements that are asked for become trees, one at a time.
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { Refusal } from "./sourceLimits.ts";
import { type Node, prefixes } from "./xmlTree.ts";

export interface Watch {
  /** These are given as trees, when they end, and nothing else is said of what is in them. */
  readonly whole: ReadonlySet<string>;
  onWhole(node: Node): void;
  /** Any other element. */
  onOpen?(name: string): void;
  onClose?(name: string): void;
}

/** The same elements as `prefixes` has, in files that keep strictly to the standard. */
const strict: Readonly<Record<string, string>> = {
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
};
const prefixOf = (uri: string) => prefixes[uri] ?? strict[uri];

const slice = 1 << 16;
const deepest = 300;
/** Of one tree. */
const mostNodes = 100_000;

interface Growing extends Node {
  readonly children: (Growing | string)[];
}

/** Why it could not be read to its end, if so. A `Refusal` that `watch` throws ends the reading, and is the reason. */
export function readStream(bytes: Uint8Array, watch: Watch): string | undefined {
  try {
    const parser = parserFor(watch);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let at = 0; at < bytes.length; at += slice)
      parser.write(decoder.decode(bytes.subarray(at, at + slice), { stream: true }));
    parser.write(decoder.decode()).close();
    return undefined;
  } catch (problem) {
    return problem instanceof Refusal ? problem.message : "The file is damaged or incomplete.";
  }
}

function parserFor({ whole, onWhole, onOpen, onClose }: Watch) {
  const parser = new SaxesParser({ xmlns: true });
  const outer: string[] = [];
  const inner: Growing[] = [];
  let nodes = 0;
  const refuse = (problem: Error) => {
    throw problem;
  };
  parser.on("error", refuse);
  // No Office file has one, and it could define entities.
  parser.on("doctype", () => refuse(new Error("It has a document type.")));
  parser.on("opentag", ({ uri, local, attributes }) => {
    const name = `${prefixOf(uri) ?? "?:"}${local}`;
    const parent = inner.at(-1);
    if (outer.length + inner.length > deepest) refuse(new Error("It is too deep."));
    if (!parent && !whole.has(name)) {
      outer.push(name);
      onOpen?.(name);
      return;
    }
    if (!parent) nodes = 0;
    if (++nodes > mostNodes) refuse(new Error("It is too large."));
    const node = { name, attributes: named(attributes), children: [] };
    parent?.children.push(node);
    inner.push(node);
  });
  const onText = (text: string) => void inner.at(-1)?.children.push(text);
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    const node = inner.pop();
    if (!node) onClose?.(outer.pop() ?? "");
    else if (inner.length === 0) onWhole(node);
  });
  return parser;
}

function named(attributes: Readonly<Record<string, SaxesAttributeNS>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { uri, prefix, local, value } of Object.values(attributes)) {
    const ours = prefix === "" ? "" : prefixOf(uri);
    if (ours !== undefined) found[`${ours}${local}`] = value;
  }
  return found;
}
