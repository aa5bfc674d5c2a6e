// Which files may be added as evidence, and their sizes as people read them.
import { fileWords } from "./words.ts";

/** Bytes. SharePoint takes more; whoever has more than this to show puts it there and links to it. */
export const largestFile = 100 * 1024 * 1024;

export function whyNotUpload({ size }: Pick<File, "size">): string | undefined {
  if (size === 0) return fileWords.empty;
  if (size <= largestFile) return undefined;
  return fileWords.tooBig(formatSize(size), formatSize(largestFile));
}

/** `640 KB`, `2.4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = bytes / 1024 / 1024;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
