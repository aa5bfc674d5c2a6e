// The headers and footers of a document, with those of its template: first what the template has, then what the document says.
import type { TextDocument } from "./document.ts";
import type { Template, TemplatePart } from "./templateShape.ts";
import { wordNamespace } from "./wordStyles.ts";
import { escaped, linesOf } from "./xmlText.ts";

/** A file of the package. */
export interface Part {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/** In the order in which docx numbers its headers and its footers. */
const pages = ["default", "first"] as const;

export function headerParts({ header, footer }: TextDocument, template?: Template): readonly Part[] {
  const hasFirst = Boolean(template?.header.first || template?.footer.first);
  return pages
    .filter((page) => page === "default" || hasFirst)
    .flatMap((page, index) => {
      const [top, bottom] = [template?.header[page], template?.footer[page]];
      const isNumbered = top?.hasPageNumber || bottom?.hasPageNumber;
      return [
        ...partOf(`header${index + 1}`, "hdr", paragraph("Header", header, false), top),
        ...partOf(`footer${index + 1}`, "ftr", paragraph("Footer", footer, !isNumbered), bottom),
      ];
    });
}

function partOf(name: string, element: "hdr" | "ftr", ours: string, brought?: TemplatePart): readonly Part[] {
  const pictures = brought?.pictures ?? [];
  const fileOf = (index: number) => `media/${name}-${index + 1}.${pictures[index]?.extension}`;
  const relationships = pictures.map(
    ({ id }, index) => `<Relationship Id="${id}" Type="${imageType}" Target="${fileOf(index)}"/>`,
  );
  const content = `${brought?.xml ?? ""}${ours}`;
  // It has to end with a paragraph.
  const end = content.endsWith("</w:p>") ? "" : "<w:p/>";
  return [
    { path: `word/${name}.xml`, data: `${declaration}<w:${element} ${namespaces}>${content}${end}</w:${element}>` },
    {
      path: `word/_rels/${name}.xml.rels`,
      data: `${declaration}<Relationships xmlns="${relationshipsNamespace}">${relationships.join("")}</Relationships>`,
    },
    ...pictures.map(({ bytes }, index) => ({ path: `word/${fileOf(index)}`, data: bytes })),
  ];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const imageType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const namespaces = [
  `xmlns:w="${wordNamespace}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(" ");

/** Empty if there is nothing to say, because an empty paragraph would be read aloud. */
function paragraph(style: string, text: string, isNumbered: boolean): string {
  const said = text.trim() === "" ? "" : linesOf(text).map(written).join("<w:r><w:br/></w:r>");
  if (!said && !isNumbered) return "";
  const number = isNumbered
    ? `${said ? "<w:r><w:tab/></w:r>" : ""}${written("Page ")}${field("PAGE")}${written(" of ")}${field("NUMPAGES")}`
    : "";
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${space}</w:pPr>${said}${number}</w:p>`;
}

/** Between the template's lines, the document's, and the page, whatever the template's style says. */
const space = '<w:spacing w:before="60" w:after="120"/>';

const written = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A field that Word works out, in the form that every program reads. */
export function field(instruction: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark("separate")}${written("1")}${mark("end")}`;
}
