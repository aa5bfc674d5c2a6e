// Opens a Word file and lists what people who hear it, Word's own checker or a careful reader would object to. It knows nothing of the code
// that writes the file.
import { contrast } from "./contrast.ts";
import {
  child,
  content,
  type Element,
  elementsOf,
  type Package,
  parse,
  textOf,
  unpack,
  value,
  within,
} from "./unpack.ts";
import { cellText, paragraphText } from "./wordText.ts";

export function checkWord(bytes: Uint8Array): string[] {
  const parts = unpack(bytes);
  const unreadable = Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path) && !isXml(textOf(parts, path)));
  if (unreadable.length > 0) return unreadable.map((path) => `${path} is no XML`);
  const document = parse(textOf(parts, "word/document.xml"));
  const styles = parse(textOf(parts, "word/styles.xml"));
  return [
    ...packageFaults(parts),
    ...propertyFaults(parts, styles),
    ...headingFaults(document, styles),
    ...within(document, "w:tbl").flatMap((table, index) => tableFaults(table, `Table ${index + 1}`)),
    ...emptyFaults(document),
    ...pictureFaults(parts),
    ...contrastFaults(document),
  ];
}

function isXml(text: string): boolean {
  try {
    return Boolean(parse(text));
  } catch {
    return false;
  }
}

/** What would run, or be fetched from elsewhere. */
function packageFaults(parts: Package): string[] {
  const paths = Object.keys(parts);
  const foreign = paths
    .filter((path) => path.endsWith(".rels"))
    .flatMap((path) =>
      elementsOf(parse(textOf(parts, path))).filter((each) => value(each, "TargetMode") === "External"),
    )
    .map((each) => `A relationship leads out of the file: ${value(each, "Target")}`);
  return [
    ...foreign,
    ...paths.filter((path) => /vba|\.bin$|activeX/i.test(path)).map((path) => `A macro or embedded object: ${path}`),
    ...paths.filter((path) => path.startsWith("customXml/")).map((path) => `Custom XML: ${path}`),
  ];
}

function propertyFaults(parts: Package, styles: Element): string[] {
  const core = parse(textOf(parts, "docProps/core.xml"));
  const language = value(within(styles, "w:docDefaults").flatMap((each) => within(each, "w:lang"))[0]);
  return [
    ...(content(child(core, "dc:title")).trim() ? [] : ["The document has no title"]),
    ...(/^(un-named)?$/i.test(content(child(core, "dc:creator")).trim()) ? ["The document has no author"] : []),
    ...(language ? [] : ["The document has no language"]),
  ];
}

function headingFaults(document: Element, styles: Element): string[] {
  const levels = new Map(
    within(styles, "w:style").flatMap((style): [string, number | undefined][] => {
      const name = value(child(style, "w:name")) ?? "";
      if (!/^heading [1-9]$/i.test(name)) return [];
      const level = value(child(child(style, "w:pPr"), "w:outlineLvl"));
      return [[value(style, "w:styleId") ?? "", level === undefined ? undefined : Number(level) + 1]];
    }),
  );
  const headings = within(document, "w:p").filter((each) => levels.has(styleOf(each)));
  let before = 0;
  return headings.flatMap((heading) => {
    const level = levels.get(styleOf(heading));
    const text = paragraphText(heading);
    if (level === undefined) return [`The heading “${text}” has no outline level`];
    const isSkipped = level > before + 1;
    before = level;
    return isSkipped ? [`The heading “${text}” skips a level`] : [];
  });
}

const styleOf = (paragraph: Element) => value(child(child(paragraph, "w:pPr"), "w:pStyle")) ?? "Normal";

function tableFaults(table: Element, name: string): string[] {
  const properties = child(table, "w:tblPr");
  const rows = elementsOf(table).filter((each) => each.name === "w:tr");
  const isWhole = (row: Element) => Boolean(child(child(row, "w:trPr"), "w:cantSplit"));
  const empty = within(table, "w:tc").filter((cell) => cellText(cell).trim() === "").length;
  return [
    ...(child(child(rows[0], "w:trPr"), "w:tblHeader") ? [] : [`${name} has no header row`]),
    ...(value(child(properties, "w:tblCaption"))?.trim() ? [] : [`${name} has no caption`]),
    ...(value(child(properties, "w:tblDescription"))?.trim() ? [] : [`${name} has no description`]),
    ...(within(table, "w:gridSpan", "w:vMerge", "w:hMerge").length > 0 ? [`${name} has merged cells`] : []),
    ...(within(table, "w:tbl").length > 0 ? [`${name} has a table within it`] : []),
    ...(empty > 0 ? [`${name} has ${empty} empty cells`] : []),
    ...(rows.every(isWhole) ? [] : [`${name} has a row that may be split between pages`]),
  ];
}

/** Empty paragraphs of the body, which are read aloud as "blank". Those of cells are told with their table. */
function emptyFaults(document: Element): string[] {
  const body = child(document, "w:body");
  return (body ? elementsOf(body) : [])
    .filter(
      (each) => each.name === "w:p" && within(each, "w:drawing").length === 0 && paragraphText(each).trim() === "",
    )
    .map(() => "There is an empty paragraph");
}

function pictureFaults(parts: Package): string[] {
  return Object.keys(parts)
    .filter((path) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path))
    .flatMap((path) => within(parse(textOf(parts, path)), "wp:docPr"))
    .filter((picture) => !value(picture, "descr")?.trim())
    .map((picture) => `The picture “${value(picture, "name")}” has no alternative text`);
}

/** Text on a shaded ground, of cells, paragraphs and words. Black and white where a colour is left to the program. */
function contrastFaults(document: Element): string[] {
  const faults = new Set<string>();
  const look = (element: Element, fill: string) => {
    const shade = value(within(propertiesOf(element), "w:shd")[0], "w:fill");
    const ground = shade && shade !== "auto" ? shade : fill;
    if (element.name === "w:r" && paragraphText(element).trim() !== "") {
      const ink = value(child(child(element, "w:rPr"), "w:color")) ?? "000000";
      const ratio = contrast(ink === "auto" ? "000000" : ink, ground);
      if (ratio < 4.5) faults.add(`${ink} on ${ground} has a contrast of ${ratio.toFixed(1)} to 1`);
    }
    for (const each of elementsOf(element)) look(each, ground);
  };
  look(document, "FFFFFF");
  return [...faults];
}

function propertiesOf(element: Element): Element {
  const kinds: Readonly<Record<string, string>> = {
    "w:tc": "w:tcPr",
    "w:p": "w:pPr",
    "w:r": "w:rPr",
    "w:tbl": "w:tblPr",
  };
  return child(element, kinds[element.name] ?? "") ?? { name: "", attributes: {}, children: [] };
}
