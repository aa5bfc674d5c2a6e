export interface Book {
  readonly title: string;
  readonly author: string;
  readonly language: "en-GB";
  readonly sheets: readonly Sheet[];
  /** What is published follows the government's guidance for accessible spreadsheets: no filters, no frozen panes. */
  readonly isPublic: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly notes?: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** A day is "2026-11-30". */
  readonly rows: readonly (readonly Value[])[];
}

export interface SheetColumn {
  readonly title: string;
  readonly kind: "text" | "number" | "day";
  /** In characters. */
  readonly width: number;
}

export type Value = string | number | undefined;
