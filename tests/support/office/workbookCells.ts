// Reads a workbook for tests: its sheets as arrays of typed values, and whatever in them would calculate or lead elsewhere.
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

export type CellRead = string | number | { readonly day: string } | { readonly odd: string } | undefined;

export interface SheetRead {
  readonly name: string;
  readonly rows: readonly (readonly CellRead[])[];
  /** Formulas and links, which no workbook of ours has. */
  readonly formulas: readonly string[];
  readonly links: number;
  /** The row from which the sheet scrolls. */
  readonly frozenRows: number;
  readonly tables: readonly {
    readonly range: string;
    readonly columns: readonly string[];
    readonly hasFilter: boolean;
  }[];
}

export function workbookCells(bytes: Uint8Array): SheetRead[] {
  const parts = unpack(bytes);
  const places = targets(parts, "xl/_rels/workbook.xml.rels");
  const strings = parts["xl/sharedStrings.xml"]
    ? elementsOf(parse(textOf(parts, "xl/sharedStrings.xml"))).map(stringOf)
    : [];
  const days = dayStyles(parts);
  return within(parse(textOf(parts, "xl/workbook.xml")), "sheet").map((entry) => {
    const path = `xl/${places.get(value(entry, "r:id") ?? "")}`;
    const sheet = parse(textOf(parts, path));
    const relationships = targets(parts, path.replace("worksheets/", "worksheets/_rels/").concat(".rels"));
    const read = (cell: Element) => cellOf(cell, strings, days);
    return {
      name: value(entry, "name") ?? "",
      rows: within(sheet, "row").map((row) => placed(elementsOf(row), read)),
      formulas: within(sheet, "f").map(content),
      links: within(sheet, "hyperlink").length,
      frozenRows: Number(value(within(sheet, "pane")[0], "ySplit") ?? 0),
      tables: within(sheet, "tablePart").map((part) =>
        tableOf(parts, `xl/worksheets/${relationships.get(value(part, "r:id") ?? "")}`),
      ),
    };
  });
}

/** Text as Excel reads it: _x0041_ is the character with that number. */
function stringOf(item: Element): string {
  const text = within(item, "t").map(content).join("");
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function cellOf(cell: Element, strings: readonly string[], days: ReadonlySet<number>): CellRead {
  const type = value(cell, "t") ?? "n";
  const text = content(child(cell, "v"));
  if (type === "s") return strings[Number(text)];
  if (type === "inlineStr") return stringOf(cell);
  if (type !== "n") return { odd: `${type}: ${text}` };
  if (text === "") return undefined;
  if (!days.has(Number(value(cell, "s") ?? 0))) return Number(text);
  return { day: new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10) };
}

function placed(cells: readonly Element[], read: (cell: Element) => CellRead): CellRead[] {
  const row: CellRead[] = [];
  for (const cell of cells) {
    const letters = /^[A-Z]+/.exec(value(cell, "r") ?? "")?.[0] ?? "";
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (row.length < column) row.push(undefined);
    row[column] = read(cell);
  }
  return row;
}

/** The styles of cells that show a number as a day. */
function dayStyles(parts: Package): Set<number> {
  const styles = parse(textOf(parts, "xl/styles.xml"));
  const codes = within(styles, "numFmt").filter((format) => /y/i.test(value(format, "formatCode") ?? ""));
  const ids = new Set(codes.map((format) => value(format, "numFmtId")));
  const cells = child(styles, "cellXfs");
  return new Set(
    (cells ? elementsOf(cells) : []).flatMap((each, index) => (ids.has(value(each, "numFmtId")) ? [index] : [])),
  );
}

function tableOf(parts: Package, path: string): SheetRead["tables"][number] {
  const table = parse(textOf(parts, path.replace("worksheets/../", "")));
  return {
    range: value(table, "ref") ?? "",
    columns: within(table, "tableColumn").map((column) => value(column, "name") ?? ""),
    hasFilter: Boolean(child(table, "autoFilter")),
  };
}

function targets(parts: Package, path: string): Map<string, string> {
  if (!parts[path]) return new Map();
  const relationships = elementsOf(parse(textOf(parts, path)));
  return new Map(relationships.map((each) => [value(each, "Id") ?? "", value(each, "Target") ?? ""]));
}
