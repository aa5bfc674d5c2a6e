// What a Word file's styles say of paragraphs, as far as tables of a plan need it: numbers, headings, hidden text.

import { readStream } from "./xmlStream.ts";
import { childOf, type Node, settingOf } from "./xmlTree.ts";

export interface Style {
  readonly id: string;
  readonly basedOn: string | undefined;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  /** From 0; 9 is the text between headings. */
  readonly outline: number | undefined;
  readonly isHidden: boolean | undefined;
}

export interface StyleSheet {
  /** The style and those that it is based on, nearest first. Of no style: the default one of paragraphs. */
  chainOf(id: string | undefined): readonly Style[];
  /** Undefined if it is not said. */
  isHidden(id: string | undefined): boolean | undefined;
}

const longestChain = 30;

export function readStyleSheet(bytes: Uint8Array | undefined): StyleSheet {
  const styles = new Map<string, Style>();
  let usual: string | undefined;
  const onWhole = (node: Node) => {
    const style = styleOf(node);
    styles.set(style.id, style);
    if (node.attributes["w:type"] === "paragraph" && isOn(node.attributes["w:default"], false)) usual = style.id;
  };
  // What could be read of a damaged one is used.
  if (bytes) readStream(bytes, { whole: new Set(["w:style"]), onWhole });

  function chainOf(id = usual): Style[] {
    const chain: Style[] = [];
    let next = styles.get(id ?? "");
    while (next && chain.length < longestChain) {
      chain.push(next);
      next = styles.get(next.basedOn ?? "");
    }
    return chain;
  }
  const isHidden = (id: string | undefined) =>
    id === undefined ? undefined : chainOf(id).find((style) => style.isHidden !== undefined)?.isHidden;
  return { chainOf, isHidden };
}

function styleOf(node: Node): Style {
  const [pPr, id = ""] = [childOf(node, "w:pPr"), node.attributes["w:styleId"]];
  const numPr = childOf(pPr, "w:numPr");
  return {
    id,
    basedOn: settingOf(childOf(node, "w:basedOn")),
    numId: settingOf(childOf(numPr, "w:numId")),
    level: numberOf(childOf(numPr, "w:ilvl")),
    outline: numberOf(childOf(pPr, "w:outlineLvl")) ?? outlineByName(settingOf(childOf(node, "w:name")) ?? "", id),
    isHidden: toggleOf(childOf(childOf(node, "w:rPr"), "w:vanish")),
  };
}

/** The names of Word's own styles are English in every language; some programs translate those too, and keep the ids. */
function outlineByName(name: string, id: string): number | undefined {
  const [, level] = /^heading ?([1-9])$/i.exec(name) ?? /^heading([1-9])$/i.exec(id) ?? [];
  return level ? Number(level) - 1 : undefined;
}

export function numberOf(node: Node | undefined): number | undefined {
  const value = settingOf(node);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Word writes an attribute that is true or false in six ways. */
export const isOn = (value: string | undefined, unsaid = true): boolean =>
  value === undefined ? unsaid : !["0", "false", "off"].includes(value);

export const toggleOf = (node: Node | undefined): boolean | undefined => (node ? isOn(settingOf(node)) : undefined);
