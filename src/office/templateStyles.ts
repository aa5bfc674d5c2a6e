// Rebuilds those of a template's styles that our documents use, and what these are based on. The built-in ones get our ids and the names that
// they have in every Word, the others names that say nothing; headings keep their levels.
import { readable } from "./readableStyle.ts";
import { allowed, inStyles } from "./templateAllowed.ts";
import { type BroughtStyles, builtIn, outlineLevels } from "./wordStyles.ts";
import { allWithin, childOf, type Node, nodesOf, settingOf, written } from "./xmlTree.ts";

export interface ReadStyles {
  readonly brought: BroughtStyles;
  /** The ids here by those of the template. */
  readonly ids: ReadonlyMap<string, string>;
}

export function readStyles(root: Node | undefined, leftOut: Set<string>): ReadStyles {
  const styles = root ? nodesOf(root).filter(isStyle) : [];
  const ids = newIds(styles);
  const reading = { ids, onLeftOut: () => void leftOut.add(unreadable) };
  const seen = new Set<string>();
  const kept = styles.flatMap((style) => {
    const id = ids.get(style.attributes["w:styleId"] ?? "");
    const clean = id && !seen.has(id) ? allowed(style, inStyles) : undefined;
    if (id) seen.add(id);
    return id && clean ? [renamed(clean, id, reading)] : [];
  });
  const defaults = childOf(root, "w:docDefaults");
  const brought = {
    ids: new Set(ids.values()),
    styles: kept.map(written).join(""),
    ...(defaults ? { defaults: defaultsXml(defaults, reading) } : {}),
  };
  return { brought, ids };
}

const unreadable = "Colours, sizes and effects of text in which it would not be read.";

interface Reading {
  readonly ids: ReadonlyMap<string, string>;
  readonly onLeftOut: () => void;
}

const isStyle = ({ name, attributes }: Node) => name === "w:style" && attributes["w:type"] === "paragraph";

/** Of the styles that are kept: the built-in ones by our ids, those that they are based on by ids that cannot be ours. */
function newIds(styles: readonly Node[]): ReadonlyMap<string, string> {
  const known = new Map<string, Node>();
  for (const style of styles) {
    const id = style.attributes["w:styleId"];
    if (id && !known.has(id)) known.set(id, style);
  }
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, style] of known) {
    const ours = ourId(style);
    if (!ours || taken.has(ours)) continue;
    taken.add(ours);
    ids.set(id, ours);
  }
  let based = 0;
  // What is added on the way is gone through as well.
  for (const id of ids.keys()) {
    const base = settingOf(childOf(known.get(id), "w:basedOn"));
    if (base && known.has(base) && !ids.has(base)) ids.set(base, `Base${++based}`);
  }
  return ids;
}

function ourId(style: Node): string | undefined {
  const name = (settingOf(childOf(style, "w:name")) ?? "").trim().toLowerCase();
  return Object.keys(builtIn).find((id) => builtIn[id] === name);
}

const standardName = (id: string): string => {
  const name = builtIn[id] ?? id.replace("Base", "Base ");
  return ["Normal", "Title"].includes(id) ? id : name === "list paragraph" ? "List Paragraph" : name;
};

function renamed(style: Node, id: string, { ids, onLeftOut }: Reading): Node {
  const level = outlineLevels[id];
  const children = nodesOf(style).flatMap((child): Node[] => {
    if (["w:basedOn", "w:next", "w:link"].includes(child.name)) {
      const target = ids.get(settingOf(child) ?? "");
      // A style that is based on itself has nothing to be based on.
      return target && target !== id ? [{ ...child, attributes: { "w:val": target } }] : [];
    }
    if (child.name === "w:name") return [{ ...child, attributes: { "w:val": standardName(id) } }];
    if (child.name === "w:rPr") return [readable(child, onLeftOut)];
    return [child.name === "w:pPr" ? withLevel(readable(child, onLeftOut), level) : child];
  });
  const hasProperties = children.some(({ name }) => name === "w:pPr");
  const added =
    level === undefined || hasProperties ? [] : [withLevel({ name: "w:pPr", attributes: {}, children: [] }, level)];
  const at = children.findIndex(({ name }) => name === "w:rPr");
  const place = at < 0 ? children.length : at;
  return {
    name: style.name,
    attributes: {
      "w:type": "paragraph",
      ...(id === "Normal" && { "w:default": "1" }),
      ...(!Object.hasOwn(builtIn, id) && { "w:customStyle": "1" }),
      "w:styleId": id,
    },
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
function defaultsXml(defaults: Node, { onLeftOut }: Reading): string {
  const [run] = allWithin(defaults, "w:rPr");
  const [paragraph] = allWithin(defaults, "w:pPr");
  const clean = (node: Node | undefined) => {
    const kept = node && allowed(node, inStyles);
    return kept ? readable(kept, onLeftOut).children.map(written).join("") : "";
  };
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr>${clean(run)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${clean(paragraph)}</w:pPr></w:pPrDefault></w:docDefaults>`,
  ].join("");
}
