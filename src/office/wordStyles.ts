// The styles of a document without a template: black on white, sans serif, 12 points, spaced by style and never by empty lines. The heading
// styles of docx have no outline level, and without one neither Word's navigation nor a PDF knows that they are headings.
import { escaped } from "./xmlText.ts";

/** The styles of Word that are used, and that a template may bring, by their ids here and their names in every Word. */
export const builtIn: Readonly<Record<string, string>> = {
  Normal: "normal",
  Title: "title",
  Heading1: "heading 1",
  Heading2: "heading 2",
  Heading3: "heading 3",
  Caption: "caption",
  ListParagraph: "list paragraph",
  Header: "header",
  Footer: "footer",
};

/** Word counts outline levels from 0. */
export const outlineLevels: Readonly<Record<string, number>> = { Heading1: 0, Heading2: 1, Heading3: 2 };

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run?: string;
  readonly next?: string;
}

const bold = (halfPoints: number) => `<w:b/><w:bCs/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const sized = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const spaced = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const rule = (side: string, size: number, space: number) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="595959"/>`;

function heading(level: 1 | 2 | 3, halfPoints: number, before: number): Style {
  const paragraph = `<w:keepNext/><w:keepLines/>${spaced(before, 100)}<w:outlineLvl w:val="${level - 1}"/>`;
  return { id: `Heading${level}`, name: `heading ${level}`, next: "Normal", paragraph, run: bold(halfPoints) };
}

/** Those that a template's styles of the same name replace. */
const replaceable: readonly Style[] = [
  { id: "Normal", name: "Normal", paragraph: '<w:spacing w:before="0" w:after="140" w:line="276" w:lineRule="auto"/>' },
  { id: "Title", name: "Title", next: "Normal", paragraph: `<w:keepNext/>${spaced(0, 240)}`, run: bold(44) },
  heading(1, 32, 400),
  heading(2, 28, 320),
  heading(3, 24, 240),
  { id: "Caption", name: "caption", next: "Normal", paragraph: `<w:keepNext/>${spaced(240, 100)}`, run: bold(22) },
  { id: "ListParagraph", name: "List Paragraph", paragraph: `${spaced(0, 80)}<w:ind w:left="720"/>` },
  {
    id: "Header",
    name: "header",
    paragraph: `<w:pBdr>${rule("bottom", 4, 4)}</w:pBdr>${spaced(0, 120)}`,
    run: sized(20),
  },
  {
    id: "Footer",
    name: "footer",
    paragraph: `<w:pBdr>${rule("top", 4, 4)}</w:pBdr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>${spaced(120, 0)}`,
    run: sized(20),
  },
];

const boxed = ["top", "left", "bottom", "right"].map((side) => rule(side, 8, 6)).join("");

/** Those that are ours in every document. */
const own: readonly Style[] = [
  { id: "DocStrong", name: "Document strong", paragraph: "", run: "<w:b/><w:bCs/>" },
  {
    id: "DocNote",
    name: "Document note",
    paragraph: `<w:pBdr>${rule("left", 18, 8)}</w:pBdr>${spaced(80, 160)}<w:ind w:left="200"/>`,
    run: sized(22),
  },
  { id: "DocTableText", name: "Document table text", paragraph: spaced(40, 40), run: sized(20) },
  { id: "DocTableTextSmall", name: "Document table text, small", paragraph: spaced(40, 40), run: sized(16) },
  {
    id: "DocTableHeadingSmall",
    name: "Document table heading, small",
    paragraph: `<w:keepNext/>${spaced(60, 60)}`,
    run: bold(16),
  },
  { id: "DocTableHeading", name: "Document table heading", paragraph: `<w:keepNext/>${spaced(60, 60)}`, run: bold(20) },
  {
    id: "DocBox",
    name: "Document box",
    paragraph: `<w:keepLines/><w:pBdr>${boxed}</w:pBdr>${spaced(240, 240)}<w:ind w:left="140" w:right="140"/>`,
    run: "<w:b/><w:bCs/>",
  },
  {
    id: "DocPicture",
    name: "Document picture",
    paragraph: '<w:spacing w:before="0" w:after="240" w:line="240" w:lineRule="auto"/>',
  },
];

function styleXml({ id, name, paragraph, run, next }: Style): string {
  const isNormal = id === "Normal";
  return [
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ""}${id.startsWith("Doc") ? ' w:customStyle="1"' : ""} w:styleId="${id}">`,
    `<w:name w:val="${escaped(name)}"/>`,
    isNormal ? "" : '<w:basedOn w:val="Normal"/>',
    next ? `<w:next w:val="${next}"/>` : "",
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>`,
    run ? `<w:rPr>${run}</w:rPr>` : "",
    "</w:style>",
  ].join("");
}

const defaults = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>',
  '<w:color w:val="000000"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
  "<w:pPrDefault/></w:docDefaults>",
].join("");

export const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** What a template brings: its own styles by id, and its defaults. */
export interface BroughtStyles {
  readonly ids: ReadonlySet<string>;
  readonly defaults?: string | undefined;
  readonly styles: string;
}

/** The whole part `word/styles.xml`. */
export function stylesXml(brought: BroughtStyles = { ids: new Set(), styles: "" }): string {
  const missing = replaceable.filter(({ id }) => !brought.ids.has(id));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${wordNamespace}">`,
    brought.defaults ?? defaults,
    ...missing.map(styleXml),
    brought.styles,
    ...own.map(styleXml),
    "</w:styles>",
  ].join("");
}
