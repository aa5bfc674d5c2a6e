// The snapshot of a closed round, by what its entry says of it.
import type { Files } from "../../ports/files.ts";
import type { Outcome } from "../../ports/lists.ts";
import type { Round } from "../rounds.ts";
import { readSnapshot, type Snapshot } from "./format.ts";
import { readSeal, type Seal } from "./seal.ts";

export interface LastSeal {
  readonly number: number;
  readonly seal: Seal;
}

/** Of the last round that has one. */
export function lastSeal(rounds: readonly Round[]): LastSeal | undefined {
  for (const { number, closing } of rounds.toReversed()) {
    const read = closing && readSeal(closing.fields);
    if (read?.kind === "sealed") return { number, seal: read.seal };
  }
  return undefined;
}

/** The snapshot that the seal is of. `wrong`: the file is another than was sealed, or this version cannot read it. */
export async function contentOf(
  { link, sha256 }: Pick<Seal, "link" | "sha256">,
  files: Pick<Files, "contentOf">,
): Promise<Outcome<Snapshot> | { readonly kind: "wrong"; readonly why: string }> {
  const content = await files.contentOf(link);
  if (content.kind !== "done") return content;
  if ((await sha256Of(content.value)) !== sha256)
    return { kind: "wrong", why: "The file is not the one that was kept." };
  const read = readSnapshot(textIn(content.value));
  return read.kind === "read" ? { kind: "done", value: read.snapshot } : { kind: "wrong", why: read.why };
}

export const textIn = (content: string | ArrayBuffer): string =>
  typeof content === "string" ? content : new TextDecoder().decode(content);

/** In hexadecimal; of a text, of its UTF-8. A file's bytes are hashed as they are: decoding leaves out a byte order mark. */
export async function sha256Of(text: string | ArrayBuffer): Promise<string> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
