// What an entry of Paper log says of its files and of the snapshots it was made from, as people read it in the list; and whether the files are
// still those.
import { safeLink } from "../../plan/link.ts";
import type { Sealed } from "../../plan/snapshots/closedRounds.ts";
import { sha256Of } from "../../plan/snapshots/readSealed.ts";
import type { Files, UploadedFile } from "../../ports/files.ts";
import { checkWords as words } from "./issueWords.ts";

export interface PaperFile {
  readonly link: string;
  /** Absent in entries of earlier versions, which say no more than where it is. */
  readonly kept?: { readonly sha256: string; readonly size: number };
}

/** Its link, and what SharePoint kept of it. */
export const filesText = (files: readonly Pick<UploadedFile, "link" | "hash" | "size">[]): string =>
  files.map(({ link, hash, size }) => `${link}\nSHA-256 ${hash} (${size} bytes)`).join("\n");

const keptForm = /^SHA-256 ([0-9a-f]{64}) \((\d{1,15}) bytes\)$/u;

/** Nothing for what is in neither form from beginning to end. */
export function readFiles(text: string): readonly PaperFile[] | undefined {
  const lines = linesOf(text);
  const isOlder = lines.every((line) => !keptForm.test(line));
  const files: PaperFile[] = [];
  for (let at = 0; at < lines.length; at += isOlder ? 1 : 2) {
    const link = safeLink(lines[at] ?? "");
    const [, sha256, size] = keptForm.exec(lines[at + 1] ?? "") ?? [];
    if (!link || /[?#]/u.test(link) || (!isOlder && !sha256)) return undefined;
    files.push(sha256 && !isOlder ? { link, kept: { sha256, size: Number(size) } } : { link });
  }
  return files.length > 0 ? files : undefined;
}

const linesOf = (text: string): readonly string[] => {
  const said = text.replaceAll("\r\n", "\n").trim();
  return said === "" ? [] : said.split("\n");
};

/** What the closing entry says of the snapshot that the paper reports, and where the one is that it is compared with. */
export function snapshotText(at: Sealed, than?: Sealed): string {
  const lines = linesOf(at.round.closing?.fields.snapshot ?? "");
  const compared = than && [`Compared with round ${than.round.number}`, than.seal.link, `SHA-256 ${than.seal.sha256}`];
  return [...lines, ...(compared ?? [])].join("\n");
}

export const isSaidOf = (text: string, at: Sealed, than?: Sealed): boolean =>
  linesOf(text).join("\n") === snapshotText(at, than);

export interface CheckedFile {
  readonly link: string;
  /** `unknown`: the entry does not say what it was. */
  readonly state: "same" | "changed" | "missing" | "unknown" | "unread";
  /** Of one that is the same: its SHA-256. Of one that could not be read: why. */
  readonly said: string;
}

/** Reads the files of a paper, one after the other: the network may be poor. */
export async function checkFiles(
  papers: readonly PaperFile[],
  files: Pick<Files, "contentOf">,
): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const { link, kept } of papers) {
    const content = await files.contentOf(link);
    if (content.kind === "gone") checked.push({ link, state: "missing", said: "" });
    else if (content.kind !== "done") checked.push({ link, state: "unread", said: content.why });
    else if (!kept) checked.push({ link, state: "unknown", said: "" });
    else {
      const isSame = content.value.byteLength === kept.size && (await sha256Of(content.value)) === kept.sha256;
      checked.push({ link, state: isSame ? "same" : "changed", said: isSame ? kept.sha256 : "" });
    }
  }
  return checked;
}

export const isAmiss = ({ state }: CheckedFile): boolean => state !== "same" && state !== "unknown";

export const lineOf = ({ link, state, said }: CheckedFile): string => words[state](nameIn(link), said);

export function sumOf(checked: readonly CheckedFile[]): string {
  const amiss = checked.filter(isAmiss).length;
  const same = checked.filter(({ state }) => state === "same").length;
  return amiss > 0 ? words.amiss(amiss, checked.length) : words.all(same);
}

/** The name of a file, by its link. */
export function nameIn(link: string): string {
  const last = new URL(link).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
