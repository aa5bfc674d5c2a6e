// The cells of one sheet of a workbook, as its XML has them, one after the other.
import { dayCell, type Epoch, type Format, general, shownNumber } from "./cellFormats.ts";
import { type Attributes, damaged, type Part, readPart, tooLarge } from "./partsInPieces.ts";
import type { SourceCell } from "./source.ts";
import { mostRows, Refusal } from "./sourceLimits.ts";

export interface Cell extends SourceCell {
  readonly isBold?: boolean;
}
/** Both ends included, from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
export interface Grid {
  /** By the number of the row, and within it by that of the column; both from 1. No cell is blank. */
  readonly rows: Map<number, Map<number, Cell>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
  readonly merges: readonly Area[];
  /** The ids of the relationships that lead to its tables. */
  readonly tables: readonly string[];
  /** Where something could not be read as it stands, by what it is. */
  readonly trouble: Readonly<Record<Trouble, readonly string[]>>;
}
export type Trouble = "errors" | "formulas" | "times" | "dates";

/** How much there may still be in the workbook. */
export interface Allowance {
  rows: number;
  cells: number;
  characters: number;
}
export interface Book {
  readonly strings: readonly string[];
  readonly formats: readonly Format[];
  readonly epoch: Epoch;
  readonly left: Allowance;
}

const tooManyRows = `The workbook has more than ${mostRows.toLocaleString("en-GB")} rows. Copy the sheet with the plan into a new workbook, save it as .xlsx, and try again.`;
const longest = 1_048_576;
const widest = 16_384;
const mostMerges = 100_000;

interface Open {
  readonly at: string;
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly format: Format;
  hasFormula: boolean;
  hasValue: boolean;
  text: string;
}

export function readSheet(part: Part, book: Book): Grid {
  const rows: Grid["rows"] = new Map();
  const hiddenRows = new Set<number>();
  const hidden = new Uint8Array(widest + 1);
  let columns = 0;
  const merges: Area[] = [];
  const tables: string[] = [];
  const trouble: Record<Trouble, string[]> = { errors: [], formulas: [], times: [], dates: [] };
  let row = 0;
  let column = 0;
  let cell: Open | undefined;
  let isText = false;
  let isSound = false;

  const open = byName<(attributes: Attributes) => void>({
    col: ({ min, max, hidden: isHidden }) => {
      if (++columns > widest) throw new Refusal(damaged);
      if (isOn(isHidden)) hidden.fill(1, Number(min), Number(max) + 1);
    },
    row: ({ r, hidden: isHidden }) => {
      row = Number(r) || row + 1;
      if (!(row <= longest)) throw new Refusal(damaged);
      column = 0;
      if (isOn(isHidden)) hiddenRows.add(row);
    },
    c: ({ r, s, t = "n" }) => {
      column = (r && columnOf(r)) || column + 1;
      const format = book.formats[Number(s ?? 0)] ?? general;
      cell = { at: r ?? `row ${row}`, row, column, type: t, format, hasFormula: false, hasValue: false, text: "" };
    },
    f: () => {
      if (cell) cell.hasFormula = true;
    },
    v: () => {
      isText = true;
      if (cell) cell.hasValue = true;
    },
    t: () => {
      isText = !isSound;
    },
    rPh: () => {
      isSound = true;
    },
    mergeCell: ({ ref }) => {
      if (merges.length >= mostMerges) throw new Refusal(tooLarge);
      const area = areaOf(ref);
      if (area) merges.push(area);
    },
    tablePart: (attributes) => void tables.push(idOf(attributes)),
  });
  const close = byName<() => void>({
    v: () => {
      isText = false;
    },
    t: () => {
      isText = false;
    },
    rPh: () => {
      isSound = false;
    },
    c: () => {
      const read = cell && readCell(cell, book, (kind) => void trouble[kind].push(cell?.at ?? ""));
      if (cell && read && read.text.trim() !== "") keep(cell, read);
      cell = undefined;
    },
  });
  const keep = ({ row, column, format }: Open, read: SourceCell) => {
    const cells = rows.get(row) ?? new Map<number, Cell>();
    if (cells.size === 0 && --book.left.rows < 0) throw new Refusal(tooManyRows);
    spend(book.left, read);
    rows.set(row, cells.set(column, format.isBold ? { ...read, isBold: true } : read));
  };
  readPart(part, {
    open: (name, attributes) => open.get(name)?.(attributes),
    close: (name) => close.get(name)?.(),
    text: (text) => {
      if (cell && isText) cell.text += text;
    },
  });
  const isHiddenColumn = (at: number) => hidden[at] === 1;
  return { rows, hiddenRows, isHiddenColumn, merges, tables, trouble };
}

/** Elements may have any name, also one that every object answers to. */
const byName = <T>(all: Readonly<Record<string, T>>) => new Map(Object.entries(all));

const isOn = (value: string | undefined) => value === "1" || value === "true";

/** Texts that many cells share take no room until they are handed on. */
export function spend(left: Allowance, { text }: SourceCell): void {
  left.cells -= 1;
  left.characters -= text.length;
  if (left.cells < 0 || left.characters < 0) throw new Refusal(tooLarge);
}

export const idOf = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => /(^|:)id$/i.test(name) && name !== "id")?.[1] ?? "";

export function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Za-z]{1,3})\$?\d/.exec(place)?.[1]?.toUpperCase() ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= widest ? column : 0;
}

export function areaOf(text: string | undefined): Area | undefined {
  const [from = "", to = from] = (text ?? "").split(":");
  const [left, right] = [columnOf(from), columnOf(to)];
  const [top, bottom] = [from, to].map((place) => Number(/\d+$/.exec(place)?.[0])) as [number, number];
  return left && right && top > 0 && bottom >= top && right >= left ? { top, left, bottom, right } : undefined;
}

function readCell(cell: Open, { strings, epoch }: Book, onTrouble: (kind: Trouble) => void): SourceCell | undefined {
  const { type, text, format } = cell;
  if (cell.hasFormula && text === "" && !(type === "str" && cell.hasValue)) return void onTrouble("formulas");
  if (type === "e") return void onTrouble("errors");
  if (type === "s") return { text: strings[Number(text)] ?? "" };
  if (type === "str" || type === "inlineStr") return { text: plain(text) };
  if (type === "b") return { text: isOn(text.trim()) ? "TRUE" : "FALSE" };
  if (type === "d") {
    const date = new Date(/\d\d:\d\d/.test(text) ? `${text.replace(/Z$/, "")}Z` : text);
    if (Number.isNaN(date.getTime())) return { text };
    if (date.getTime() % 86_400_000 !== 0) onTrouble("times");
    return dayCell(date);
  }
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) return { text: plain(text) };
  const { cell: shown, hasTime, isOdd } = shownNumber(number, format, epoch);
  if (hasTime) onTrouble("times");
  if (isOdd) onTrouble("dates");
  return shown;
}

/** Excel writes what XML cannot carry as _x0007_, and an underscore that would begin such a code as _x005F_. */
export const plain = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
