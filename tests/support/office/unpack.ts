// Opens an Office file for tests, with nothing of the code that wrote it.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** The files of a package by their paths. */
export type Package = Readonly<Record<string, Uint8Array>>;

export const unpack = (bytes: Uint8Array): Package => unzipSync(bytes);

export const textOf = (parts: Package, path: string): string => strFromU8(parts[path] ?? new Uint8Array());

/** The same file with some of its parts changed: a text for another one, undefined for none. */
export function altered(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | Uint8Array | undefined | ((text: string) => string)>>,
): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  for (const [path, change] of Object.entries(changes)) {
    const data = typeof change === "function" ? change(textOf(parts, path)) : change;
    if (typeof change === "function" && data === textOf(parts, path)) throw new Error(`Nothing changed in ${path}.`);
    if (data === undefined) delete parts[path];
    else parts[path] = typeof data === "string" ? strToU8(data) : data;
  }
  return zipSync(parts);
}

/** The root of a document, with prefixes as they are written. Throws if it is no XML. */
export function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const root = elementsOf(top)[0];
  if (!root) throw new Error("There is no element.");
  return root;
}

export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => typeof child !== "string");

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && elementsOf(element).find((each) => each.name === name);

/** All elements of a name within another, in order. */
export function within(element: Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  const look = (each: Element) => {
    for (const child of each.children) {
      if (typeof child === "string") continue;
      if (names.includes(child.name)) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

export const content = (element: Element | undefined): string =>
  element ? element.children.map((each) => (typeof each === "string" ? each : content(each))).join("") : "";

export const value = (element: Element | undefined, attribute = "w:val"): string | undefined =>
  element?.attributes[attribute];
