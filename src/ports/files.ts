// Files in libraries, which evidence links to.
import type { List } from "../schema/list.ts";
import type { Failure } from "./lists.ts";

export interface Files {
  /** Uploads a file into a programme's folder. It never replaces another file: if the name is taken, a number is added. */
  upload(upload: Upload): Promise<UploadOutcome>;
}

/** A folder of the library. It is found by its id, because somebody may have renamed it; by its name only while its id is not known. */
export interface UploadFolder {
  readonly id?: number | undefined;
  /** The name that it should have, such as `3 Financial planning`, and that the file's link has; empty for the library itself. */
  readonly name: string;
}

export interface Upload {
  readonly library: List;
  readonly file: File;
  readonly folder: UploadFolder;
  /** How much has been uploaded, from 0 to 1; not called for a file that goes in one request. */
  onProgress(done: number): void;
  readonly signal: AbortSignal;
}

export type UploadOutcome =
  | { readonly kind: "done"; readonly value: UploadedFile }
  | { readonly kind: "cancelled" }
  | Failure;

export interface UploadedFile {
  /** Its name in the library. */
  readonly name: string;
  /** Its absolute address. */
  readonly link: string;
}
