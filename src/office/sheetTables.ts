// Tells the tables of a sheet apart, with the titles above them. Excel itself does not know where a table of a plan begins.
import { type Allowance, type Area, type Cell, type Grid, spend } from "./sheetCells.ts";
import type { SourceCell, SourceTable } from "./source.ts";

interface Line {
  readonly line: number;
  readonly cells: ReadonlyMap<number, Cell>;
  /** The row above it is wholly blank. */
  readonly isAfterBlank: boolean;
}

/** `areas` are those that Excel knows as tables; the first row of each is its header row. */
export function tablesOf(name: string, grid: Grid, areas: readonly Area[]): readonly SourceTable[] {
  const parts = partsBelow(linesOf(grid), { headers: new Set(areas.map(({ top }) => top)), isWhole: true });
  const made = parts.map((part) => tableOf(name, part));
  if (made.length < 2) return made.map(({ table }) => table);
  return made.map(({ table, place }) => ({ ...table, name: `${name}, from ${place}` }));
}

/** Repeats the text of merged cells. Of one that begins in a hidden row or column, the first that is shown has the text. */
export function applyMerges({ rows, merges, hiddenRows, isHiddenColumn }: Grid, left: Allowance): void {
  const numbers = [...rows.keys()].sort((one, other) => one - other);
  const widest = Math.max(0, ...[...rows.values()].map((cells) => Math.max(...cells.keys())));
  for (const merge of merges) {
    const owner = rows.get(merge.top)?.get(merge.left);
    if (!owner || owner.merged) continue;
    const right = Math.max(merge.left, Math.min(merge.right, widest));
    const columns = from(merge.left, right).filter((column) => !isHiddenColumn(column));
    const shown = numbersWithin(numbers, merge).filter((row) => !hiddenRows.has(row));
    const [firstRow] = shown;
    const [firstColumn] = columns;
    if (firstRow === undefined || firstColumn === undefined) continue;
    const copies = { left: { ...owner, merged: "left" }, above: { ...owner, merged: "above" } } as const;
    for (const row of shown)
      for (const column of columns) {
        spend(left, owner);
        const beside = column === firstColumn ? owner : copies.left;
        rows.get(row)?.set(column, row === firstRow ? beside : copies.above);
      }
  }
}

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

function numbersWithin(numbers: readonly number[], { top, bottom }: Area): readonly number[] {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < numbers.length && (numbers[end] ?? 0) <= bottom) end++;
  return numbers.slice(low, end);
}

/** Rows that are not wholly blank, without what is hidden. */
function linesOf({ rows, hiddenRows, isHiddenColumn }: Grid): readonly Line[] {
  const lines: Line[] = [];
  let last = 0;
  for (const line of [...rows.keys()].sort((one, other) => one - other)) {
    if (hiddenRows.has(line)) continue;
    const cells = new Map([...(rows.get(line) ?? [])].filter(([column]) => !isHiddenColumn(column)));
    if (ownCells(cells).length === 0) continue;
    lines.push({
      line,
      cells,
      isAfterBlank: last > 0 && hasBlank(rows, hiddenRows, { top: last + 1, bottom: line - 1 }),
    });
    last = line;
  }
  return lines;
}

function hasBlank(rows: Grid["rows"], hidden: ReadonlySet<number>, { top, bottom }: Pick<Area, "top" | "bottom">) {
  for (let row = top; row <= bottom; row++) if (!(hidden.has(row) && rows.has(row))) return true;
  return false;
}

const ownCells = (cells: ReadonlyMap<number, Cell>) => [...cells].filter(([, { merged }]) => !merged);

const isWide = ({ cells }: Line) => ownCells(cells).length > 1;

interface Found {
  readonly headings: readonly string[];
  readonly lines: readonly Line[];
  readonly headers: ReadonlySet<number>;
}
interface Known {
  readonly headers: ReadonlySet<number>;
  /** It has not been divided by columns yet. */
  readonly isWhole: boolean;
}

function partsBelow(lines: readonly Line[], { headers, isWhole }: Known): readonly Found[] {
  const found: Found[] = [];
  for (const some of dividedByRows(lines, headers)) {
    const first = Math.max(0, some.findIndex(isWide));
    const headings = some.slice(0, first).map(({ cells }) => ownCells(cells)[0]?.[1].text.trim() ?? "");
    const body = some.slice(first);
    const sides = isWhole ? dividedByColumns(body) : [];
    if (sides.length < 2) found.push({ headings, lines: body, headers });
    for (const side of sides.length < 2 ? [] : sides)
      for (const part of partsBelow(side, { headers, isWhole: false }))
        found.push({ ...part, headings: [...headings, ...part.headings] });
  }
  return found;
}

/** A table ends where a blank row is followed by something like a header row, with or without titles before it. A blank row alone ends nothing. */
function dividedByRows(lines: readonly Line[], headers: ReadonlySet<number>): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  let titles: Line[] = [];
  let part: Line[] = [];
  let header: Line | undefined;
  const isNew = (line: Line, next: Line | undefined) =>
    headers.has(line.line) ||
    ([line, ...titles].some(({ isAfterBlank }) => isAfterBlank) && isLikeHeader(line, { header, next }));
  for (const [index, line] of lines.entries()) {
    if (!isWide(line)) {
      titles.push(line);
      continue;
    }
    if (header && isNew(line, lines[index + 1])) {
      // Titles that follow the rows without a blank row belong to these.
      const start = headers.has(line.line) ? titles.length : titles.findIndex(({ isAfterBlank }) => isAfterBlank);
      const own = start < 0 ? [] : titles.slice(start);
      part.push(...titles.slice(0, titles.length - own.length));
      parts.push(part);
      part = own;
      header = undefined;
    } else part.push(...titles);
    titles = [];
    header ??= line;
    part.push(line);
  }
  return [...parts, [...part, ...titles]].filter(({ length }) => length > 0);
}

/** Words with which the columns of plans are titled. */
const columnWord =
  /^(key |main |target |planned |due |start |end |lead |who|by |current |latest )*(ref|no\b|number|id\b|actions?|tasks?|objectives?|outcomes?|lead|owner|responsible|officer|dates?|deadline|due|targets?|when|who|status|rag|rating|progress|updates?|comment|measures?|milestones?|priority|theme|workstream|evidence|risks?|notes?|title|name|description|baseline|start|end|success|meaning)/i;

function isLikeHeader(line: Line, { header, next }: { header: Line | undefined; next: Line | undefined }): boolean {
  const cells = ownCells(line.cells);
  if (cells.some(([, { text, value }]) => value || text.length > 60)) return false;
  const share = (count: number) => count / cells.length;
  if (
    header &&
    share(cells.filter(([at, { text }]) => header.cells.get(at)?.text.trim() === text.trim()).length) >= 0.6
  )
    return true;
  if (cells.every(([, { isBold }]) => isBold) && next && !ownCells(next.cells).every(([, { isBold }]) => isBold))
    return true;
  const words = cells.filter(([, { text }]) => columnWord.test(text.trim())).length;
  return words >= 2 && share(words) >= 0.6;
}

/** Tables side by side have a blank column between them, a header row each, and as a rule another length. A blank column within a table divides nothing. */
function dividedByColumns(lines: readonly Line[]): readonly (readonly Line[])[] {
  const used = new Set(lines.flatMap(({ cells }) => [...cells.keys()]));
  const columns = [...used].sort((one, other) => one - other);
  const starts = columns.filter((column) => !used.has(column - 1));
  const sides: (readonly Line[])[] = [];
  let rest = lines;
  for (const start of starts.slice(1)) {
    const [one, other] = [within(rest, (column) => column < start), within(rest, (column) => column >= start)];
    if (!areApart(one, other)) continue;
    sides.push(one);
    rest = other;
  }
  return [...sides, rest];
}

const within = (lines: readonly Line[], isIn: (column: number) => boolean): readonly Line[] =>
  lines.flatMap((line) => {
    const cells = new Map([...line.cells].filter(([column]) => isIn(column)));
    return ownCells(cells).length > 0 ? [{ ...line, cells }] : [];
  });

function areApart(one: readonly Line[], other: readonly Line[]): boolean {
  const least = 3;
  const [header, next] = one.filter(isWide);
  const [otherHeader, otherNext] = other.filter(isWide);
  if (!header || !otherHeader) return false;
  const ends = ([first, ...more]: readonly Line[]) => [first?.line ?? 0, (more.at(-1) ?? first)?.line ?? 0] as const;
  const [[top, bottom], [otherTop, otherBottom]] = [ends(one), ends(other)];
  const texts = ({ cells }: Line) =>
    ownCells(cells)
      .map(([, { text }]) => text.trim())
      .join("\n");
  return (
    isLikeHeader(header, { header: undefined, next }) &&
    isLikeHeader(otherHeader, { header: undefined, next: otherNext }) &&
    (texts(header) === texts(otherHeader) ||
      Math.abs(top - otherTop) >= least ||
      Math.abs(bottom - otherBottom) >= least)
  );
}

const blank: SourceCell = { text: "" };

function tableOf(name: string, { headings, lines, headers }: Found): { table: SourceTable; place: string } {
  const columns = lines.flatMap(({ cells }) => [...cells.keys()]);
  const [left, right] = columns.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, 0]);
  const hasWide = lines.some(isWide);
  const rows = lines.map(({ line, cells }) => ({
    line,
    cells: hasWide || cells.size > 0 ? from(left, right).map((column) => plainCell(cells.get(column))) : [],
    ...(headers.has(line) ? { isHeader: true as const } : {}),
  }));
  return { table: { name, headings, rows }, place: `${lettersOf(left)}${lines[0]?.line ?? 1}` };
}

function plainCell(cell: Cell | undefined): SourceCell {
  if (!cell?.isBold) return cell ?? blank;
  const { isBold: _, ...plain } = cell;
  return plain;
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
