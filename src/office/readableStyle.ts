// A style of a template may look as it likes, but the document's text has to be seen and read in it.
import { type Node, nodesOf, settingOf } from "./xmlTree.ts";

/** In which text is not seen as text: on a ground of its own, in outline, struck through, squeezed, moved away. */
const concealing = new Set(
  "shd highlight outline shadow emboss imprint effect strike dstrike w position fitText vertAlign"
    .split(" ")
    .map((name) => `w:${name}`),
);
const leastContrast = 4.5;
/** In half points. */
const [smallest, largest] = [14, 144];
/** In twentieths of a point. */
const widestIndent = 2880;

/** The properties of a run or a paragraph without those that would hide it. */
export function readable(properties: Node, onLeftOut: () => void): Node {
  const children = nodesOf(properties).flatMap((child) => {
    const kept = readableOne(child, properties.name);
    if (kept === undefined || (kept !== child && child.name !== "w:color")) onLeftOut();
    return kept ? [kept] : [];
  });
  return { ...properties, children };
}

function readableOne(node: Node, of: string): Node | undefined {
  const { name, attributes } = node;
  if (concealing.has(name)) return undefined;
  if (name === "w:color") return readableColour(node);
  if (name === "w:sz" || name === "w:szCs") return isWithin(settingOf(node), smallest, largest) ? node : undefined;
  if (name === "w:ind")
    return Object.values(attributes).every((value) => isWithin(value, 0, widestIndent)) ? node : undefined;
  if (name !== "w:spacing") return node;
  if (of === "w:rPr") return undefined;
  const { "w:line": line, "w:lineRule": rule, ...others } = attributes;
  const isLow = line !== undefined && (rule === "exact" || !isWithin(line, 200, 1000));
  return isLow ? { ...node, attributes: others } : node;
}

const isWithin = (value: string | undefined, least: number, most: number): boolean =>
  value !== undefined && /^\d{1,5}$/u.test(value) && Number(value) >= least && Number(value) <= most;

/** As the style gives it in figures: what the theme makes of it is not known here. */
function readableColour(node: Node): Node | undefined {
  const colour = settingOf(node) ?? "";
  if (colour === "auto" && Object.keys(node.attributes).length === 1) return node;
  if (!/^[0-9A-Fa-f]{6}$/u.test(colour) || contrastToPage(colour) < leastContrast) return undefined;
  return Object.keys(node.attributes).length === 1 ? node : { ...node, attributes: { "w:val": colour } };
}

/** As WCAG counts it, on white. */
function contrastToPage(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
