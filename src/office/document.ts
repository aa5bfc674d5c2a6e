// A formatted document as plain data: what can be written as Word, whatever it says. It knows nothing of plans.
import type { Drawing } from "./drawing.ts";

export interface TextDocument {
  readonly language: "en-GB";
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly header: string;
  /** "Page X of Y" is added to it. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** A line break in a text is a line break on paper. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly tone?: "strong" | "note" }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly numbered?: boolean }
  | Table
  | Picture
  /** An empty ruled box to write in. */
  | { readonly kind: "box"; readonly title: string };

export interface Table {
  readonly kind: "table";
  readonly caption: string;
  /** What the table holds and how it is read, for people who hear it. */
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  /** Its part of the width, in proportion to the others'. */
  readonly share: number;
  readonly align?: "end";
}

export interface Cell {
  readonly text: string;
  /** As "#rrggbb". */
  readonly colours?: { readonly fill: string; readonly text: string };
  readonly isStrong?: boolean;
}

export interface Picture {
  readonly kind: "picture";
  readonly drawing: Drawing;
  readonly title: string;
  readonly description: string;
}
