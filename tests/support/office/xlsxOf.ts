// A workbook from the XML of its sheets, as no library would write it.
import { strToU8, zipSync } from "fflate";

export interface Parts {
  /** What stands in the `worksheet` of each sheet, by its name. A name with an exclamation mark is hidden. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  /** The codes of number formats; a cell's s is 1 for the first. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** Nothing in it is packed. */
  readonly isStored?: boolean;
  /** More parts, or others in the place of some. */
  readonly more?: Readonly<Record<string, string>>;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export const relationships = (links: Readonly<Record<string, readonly [kind: string, target: string]>>) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(links)
    .map(([id, [kind, target]]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export function xlsxOf({
  sheets,
  strings = [],
  formats = [],
  is1904 = false,
  isStored = false,
  more = {},
}: Parts): Uint8Array {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, at) =>
      `<sheet name="${name.replace("!", "")}" sheetId="${at + 1}" r:id="s${at}"${name.includes("!") ? ' state="hidden"' : ""}/>`,
  );
  const parts: Record<string, string> = {
    "_rels/.rels": relationships({ r1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      strings: ["sharedStrings", "sharedStrings.xml"],
      styles: ["styles", "/xl/styles.xml"],
      ...Object.fromEntries(names.map((_, at) => [`s${at}`, ["worksheet", `worksheets/sheet${at}.xml`] as const])),
    }),
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings.join("")}</sst>`,
    "xl/styles.xml": stylesOf(formats),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `<worksheet xmlns="${main}" xmlns:r="${office}">${sheets[name]}</worksheet>`,
      ]),
    ),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), {
    level: isStored ? 0 : 6,
  });
}

/** Number formats below 164 are Excel's own: given as their number. The last style is bold. */
function stylesOf(formats: readonly string[]): string {
  const own = formats.map((code, at) =>
    /^\d+$/.test(code) ? "" : `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`,
  );
  const used = formats.map((code, at) => `<xf numFmtId="${/^\d+$/.test(code) ? code : 164 + at}" fontId="0"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${own.join("")}</numFmts><fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0"/>${used.join("")}<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`;
}

/** Rows of texts, from the first row on; a blank text is no cell. */
export const rowsXml = (rows: readonly (readonly string[])[], first = 1) =>
  rows
    .map(
      (cells, row) =>
        `<row r="${first + row}">${cells
          .map((text, column) =>
            text
              ? `<c r="${String.fromCharCode(65 + column)}${first + row}" t="inlineStr"><is><t>${text}</t></is></c>`
              : "",
          )
          .join("")}</row>`,
    )
    .join("");
