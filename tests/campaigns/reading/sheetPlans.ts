// Random plans as spreadsheets have them, and what must be read of each.
import type { SourceCell, SourceTable } from "../../../src/office/source.ts";
import { type Random, random as randomOf } from "../../sync/simulator/random.ts";

/** For the script that writes it. A value is a text, a number, or a day as "2026-11-30". */
export interface PlanCell {
  readonly column: number;
  readonly kind: "text" | "number" | "day";
  readonly value: string | number;
  readonly format?: string;
}
export interface PlanRow {
  readonly row: number;
  readonly cells: readonly PlanCell[];
  readonly isHidden: boolean;
}
export interface SheetPlan {
  readonly is1904: boolean;
  readonly rows: readonly PlanRow[];
  readonly merges: readonly string[];
  /** What is read of it as a workbook. */
  readonly tables: readonly SourceTable[];
  /** What is read of it as text: without headings, values and merged cells, blank cells at the end of a row left out. */
  readonly lines: readonly (readonly string[])[];
  readonly hasHidden: boolean;
}

const words =
  "review quality of every assessment child school panel by spring £5m “better” naïve café – weekly 10% a,b a;b tab| 5\" 'quoted' =1+1 -5 +44 @home".split(
    " ",
  );
const wideWords = ["→", "東京", "Łódź", "🙂", "ﬁ", "é"];
const titles = ["Ref", "Action", "Due date", "Cost", "Lead", "Status", "Progress"];
const dayFormats = ["d mmmm yyyy", "yyyy-mm-dd", "dd/mm/yyyy", "d-mmm-yy"];
const months = "January February March April May June July August September October November December".split(" ");

export function randomSheet(seed: number): SheetPlan {
  const random = randomOf(seed);
  const isWide = random.next() < 0.4;
  const width = 3 + random.below(titles.length - 2);
  const left = random.below(3);
  const mergesLead = random.next() < 0.5;
  const hides = random.next() < 0.3;
  const rows: PlanRow[] = [];
  const merges: string[] = [];
  const tables: { headings: string[]; rows: { line: number; cells: SourceCell[] }[] }[] = [];
  const lines: string[][] = [];
  let row = 1 + random.below(3);

  const text = () => {
    const count = 1 + random.below(6);
    const said = Array.from({ length: count }, () => random.pick(isWide ? [...words, ...wideWords] : words)).join(
      random.next() < 0.15 ? "\n" : " ",
    );
    return random.next() < 0.05 ? `${said} ` : said;
  };
  const put = (cells: readonly (readonly [PlanCell, SourceCell] | undefined)[], isHidden = false): SourceCell[] => {
    const kept = cells.flatMap((cell) => (cell ? [cell[0]] : []));
    rows.push({ row, cells: kept, isHidden });
    const read = cells.map((cell) => cell?.[1] ?? { text: "" });
    const said = Array.from({ length: left }, () => "").concat(read.map((cell) => cell.text));
    if (!isHidden) lines.push(trimmed(said));
    row += 1;
    return read;
  };
  const textCell = (at: number, value: string) =>
    [{ column: left + at + 1, kind: "text", value } as PlanCell, { text: value } as SourceCell] as const;
  const title = () => {
    const said = `${random.pick(["Part", "Theme", "Group"])} ${text()}`.trim();
    put([textCell(0, said)]);
    return said;
  };
  const cell = (at: number): readonly [PlanCell, SourceCell] | undefined => {
    if (at === 0) return textCell(at, `${1 + random.below(9)}.${1 + random.below(99)}`);
    if (at === 1) return textCell(at, text());
    const kind = random.next();
    if (kind < 0.2) return undefined;
    if (kind < 0.4) return dayCell(random, left + at + 1);
    if (kind < 0.6) return numberCell(random, left + at + 1);
    return textCell(at, text());
  };

  const count = 1 + random.below(3);
  for (let table = 0; table < count; table++) {
    if (table > 0) row += 1 + random.below(2);
    const headings = Array.from({ length: random.below(3) }, title);
    const read: { line: number; cells: SourceCell[] }[] = [];
    read.push({ line: row, cells: put(titles.slice(0, width).map((said, at) => textCell(at, said))) });
    let open = 0;
    let shared: readonly [PlanCell, SourceCell] | undefined;
    for (let index = 1 + random.below(8); index > 0; index--) {
      const line = row;
      if (open === 0 && random.next() < 0.1) row += 1;
      if (open === 0 && random.next() < 0.1) {
        const at = row;
        const said = title();
        read.push({
          line: at,
          cells: Array.from({ length: width }, (_, column) => ({ text: column === 0 ? said : "" })),
        });
        continue;
      }
      const isHidden = hides && open === 0 && line > 1 && random.next() < 0.2;
      const cells = Array.from({ length: width }, (_, at) => cell(at));
      const last = width - 1;
      if (open > 0) cells[last] = undefined;
      else if (!isHidden && mergesLead && width > 3 && index > 1 && random.next() < 0.3) {
        open = 1 + random.below(Math.min(3, index - 1));
        shared = textCell(last, text());
        cells[last] = shared;
        const letter = String.fromCharCode(64 + left + width);
        merges.push(`${letter}${row}:${letter}${row + open}`);
        open += 1;
      }
      const place = row;
      const isCovered = open > 0 && cells[last] === undefined;
      const own = put(cells, isHidden);
      if (isCovered && shared) own[last] = { ...shared[1], merged: "above" };
      if (open > 0) open -= 1;
      if (!isHidden) read.push({ line: place, cells: own });
    }
    tables.push({ headings, rows: read });
  }
  const named = tables.map(({ headings, rows: read }) => {
    const place = `${String.fromCharCode(65 + left)}${read[0]?.line}`;
    return { name: tables.length > 1 ? `Plan, from ${place}` : "Plan", headings, rows: read };
  });
  return {
    is1904: random.next() < 0.1,
    rows,
    merges,
    tables: named,
    lines,
    hasHidden: rows.some(({ isHidden }) => isHidden),
  };
}

/** Whether Windows-1252 has all of these signs. */
export const isWestern = (text: string) => [...text].every((sign) => sign < "\u0100" || "“”–".includes(sign));

export const trimmed = (texts: readonly string[]) => {
  const end = texts.findLastIndex((text) => text.trim() !== "");
  return texts.slice(0, end + 1).map((text) => (text.trim() === "" ? "" : text));
};

function dayCell(random: Random, column: number): readonly [PlanCell, SourceCell] {
  const date = new Date(Date.UTC(2009 + random.below(25), random.below(12), 1 + random.below(28)));
  const day = date.toISOString().slice(0, 10);
  const text = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return [
    { column, kind: "day", value: day, format: random.pick(dayFormats) },
    { text, value: { kind: "day", day } },
  ];
}

function numberCell(random: Random, column: number): readonly [PlanCell, SourceCell] {
  const units = random.below(2_000_000) - 100_000;
  const sign = units < 0 ? "-" : "";
  const grouped = (value: string) => value.replace(/\B(?=(\d{3})+$)/g, ",");
  const digits = String(Math.abs(units));
  const [pounds, pence] = [digits.slice(0, -2) || "0", digits.slice(-2).padStart(2, "0")];
  const share = random.below(1000);
  const kinds = [
    ["General", units, String(units), "number"],
    ["General", units / 100, String(units / 100), "number"],
    ["0.00", units / 100, `${sign}${pounds}.${pence}`, "number"],
    ["#,##0", units, `${sign}${grouped(digits)}`, "number"],
    ["[$£-809]#,##0", Math.abs(units), `£${grouped(digits)}`, "number"],
    ["0%", share / 100, `${share}%`, "percent"],
    ["0.0%", share / 1000, `${Math.floor(share / 10)}.${share % 10}%`, "percent"],
  ] as const;
  const [format, number, text, kind] = random.pick(kinds);
  return [
    { column, kind: "number", value: number, format },
    { text, value: { kind, number } },
  ];
}
