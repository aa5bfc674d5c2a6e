// Reads the files of the chain and checks them, one after the other: they may be large, and the network poor.
import type { Files } from "../../ports/files.ts";
import type { Outcome } from "../../ports/lists.ts";
import { encodedPath, listUrlOf } from "../../schema/address.ts";
import type { Board } from "../board.ts";
import type { Round } from "../rounds.ts";
import { rowsOf } from "../rowsOf.ts";
import { type Chain, checkChain, type FoundFile } from "./chain.ts";
import { readSnapshot } from "./format.ts";
import { type Addendum, snapshotFiles } from "./list.ts";
import { sha256Of } from "./readSealed.ts";

interface ChainParts {
  readonly siteUrl: string;
  /** Names of the files in the library. */
  readonly names: readonly string[];
  readonly rounds: readonly Round[];
  readonly addenda: readonly Addendum[];
  readonly files: Pick<Files, "contentOf">;
  /** Bytes: larger files are compared by their bytes alone. What their actions come to is not compared with the entry then. */
  readonly mostRead?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export async function readChain(parts: ChainParts): Promise<Outcome<Chain>> {
  const { siteUrl, names, rounds, addenda, files, mostRead = Number.POSITIVE_INFINITY, onProgress } = parts;
  const found: FoundFile[] = [];
  for (const [index, name] of names.entries()) {
    onProgress?.(index, names.length);
    const outcome = await files.contentOf(addressOf(siteUrl, name));
    if (outcome.kind === "gone") continue;
    if (outcome.kind !== "done") return outcome;
    const { value: bytes } = outcome;
    const read = bytes.byteLength <= mostRead ? readSnapshot(new TextDecoder().decode(bytes)) : undefined;
    found.push({ name, sha256: await sha256Of(bytes), read });
  }
  return { kind: "done", value: checkChain({ rounds, files: found, addenda }) };
}

/** Names of all files in the library; of those in folders, where none belongs, with the folder. */
export const namesOf = ({ lists }: Pick<Board, "lists">): readonly string[] =>
  [...rowsOf(lists, snapshotFiles).values()].flatMap(({ folder, file }) =>
    file ? [folder ? `${folder}/${file.name}` : file.name] : [],
  );

/** The address of a file in the library. */
export const addressOf = (siteUrl: string, name: string): string =>
  `${listUrlOf(siteUrl, snapshotFiles)}/${encodedPath(name)}`;
