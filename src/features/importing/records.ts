// The rows of all tables of a file under common columns. What is said above a table (headings, the name of the sheet, a header that differs
// from table to table) becomes columns of its own, because councils say sections and themes there.
import type { SourceCell, SourceTable } from "../../office/source.ts";
import { type Header, headerOf, isTotalText, oneLine, repeatsHeader } from "./headers.ts";
import { importWords as words } from "./importWords.ts";
import { folded, targetOf } from "./targets.ts";

export interface SourceColumn {
  /** The same whenever such a file is read, so that a choice for it can be remembered. */
  readonly key: string;
  readonly title: string;
  /** Its first different texts. */
  readonly examples: readonly string[];
}

export interface SourceRecord {
  /** The number of its table in the file, from 0. */
  readonly table: number;
  /** Where it stands, for people: "Table 3, row 5". */
  readonly place: string;
  /** By the keys of columns. */
  readonly cells: ReadonlyMap<string, SourceCell>;
  /** The cell that says what a whole group of rows is about: it stands alone in its row, and not only because the others are blank. */
  readonly isSpanning: boolean;
  readonly repeatsHeader: boolean;
}

export interface Records {
  readonly columns: readonly SourceColumn[];
  readonly records: readonly SourceRecord[];
}

/** A table with its columns' keys. */
interface Keyed {
  readonly table: SourceTable;
  readonly index: number;
  readonly titles: readonly string[];
  readonly begin: number;
}

/** What stands above the table is the same for all of its rows. */
const headingKey = (level: number) => `heading ${level}`;
const tableKey = "table heading";
const sheetKey = "sheet";
/** A row that holds one text only is a heading of the rows below it. */
const groupKey = "group heading";

/** Whether the key is of what stands above rows, and of none of the table's own columns. */
export const isAbove = (key: string): boolean =>
  /^heading \d+$/u.test(key) || [tableKey, groupKey, sheetKey].includes(key);

/** Whether it is of a column that no heading names. */
export const isUnnamed = (key: string): boolean => /^column \d+$/u.test(key);

/** Tables that name actions in their header, or follow one that does with as many columns; the longest where none does. */
export function planTables(tables: readonly SourceTable[]): readonly number[] {
  const found: number[] = [];
  let columns = 0;
  for (const [index, table] of tables.entries()) {
    const header = headerOf(table);
    const width = table.rows[0]?.cells.length ?? 0;
    const isOne = header?.namesActions || (columns > 0 && width === columns && !header);
    if (isOne) found.push(index);
    columns = isOne ? width : 0;
  }
  if (found.length > 0) return found;
  const longest = tables.reduce(
    (best, { rows }, index) => (rows.length > (tables[best]?.rows.length ?? 0) ? index : best),
    0,
  );
  return tables.length > 0 ? [longest] : [];
}

/** `used`: the numbers of the tables that are read. */
export function recordsOf(tables: readonly SourceTable[], used: readonly number[]): Records {
  const keyed = keyedOf(tables, used);
  const varying = varyingIn(keyed);
  const sheets = new Set(keyed.map(({ table }) => table.name));
  const isWorkbook = sheets.size > 1 && keyed.every(({ table }) => !/^Table \d+$/u.test(table.name));
  const records = keyed.flatMap((each) => recordsIn(each, { varying, isWorkbook }));
  return { columns: columnsOf(keyed, records, varying), records };
}

function keyedOf(tables: readonly SourceTable[], used: readonly number[]): readonly Keyed[] {
  let before: Header | undefined;
  return used.flatMap((index) => {
    const table = tables[index];
    if (!table) return [];
    const found = headerOf(table);
    const width = table.rows[0]?.cells.length ?? 0;
    // A table that goes on after a page has no header of its own.
    const header = found ?? (before?.titles.length === width ? { ...before, end: 0 } : undefined);
    before = header;
    const titles = header?.titles ?? Array.from({ length: width }, () => "");
    return [{ table, index, titles, begin: header?.end ?? 0 }];
  });
}

/** Tables of one shape: as many columns, with the same known headings in the same places. */
const shapeOf = ({ titles }: Keyed): string => titles.map((title) => targetOf(title) ?? "").join("|");

/** Of each shape the columns whose heading differs from table to table, or is only a number with what follows it: they say something of the table. */
function varyingIn(keyed: readonly Keyed[]): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map(
    [...new Set(keyed.map(shapeOf))].map((shape) => {
      const alike = keyed.filter((each) => shapeOf(each) === shape);
      const columns = alike[0]?.titles.map((_, column) => column) ?? [];
      const isUnknown = (column: number) => alike.every(({ titles }) => targetOf(titles[column] ?? "") === undefined);
      const isNumber = (column: number) => /^\d+(\.\d+)*\.?$/u.test(alike[0]?.titles[column]?.trim() ?? "");
      const varies = (column: number) => new Set(alike.map(({ titles }) => folded(titles[column] ?? ""))).size > 1;
      const found = columns.filter(
        (column) => isUnknown(column) && (varies(column) || isNumber(column) || isNumber(column - 1)),
      );
      return [shape, new Set(found)] as const;
    }),
  );
}

/** Signs that no list holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for.
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

interface About {
  readonly varying: ReadonlyMap<string, ReadonlySet<number>>;
  readonly isWorkbook: boolean;
}

const keyAt = (titles: readonly string[], column: number, varies: boolean): string => {
  const title = folded(titles[column] ?? "");
  if (varies || title === "") return `column ${column + 1}`;
  // Two columns of one table may have the same heading.
  const same = titles.slice(0, column).filter((each) => folded(each) === title).length;
  return same > 0 ? `${title} ${same + 1}` : title;
};

function recordsIn(keyed: Keyed, { varying, isWorkbook }: About): readonly SourceRecord[] {
  const { table, index, titles, begin } = keyed;
  const columns = varying.get(shapeOf(keyed)) ?? new Set();
  const above = new Map<string, SourceCell>();
  for (const [level, text] of table.headings.entries()) above.set(headingKey(level + 1), { text });
  const said = [...columns].map((column) => oneLine(titles[column] ?? "")).filter(Boolean);
  if (said.length > 0) above.set(tableKey, { text: said.join(" ") });
  if (isWorkbook) above.set(sheetKey, { text: table.name });
  return table.rows.slice(begin).map((row) => {
    const heading = spanning(row.cells, titles);
    const repeats = repeatsHeader(row, titles);
    if (heading && !repeats && !isTotalText(heading.text)) above.set(groupKey, heading);
    const cells = row.cells.map(
      (cell, column) =>
        [keyAt(titles, column, columns.has(column)), { ...cell, text: cell.text.replaceAll(refused, "") }] as const,
    );
    return {
      table: index,
      place: words.place(table.name, row.line),
      cells: new Map([...above, ...cells]),
      isSpanning: heading !== undefined,
      repeatsHeader: repeats,
    };
  });
}

/** The only text of a row, where its cell covers others, or is the first and not where actions stand. */
function spanning(cells: readonly SourceCell[], titles: readonly string[]): SourceCell | undefined {
  const filled = cells.flatMap(({ text, merged }, column) => (text.trim() && !merged ? [column] : []));
  const [at] = filled;
  if (filled.length !== 1 || at === undefined || cells.length < 3) return undefined;
  if (cells.some(({ merged }) => merged === "above")) return undefined;
  const isFirst = at === 0 && targetOf(titles[0] ?? "") !== "title";
  return isFirst || cells[at + 1]?.merged === "left" ? cells[at] : undefined;
}

const mostExamples = 4;

function columnsOf(
  keyed: readonly Keyed[],
  records: readonly SourceRecord[],
  varying: ReadonlyMap<string, ReadonlySet<number>>,
): readonly SourceColumn[] {
  const titles = new Map<string, string>();
  for (const each of keyed) {
    const columns = varying.get(shapeOf(each)) ?? new Set();
    for (const [column, title] of each.titles.entries()) {
      const key = keyAt(each.titles, column, columns.has(column));
      if (!titles.has(key)) titles.set(key, columns.has(column) || !title ? words.column(column + 1) : title);
    }
  }
  const keys = new Set(records.flatMap(({ cells }) => [...cells.keys()]));
  const pseudo: [string, string][] = [
    ...[...keys]
      .filter((key) => key.startsWith("heading "))
      .sort()
      .map((key): [string, string] => [key, words.heading(Number(key.slice(8)))]),
    [tableKey, words.tableHeading],
    [groupKey, words.groupHeading],
    [sheetKey, words.sheet],
  ];
  const all = [...pseudo.filter(([key]) => keys.has(key)), ...titles];
  return all.flatMap(([key, title]) => {
    const texts = new Set<string>();
    const isSaidOfTable = pseudo.some(([each]) => each === key);
    for (const { cells, isSpanning } of records) {
      const { text = "", merged } = (isSpanning && !isSaidOfTable ? undefined : cells.get(key)) ?? {};
      if (text.trim() && merged !== "left") texts.add(oneLine(text));
      if (texts.size >= mostExamples) break;
    }
    // A blank column whose heading says what it is keeps what stands above the table from being taken for it.
    const target = isSaidOfTable ? undefined : targetOf(title);
    return texts.size > 0 || (target && target !== "reference") ? [{ key, title, examples: [...texts] }] : [];
  });
}
