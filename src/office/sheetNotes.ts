// What of a sheet could not be read as it stands, a sentence each.
import type { Grid, Trouble } from "./sheetCells.ts";

const saidOf: Readonly<Record<Trouble, (cells: string) => string>> = {
  errors: (cells) => `an error such as #N/A stands in ${cells}, and was read as blank.`,
  formulas: (cells) =>
    `a formula has no stored value in ${cells}, and was read as blank. Open the file in Excel, save it, and try again.`,
  times: (cells) => `the time of day was left out in ${cells}; the day was read.`,
  dates: (cells) => `a number that is no date is shown as a date in ${cells}, and was read as a number.`,
};

export function sheetNotes(name: string, grid: Grid): readonly string[] {
  const { rows, hiddenRows, isHiddenColumn, trouble } = grid;
  const hidden = [...rows.keys()].filter((row) => hiddenRows.has(row)).length;
  const columns = new Set([...rows.values()].flatMap((cells) => [...cells.keys()].filter(isHiddenColumn))).size;
  const left = [hidden > 0 ? count(hidden, "row") : [], columns > 0 ? count(columns, "column") : []].flat();
  const said =
    left.length > 0
      ? [
          `${left.join(" and ")} hidden or filtered out ${isOne(hidden, columns)} left out. Show all in Excel to have them read.`,
        ]
      : [];
  const kinds = Object.keys(saidOf) as Trouble[];
  const more = kinds.flatMap((kind) => (trouble[kind].length > 0 ? [saidOf[kind](placesOf(trouble[kind]))] : []));
  return [...said, ...more].map((sentence) => `Sheet “${name}”: ${sentence}`);
}

const isOne = (rows: number, columns: number) => (rows + columns === 1 ? "was" : "were");

const count = (number: number, noun: string) => `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;

function placesOf(cells: readonly string[]): string {
  const most = 5;
  const more = cells.length - most;
  if (more > 0) return `${cells.slice(0, most).join(", ")} and ${count(more, "more cell")}`;
  return cells.length === 1 ? `cell ${cells[0]}` : cells.join(", ");
}

export function hiddenNote(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const quoted = names.map((name) => `“${name}”`).join(", ");
  return [`${count(names.length, "hidden sheet")} ${names.length === 1 ? "was" : "were"} left out: ${quoted}.`];
}
