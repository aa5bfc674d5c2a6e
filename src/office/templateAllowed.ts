// What of a template's XML is kept: the elements listed here, and of their attributes those without a link. Everything else is left out, so
// that what Word may learn to do later is left out too.
import type { Node } from "./xmlTree.ts";

const words = (text: string, prefix: string) => text.split(" ").map((word) => `${prefix}:${word}`);

/** How a run, a paragraph, a table looks. */
const looks = words(
  [
    "rPr rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint color spacing w kern position sz szCs",
    "highlight u effect bdr shd vertAlign rtl cs em",
    "pPr pStyle rStyle keepNext keepLines pageBreakBefore widowControl pBdr top left bottom right start end between bar tabs tab",
    "suppressAutoHyphens bidi adjustRightInd snapToGrid ind contextualSpacing mirrorIndents jc textAlignment suppressLineNumbers",
    "tblPr tblStyle tblW tblInd tblBorders insideH insideV tblLayout tblCellMar tblLook tblStyleRowBandSize tblStyleColBandSize",
    "tcPr tcW gridSpan vMerge tcBorders tcMar vAlign noWrap trPr trHeight cantSplit tblHeader hideMark",
  ].join(" "),
  "w",
);

const contents = [
  ...words("p r t br cr tab ptab noBreakHyphen softHyphen fldChar instrText tbl tblGrid gridCol tr tc drawing", "w"),
  ...words(
    "inline anchor extent effectExtent docPr cNvGraphicFramePr simplePos positionH positionV posOffset align",
    "wp",
  ),
  ...words("wrapNone wrapSquare wrapTopAndBottom", "wp"),
  ...words(
    "graphic graphicData blip srcRect stretch fillRect xfrm off ext prstGeom avLst graphicFrameLocks picLocks",
    "a",
  ),
  ...words("pic nvPicPr cNvPr cNvPicPr blipFill spPr", "pic"),
];

const definitions = words(
  "style name basedOn next link uiPriority qFormat semiHidden unhideWhenUsed outlineLvl tblStylePr",
  "w",
);

/** In headers and footers. */
export const inParts: ReadonlySet<string> = new Set([...looks, ...contents]);
/** In styles. Not their numbering, which is a part of its own, and not their language, which is the document's. */
export const inStyles: ReadonlySet<string> = new Set([...looks, ...definitions]);

/** What is around words and can go while they stay: links, content controls, smart tags, insertions that were tracked. */
export const wrappers: ReadonlySet<string> = new Set([
  ...words("hyperlink sdt sdtContent smartTag ins moveTo fldSimple", "w"),
  ...words("AlternateContent Choice", "mc"),
]);

/** Numbers, colours and words of the format; names of fonts have blanks. Whatever else is written there, nobody would see it. */
const value = /^[\w.,:%#+-]{0,40}$/u;
const fontName = /^[\p{L}\p{N} ._-]{1,40}$/u;
const fontNames = new Set(words("ascii hAnsi eastAsia cs", "w"));

/** No attribute that leads anywhere, and none of an extension. `r:embed` is given anew by whoever keeps a picture. */
export function keptAttributes({ attributes }: Node): Record<string, string> {
  const kept = Object.entries(attributes).filter(
    ([name, said]) =>
      !/^(r|mc|rel):|^(link|href|uri)$|^w:rsid/.test(name) && (fontNames.has(name) ? fontName : value).test(said),
  );
  return Object.fromEntries(kept);
}

/** Where text is a number or a word of the format. */
const measures: ReadonlySet<string> = new Set(words("posOffset align", "wp"));

/** A node with only what is allowed in it. */
export function allowed(node: Node, names: ReadonlySet<string>): Node | undefined {
  if (!names.has(node.name)) return undefined;
  const children = node.children.flatMap((child): (Node | string)[] => {
    if (typeof child === "string") return measures.has(node.name) ? [child] : [];
    const kept = allowed(child, names);
    return kept ? [kept] : [];
  });
  return { name: node.name, attributes: keptAttributes(node), children };
}
