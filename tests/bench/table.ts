// Figures as Markdown: medians, and their ratios to the floor of the same run.
import { contenders } from "./boards.ts";
import { type Figures, middle } from "./inputs.ts";
import type { Opening } from "./opening.ts";
import { byPackage, type File } from "./weight.ts";

interface Column {
  readonly title: string;
  readonly of: (figures: Figures) => number | undefined;
  readonly unit: string;
  /** Shown as it is, without a ratio. */
  readonly plain?: boolean;
}

const measured: readonly Column[] = [
  { title: "first card", of: ({ firstCard }) => firstCard, unit: "ms" },
  { title: "heap", of: ({ heap }) => heap / 1e6, unit: "MB" },
  { title: "drop to settled", of: ({ drop }) => drop, unit: "ms" },
  { title: "one change shown", of: ({ change }) => change, unit: "ms" },
  { title: "move by keys", of: ({ keys }) => keys, unit: "ms" },
  { title: "filter", of: ({ filter }) => filter, unit: "ms" },
  { title: "worst frame in a drag", of: ({ drag }) => drag?.worst, unit: "ms", plain: true },
  { title: "in a scroll", of: ({ scroll }) => scroll.worst, unit: "ms", plain: true },
  { title: "at 4x", of: ({ slowScroll }) => slowScroll.worst, unit: "ms", plain: true },
  { title: "frames over 50 ms at 4x", of: ({ slowScroll }) => slowScroll.over50, unit: "", plain: true },
  { title: "blank", of: ({ scroll }) => 100 * scroll.blank, unit: "%", plain: true },
  { title: "blank at 4x", of: ({ slowScroll }) => 100 * slowScroll.blank, unit: "%", plain: true },
  { title: "nodes", of: ({ nodes }) => nodes, unit: "", plain: true },
];

/** Processor time, which says more than the clock where other programs run. */
const worked: readonly Column[] = [
  { title: "to the first card", of: ({ work }) => work.firstCard, unit: "ms" },
  { title: "one change", of: ({ work }) => work.change, unit: "ms" },
  { title: "a move by mouse, drag and all", of: ({ work }) => work.move, unit: "ms" },
  { title: "a move by keys", of: ({ work, keys }) => (keys === undefined ? undefined : work.keys), unit: "ms" },
  { title: "a filter set and cleared", of: ({ work }) => work.filter, unit: "ms" },
  { title: "two scrolls of 3 s", of: ({ work }) => work.scroll, unit: "ms" },
];

type GzipOf = (path: string) => number;

export function tablesOf(size: number, found: ReadonlyMap<string, readonly Figures[]>, gzipOf: GzipOf): string {
  const clock = tableOf(`${size.toLocaleString("en-GB")} actions, by the clock`, measured, found, gzipOf);
  return `${clock}\n${tableOf(`${size.toLocaleString("en-GB")} actions, processor time`, worked, found)}`;
}

function tableOf(
  title: string,
  columns: readonly Column[],
  found: ReadonlyMap<string, readonly Figures[]>,
  gzipOf?: GzipOf,
): string {
  const figuresOf = (folder: string) => found.get(folder) ?? [];
  const floor = figuresOf("floor");
  const rows = contenders
    .filter(({ folder }) => figuresOf(folder).length > 0)
    .map(({ folder, name }) => {
      const figures = figuresOf(folder);
      const bytes = (figures[0]?.scripts ?? []).reduce((sum, path) => sum + (gzipOf?.(path) ?? 0), 0);
      const cells = columns.map((column) => cellOf(column, figures, floor));
      return [name, ...(gzipOf ? [`${Math.round(bytes / 1000)} kB`] : []), ...cells];
    });
  const head = [title, ...(gzipOf ? ["JS, gzip"] : []), ...columns.map((column) => column.title)];
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n")
    .concat("\n");
}

function cellOf({ of, unit, plain }: Column, figures: readonly Figures[], floor: readonly Figures[]): string {
  const median = medianOf(figures, of);
  if (median === undefined) return "–";
  const shown = `${plain || median >= 100 ? Math.round(median) : median.toFixed(1)}${unit && ` ${unit}`}`;
  const base = medianOf(floor, of);
  return plain || figures === floor || !base ? shown : `${(median / base).toFixed(1)} (${shown})`;
}

function medianOf(figures: readonly Figures[], of: Column["of"]): number | undefined {
  const values = figures.map(of).filter((value) => value !== undefined);
  return values.length > 0 ? middle(values) : undefined;
}

/** How the whole tab opens, and what came over the wire for it. */
export function weightOf(files: readonly File[], { firstPaint, firstCard, scripts }: Opening): string {
  const early = files.filter(({ name }) => scripts.includes(name));
  const late = files.filter(({ name }) => !scripts.includes(name));
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const sumOf = (some: readonly File[]) => kB(some.reduce((sum, { gzip }) => sum + gzip, 0));
  const heaviest = (some: readonly File[]) =>
    some
      .toSorted((a, b) => b.gzip - a.gzip)
      .slice(0, 12)
      .map(({ name, gzip }) => `${name} ${kB(gzip)}`)
      .join(", ");
  return [
    `- opening the tab with a processor 4 times slower: first paint ${Math.round(firstPaint)} ms, first card ${Math.round(firstCard)} ms`,
    `- JavaScript before the first card, gzip: ${sumOf(early)} in ${early.length} files`,
    `- by package: ${byPackage(early)
      .map(([name, bytes]) => `${name} ${kB(bytes)}`)
      .join(", ")}`,
    `- the heaviest of these: ${heaviest(early)}`,
    `- loaded later: ${sumOf(late)} in ${late.length} files, the heaviest ${heaviest(late)}`,
    "",
  ].join("\n");
}
