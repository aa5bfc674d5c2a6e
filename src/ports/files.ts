// Files in libraries, which evidence links to.
import type { List } from "../schema/list.ts";
import type { Failure } from "./lists.ts";

export interface Files {
  /** Uploads a file into a programme's folder. It never replaces another file: if the name is taken, a number is added. */
  upload(upload: Upload): Promise<UploadOutcome>;
}

export interface Upload {
  readonly library: List;
  readonly file: File;
  /** The id of the programme's folder; or its name, such as `3 Financial planning`, while the site does not know its id. Empty for the library itself. */
  readonly folder: number | string;
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
