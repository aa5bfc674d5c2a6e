// The types of a formatter's JSON, of its context and of the elements it describes.
import type { Cell } from "../values.ts";

/** An element of formatting JSON, not yet checked. */
export type FormatJson = Readonly<Record<string, unknown>>;

/** A value while an expression is worked out. People and lookups come one by one or as a list. */
export type Value = Cell | Readonly<Record<string, unknown>> | readonly Value[] | undefined;

export interface FormatContext {
  /** The column that is formatted; undefined where a whole row is. */
  readonly field: string | undefined;
  cell(field: string): Value;
  /** A value as people read it, in the column's own format. */
  text(field: string): string;
  title(field: string): string | undefined;
  formatter(field: string): FormatJson | undefined;
  /** Further parts of a value, under dotted names in the row: `desc` of a link. */
  beside(field: string, property: string): Value;
  readonly me: string;
  readonly now: Date;
  readonly rowIndex: number;
  readonly web: string;
  readonly width: number;
  /** Members of the lists that `forEach` is going through, by the name given to them. */
  readonly members?: ReadonlyMap<string, { readonly value: Value; readonly index: number }>;
}

/** An element to draw. It contains only what is allowed. */
export interface FormatNode {
  readonly tag: string;
  readonly text?: string;
  readonly style: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  /** Name of an icon of Fluent's older set. */
  readonly icon?: string;
  /** The action of a click. */
  readonly action?: string;
  readonly children: readonly FormatNode[];
}

/** Thrown for a formatter that the page cannot read. The caller shows the value without formatting. */
export class Unreadable extends Error {}
