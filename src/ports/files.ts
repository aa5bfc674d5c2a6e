// Files kept beside the lists: what evidence points at.
import type { List } from "../schema/list.ts";
import type { Failure } from "./lists.ts";

export interface Files {
  /** Puts a file into a programme's folder; never over another: where the name is taken, a number is added to it. */
  upload(upload: Upload): Promise<UploadOutcome>;
}

export interface Upload {
  readonly library: List;
  readonly file: File;
  /** The programme's folder, such as `3 Financial planning`; empty for the library itself. */
  readonly folder: string;
  /** How much is there, from 0 to 1; not called for a file small enough to go in one piece. */
  onProgress(done: number): void;
  readonly signal: AbortSignal;
}

export type UploadOutcome =
  | { readonly kind: "done"; readonly value: UploadedFile }
  | { readonly kind: "cancelled" }
  | Failure;

export interface UploadedFile {
  /** The name that it has there. */
  readonly name: string;
  /** Its absolute address. */
  readonly link: string;
}
