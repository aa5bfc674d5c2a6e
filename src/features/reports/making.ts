// What the tab and the worker that makes papers say to each other. The worker has the snapshots, and everything that takes long.

import type { PaperRequest } from "../../plan/papers/makePaper.ts";
import type { Finding } from "../../plan/papers/names.ts";
import type { Paper, PaperTable } from "../../plan/papers/paper.ts";

/** `bytes`: as a blob, which is handed over without being copied, and to another worker again. */
export interface SnapshotFile {
  readonly round: number;
  /** That of the file which was kept. */
  readonly sha256: string;
  readonly bytes: Blob;
}

export const formats = ["word", "workbook"] as const;
export type Format = (typeof formats)[number];

export type Order =
  /** Replaces the snapshots; oldest first. */
  | { readonly kind: "snapshots"; readonly files: readonly SnapshotFile[] }
  | { readonly kind: "paper"; readonly request: PaperRequest }
  /** More rows of a table of that paper. */
  | { readonly kind: "rows"; readonly request: PaperRequest; readonly table: TablePlace; readonly from: number }
  /** `template`: the council's own document, for its styles. */
  | {
      readonly kind: "file";
      readonly format: Format;
      readonly request: PaperRequest;
      readonly template: ArrayBuffer | undefined;
    }
  /** A paper that is made of no snapshots, as a Word file. */
  | { readonly kind: "word"; readonly paper: Paper };

/** Where a table stands: its heading, and its part of that. */
export interface TablePlace {
  readonly heading: number;
  readonly part: number;
}

export interface SentPaper {
  /** Of each table the first rows only. */
  readonly paper: Paper;
  /** How many rows each table has in all, in the order in which tables stand. */
  readonly rows: readonly number[];
  readonly findings: readonly Finding[];
  readonly undecided: readonly Finding[];
  /** The themes of the plan. */
  readonly themes: readonly string[];
}

export type Answer =
  | { readonly kind: "paper"; readonly made: SentPaper }
  | { readonly kind: "rows"; readonly rows: PaperTable["rows"] }
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  /** `note`: what of it could not be as it was asked for, such as a template that cannot be read. */
  | { readonly kind: "file"; readonly bytes: ArrayBuffer; readonly note: string }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly why: string };

/** Rows that are sent at once: more would hold up the page that draws them. */
export const rowsAtOnce = 100;
