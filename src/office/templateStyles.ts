// Rebuilds a template's styles. The built-in ones get the ids that our documents use, whatever they are called in the language of the
// council's Word, and headings keep their levels.
import { allowed, inStyles } from "./templateAllowed.ts";
import { type BroughtStyles, builtIn, outlineLevels } from "./wordStyles.ts";
import { allWithin, childOf, type Node, nodesOf, settingOf, written } from "./xmlTree.ts";

export interface ReadStyles {
  readonly brought: BroughtStyles;
  /** The ids here by those of the template. */
  readonly ids: ReadonlyMap<string, string>;
}

export function readStyles(root: Node | undefined): ReadStyles {
  const styles = root ? nodesOf(root).filter(isStyle) : [];
  const ids = newIds(styles);
  const kept = styles.flatMap((style) => {
    const id = ids.get(style.attributes["w:styleId"] ?? "");
    const clean = id ? allowed(style, inStyles) : undefined;
    return id && clean ? [renamed(clean, id, ids)] : [];
  });
  const defaults = childOf(root, "w:docDefaults");
  const brought = {
    ids: new Set(ids.values()),
    styles: kept.map(written).join(""),
    ...(defaults ? { defaults: defaultsXml(defaults) } : {}),
  };
  return { brought, ids };
}

/** Not those of lists, which belong to a part that is not taken. */
const isStyle = ({ name, attributes }: Node) => name === "w:style" && attributes["w:type"] !== "numbering";

/** Each style once; the built-in ones by our ids, the others by ids that cannot be ours. */
function newIds(styles: readonly Node[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const style of styles) {
    const id = style.attributes["w:styleId"];
    if (!id || ids.has(id)) continue;
    const known = ourId(style);
    const isFree = known !== undefined && !taken.has(known);
    const ours = isFree ? known : `T${ids.size + 1}`;
    taken.add(ours);
    ids.set(id, ours);
  }
  return ids;
}

function ourId(style: Node): string | undefined {
  if (style.attributes["w:type"] !== "paragraph") return undefined;
  const name = (settingOf(childOf(style, "w:name")) ?? "").trim().toLowerCase();
  return Object.keys(builtIn).find((id) => builtIn[id] === name);
}

function renamed(style: Node, id: string, ids: ReadonlyMap<string, string>): Node {
  const level = outlineLevels[id];
  const children = nodesOf(style).flatMap((child): Node[] => {
    if (["w:basedOn", "w:next", "w:link"].includes(child.name)) {
      const target = ids.get(settingOf(child) ?? "");
      // A style that is based on itself has nothing to be based on.
      return target && target !== id ? [{ ...child, attributes: { "w:val": target } }] : [];
    }
    return [child.name === "w:pPr" ? withLevel(child, level) : child];
  });
  const hasProperties = children.some(({ name }) => name === "w:pPr");
  const added =
    level === undefined || hasProperties ? [] : [withLevel({ name: "w:pPr", attributes: {}, children: [] }, level)];
  const at = children.findIndex(({ name }) => ["w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"].includes(name));
  const place = at < 0 ? children.length : at;
  return {
    name: style.name,
    attributes: { ...style.attributes, "w:styleId": id },
    children: [...children.slice(0, place), ...added, ...children.slice(place)],
  };
}

/** The outline level is the last but a few of a paragraph's properties, none of which is kept. */
function withLevel(properties: Node, level: number | undefined): Node {
  const others = nodesOf(properties).filter(({ name }) => name !== "w:outlineLvl");
  if (level === undefined) return { ...properties, children: others };
  return {
    ...properties,
    children: [...others, { name: "w:outlineLvl", attributes: { "w:val": String(level) }, children: [] }],
  };
}

/** With the language of our documents. */
function defaultsXml(defaults: Node): string {
  const [run] = allWithin(defaults, "w:rPr");
  const [paragraph] = allWithin(defaults, "w:pPr");
  const clean = (node: Node | undefined) =>
    node ? (allowed(node, inStyles)?.children ?? []).map(written).join("") : "";
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr>${clean(run)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${clean(paragraph)}</w:pPr></w:pPrDefault></w:docDefaults>`,
  ].join("");
}
