// Files in libraries, which evidence links to.
import type { List } from "../schema/list.ts";
import type { Failure, Outcome } from "./lists.ts";

export interface Files {
  /**
   * Uploads a file into a programme's folder, or into the library itself, in one request. It never replaces another file: if the name is taken, a number is added,
   * unless the file there is the signed-in person's own and the same, such as that of a first try whose answer was lost. SharePoint writes its
   * own properties into Office files, so of these the same is every other part, unpacked.
   */
  upload(upload: Upload): Promise<UploadOutcome>;
  /** Adds a file, of text or of bytes, to the root of a library, in one request, unless its name is taken: `isAdded` says whether it was free. */
  addOnce(file: OnceFile): Promise<Outcome<{ readonly link: string; readonly isAdded: boolean }>>;
  /** The fingerprint of a file's content as it is now, which is read for it. */
  hashOf(link: string): Promise<Outcome<string>>;
  /** A file's content as it is now. */
  contentOf(link: string): Promise<Outcome<ArrayBuffer>>;
  /**
   * Deletes a file of a library, by its path below that, with its versions, from the recycle bin as well; one that is gone already is no failure. Only the site's owners may.
   * `unsure`: the person may not look into the second of the site's bins, which only its administrators see.
   */
  destroy(file: { readonly library: List; readonly path: string }): Promise<Outcome<"gone" | "unsure">>;
}

interface OnceFile {
  readonly library: List;
  readonly name: string;
  readonly content: string | Uint8Array;
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
  /** Bytes, as SharePoint keeps it. */
  readonly size: number;
  /** The SHA-256 of its content as SharePoint keeps it, in hexadecimal. */
  readonly hash: string;
}
