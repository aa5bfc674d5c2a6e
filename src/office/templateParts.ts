// Rebuilds a template's header or footer: words, their looks, tables, page numbers and pictures. Any other field keeps the words that it
// showed last.

import type { Files, Target } from "./officeFile.ts";
import { drawnOnly } from "./pictureBytes.ts";
import { allowed, inParts, keptAttributes, wrappers } from "./templateAllowed.ts";
import type { TemplatePart } from "./templateShape.ts";
import { allWithin, childOf, type Node, nodesOf, written } from "./xmlTree.ts";

type Content = Node | string;
type Picture = TemplatePart["pictures"][number];

const pageNumbers = /^(PAGE|NUMPAGES|SECTIONPAGES)(?:\s|$)/i;
const pictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const largestPicture = 2 * 1024 * 1024;
const mostPictures = 10;

interface Reading {
  readonly files: Files;
  readonly targets: ReadonlyMap<string, Target>;
  readonly styleIds: ReadonlyMap<string, string>;
  readonly fields: Fields;
  readonly firstId: number;
  readonly pictures: Picture[];
  readonly leftOut: Set<string>;
}

export interface PartSource {
  readonly files: Files;
  readonly path: string;
  /** The ids of styles here, by those in the template. */
  readonly styleIds: ReadonlyMap<string, string>;
  /** Filled with what cannot be used, in words. */
  readonly leftOut: Set<string>;
  /** The id of its first picture. */
  readonly firstId: number;
}

export function readPart({ files, path, styleIds, leftOut, firstId }: PartSource): TemplatePart | undefined {
  const root = files.tree(path);
  if (root?.name !== "w:hdr" && root?.name !== "w:ftr") return undefined;
  const fields = fieldsOf(root);
  const reading: Reading = { files, targets: files.targets(path), styleIds, fields, firstId, pictures: [], leftOut };
  const content = root.children.flatMap((child) => kept(child, reading)).filter(isBlock);
  const xml = content.map(written).join("");
  // A part that says and shows nothing would be an empty paragraph.
  if (!content.some(hasContent)) return undefined;
  const text = content.flatMap((each) => (each.name === "w:p" ? [each] : allWithin(each, "w:p"))).map(textIn);
  return {
    xml,
    text: text.join("\n"),
    hasPageNumber: content.some((each) => hasNumber(each)),
    pictures: reading.pictures,
  };
}

const isBlock = (content: Content): content is Node =>
  typeof content !== "string" && ["w:p", "w:tbl"].includes(content.name);

const hasContent = (node: Node) =>
  allWithin(node, "w:drawing").length > 0 ||
  allWithin(node, "w:instrText").length > 0 ||
  allWithin(node, "w:t").some(({ children }) => children.join("").trim() !== "");

const between = new Set(["w:tab", "w:ptab", "w:br", "w:cr"]);

function textIn(node: Node): string {
  if (node.name === "w:t") return node.children.join("");
  if (node.name === "w:noBreakHyphen") return "-";
  return between.has(node.name) ? " " : nodesOf(node).map(textIn).join("");
}

const hasNumber = (node: Node) =>
  allWithin(node, "w:instrText").some(({ children }) => children.join("").trim() === "PAGE");

interface Fields {
  /** The marks and instructions of the fields that give a page's number, each with what it is to say. */
  readonly numbers: ReadonlyMap<Node, string>;
  /** Words that are part of an instruction, and are never shown. */
  readonly hidden: ReadonlySet<Node>;
}

interface OpenField {
  readonly marks: Node[];
  readonly isNested: boolean;
  instruction: string;
  isResult: boolean;
}

/** Fields may stand within fields, also within their instructions. */
function fieldsOf(root: Node): Fields {
  const numbers = new Map<Node, string>();
  const hidden = new Set<Node>();
  const open: OpenField[] = [];
  const isInstruction = () => open.some(({ isResult }) => !isResult);
  const mark = (node: Node) => {
    const type = node.attributes["w:fldCharType"];
    if (type === "begin") open.push({ marks: [], isNested: isInstruction(), instruction: "", isResult: false });
    const field = open.at(-1);
    field?.marks.push(node);
    if (field && type === "separate") field.isResult = true;
    if (field && type === "end") {
      open.pop();
      const name = field.isNested ? undefined : numberField(field.instruction);
      if (name) for (const [index, each] of field.marks.entries()) numbers.set(each, index === 1 ? name : "");
    }
  };
  const look = (node: Node): void => {
    if (node.name === "w:fldChar") mark(node);
    const field = open.at(-1);
    if (field && node.name === "w:instrText") {
      field.marks.push(node);
      field.instruction += node.children.join("");
    }
    if (node.name === "w:t" && isInstruction()) hidden.add(node);
    for (const child of nodesOf(node)) look(child);
  };
  look(root);
  return { numbers, hidden };
}

/** The name of a field that gives a page's number, of which nothing else is kept. */
const numberField = (instruction = "") => pageNumbers.exec(instruction.trim())?.[1]?.toUpperCase();

function kept(content: Content, reading: Reading): readonly Content[] {
  if (typeof content === "string") return [];
  const { name } = content;
  const { numbers, hidden } = reading.fields;
  if (name === "w:fldSimple" && numberField(content.attributes["w:instr"])) return simpleField(content, reading);
  if (wrappers.has(name)) return content.children.flatMap((child) => kept(child, reading));
  if (name === "w:drawing") return pictureOf(content, reading);
  if (name === "w:pict" || name === "w:object") reading.leftOut.add(unusable);
  if (!inParts.has(name) || hidden.has(content) || isHidden(content)) return [];
  if (name === "w:fldChar" || name === "w:instrText") return numbers.has(content) ? [fieldPart(content, numbers)] : [];
  const attributes = keptAttributes(content);
  if (name === "w:t") return [{ name, attributes: preserved, children: content.children.filter(isText) }];
  const style = reading.styleIds.get(attributes["w:val"] ?? "");
  if (/^w:(p|r|tbl)Style$/.test(name)) return style ? [{ name, attributes: { "w:val": style }, children: [] }] : [];
  const children = content.children.flatMap((child) => kept(child, reading));
  return [{ name, attributes, children: name === "w:tc" ? endingWithParagraph(children) : children }];
}

const isText = (content: Content) => typeof content === "string";

const preserved = { "xml:space": "preserve" };

const isHidden = (run: Node) => run.name === "w:r" && childOf(childOf(run, "w:rPr"), "w:vanish") !== undefined;

/** A cell has to. */
function endingWithParagraph(children: readonly Content[]): readonly Content[] {
  const last = children.at(-1);
  const isParagraph = typeof last === "object" && last.name === "w:p";
  return isParagraph ? children : [...children, { name: "w:p", attributes: {}, children: [] }];
}

function fieldPart(node: Node, numbers: ReadonlyMap<Node, string>): Node {
  const { name, attributes } = node;
  if (name === "w:fldChar")
    return { name, attributes: { "w:fldCharType": attributes["w:fldCharType"] ?? "end" }, children: [] };
  return { name, attributes: {}, children: [numbers.get(node) ?? ""] };
}

/** A field in one element, as one of several: the form that everything else here knows. */
function simpleField(field: Node, reading: Reading): readonly Content[] {
  const run = (child: Node): Node => ({ name: "w:r", attributes: {}, children: [child] });
  const mark = (type: string) => run({ name: "w:fldChar", attributes: { "w:fldCharType": type }, children: [] });
  const text = numberField(field.attributes["w:instr"]) ?? "";
  const result = field.children.flatMap((child) => kept(child, reading));
  return [
    mark("begin"),
    run({ name: "w:instrText", attributes: {}, children: [text] }),
    mark("separate"),
    ...result,
    mark("end"),
  ];
}

const unusable = "A picture or shape in its header or footer. Pictures can be PNG, JPEG or GIF, up to 2 MB each.";

/** A drawing of exactly one picture that can be used; otherwise nothing, and a word of why. */
function pictureOf(drawing: Node, reading: Reading): readonly Content[] {
  const [blip, ...others] = allWithin(drawing, "a:blip");
  const [data] = allWithin(drawing, "a:graphicData");
  const { pictures, firstId, leftOut } = reading;
  const isOne = blip && others.length === 0 && data?.attributes.uri === pictureUri && pictures.length < mostPictures;
  const picture = isOne ? usable(blip, reading) : undefined;
  const clean = picture && allowed(drawing, inParts);
  if (!clean) {
    leftOut.add(unusable);
    return [];
  }
  const number = firstId + pictures.length;
  pictures.push({ id: `rId${pictures.length + 1}`, ...picture });
  return [embedded(clean, { "a:blip": { "r:embed": `rId${pictures.length}` }, ...names(number) })];
}

/** Its own name and words may say who made it. */
const names = (number: number): Given => ({
  "wp:docPr": { id: String(number), name: `Picture ${number}`, descr: "Logo of the council" },
  "pic:cNvPr": { id: String(number), name: `Picture ${number}` },
});

type Given = Readonly<Record<string, Readonly<Record<string, string>>>>;

function embedded(node: Node, given: Given): Node {
  const more = node.name === "a:graphicData" ? { uri: pictureUri } : given[node.name];
  const children = node.children.map((child) => (typeof child === "string" ? child : embedded(child, given)));
  const attributes = isNamed(node) ? (more ?? {}) : { ...node.attributes, ...more };
  return placed({ name: node.name, attributes, children });
}

const wraps = ["wp:wrapNone", "wp:wrapSquare", "wp:wrapTopAndBottom"];

/** A position or a flow of the text around it that is not on the list would leave a drawing that Word cannot open. */
function placed(node: Node): Node {
  const { name, attributes, children } = node;
  if (name === "wp:positionH" || name === "wp:positionV") {
    const isGiven = nodesOf(node).length > 0;
    return isGiven ? node : { name, attributes, children: [{ name: "wp:posOffset", attributes: {}, children: ["0"] }] };
  }
  if (name !== "wp:anchor" || nodesOf(node).some((child) => wraps.includes(child.name))) return node;
  const at = children.findIndex((child) => typeof child === "object" && child.name === "wp:docPr");
  const wrap = { name: "wp:wrapNone", attributes: {}, children: [] };
  return { name, attributes, children: [...children.slice(0, at), wrap, ...children.slice(at)] };
}

const isNamed = ({ name }: Node) => name === "wp:docPr" || name === "pic:cNvPr";

function usable(blip: Node, { files, targets }: Reading): Omit<Picture, "id"> | undefined {
  const target = targets.get(blip.attributes["r:embed"] ?? "");
  const bytes = target?.kind === "image" ? files.bytes(target.path) : undefined;
  if (!bytes || bytes.length > largestPicture) return undefined;
  const extension = kinds.find(({ start }) => start.every((byte, at) => bytes[at] === byte))?.extension;
  const drawn = extension && drawnOnly(bytes, extension);
  return drawn ? { extension, bytes: drawn } : undefined;
}

/** By their first bytes, because a name says what it likes. */
const kinds = [
  { extension: "png", start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { extension: "jpeg", start: [0xff, 0xd8, 0xff] },
  { extension: "gif", start: [0x47, 0x49, 0x46, 0x38] },
] as const;
