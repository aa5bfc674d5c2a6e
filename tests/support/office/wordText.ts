// Reads a Word file for tests: its paragraphs, tables and pictures in order, as plain data.
import { child, content, type Element, elementsOf, parse, textOf, unpack, value, within } from "./unpack.ts";

export type WordPart =
  | { readonly kind: "paragraph"; readonly style: string; readonly text: string; readonly list?: string }
  | { readonly kind: "picture"; readonly title: string; readonly description: string }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly description: string;
      readonly headings: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export function wordText(bytes: Uint8Array): WordPart[] {
  const body = child(parse(textOf(unpack(bytes), "word/document.xml")), "w:body");
  if (!body) throw new Error("The document has no body.");
  return elementsOf(body).flatMap(partOf);
}

function partOf(element: Element): WordPart[] {
  if (element.name === "w:tbl") return [tableOf(element)];
  if (element.name !== "w:p") return [];
  const [picture] = within(element, "wp:docPr");
  if (picture)
    return [{ kind: "picture", title: value(picture, "title") ?? "", description: value(picture, "descr") ?? "" }];
  const properties = child(element, "w:pPr");
  const list = value(child(child(properties, "w:numPr"), "w:numId"));
  const style = value(child(properties, "w:pStyle")) ?? "Normal";
  return [{ kind: "paragraph", style, text: paragraphText(element), ...(list ? { list } : {}) }];
}

function tableOf(table: Element): WordPart {
  const properties = child(table, "w:tblPr");
  const rows = elementsOf(table).filter(({ name }) => name === "w:tr");
  const isHeading = (row: Element) => Boolean(child(child(row, "w:trPr"), "w:tblHeader"));
  const cells = (row: Element) =>
    elementsOf(row)
      .filter(({ name }) => name === "w:tc")
      .map(cellText);
  return {
    kind: "table",
    caption: value(child(properties, "w:tblCaption")) ?? "",
    description: value(child(properties, "w:tblDescription")) ?? "",
    headings: rows.filter(isHeading).flatMap(cells),
    rows: rows.filter((row) => !isHeading(row)).map(cells),
  };
}

export const cellText = (cell: Element): string => within(cell, "w:p").map(paragraphText).join("\n");

/** With tabs and line breaks as characters. */
export function paragraphText(paragraph: Element): string {
  return within(paragraph, "w:t", "w:tab", "w:br")
    .map((each) => (each.name === "w:t" ? content(each) : each.name === "w:tab" ? "\t" : "\n"))
    .join("");
}
