// A paper as plain data: what it says, without how it looks. It is made of snapshots alone, and drawn as Word, as a workbook and as a page.
import type { Drawing } from "../../office/drawing.ts";

export const audiences = ["Internal", "Public"] as const;
export type Audience = (typeof audiences)[number];

/** `day`: `yyyy-mm-dd`. `status` and `direction`: as snapshots have them. `percent`: whole per cent. `change`: a number with its sign. */
export type ColumnKind = "text" | "number" | "change" | "percent" | "day" | "status" | "direction";

export interface PaperColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Of the table's width, beside the shares of the other columns. */
  readonly share: number;
}

/** Nothing is printed as what its column says for none. */
export type PaperCell = string | number | undefined;

export interface PaperTable {
  readonly kind: "table";
  /** Its caption; the name of its sheet in the workbook. Unique within a section. */
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly description: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** Its rows are what the paper lists: actions, checks, achievements. */
  readonly isList?: true;
}

export type PaperPart =
  | { readonly kind: "text"; readonly text: string; readonly tone?: "strong" | "note" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | PaperTable
  | {
      readonly kind: "picture";
      readonly title: string;
      readonly description: string;
      readonly drawing: Drawing;
    }
  /** Space to write in. */
  | { readonly kind: "box"; readonly title: string };

/** Whether nobody sees anything of it. */
export const isBlank = (text: string): boolean => /^[\s\p{DI}]*$/u.test(text);

export interface PaperHeading {
  readonly level: 1 | 2;
  readonly text: string;
  readonly parts: readonly PaperPart[];
}

export interface Paper {
  readonly title: string;
  readonly audience: Audience;
  readonly author: string;
  /** Above every page: the plan, the meeting and its day. */
  readonly header: string;
  /** Below every page: from which snapshot it was made. */
  readonly footer: string;
  readonly headings: readonly PaperHeading[];
}

/** Every text that somebody reads in the paper, with where it is. */
export function textsIn({ title, author, header, footer, headings }: Paper): readonly PaperText[] {
  const front = [title, author, header, footer].map((text) => ({ where: title, text }));
  return [...front, ...headings.flatMap(({ text, parts }) => [{ where: text, text }, ...parts.flatMap(textsOf(text))])];
}

export interface PaperText {
  /** The heading. */
  readonly where: string;
  readonly text: string;
}

const textsOf =
  (where: string) =>
  (part: PaperPart): readonly PaperText[] =>
    stringsOf(part).map((text) => ({ where, text }));

function stringsOf(part: PaperPart): readonly string[] {
  if (part.kind === "text") return [part.text];
  if (part.kind === "list") return part.items;
  if (part.kind === "box") return [part.title];
  if (part.kind === "picture") {
    const drawn = part.drawing.shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
    return [part.title, part.description, ...drawn];
  }
  const { title, description, columns, rows } = part;
  const cells = rows.flat().flatMap((cell) => (typeof cell === "string" ? [cell] : []));
  return [title, description, ...columns.map((column) => column.title), ...cells];
}

/** The same paper with each of its texts changed. */
export function withTexts(paper: Paper, change: (text: string) => string): Paper {
  const { title, author, header, footer, headings } = paper;
  return {
    ...paper,
    ...{ title: change(title), author: change(author), header: change(header), footer: change(footer) },
    headings: headings.map(({ level, text, parts }) => ({
      ...{ level, text: change(text), parts: parts.map((part) => withPartTexts(part, change)) },
    })),
  };
}

function withPartTexts(part: PaperPart, change: (text: string) => string): PaperPart {
  if (part.kind === "text") return { ...part, text: change(part.text) };
  if (part.kind === "list") return { ...part, items: part.items.map(change) };
  if (part.kind === "box") return { ...part, title: change(part.title) };
  const named = { title: change(part.title), description: change(part.description) };
  if (part.kind === "picture") {
    const shapes = part.drawing.shapes.map((shape) =>
      shape.kind === "text" ? { ...shape, text: change(shape.text) } : shape,
    );
    return { ...part, ...named, drawing: { ...part.drawing, shapes } };
  }
  const rows = part.rows.map((row) => row.map((cell) => (typeof cell === "string" ? change(cell) : cell)));
  const columns = part.columns.map((column) => ({ ...column, title: change(column.title) }));
  return { ...part, ...named, columns, rows };
}
