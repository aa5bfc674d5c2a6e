// Figures as Markdown: medians, and their ratios to the floor of the same run.
import { contenders } from "./boards.ts";
import { type Figures, middle } from "./hands.ts";
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
  { title: "its work", of: ({ changeWork }) => changeWork, unit: "ms" },
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

export function tableOf(
  size: number,
  found: ReadonlyMap<string, readonly Figures[]>,
  gzipOf: (path: string) => number,
): string {
  const figuresOf = (folder: string) => found.get(folder) ?? [];
  const floor = figuresOf("floor");
  const rows = contenders
    .filter(({ folder }) => figuresOf(folder).length > 0)
    .map(({ folder, name }) => {
      const figures = figuresOf(folder);
      const bytes = (figures[0]?.scripts ?? []).reduce((sum, path) => sum + gzipOf(path), 0);
      const cells = measured.map((column) => cellOf(column, figures, floor));
      return [name, `${Math.round(bytes / 1000)} kB`, ...cells];
    });
  const head = [`${size.toLocaleString("en-GB")} actions`, "JS, gzip", ...measured.map(({ title }) => title)];
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
