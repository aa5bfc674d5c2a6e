// Word files of a few lines, for what no program writes when it is asked for a table.
import { strToU8, zipSync } from "fflate";
import { openFile } from "../../../src/office/officeFile.ts";
import { readWord } from "../../../src/office/readWord.ts";
import type { SourceTable } from "../../../src/office/source.ts";
import { forSources } from "../../../src/office/sourceLimits.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = `xmlns:w="${word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`;
const packaged = "http://schemas.openxmlformats.org/package/2006";

export interface WordParts {
  /** Styles and lists, as XML of the elements in `w:styles` and `w:numbering`. */
  readonly styles?: string;
  readonly numbering?: string;
  /** Where the document is in the file. */
  readonly path?: string;
  /** Its whole XML, in place of what stands in the body. */
  readonly xml?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

export function wordFile(
  body: string,
  { styles = "", numbering = "", path = "word/document.xml", ...other }: WordParts = {},
) {
  const [, folder = "", name = ""] = /^(.*\/)([^/]*)$/.exec(path) ?? [];
  const linked = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`;
  const links = (content: string) => `<Relationships xmlns="${packaged}/relationships">${content}</Relationships>`;
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": links(linked("a", "officeDocument", path)),
    [`${folder}_rels/${name}.rels`]: links(
      `${linked("s", "styles", "styles.xml")}${linked("n", "numbering", "numbering.xml")}`,
    ),
    [`${folder}styles.xml`]: `<w:styles ${namespaces}>${styles}</w:styles>`,
    [`${folder}numbering.xml`]: `<w:numbering ${namespaces}>${numbering}</w:numbering>`,
    [path]: other.xml ?? `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...other.more,
  };
  const bytes = Object.entries(parts).map(([at, data]) => [at, typeof data === "string" ? strToU8(data) : data]);
  return zipSync(Object.fromEntries(bytes), { level: 1 });
}

export const run = (text: string, rPr = "") =>
  `<w:r>${rPr ? `<w:rPr>${rPr}</w:rPr>` : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** `content` is text, or XML of runs. */
export const p = (content = "", pPr = "") =>
  `<w:p>${pPr ? `<w:pPr>${pPr}</w:pPr>` : ""}${content.startsWith("<") || content === "" ? content : run(content)}</w:p>`;
export const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;
export const inList = (numId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
/** Of paragraphs, or of a text. */
export const tc = (content = "", tcPr = "") =>
  `<w:tc>${tcPr ? `<w:tcPr>${tcPr}</w:tcPr>` : ""}${/^<w:(p|tbl|sdt)\b/.test(content) ? content : p(content)}</w:tc>`;
export const tr = (cells: readonly string[], trPr = "") =>
  `<w:tr>${trPr ? `<w:trPr>${trPr}</w:trPr>` : ""}${cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : tc(cell))).join("")}</w:tr>`;
export const tbl = (rows: readonly string[], widths: readonly number[] = []) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;

export function read(bytes: Uint8Array) {
  const files = openFile(bytes, forSources);
  if (typeof files === "string") return { kind: "refused" as const, reason: files };
  return readWord(files);
}

export function tablesOf(bytes: Uint8Array): readonly SourceTable[] {
  const source = read(bytes);
  if (source.kind === "refused") throw new Error(source.reason);
  return source.tables;
}

/** The texts of the only table. */
export const textsOf = (bytes: Uint8Array) =>
  tablesOf(bytes)[0]?.rows.map(({ cells }) => cells.map(({ text }) => text));
/** The text of the only cell. */
export const cellOf = (content: string, parts?: WordParts) =>
  textsOf(wordFile(tbl([tr([tc(content)])]), parts))?.[0]?.[0];
